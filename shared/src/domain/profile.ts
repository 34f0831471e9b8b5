/** The room's shape over the fields: what each statement scored, seen through how much its value matters here. */
import { type FieldId, type ItemId, type StatementId, type ValueId, weightItem } from './scorecard'
import type { ItemResult } from './tally'

/** What of a scorecard the arithmetic needs. */
export interface ProfileScorecard {
  readonly fields: readonly { readonly id: FieldId }[]
  readonly values: readonly { readonly id: ValueId }[]
  readonly statements: readonly { readonly id: StatementId; readonly field: FieldId; readonly value: ValueId }[]
}

/** How the talk about a statement ended; a statement nobody has ended a talk about has none. */
export type TalkOutcome =
  | { readonly kind: 'agreed'; readonly score: number }
  | { readonly kind: 'differ' }
  | { readonly kind: 'set-aside' }

export type Results = Readonly<Partial<Record<ItemId, ItemResult>>>

export interface Answered {
  readonly scorecard: ProfileScorecard
  /** The standing result of each item; see `latestResults`. */
  readonly results: Results
  readonly outcomes: Readonly<Partial<Record<StatementId, TalkOutcome>>>
  /** Statements the group has talked about, whether or not the talk ended in an outcome. */
  readonly talked: readonly StatementId[]
  /** The values as the group has put them in order, those that stand alike together; where it has. */
  readonly ranking?: readonly (readonly ValueId[])[]
}

/** A statement's score and where it comes from. */
export interface StatementOutcome {
  readonly statement: StatementId
  readonly score: number
  readonly from: 'agreed' | 'joint' | 'median'
  readonly talked: boolean
  /** The group agreed that it sees this differently. */
  readonly differ: boolean
  /** 0..100 among the answers shown; null where none are. */
  readonly consensus: number | null
}

/** A mean of statements, with how many of how many it rests on ("5 of 7") and the grey area behind it. */
export interface ProfilePart {
  /** Null while no statement has a score. */
  readonly score: number | null
  readonly counted: number
  /** Statements in this part, without those set aside. */
  readonly of: number
  readonly setAside: number
  /** Mean, over the part's statements, of the room's weight of their value; null while no weight is known. */
  readonly weight: number | null
}

export type Weights = Readonly<Partial<Record<ValueId, number>>>

export interface RoomProfile {
  readonly weights: Weights
  readonly statements: readonly StatementOutcome[]
  readonly fields: readonly (ProfilePart & { readonly field: FieldId })[]
  readonly whole: ProfilePart
}

/**
 * Of several takes of an item, the last that shows something; a withheld or unanswered take never hides an earlier
 * result. `published` is in order of publication, and leaves out rounds that are hidden.
 */
export function latestResults(published: readonly { readonly items: Results }[]): Results {
  const latest: Partial<Record<ItemId, ItemResult>> = {}
  for (const { items } of published) {
    for (const [item, result] of Object.entries(items)) {
      if (result === undefined) continue
      if (latest[item] === undefined || result.state === 'shown' || result.state === 'joint') latest[item] = result
    }
  }
  return latest
}

/** A statement's agreed or joint score, else the median; null where it has none, is withheld or is set aside. */
export function statementOutcome(answered: Answered, statement: StatementId): StatementOutcome | null {
  const [result, outcome] = [answered.results[statement], answered.outcomes[statement]]
  if (outcome?.kind === 'set-aside') return null
  const rest = {
    statement,
    talked: outcome !== undefined || answered.talked.includes(statement),
    differ: outcome?.kind === 'differ',
    consensus: result?.state === 'shown' ? result.consensus : null,
  }
  if (outcome?.kind === 'agreed') return { ...rest, score: outcome.score, from: 'agreed' }
  // A joint score is what a talk ended in: that is how a `together` round is asked.
  if (result?.state === 'joint' && result.score !== 'dk') {
    return { ...rest, talked: true, score: result.score, from: 'joint' }
  }
  return result?.state === 'shown' ? { ...rest, score: result.median, from: 'median' } : null
}

/** How important each value is to the room: its median or joint weight. A withheld weight is not there. */
export function roomWeights({ scorecard, results }: Pick<Answered, 'scorecard' | 'results'>): Weights {
  const weights: Partial<Record<ValueId, number>> = {}
  for (const { id } of scorecard.values) {
    const result = results[weightItem(id)]
    if (result?.state === 'shown') weights[id] = result.median
    if (result?.state === 'joint' && result.score !== 'dk') weights[id] = result.score
  }
  return weights
}

/** The room's profile: fields and whole as means of statements, each beside its weighting. Nothing is rounded. */
export function profileOf(answered: Answered): RoomProfile {
  const { scorecard, outcomes } = answered
  const weights = roomWeights(answered)
  const statements = scorecard.statements.flatMap(({ id }) => statementOutcome(answered, id) ?? [])
  const part = (among: ProfileScorecard['statements']): ProfilePart => {
    const relevant = among.filter(({ id }) => outcomes[id]?.kind !== 'set-aside')
    const scores = statements.filter((one) => relevant.some(({ id }) => id === one.statement))
    return {
      score: mean(scores.map(({ score }) => score)),
      counted: scores.length,
      of: relevant.length,
      setAside: among.length - relevant.length,
      weight: mean(relevant.flatMap(({ value }) => weights[value] ?? [])),
    }
  }
  const fields = scorecard.fields.map(({ id }) => ({
    field: id,
    ...part(scorecard.statements.filter(({ field }) => field === id)),
  }))
  return { weights, statements, fields, whole: part(scorecard.statements) }
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0) / numbers.length
}

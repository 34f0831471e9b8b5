/** Two assessments beside each other, over the statements both asked: what lies higher, lower or about where it was. */
import type { Worded } from './language'
import { type Answered, profileOf, roomWeights, statementOutcome } from './profile'
import type { FieldId, StatementId, ValueId } from './scorecard'

/** A direction and never a judgement: whether higher is better is for the group to say. */
export type Move = 'higher' | 'lower' | 'alike'

/** An assessment as far as it is compared; the wording tells whether the same thing was asked. */
export interface Assessed extends Omit<Answered, 'scorecard'> {
  readonly scorecard: Pick<Answered['scorecard'], 'fields' | 'values'> & {
    readonly statements: readonly {
      readonly id: StatementId
      readonly field: FieldId
      readonly value: ValueId
      readonly text: Worded
    }[]
  }
}

/** A score at one time, with how many answers lie behind it; null for a score the group entered itself. */
export interface Standing {
  readonly score: number
  readonly from: 'agreed' | 'joint' | 'median'
  readonly n: number | null
}

export interface StatementChange {
  readonly statement: StatementId
  /** As in the later scorecard. */
  readonly field: FieldId
  /** Null where it has no score at that time: withheld, unanswered, set aside or not asked. */
  readonly before: Standing | null
  readonly after: Standing | null
  /** Null unless it has a score at both times. */
  readonly move: Move | null
  /** Asked in other words the second time. */
  readonly reworded: boolean
}

export interface Range {
  readonly fewest: number
  readonly most: number
}

/** Means over the statements that have a score at both times: the same ones on either side. */
export interface PartChange {
  readonly before: number | null
  readonly after: number | null
  readonly counted: number
  /** Fewest and most answers behind those counted, at either time; null where the group entered all of them itself. */
  readonly answers: { readonly before: Range | null; readonly after: Range | null }
  /** How many of those counted were asked in other words the second time. */
  readonly reworded: number
  readonly move: Move | null
}

export interface Comparison {
  /** In the order of the later scorecard. */
  readonly statements: readonly StatementChange[]
  readonly fields: readonly (PartChange & { readonly field: FieldId })[]
  readonly whole: PartChange
  /** How much each value both have weighs at either time. */
  readonly weights: readonly {
    readonly value: ValueId
    readonly before: number | null
    readonly after: number | null
    readonly move: Move | null
  }[]
  /** Statements only one of the two scorecards has. */
  readonly onlyBefore: readonly StatementId[]
  readonly onlyAfter: readonly StatementId[]
}

/** Steps a statement's or a weight's middle must go before it is said to have moved. */
export const STATEMENT_STEP = 1
/** The same for a mean of several. */
export const PART_STEP = 0.5
/** Under this many answers a middle moves by a step when one or two people see it otherwise, or were not there. */
export const FEW_ANSWERS = 8
/** Means are sums of halves divided: what lies on the border by arithmetic must not fall off it by rounding. */
const ROUNDING = 1e-9

export function compare(before: Assessed, after: Assessed): Comparison {
  const earlier = new Map(before.scorecard.statements.map((statement) => [statement.id, statement]))
  const later = new Set(after.scorecard.statements.map(({ id }) => id))
  const statements = after.scorecard.statements.flatMap(({ id, field, text }): StatementChange[] => {
    const asked = earlier.get(id)
    if (asked === undefined) return []
    const [was, is] = [standingOf(before, id), standingOf(after, id)]
    const move = was && is && moveOf(was.score, is.score, STATEMENT_STEP)
    return [{ statement: id, field, before: was, after: is, move, reworded: isReworded(asked.text, text) }]
  })
  const [weighed, weighs] = [roomWeights(before), roomWeights(after)]
  return {
    statements,
    fields: after.scorecard.fields.map(({ id }) => ({
      field: id,
      ...partOf(statements.filter(({ field }) => field === id)),
    })),
    whole: partOf(statements),
    weights: after.scorecard.values
      .filter(({ id }) => before.scorecard.values.some((value) => value.id === id))
      .map(({ id }) => {
        const [was, is] = [weighed[id] ?? null, weighs[id] ?? null]
        const move = was === null || is === null ? null : moveOf(was, is, STATEMENT_STEP)
        return { value: id, before: was, after: is, move }
      }),
    onlyBefore: before.scorecard.statements.flatMap(({ id }) => (later.has(id) ? [] : [id])),
    onlyAfter: after.scorecard.statements.flatMap(({ id }) => (earlier.has(id) ? [] : [id])),
  }
}

/** Did few answer at either time? Then a change of the middle may be nothing but chance. */
export function restsOnFew({ before, after }: Pick<StatementChange, 'before' | 'after'>): boolean {
  return [before, after].some((standing) => standing !== null && standing.n !== null && standing.n < FEW_ANSWERS)
}

/** A field's score at each of several times, each over its own statements, with how many of how many it rests on. */
export function fieldOverTime(
  assessed: readonly Answered[],
  field: FieldId,
): { readonly score: number | null; readonly counted: number; readonly of: number }[] {
  return assessed.map((one) => {
    const part = profileOf(one).fields.find((known) => known.field === field)
    return { score: part?.score ?? null, counted: part?.counted ?? 0, of: part?.of ?? 0 }
  })
}

function standingOf(answered: Answered, statement: StatementId): Standing | null {
  const outcome = statementOutcome(answered, statement)
  if (outcome === null) return null
  const result = answered.results[statement]
  return { score: outcome.score, from: outcome.from, n: result?.state === 'shown' ? result.n : null }
}

function partOf(statements: readonly StatementChange[]): PartChange {
  const both = statements.flatMap(({ before, after, reworded }) =>
    before && after ? [{ before, after, reworded }] : [],
  )
  const before = mean(both.map((one) => one.before.score))
  const after = mean(both.map((one) => one.after.score))
  return {
    before,
    after,
    counted: both.length,
    answers: {
      before: rangeOf(both.flatMap((one) => one.before.n ?? [])),
      after: rangeOf(both.flatMap((one) => one.after.n ?? [])),
    },
    reworded: both.filter(({ reworded }) => reworded).length,
    move: before === null || after === null ? null : moveOf(before, after, PART_STEP),
  }
}

function rangeOf(counts: readonly number[]): Range | null {
  return counts.length === 0 ? null : { fewest: Math.min(...counts), most: Math.max(...counts) }
}

function moveOf(before: number, after: number, step: number): Move {
  if (after - before >= step - ROUNDING) return 'higher'
  return before - after >= step - ROUNDING ? 'lower' : 'alike'
}

/** A translation that was added changes nothing; without a language in common nobody can say that it is the same. */
function isReworded(before: Worded, after: Worded): boolean {
  const common = Object.keys(before).filter((language) => after[language] !== undefined)
  return common.length === 0 || common.some((language) => before[language]?.trim() !== after[language]?.trim())
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0) / numbers.length
}

/** Everything the room may know about an item, gathered from the session: its takes, its outcome, how much it matters. */
import { fewestInGroup, type GroupResult } from '../domain/breakdown'
import type { Round } from '../domain/round'
import { type Answered, latestResults, roomWeights } from '../domain/profile'
import { type ItemId, type ScorecardShape, statementOf, type ValueId } from '../domain/scorecard'
import type { ItemResult } from '../domain/tally'
import type { Outcome, RoundResults, SessionView } from '../wire/session'

export interface Take {
  /** 1 for the first asking. */
  readonly take: number
  readonly result: ItemResult
  /** Null where no group may be shown. */
  readonly groups: Groups | null
}

/** Sectors whose answers to one item are shown by themselves, in the order of the list of sectors. */
export interface Groups {
  readonly shown: readonly GroupResult[]
  /** Fewest answers in a group that is shown. */
  readonly fewest: number
}

export interface ItemView {
  readonly item: ItemId
  /** Published takes in order; empty where the item has not been shown. */
  readonly takes: readonly Take[]
  readonly outcome: Outcome | null
  readonly talked: boolean
  /** The value behind a statement, and the room's weight of it. */
  readonly value: ValueId | null
  readonly weight: number | null
}

/** What of a session is read here; a report is read in the same way. */
export type Shown = Pick<SessionView, 'rounds' | 'results' | 'outcomes' | 'talked'>

export type PublishedRound = Extract<Round, { state: 'published' }>

/** Published rounds that are not hidden, first shown first, with their results. */
export function publishedRounds(session: Shown): { round: PublishedRound; results: RoundResults }[] {
  return session.rounds
    .filter((round) => round.state === 'published')
    .toSorted((a, b) => a.publishedAt - b.publishedAt)
    .flatMap((round) => {
      const results = session.results.find((result) => result.round === round.id)
      return results === undefined || round.hidden ? [] : [{ round, results }]
    })
}

/** What the profile is counted from. */
export function answeredOf(session: Shown, scorecard: ScorecardShape): Answered {
  return {
    scorecard,
    results: latestResults(publishedRounds(session).map(({ results }) => results)),
    outcomes: session.outcomes,
    talked: session.talked,
  }
}

/** Views of these items, in their order. */
export function itemViews(session: Shown, scorecard: ScorecardShape, items: readonly ItemId[]): ItemView[] {
  const published = publishedRounds(session)
  const weights = roomWeights(answeredOf(session, scorecard))
  return items.map((item) => {
    const value = statementOf(scorecard, item)?.value ?? null
    return {
      item,
      takes: published.flatMap(({ round, results }) => {
        const result = results.items[item]
        const shown = results.groups[item] ?? []
        const groups = shown.length === 0 ? null : { shown, fewest: fewestInGroup(round.threshold) }
        return result === undefined ? [] : [{ take: round.take, result, groups }]
      }),
      outcome: session.outcomes[item] ?? null,
      talked: session.outcomes[item] !== undefined || session.talked.includes(item),
      value,
      weight: value === null ? null : (weights[value] ?? null),
    }
  })
}

/** The take that stands: the last that shows something, as in the profile. */
export function standing({ takes }: ItemView): Take | null {
  return takes.findLast(({ result }) => result.state === 'shown' || result.state === 'joint') ?? takes.at(-1) ?? null
}

/** The take before the standing one, where both show answers and can be compared. */
export function takeBefore(view: ItemView): Take | null {
  const now = standing(view)
  if (now?.result.state !== 'shown') return null
  return view.takes.slice(0, view.takes.indexOf(now)).findLast(({ result }) => result.state === 'shown') ?? null
}

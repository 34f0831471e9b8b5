/** What this group could talk about first: proposals with a reason, never a number for the distance between two scales. */
import { twoCamps } from './consensus'
import { type Answered, profileOf, type StatementOutcome, type Weights } from './profile'
import type { StatementId, ValueId } from './scorecard'
import { isTooLittleKnown, spreadWord } from './spread'

/** Why a statement is proposed. */
export type TalkReason = 'important-little-true' | 'seen-differently' | 'low' | 'proud'

export interface TalkProposal {
  readonly statement: StatementId
  readonly reason: TalkReason
  readonly talked: boolean
}

export interface TalkProposals {
  /** The values weigh alike, within a step: say so, and offer a ranking. */
  readonly everythingImportant: boolean
  readonly proposals: readonly TalkProposal[]
}

/** As many as a meeting of two hours has time for. */
export const TALKS_IN_A_MEETING = 8
/** Places kept for statements that are seen differently, however many are important and little true. */
const KEPT_FOR_DIFFERENCE = 2
/** The middle of the scale from 1 to 10: above it is important, at or below it is little true. */
const MIDDLE = 5.5
/** Steps a score must lie under its weight before the two are worth a talk. */
const CLEARLY_UNDER = 2

interface Candidate extends StatementOutcome {
  readonly weight: number | null
  /** Values the group has put before this statement's; null where it has put none in order. */
  readonly place: number | null
  /** The middle of two camps is nobody's answer: it is not low or little true, but seen differently. */
  readonly camps: boolean
  /** A third or more do not know: nothing to be proud of yet. */
  readonly littleKnown: boolean
}

/**
 * Proposes up to `limit` statements (two or more): first what is important and little true, then what is seen differently, and last
 * something to be proud of, where there is any. Where the values weigh alike, or nothing is weighed, low scores stand in for the first;
 * where the group has then put its values in order, those of the first values come first. One reason each; equal ones in the
 * order of the scorecard. How far a score lies under its weight orders the list and is never returned: the two are answers to
 * different questions.
 */
export function talkAbout(answered: Answered, limit: number = TALKS_IN_A_MEETING): TalkProposals {
  const { candidates, everythingImportant, isFirst, order, reason } = weighed(answered)
  const proud = mostProudOf(candidates)
  const others = candidates.filter((one) => one !== proud)
  const differing = others.filter(isSeenDifferently).toSorted(bySpread)
  const places = Math.max(0, limit - (proud === undefined ? 0 : 1))
  const kept = Math.min(KEPT_FOR_DIFFERENCE, differing.length)
  const ranked = others.filter((one) => !one.camps && isFirst(one)).toSorted(order)
  const sure = ranked.slice(0, Math.max(0, places - kept))
  const second = differing.filter((one) => !sure.includes(one)).slice(0, places - sure.length)
  // A place kept for what is seen differently is free again where that is among the first anyway.
  const first = ranked.filter((one) => !second.includes(one)).slice(0, places - second.length)

  const because =
    (why: (one: Candidate) => TalkReason) =>
    (one: Candidate): TalkProposal => ({ statement: one.statement, reason: why(one), talked: one.talked })
  return {
    everythingImportant,
    proposals: [
      ...first.map(because(reason)),
      ...second.map(because(() => 'seen-differently')),
      ...(proud === undefined ? [] : [proud]).map(because(() => 'proud')),
    ],
  }
}

/** What speaks for talking about one statement, whether it is among those proposed or not; null where nothing does. */
export function reasonFor(answered: Answered, statement: StatementId): TalkReason | null {
  const { candidates, isFirst, reason } = weighed(answered)
  const one = candidates.find((candidate) => candidate.statement === statement)
  if (one === undefined) return null
  if (mostProudOf(candidates) === one) return 'proud'
  if (!one.camps && isFirst(one)) return reason(one)
  return isSeenDifferently(one) ? 'seen-differently' : null
}

/** Every statement with a score, and what comes first among them in this room. */
function weighed(answered: Answered) {
  const { weights, statements } = profileOf(answered)
  const { values } = answered.scorecard
  const valueOf = new Map(answered.scorecard.statements.map(({ id, value }) => [id, value]))
  const everythingImportant = weighAlike(
    values.map(({ id }) => id),
    weights,
  )
  const places = everythingImportant ? placesIn(answered.ranking ?? []) : new Map<ValueId, number>()
  const candidates = statements.map((outcome): Candidate => {
    const value = valueOf.get(outcome.statement)
    const result = answered.results[outcome.statement]
    return {
      ...outcome,
      weight: value === undefined ? null : (weights[value] ?? null),
      place: value === undefined ? null : (places.get(value) ?? null),
      camps: outcome.from === 'median' && result?.state === 'shown' && twoCamps(result.counts) !== null,
      littleKnown: result?.state === 'shown' && isTooLittleKnown(result),
    }
  })
  const byWeight = !everythingImportant && Object.keys(weights).length > 0
  const isRankedFirst = ({ place }: Candidate): boolean => place !== null && place < values.length / 2
  return {
    candidates,
    everythingImportant,
    isFirst: byWeight ? isImportantLittleTrue : isLow,
    order: byWeight ? byDistance : byPlace,
    reason: (one: Candidate): TalkReason => (byWeight || isRankedFirst(one) ? 'important-little-true' : 'low'),
  }
}

/** How many values stand before each; those that stand together have the same place. */
function placesIn(ranking: readonly (readonly ValueId[])[]): Map<ValueId, number> {
  const places = new Map<ValueId, number>()
  for (const together of ranking) {
    const place = places.size
    for (const value of together) places.set(value, place)
  }
  return places
}

function weighAlike(values: readonly ValueId[], weights: Weights): boolean {
  const known = values.flatMap((value) => weights[value] ?? [])
  // One value alone is like no other.
  return values.length > 1 && known.length === values.length && Math.max(...known) - Math.min(...known) <= 1
}

/**
 * The highest score above the middle among those whose answers lie closest, where enough people know. A lone statement
 * is nothing to compare, and where all is low nobody is told to be proud.
 */
function mostProudOf(candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length < 2) return undefined
  const worthy = candidates.filter(({ score, littleKnown }) => score > MIDDLE && !littleKnown)
  return worthy.toSorted((a, b) => closeness(a) - closeness(b) || b.score - a.score || bySpread(b, a))[0]
}

/** 0 for close; what the group has agreed on is close whatever was answered before the talk. */
function closeness({ from, consensus }: Candidate): number {
  if (from !== 'median' || consensus === null) return 0
  return ['close', 'some', 'much', 'apart'].indexOf(spreadWord(consensus))
}

function isImportantLittleTrue({ weight, score }: Candidate): boolean {
  return weight !== null && weight > MIDDLE && weight - score >= CLEARLY_UNDER
}

function isLow({ score }: Candidate): boolean {
  return score <= MIDDLE
}

function isSeenDifferently({ consensus, camps, from }: Candidate): boolean {
  if (from !== 'median' || consensus === null) return false
  return camps || ['much', 'apart'].includes(spreadWord(consensus))
}

function byDistance(a: Candidate, b: Candidate): number {
  return (b.weight ?? 0) - b.score - ((a.weight ?? 0) - a.score) || bySpread(a, b)
}

/** What the group has put first comes first; without an order among the values, the lowest score does. */
function byPlace(a: Candidate, b: Candidate): number {
  return (a.place ?? 0) - (b.place ?? 0) || byScore(a, b)
}

function byScore(a: Candidate, b: Candidate): number {
  return a.score - b.score || bySpread(a, b)
}

/** Widest spread first; a score without answers beside it comes last. */
function bySpread(a: Candidate, b: Candidate): number {
  return (a.consensus ?? 100) - (b.consensus ?? 100)
}

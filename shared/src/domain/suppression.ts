/** What may be shown of a statement that has been asked before: nothing from which one person's answer could be worked out. */
import { breakdown, type GroupResult, type TallyBySector } from './breakdown'
import { answersIn } from './consensus'
import type { Answer } from './round'
import { Sector } from './sector'
import { publish, tallyItem, type ItemResult, type ItemTally } from './tally'

/**
 * Milliseconds in which somebody may take it that people still answer as they did. In another assessment longer
 * afterwards nobody can, and what it shows is judged by itself.
 */
export const ANSWERS_LAST = 30 * 24 * 60 * 60 * 1000

/** An earlier asking of the same item, and what it told. */
export interface Earlier {
  /**
   * What was shown; null where it was withheld. Withheld tells something too: that fewer than the threshold gave a number
   * among so many who answered.
   */
  readonly tally: ItemTally | null
  /** How many answered it, don't know included. */
  readonly answered: number
  readonly threshold: number
}

/**
 * The fewest people who must have changed their answer from one set to the other, whoever they were: what has come to a
 * step or to don't know, less the answers that those may have brought who did not answer the first time.
 * `everybody` is how many there are who could have answered either.
 */
export function fewestChanged(later: ItemTally, earlier: ItemTally, everybody: number): number {
  const [before, after] = [placesOf(earlier), placesOf(later)]
  const gained = after.reduce((sum, count, place) => sum + Math.max(0, count - (before[place] ?? 0)), 0)
  return gained - (everybody - peopleIn(earlier))
}

/**
 * May it be shown beside an earlier asking? Whoever knows who took part each time, and takes it that fewer than the
 * threshold have changed their answer, reads by subtraction what those said who came or left. So it must be certain that
 * nobody came or left, or that at least as many as the threshold have changed: then the numbers contradict what the
 * subtraction rests on.
 *
 * Where fewer than the threshold have changed the decision depends on nothing but how many took part, so that it tells
 * nothing itself.
 */
export function mayStandBeside(
  later: ItemTally,
  earlier: Earlier,
  { threshold, everybody }: { readonly threshold: number; readonly everybody: number },
): boolean {
  const { tally, answered } = earlier
  const all = Math.max(everybody, peopleIn(later), answered)
  if (peopleIn(later) === all && answered === all) return true
  return tally !== null && fewestChanged(later, tally, all) >= Math.max(threshold, earlier.threshold)
}

export interface Circumstances {
  readonly threshold: number
  /** How many answered anything in the round. */
  readonly turnout: number
  /** How many there are who could have answered now or before: everybody who has ever joined. */
  readonly everybody: number
  /** What any earlier round has told of the same item, to anybody. */
  readonly before: readonly Earlier[]
}

/**
 * What may be shown of one more asking. Where an earlier one has told something, a withheld result says the same whatever
 * the reason: that too few gave a number this time, or that nobody said don't know, would be a word about whoever did.
 */
export function publishBeside(tally: ItemTally, circumstances: Circumstances): ItemResult {
  const { threshold, turnout, before } = circumstances
  const result = publish(tally, { threshold, turnout })
  if (before.length === 0) return result
  if (result.state === 'shown' && before.every((earlier) => mayStandBeside(tally, earlier, circumstances)))
    return result
  return { state: 'withheld', reason: 'with-before', threshold, dontKnow: null }
}

/** What a result told, for those that come after it; null where it told nothing that depends on what was answered. */
export function toldBy(
  result: ItemResult,
  asked: { readonly answered: number; readonly turnout: number; readonly threshold: number },
): Earlier | null {
  const { answered, turnout, threshold } = asked
  if (result.state === 'shown') return { tally: result, answered, threshold }
  return answered > 0 && turnout >= threshold ? { tally: null, answered, threshold } : null
}

/** One answer with where whoever gave it belongs, and no more. */
export interface AnswerFrom {
  readonly answer: Answer
  readonly sector: Sector
}

/**
 * Everything that may be shown of one item when its round closes, the groups too; they are empty where `compares` is
 * false. What is not in it is not kept. The number of steps is the scale's, ten unless said.
 */
export function whatIsShown(
  answers: readonly AnswerFrom[],
  circumstances: Circumstances & { readonly compares: boolean; readonly scale?: number },
): { result: ItemResult; groups: GroupResult[] } {
  const { scale, compares, threshold } = circumstances
  const result = publishBeside(tallyItem(answers, scale), circumstances)
  if (result.state !== 'shown' || !compares) return { result, groups: [] }
  const bySector: TallyBySector = Object.fromEntries(
    Sector.options.map((sector) => [
      sector,
      tallyItem(
        answers.filter((one) => one.sector === sector),
        scale,
      ),
    ]),
  )
  return { result, groups: breakdown(bySector, { threshold }) }
}

/** Everybody who gave an answer, don't know included. */
export function peopleIn(tally: ItemTally): number {
  return answersIn(tally.counts) + tally.dontKnow
}

/** Where an answer can lie: on a step, or at don't know. */
const placesOf = ({ counts, dontKnow }: ItemTally): number[] => [...counts, dontKnow]

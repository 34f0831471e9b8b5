/** What may be shown of a statement that has been asked before: nothing from which one person's answer could be worked out. */
import { answersIn } from './consensus'
import { publish, type ItemResult, type ItemTally } from './tally'

/**
 * Milliseconds in which somebody may take it that people still answer as they did. In another assessment longer
 * afterwards nobody can, and what it shows is judged by itself.
 */
export const ANSWERS_LAST = 30 * 24 * 60 * 60 * 1000

/** An answer set that has been shown, and the threshold it was shown under. */
export interface ShownBefore {
  readonly tally: ItemTally
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
  return gained - (mostOf(later, earlier, everybody) - peopleIn(earlier))
}

/** Is it certain that the very same people gave both? Only where everybody there is gave both. */
export function samePeople(later: ItemTally, earlier: ItemTally, everybody: number): boolean {
  const all = mostOf(later, earlier, everybody)
  return peopleIn(later) === all && peopleIn(earlier) === all
}

/**
 * May both be shown? Whoever knows who took part each time, and takes it that fewer than the threshold have changed
 * their answer, reads by subtraction what those said who came or left. So it must be certain that nobody came or left,
 * or that at least as many as the threshold have changed: then the numbers contradict what the subtraction rests on.
 * It depends on nothing but numbers that are kept, so that the same question gets the same answer.
 */
export function mayStandBeside(
  later: ItemTally,
  { tally, threshold: before }: ShownBefore,
  { threshold, everybody }: { readonly threshold: number; readonly everybody: number },
): boolean {
  return samePeople(later, tally, everybody) || fewestChanged(later, tally, everybody) >= Math.max(threshold, before)
}

export interface Circumstances {
  readonly threshold: number
  /** How many answered anything in the round. */
  readonly turnout: number
  /** How many there are who could have answered now or before: everybody who has ever joined. */
  readonly everybody: number
  /** What has been shown of the same item, by any round, to anybody. */
  readonly before: readonly ShownBefore[]
}

/**
 * What may be shown of one more asking. Where the item has been shown before, a withheld result tells nothing at all:
 * that nobody said don't know this time would be a word about whoever did before.
 */
export function publishBeside(tally: ItemTally, circumstances: Circumstances): ItemResult {
  const { threshold, turnout, before } = circumstances
  const result = publish(tally, { threshold, turnout: before.length > 0 ? null : turnout })
  if (result.state !== 'shown' || before.every((shown) => mayStandBeside(tally, shown, circumstances))) return result
  return { state: 'withheld', reason: 'too-alike', threshold, dontKnow: null }
}

/** Everybody who gave an answer, don't know included. */
function peopleIn(tally: ItemTally): number {
  return answersIn(tally.counts) + tally.dontKnow
}

const mostOf = (later: ItemTally, earlier: ItemTally, everybody: number): number =>
  Math.max(everybody, peopleIn(later), peopleIn(earlier))

/** Where an answer can lie: on a step, or at don't know. */
const placesOf = ({ counts, dontKnow }: ItemTally): number[] => [...counts, dontKnow]

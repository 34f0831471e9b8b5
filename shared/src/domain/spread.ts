/** Words for how the answers to a statement lie: they describe the spread and never praise it. */
import { type Counts, answersIn, median, twoCamps } from './consensus'
import type { Situation } from './situation'
import { defaultsOf } from './situation'
import type { ItemResult, ShownResult } from './tally'

/** Answers lie close, some spread, much spread, far apart. */
export type SpreadWord = 'close' | 'some' | 'much' | 'apart'

/** The one thing to say about a statement's answers, with the word and, where it may be shown, the number. */
export type Headline = { readonly word: SpreadWord; readonly number: number | null } & (
  | { readonly kind: 'too-little-known'; readonly dontKnow: number; readonly asked: number }
  | ({ readonly kind: 'two-camps' } & Camps)
  | { readonly kind: 'some-differently' }
  | { readonly kind: 'spread' }
)

/** Four at 3 or below, one between, four at 8 or above. */
export interface Camps {
  readonly low: number
  readonly high: number
  readonly atLow: number
  readonly between: number
  readonly atHigh: number
}

/** Fewest answers before the consensus is said as a number, and before anyone is said to see it differently. */
const NUMBER_FROM = 8
/** From here on the number is whole; under it, it goes in fives, because each answer moves it by more than a step. */
const WHOLE_FROM = 10
/** Steps from the median that count as seeing it quite differently. */
const FAR = 4

/** The word for a consensus of 0..100. */
export function spreadWord(consensus: number): SpreadWord {
  if (consensus >= 85) return 'close'
  if (consensus >= 70) return 'some'
  return consensus >= 50 ? 'much' : 'apart'
}

/**
 * The consensus as a number people may see, or null: from eight answers, in rooms of thirteen and more or where the
 * facilitator has asked for it; in fives below ten answers. Rounding never makes it 0 or 100, which mean exactly that.
 */
export function shownNumber(
  consensus: number | null,
  n: number,
  situation: Situation,
  asked: boolean = false,
): number | null {
  if (consensus === null || n < NUMBER_FROM) return null
  if (!asked && !defaultsOf(situation).showsNumber) return null
  const step = n < WHOLE_FROM ? 5 : 1
  if (consensus === 0 || consensus === 100) return consensus
  return Math.min(100 - step, Math.max(step, Math.round(consensus / step) * step))
}

/** What to say first about a result; null where no answers are shown. `asked`: the facilitator wants the number. */
export function headline(result: ItemResult, situation: Situation, asked: boolean = false): Headline | null {
  if (result.state !== 'shown') return null
  const said = {
    word: spreadWord(result.consensus),
    number: shownNumber(result.consensus, result.n, situation, asked),
  }
  if (isTooLittleKnown(result)) {
    const { n, dontKnow } = result
    return { kind: 'too-little-known', dontKnow, asked: n + dontKnow, word: said.word, number: null }
  }
  const camps = campsIn(result.counts)
  if (camps !== null) return { kind: 'two-camps', ...camps, ...said }
  return { kind: seenDifferently(result.counts) ? 'some-differently' : 'spread', ...said }
}

/** A third or more of those who answered do not know. */
export function isTooLittleKnown({ n, dontKnow }: Pick<ShownResult, 'n' | 'dontKnow'>): boolean {
  return dontKnow > 0 && dontKnow * 3 >= n + dontKnow
}

/** The two camps with how many stand where, or null. */
export function campsIn(counts: Counts): Camps | null {
  const camps = twoCamps(counts)
  if (camps === null) return null
  const atLow = answersIn(counts.slice(0, camps.low))
  const atHigh = answersIn(counts.slice(camps.high - 1))
  return { ...camps, atLow, between: answersIn(counts) - atLow - atHigh, atHigh }
}

/** From eight answers, when two or more are four or more steps from the middle; never on account of one person. */
export function seenDifferently(counts: Counts): boolean {
  const middle = median(counts)
  if (middle === null || answersIn(counts) < NUMBER_FROM) return false
  return answersIn(counts.filter((_, index) => Math.abs(index + 1 - middle) >= FAR)) >= 2
}

/** The lowest and the highest answer given; null without answers. */
export function rangeOf(counts: Counts): { low: number; high: number } | null {
  const low = counts.findIndex((count) => count > 0)
  return low === -1 ? null : { low: low + 1, high: counts.findLastIndex((count) => count > 0) + 1 }
}

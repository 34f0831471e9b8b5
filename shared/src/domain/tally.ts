/** Ballots in, counts per step out; and what of them may be shown, so that no small number can be worked out. */
import { z } from 'zod'
import { answersIn, consensus, median } from './consensus'
import { Answer } from './round'

const Count = z.number().int().nonnegative()

/** What a closed round's answers to one item add up to. Kept by the server; only `publish` lets any of it out. */
export const ItemTally = z.object({
  /** How many gave each score; the first is the number of 1s. */
  counts: z.array(Count).min(2),
  dontKnow: Count,
})
export type ItemTally = z.infer<typeof ItemTally>

const shown = {
  /** Scale answers; don't-knows and those who left it open are not among them. */
  n: Count,
  counts: z.array(Count).min(2),
  dontKnow: Count,
  median: z.number(),
  /** 0..100, unrounded; which words and numbers a page may use for it is decided in `spread`. */
  consensus: z.number(),
}

/** What the room gets to know about one item. Withheld is a result with a reason, not an error. */
export const ItemResult = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), ...shown }),
  z.object({
    state: z.literal('withheld'),
    /** Too few answered; or together with what was shown before it could tell what one person said. */
    reason: z.enum(['too-few', 'with-before']),
    /** How many scale answers it would have taken, and how many changed ones beside what was shown before. */
    threshold: z.number().int(),
    /** 0 where nobody said it and enough took part to say so; otherwise null, which tells nothing. */
    dontKnow: z.literal(0).nullable(),
  }),
  z.object({ state: z.literal('unanswered') }),
  /** Entered by the group itself, in a `together` round. */
  z.object({ state: z.literal('joint'), score: Answer }),
])
export type ItemResult = z.infer<typeof ItemResult>
export type ShownResult = Extract<ItemResult, { state: 'shown' }>

/**
 * Adds up the answers to one item. Whose they are and their order leave no mark.
 * Throws RangeError for an answer outside the scale.
 */
export function tallyItem(answers: readonly { readonly answer: number | 'dk' }[], scale = 10): ItemTally {
  const counts = Array.from({ length: scale }, () => 0)
  let dontKnow = 0
  for (const { answer } of answers) {
    if (answer === 'dk') {
      dontKnow++
      continue
    }
    const before = counts[answer - 1]
    if (before === undefined) throw new RangeError(`An answer lies outside the scale from 1 to ${scale}.`)
    counts[answer - 1] = before + 1
  }
  return { counts, dontKnow }
}

/**
 * What may be shown of a tally. `turnout` is how many answered anything in the round, which everybody sees; without
 * it a withheld item tells nothing at all.
 *
 * Under the threshold neither counts nor their number get out. With turnout in plain sight, don't-knows and a number
 * of scale answers would be each other's remainder; and when fewer took part than the threshold, even "nobody said
 * don't know" or "nobody answered" is a word about one of them. Such an item reads the same whatever was answered.
 */
export function publish(
  tally: ItemTally,
  { threshold, turnout = null }: { threshold: number; turnout?: number | null },
): ItemResult {
  const n = answersIn(tally.counts)
  if (n >= threshold) {
    const figures = figuresOf(tally)
    if (figures !== null) return { state: 'shown', ...figures }
  }
  const enoughTookPart = turnout !== null && turnout >= threshold
  if (n + tally.dontKnow === 0 && (enoughTookPart || turnout === 0)) return { state: 'unanswered' }
  const dontKnow = enoughTookPart && tally.dontKnow === 0 ? 0 : null
  return { state: 'withheld', reason: 'too-few', threshold, dontKnow }
}

/** A joint score is the group's own word, said aloud: no threshold. Null where the group entered none. */
export function publishJoint(answer: Answer | null): ItemResult {
  return answer === null ? { state: 'unanswered' } : { state: 'joint', score: answer }
}

/** A middle and a spread take two numbers; fewer are read beside their names. */
const NAMED_MIDDLE = 2

/** Named answers are read beside their names, so that nothing is withheld but a middle of fewer than two numbers. */
export function publishNamed(tally: ItemTally): ItemResult {
  const figures = figuresOf(tally)
  if (figures !== null) return { state: 'shown', ...figures }
  if (answersIn(tally.counts) + tally.dontKnow === 0) return { state: 'unanswered' }
  return { state: 'withheld', reason: 'too-few', threshold: NAMED_MIDDLE, dontKnow: null }
}

/** The numbers of a tally that may be shown; null under two scale answers, where there is no consensus. */
export function figuresOf(tally: ItemTally): Omit<ShownResult, 'state'> | null {
  const [middle, agreement] = [median(tally.counts), consensus(tally.counts)]
  if (middle === null || agreement === null) return null
  return {
    n: answersIn(tally.counts),
    counts: [...tally.counts],
    dontKnow: tally.dontKnow,
    median: middle,
    consensus: agreement,
  }
}

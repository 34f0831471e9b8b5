/** How closely the answers to one statement lie: pure arithmetic over counts per step of the scale. */

/** How many gave each answer; `counts[0]` is the number of 1s, and the scale is as long as the list. */
export type Counts = readonly number[]

/** A split is only called two camps from this many answers. */
export const CAMPS_FROM = 5
/** Steps between the two cuts, so that near neighbours are never called camps. */
const CAMP_DISTANCE = 3

/**
 * Agreement on a statement, 0..100 unrounded: 100 when all answer alike, 0 when half stand at each end.
 *
 * `100 · (1 − 2 · mean|x − median| / (max − min))`, one minus Leik's ordinal dispersion. Null under two answers.
 * Throws RangeError when a count is negative or not whole.
 *
 * Source: Robert K. Leik, "A measure of ordinal consensus", Pacific Sociological Review 9(2), 1966.
 */
export function consensus(counts: Counts): number | null {
  const spread = distances(counts)
  if (spread === null) return null
  // Whole numbers until the one division, so that a result on a boundary between two words is exact.
  return (100 * (spread.widest - 2 * spread.total)) / spread.widest
}

/**
 * The middle answer, counted from 1; between two steps (4.5) when two answers share the middle. Null without answers.
 * Throws RangeError when a count is negative or not whole.
 */
export function median(counts: Counts): number | null {
  const n = answersIn(counts)
  return n === 0 ? null : (stepOfAnswer(counts, Math.ceil(n / 2)) + stepOfAnswer(counts, Math.floor(n / 2) + 1)) / 2
}

/**
 * Ordinal dispersion D, 0 (all alike) to 1 (half at each end): `2 · mean|x − median| / (K − 1)` over K steps.
 * An odd number of answers cannot reach 1. Null under two answers. Throws RangeError when a count is negative or not whole.
 *
 * Source: Robert K. Leik, "A measure of ordinal consensus", Pacific Sociological Review 9(2), 1966.
 */
export function leikDispersion(counts: Counts): number | null {
  const spread = distances(counts)
  return spread === null ? null : (2 * spread.total) / spread.widest
}

/**
 * Consensus Cns, 0..1, for comparison with the literature only: it uses the mean of the steps, and may fall when an
 * answer moves toward the middle. Null under two answers. Throws RangeError when a count is negative or not whole.
 *
 * Source: William J. Tastle and Mark J. Wierman, "Consensus and dissention: a measure of ordinal dispersion",
 * International Journal of Approximate Reasoning 45(3), 2007.
 */
export function tastleWierman(counts: Counts): number | null {
  const n = answersIn(counts)
  if (n < 2 || counts.length < 2) return null
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n
  let cns = 1
  counts.forEach((count, index) => {
    if (count > 0) cns += (count / n) * Math.log2(1 - Math.abs(index + 1 - mean) / (counts.length - 1))
  })
  return Math.min(1, Math.max(0, cns))
}

/**
 * Two camps: from five answers, a step a where at least 30 % (and two people) are at or below a, at least 30 % (and
 * two people) at or above a + 3, and at most 10 % between.
 *
 * `low` is the highest step that anyone in the low camp gave, `high` the lowest that anyone in the high camp gave, so
 * "four at `low` or below, four at `high` or above" is true and as narrow as it can be. Of several cuts the one with
 * fewest answers between is taken, then the one with the most equal camps, then the widest gap, then the lowest.
 * Null where nobody would call it camps. Throws RangeError when a count is negative or not whole.
 */
export function twoCamps(counts: Counts): { low: number; high: number } | null {
  const n = answersIn(counts)
  if (n < CAMPS_FROM) return null
  const cuts = []
  for (let a = 1; a + CAMP_DISTANCE <= counts.length; a++) {
    const below = sum(counts.slice(0, a))
    const above = sum(counts.slice(a + CAMP_DISTANCE - 1))
    const between = n - below - above
    // Tenths, so that exactly 30 % and exactly 10 % are judged in whole numbers. 30 % of five or more is two people.
    if (below * 10 < n * 3 || above * 10 < n * 3 || between * 10 > n) continue
    const low = stepOfAnswer(counts, below)
    const high = stepOfAnswer(counts, n - above + 1)
    cuts.push({ low, high, between, uneven: Math.abs(below - above) })
  }
  cuts.sort(
    (x, y) => x.between - y.between || x.uneven - y.uneven || y.high - y.low - (x.high - x.low) || x.low - y.low,
  )
  const best = cuts[0]
  return best === undefined ? null : { low: best.low, high: best.high }
}

/**
 * How much the picture of the group changed between two takes, 0 (same shares) to 100 (nothing in common): half the
 * sum of the absolute differences between shares, in percent. Null when either take is empty.
 * Throws RangeError when a count is negative or not whole, or when the two scales differ in length.
 *
 * Source: Scheibe, Skutsch and Schofer, in Linstone and Turoff (eds.), "The Delphi Method", 1975.
 */
export function scheibeChange(before: Counts, after: Counts): number | null {
  const [m, n] = [answersIn(before), answersIn(after)]
  if (before.length !== after.length) throw new RangeError('The two takes are on scales of different length.')
  if (m === 0 || n === 0) return null
  const moved = before.reduce((total, count, index) => total + Math.abs(count * n - (after[index] ?? 0) * m), 0)
  return (100 * moved) / (2 * m * n)
}

/** How many answered. Throws RangeError when a count is negative or not whole. */
export function answersIn(counts: Counts): number {
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]
    if (count === undefined || !Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`The number of answers at step ${index + 1} is not a whole number from 0 up.`)
    }
  }
  return sum(counts)
}

/** Steps from the middle, all answers together, and twice the most that could be. Any middle gives the same total. */
function distances(counts: Counts): { total: number; widest: number } | null {
  const n = answersIn(counts)
  if (n < 2 || counts.length < 2) return null
  const middle = stepOfAnswer(counts, Math.ceil(n / 2))
  const total = counts.reduce((sum, count, index) => sum + count * Math.abs(index + 1 - middle), 0)
  return { total, widest: n * (counts.length - 1) }
}

/** The step of the k-th answer when all are laid out from lowest to highest, k from 1. */
function stepOfAnswer(counts: Counts, k: number): number {
  let passed = 0
  const index = counts.findIndex((count) => (passed += count) >= k)
  return index + 1
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

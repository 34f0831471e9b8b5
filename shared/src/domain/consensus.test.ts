/** Consensus against its published examples, and against what must hold for any answers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { consensus, leikDispersion, median, scheibeChange, tastleWierman, twoCamps } from './consensus'
import published from './vectors/consensus.json'

const Vector = z.object({
  measure: z.string(),
  input: z.object({
    counts: z.array(z.number()).optional(),
    counts2: z.array(z.number()).optional(),
    ratings: z.array(z.number()).optional(),
  }),
  scale: z.object({ min: z.literal(1), max: z.number() }),
  expected: z.number(),
  tolerance: z.number(),
  source: z.string(),
})
const vectors = z.array(Vector).parse(published)

function countsOf(ratings: readonly number[], steps = 10): number[] {
  return Array.from({ length: steps }, (_, index) => ratings.filter((rating) => rating === index + 1).length)
}

const measures: Record<string, (before: number[], after: number[]) => number | null> = {
  recommended_live_consensus_pct: consensus,
  leik_D: leikDispersion,
  tastle_wierman_cns: tastleWierman,
  scheibe_change_pct: scheibeChange,
}

test('[T2] every published example is one we compute, or van der Eijk, which we do not use', () => {
  const unused = vectors.filter(({ measure }) => !(measure in measures))
  expect(new Set(unused.map(({ measure }) => measure))).toEqual(new Set(['van_der_eijk_A']))
  expect(vectors.length - unused.length).toBe(18)
})

test.each(vectors.filter(({ measure }) => measure in measures).map((vector, index) => ({ index, ...vector })))(
  '[T2] published example $index ($measure) comes out as $expected',
  ({ measure, input, scale, expected, tolerance }) => {
    const counts = input.counts ?? countsOf(input.ratings ?? [], scale.max)
    expect(counts).toHaveLength(scale.max)
    const result = measures[measure]?.(counts, input.counts2 ?? []) ?? Number.NaN
    expect(Math.abs(result - expected)).toBeLessThanOrEqual(tolerance)
  },
)

/** Two to thirty answers on a scale of two to twelve steps. */
const someAnswers = fc.integer({ min: 2, max: 12 }).chain((steps) =>
  fc.record({
    steps: fc.constant(steps),
    ratings: fc.array(fc.integer({ min: 1, max: steps }), { minLength: 2, maxLength: 30 }),
  }),
)
const someCounts = someAnswers.map(({ steps, ratings }) => countsOf(ratings, steps))

test('[T1] eight eights are 100, and half at each end is 0', () => {
  expect(consensus(countsOf([8, 8, 8, 8, 8, 8, 8, 8]))).toBe(100)
  expect(consensus(countsOf([1, 1, 1, 1, 10, 10, 10, 10]))).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 2, max: 300 }), (step, n) => {
      expect(consensus(countsOf(Array.from({ length: n }, () => step)))).toBe(100)
      const ends = [n, 0, 0, 0, 0, 0, 0, 0, 0, n]
      expect(consensus(ends)).toBe(0)
      expect(tastleWierman(ends)).toBe(0)
      expect(leikDispersion(ends)).toBe(1)
    }),
  )
})

test('[T3] consensus never falls when one answer moves a step toward the median', () => {
  let moves = 0
  fc.assert(
    fc.property(someAnswers, fc.nat(), ({ steps, ratings }, pick) => {
      const middle = median(countsOf(ratings, steps)) ?? Number.NaN
      const mover = pick % ratings.length
      const from = ratings[mover] ?? Number.NaN
      if (Math.abs(from - middle) < 1) return
      moves++
      const moved = ratings.with(mover, from + Math.sign(middle - from))
      expect(consensus(countsOf(moved, steps))).toBeGreaterThanOrEqual(consensus(countsOf(ratings, steps)) ?? 101)
    }),
    { numRuns: 2000 },
  )
  expect(moves).toBeGreaterThan(300)
})

test('[T4] every measure is the same when the scale is turned around', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const turned = counts.toReversed()
      expect(consensus(turned)).toBe(consensus(counts))
      expect(leikDispersion(turned)).toBe(leikDispersion(counts))
      expect(tastleWierman(turned)).toBeCloseTo(tastleWierman(counts) ?? Number.NaN, 10)
      expect(median(turned)).toBe(counts.length + 1 - (median(counts) ?? Number.NaN))
      expect(twoCamps(turned) === null).toBe(twoCamps(counts) === null)
    }),
    { numRuns: 1000 },
  )
})

test('[T5] whatever was answered, the measures stay within their bounds', () => {
  fc.assert(
    fc.property(someCounts, someCounts, (counts, others) => {
      const agreement = consensus(counts) ?? Number.NaN
      expect(agreement).toBeGreaterThanOrEqual(0)
      expect(agreement).toBeLessThanOrEqual(100)
      for (const measure of [leikDispersion(counts), tastleWierman(counts)]) {
        expect(measure).toBeGreaterThanOrEqual(0)
        expect(measure).toBeLessThanOrEqual(1)
      }
      if (others.length !== counts.length) return
      expect(scheibeChange(counts, others)).toBeGreaterThanOrEqual(0)
      expect(scheibeChange(counts, others)).toBeLessThanOrEqual(100)
    }),
    { numRuns: 1000 },
  )
})

test('[T6] any middle between the two middle answers gives the same consensus', () => {
  fc.assert(
    fc.property(someAnswers, fc.double({ min: 0, max: 1, noNaN: true }), ({ steps, ratings }, share) => {
      const sorted = ratings.toSorted((a, b) => a - b)
      const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
      const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
      const middle = low + share * (high - low)
      const distance = sorted.reduce((total, rating) => total + Math.abs(rating - middle), 0) / sorted.length
      expect(consensus(countsOf(ratings, steps))).toBeCloseTo(100 * (1 - (2 * distance) / (steps - 1)), 8)
    }),
    { numRuns: 1000 },
  )
})

test('[T6] the median is the middle answer, or half way between the two in the middle', () => {
  expect(median(countsOf([2, 3, 9]))).toBe(3)
  expect(median(countsOf([4, 4, 5, 9]))).toBe(4.5)
  expect(median(countsOf([1, 1, 10, 10]))).toBe(5.5)
  expect(median(countsOf([7]))).toBe(7)
})

test('[T7] under two answers there is no consensus, and without answers no median', () => {
  for (const counts of [[], [0, 0, 0], countsOf([4])]) {
    expect(consensus(counts)).toBeNull()
    expect(leikDispersion(counts)).toBeNull()
    expect(tastleWierman(counts)).toBeNull()
    expect(twoCamps(counts)).toBeNull()
  }
  expect(median([0, 0, 0])).toBeNull()
  expect(consensus(countsOf([4, 5]))).not.toBeNull()
})

test('[T8] a number of answers that is negative or not whole is refused', () => {
  for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    const counts = [3, bad, 3]
    for (const measure of [consensus, median, leikDispersion, tastleWierman, twoCamps]) {
      expect(() => measure(counts)).toThrow(RangeError)
    }
    expect(() => scheibeChange([1, 1, 1], counts)).toThrow(RangeError)
  }
  expect(() => scheibeChange([1, 1], [1, 1, 1])).toThrow(RangeError)
})

test('[T9] four threes and four eights are two camps; a slope, near neighbours and a lone voice are not', () => {
  expect(twoCamps(countsOf([3, 3, 3, 3, 8, 8, 8, 8]))).toEqual({ low: 3, high: 8 })
  expect(twoCamps(countsOf([5, 6, 7, 7, 8, 8, 9, 10]))).toBeNull()
  expect(twoCamps(countsOf([5, 5, 5, 5, 7, 7, 7, 7]))).toBeNull()
  expect(twoCamps(countsOf([8, 8, 8, 8, 8, 8, 8, 8, 8, 3]))).toBeNull()
  expect(twoCamps(countsOf([2, 8, 8, 8, 8]))).toBeNull()
  expect(twoCamps(countsOf([2, 2, 9, 9]))).toBeNull()
  expect(twoCamps(countsOf([2, 2, 9, 9, 9]))).toEqual({ low: 2, high: 9 })
})

test('[T9] exactly 30 % on a side and exactly 10 % between are enough', () => {
  expect(twoCamps(countsOf([4, 4, 4, 6, 7, 7, 7, 7, 7, 7]))).toEqual({ low: 4, high: 7 })
  expect(twoCamps(countsOf([4, 4, 4, 5, 6, 7, 7, 7, 7, 7]))).toBeNull()
  expect(twoCamps(countsOf([4, 4, 7, 7, 7, 7, 7, 7, 7, 7]))).toBeNull()
})

test('[T9] where a cut is told, both camps are as large and as far apart as the rule asks; where none is, no cut is', () => {
  let told = 0
  fc.assert(
    fc.property(someAnswers, ({ steps, ratings }) => {
      const camps = twoCamps(countsOf(ratings, steps))
      const cuts = Array.from({ length: steps }, (_, index) => index + 1).filter((a) => {
        const below = ratings.filter((rating) => rating <= a).length
        const above = ratings.filter((rating) => rating >= a + 3).length
        const enough = Math.max(2, 0.3 * ratings.length - 1e-9)
        return below >= enough && above >= enough && ratings.length - below - above <= 0.1 * ratings.length + 1e-9
      })
      if (ratings.length < 5 || cuts.length === 0) {
        expect(camps).toBeNull()
        return
      }
      told++
      const { low, high } = camps ?? { low: Number.NaN, high: Number.NaN }
      expect(high - low).toBeGreaterThanOrEqual(3)
      expect(ratings).toContain(low)
      expect(ratings).toContain(high)
      expect(cuts.some((a) => low <= a && high >= a + 3)).toBe(true)
    }),
    { numRuns: 3000 },
  )
  expect(told).toBeGreaterThan(100)
})

test('[T10] of several cuts the one with fewest between is told, then the most equal camps, then the widest gap', () => {
  // Fewest between, although 1 | 4 would be nine against nine with two between.
  expect(twoCamps([9, 0, 2, 0, 0, 0, 0, 9, 0, 0])).toEqual({ low: 3, high: 8 })
  // Five against five, although 1 | 5 is the wider gap.
  expect(twoCamps([3, 0, 0, 0, 2, 0, 0, 5, 0, 0])).toEqual({ low: 5, high: 8 })
  // Three against six either way: the wider gap, wherever it lies, and the lower where both are as wide.
  expect(twoCamps([3, 0, 0, 0, 3, 0, 0, 0, 0, 3])).toEqual({ low: 5, high: 10 })
  expect(twoCamps([3, 0, 0, 0, 0, 3, 0, 0, 0, 3])).toEqual({ low: 1, high: 6 })
  expect(twoCamps([3, 0, 0, 0, 3, 0, 0, 0, 3, 0])).toEqual({ low: 1, high: 5 })
})

test('[T11] the change between takes counts shares, so twice as many people in the same places is no change', () => {
  fc.assert(
    fc.property(someCounts, fc.integer({ min: 1, max: 9 }), (counts, times) => {
      expect(
        scheibeChange(
          counts,
          counts.map((count) => count * times),
        ),
      ).toBe(0)
    }),
  )
  expect(scheibeChange([0, 0, 0], [1, 0, 2])).toBeNull()
  expect(scheibeChange([1, 0, 2], [0, 0, 0])).toBeNull()
  expect(scheibeChange([1, 0, 0], [0, 0, 1])).toBe(100)
  expect(scheibeChange([1, 0, 2], [2, 0, 1])).toBeCloseTo(100 / 3, 10)
})

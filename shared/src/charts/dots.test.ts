/** Dots and bars: one mark per answer, none outside its column, none on top of another. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOTS_UP_TO, stackOf } from './dots'
import { placeOf } from './line'

const smallCounts = fc.array(fc.nat(4), { minLength: 10, maxLength: 10 })

describe('rows of dots', () => {
  test('[C30] a row shows exactly one dot for each answer, in the column of its score', () => {
    fc.assert(
      fc.property(smallCounts, (counts) => {
        const { dots } = stackOf(counts)
        counts.forEach((count, index) => {
          expect(dots.filter(({ at }) => at === placeOf(index + 1))).toHaveLength(count)
        })
      }),
    )
  })

  test('[C30] no dot lies on another or outside its column of 25.5 pixels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: DOTS_UP_TO }), (step, count) => {
        const counts = Array.from({ length: 10 }, (_, index) => (index + 1 === step ? count : 0))
        const { dots, radius, height } = stackOf(counts)
        expect(new Set(dots.map(({ right, up }) => `${right} ${up}`)).size).toBe(count)
        for (const { right, up } of dots) {
          expect(Math.abs(right) + radius).toBeLessThanOrEqual(12.75)
          expect(up + radius).toBeLessThanOrEqual(height)
        }
      }),
    )
  })

  test('[C31] above forty answers a row shows bars that stand in proportion', () => {
    const { dots, bars } = stackOf([0, 0, 0, 10, 20, 11, 0, 0, 0, 0])
    expect(dots).toEqual([])
    expect(bars.map(({ count }) => count)).toEqual([10, 20, 11])
    expect(bars.map(({ height }) => height / 56)).toEqual([0.5, 1, 0.55])
  })

  test('[C31] rows read together draw a dot in the same size', () => {
    const one = stackOf([0, 0, 0, 0, 0, 0, 0, 0, 1, 0], { tallest: 18 })
    const many = stackOf([0, 0, 0, 0, 0, 0, 0, 0, 18, 0], { tallest: 18 })
    expect(one.radius).toBe(many.radius)
    expect(one.height).toBe(many.height)
  })
})

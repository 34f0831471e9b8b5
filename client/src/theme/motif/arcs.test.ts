/** Five arcs, one circle. */
import { expect, test } from 'vitest'
import { arcsOf } from './arcs'

test('[C21] the arcs meet end to end and close the circle', () => {
  const ends = arcsOf(5, 36).map(({ path }) => {
    const [, from, to] = /^M([\d. ]+)A36 36 0 0 1 ([\d. ]+)$/.exec(path) ?? []
    return { from, to }
  })
  expect(ends).toHaveLength(5)
  ends.forEach(({ to }, index) => expect(to).toBe(ends[(index + 1) % 5]?.from))
})

test('[C21] every arc is turned about a point that lies on it', () => {
  for (const { middle } of arcsOf(5, 36)) {
    expect(Math.hypot(middle[0] - 50, middle[1] - 50)).toBeCloseTo(36, 1)
  }
})

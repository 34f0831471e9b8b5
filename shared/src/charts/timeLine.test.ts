/** The small line over time: values where they belong, and nothing drawn where nothing is known. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeLineOf } from './timeLine'

test('[R102] a line over time has a point for each value and no line across a time without one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 2, max: 20 }).map((half) => half / 2)), { maxLength: 12 }),
      (values) => {
        const { points, path, ticks, width, height } = timeLineOf(values)
        const known = values.flatMap((value, at) => (value === null ? [] : [at]))
        expect(points.map(({ at }) => at)).toEqual(known)
        expect(ticks).toHaveLength(values.length)
        expect(points.filter(({ last }) => last).map(({ at }) => at)).toEqual(known.slice(-1))
        expect(path.split('M').length - 1).toBe(
          known.filter((at) => values[at + 1] !== undefined && values[at + 1] !== null).length,
        )
        for (const { x, y } of points) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
        for (const one of points)
          for (const other of points) {
            if (one.value > other.value) expect(one.y).toBeLessThan(other.y)
            if (one.at < other.at) expect(one.x).toBeLessThan(other.x)
          }
      },
    ),
  )
})

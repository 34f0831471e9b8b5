/** Counting down by somebody else's clock. */
import { expect, test } from 'vitest'
import { minutesAndSeconds, offsetFrom, secondsLeft } from './clock'

test('[C7] the offset is judged in the middle of a question and its answer', () => {
  expect(offsetFrom(10_000, 4000, 4200)).toBe(5900)
  expect(offsetFrom(3000, 4000, 4000)).toBe(-1000)
})

test('[C7] a started second counts, and nothing is left after the end', () => {
  expect(secondsLeft(10_000, 0)).toBe(10)
  expect(secondsLeft(10_000, 9001)).toBe(1)
  expect(secondsLeft(10_000, 10_000)).toBe(0)
  expect(secondsLeft(10_000, 99_000)).toBe(0)
})

test('[C7] minutes and seconds stand as people write them', () => {
  expect([0, 9, 65, 600].map(minutesAndSeconds)).toEqual(['0:00', '0:09', '1:05', '10:00'])
})

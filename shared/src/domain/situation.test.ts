/** What each situation decides, cell by cell. */
import { expect, test } from 'vitest'
import { defaultsOf, presentDoesNotFit, Situation, sizeOf, whyNotThreshold } from './situation'

const few = { mode: 'together', breakdown: false, showsNumber: false }
const some = { mode: 'secret', breakdown: false, showsNumber: false }
const many = { mode: 'secret', breakdown: true, showsNumber: true }
const free = { namedAllowed: true, liveAllowed: true }
const bound = { namedAllowed: false, liveAllowed: false }

test.each([
  { size: 'few', dependent: false, expected: { ...few, ...free, threshold: 3 } },
  { size: 'few', dependent: true, expected: { ...few, ...bound, threshold: 5 } },
  { size: 'some', dependent: false, expected: { ...some, ...free, threshold: 3 } },
  { size: 'some', dependent: true, expected: { ...some, ...bound, threshold: 5 } },
  { size: 'many', dependent: false, expected: { ...many, ...free, threshold: 5 } },
  { size: 'many', dependent: true, expected: { ...many, ...bound, threshold: 5 } },
])('[T12] a room of $size people, dependent $dependent, gets its own defaults', ({ size, dependent, expected }) => {
  expect(defaultsOf(Situation.parse({ size, dependent }))).toEqual(expected)
})

test('[T13] a threshold rises at any time, falls only where nobody has answered, and never under three', () => {
  expect(whyNotThreshold(3, 5, true)).toBeNull()
  expect(whyNotThreshold(3, 3, true)).toBeNull()
  expect(whyNotThreshold(5, 3, false)).toBeNull()
  expect(whyNotThreshold(5, 3, true)).toBe('threshold-cannot-fall')
  for (const answered of [true, false]) {
    expect(whyNotThreshold(5, 2, answered)).toBe('bad-request')
    expect(whyNotThreshold(5, 5.5, answered)).toBe('bad-request')
    expect(whyNotThreshold(5, 51, answered)).toBe('bad-request')
    expect(whyNotThreshold(5, Number.NaN, answered)).toBe('bad-request')
  }
})

test('[T14] more or fewer present than the room was made for is warned about; one device may stand for a few', () => {
  const fits = { few: [1, 2, 4], some: [5, 12], many: [13, 300] } as const
  for (const size of ['few', 'some', 'many'] as const) {
    for (const other of ['few', 'some', 'many'] as const) {
      for (const present of fits[other]) {
        expect(presentDoesNotFit({ size, dependent: false }, present)).toBe(size !== other)
        expect(sizeOf(present)).toBe(other)
      }
    }
  }
})

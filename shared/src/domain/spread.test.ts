/** The words and numbers people get to see for a spread. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Situation } from './situation'
import { campsIn, headline, isTooLittleKnown, rangeOf, seenDifferently, shownNumber, spreadWord } from './spread'
import { publish, tallyItem } from './tally'

const many: Situation = { size: 'many', dependent: false }
const some: Situation = { size: 'some', dependent: false }
const few: Situation = { size: 'few', dependent: true }

function shown(scores: readonly number[], dontKnow = 0) {
  const answers = [
    ...scores.map((answer) => ({ answer })),
    ...Array.from({ length: dontKnow }, () => ({ answer: 'dk' as const })),
  ]
  return publish(tallyItem(answers), { threshold: 3, turnout: answers.length })
}
const countsOf = (scores: readonly number[]) => tallyItem(scores.map((answer) => ({ answer }))).counts

test.each([
  [100, 'close'],
  [85, 'close'],
  [84.99, 'some'],
  [70, 'some'],
  [69.99, 'much'],
  [50, 'much'],
  [49.99, 'apart'],
  [0, 'apart'],
] as const)('[T23] a consensus of %d is called %s', (consensus, word) => {
  expect(spreadWord(consensus)).toBe(word)
})

test('[T24] the number is shown from eight answers, in large rooms or when asked for, and never otherwise', () => {
  expect(shownNumber(88.9, 12, many)).toBe(89)
  expect(shownNumber(88.9, 9, many)).toBe(90)
  expect(shownNumber(88.9, 8, many)).toBe(90)
  expect(shownNumber(88.9, 7, many)).toBeNull()
  expect(shownNumber(88.9, 12, some)).toBeNull()
  expect(shownNumber(88.9, 12, some, true)).toBe(89)
  expect(shownNumber(88.9, 8, few, true)).toBe(90)
  expect(shownNumber(88.9, 4, few, true)).toBeNull()
  expect(shownNumber(null, 40, many)).toBeNull()
})

test('[T24] rounding stays within half a step, and only all alike is 100', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 8, max: 60 }), (consensus, n) => {
      const step = n < 10 ? 5 : 1
      const number = shownNumber(consensus, n, many) ?? Number.NaN
      expect(number % step).toBe(0)
      expect(Math.abs(number - consensus)).toBeLessThanOrEqual(step)
      if (consensus > step && consensus < 100 - step) expect(Math.abs(number - consensus)).toBeLessThanOrEqual(step / 2)
      expect(number === 100).toBe(consensus === 100)
      expect(number === 0).toBe(consensus === 0)
    }),
  )
})

test('[T25] at a third don’t knows the headline is that too little is known, without a number', () => {
  expect(headline(shown([7, 7, 7, 7, 7, 8, 8, 8, 8, 8], 5), many)).toEqual({
    kind: 'too-little-known',
    dontKnow: 5,
    asked: 15,
    word: 'close',
    number: null,
  })
  expect(headline(shown([7, 7, 7, 7, 7, 8, 8, 8, 8, 8], 4), many)).toMatchObject({ kind: 'spread', number: 89 })
  expect(isTooLittleKnown({ n: 2, dontKnow: 1 })).toBe(true)
  expect(isTooLittleKnown({ n: 9, dontKnow: 0 })).toBe(false)
})

test('[T26] two camps are told with how many stand where', () => {
  expect(headline(shown([3, 3, 2, 3, 8, 8, 8, 9]), many)).toEqual({
    kind: 'two-camps',
    low: 3,
    high: 8,
    atLow: 4,
    between: 0,
    atHigh: 4,
    word: 'apart',
    number: 40,
  })
  expect(headline(shown([3, 3, 2, 3, 8, 8, 8, 9], 4), many)).toMatchObject({ kind: 'too-little-known' })
  expect(headline(shown([2, 2, 9, 9, 9]), some)).toMatchObject({ kind: 'two-camps', number: null })
  expect(campsIn(countsOf([4, 4, 4, 6, 7, 7, 7, 7, 7, 7]))).toEqual({
    low: 4,
    high: 7,
    atLow: 3,
    between: 1,
    atHigh: 6,
  })
})

test('[T26] from eight answers, two who are four steps from the middle see it quite differently', () => {
  expect(headline(shown([8, 8, 8, 8, 8, 8, 4, 4]), many)).toMatchObject({ kind: 'some-differently', word: 'some' })
  expect(headline(shown([8, 8, 8, 8, 8, 8, 5, 5]), many)).toMatchObject({ kind: 'spread' })
  expect(headline(shown([8, 8, 8, 8, 8, 4, 4]), many)).toMatchObject({ kind: 'spread' })
  expect(seenDifferently(countsOf([6, 6, 6, 6, 6, 6, 10, 2]))).toBe(true)
})

test('[T27] one person far from the others changes nothing in what is said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 10 }), fc.integer({ min: 4, max: 40 }), (score, others) => {
      const together = Array.from({ length: others }, () => score)
      expect(headline(shown([...together, 1]), many)?.kind).toBe('spread')
      expect(seenDifferently(countsOf([...together, 1]))).toBe(false)
    }),
  )
})

test('[T27] what is not shown has no headline', () => {
  expect(headline(publish(tallyItem([{ answer: 3 }]), { threshold: 3, turnout: 6 }), many)).toBeNull()
  expect(headline({ state: 'joint', score: 6 }, few)).toBeNull()
  expect(headline({ state: 'unanswered' }, many)).toBeNull()
})

test('[T39] the range goes from the lowest to the highest answer given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 20 }), (scores) => {
      expect(rangeOf(countsOf(scores))).toEqual({ low: Math.min(...scores), high: Math.max(...scores) })
    }),
  )
  expect(rangeOf(countsOf([]))).toBeNull()
})

/** Sides: when they may begin and be shown, and what is said where they see it differently. */
import { expect, test } from 'vitest'
import { samson } from './scorecard'
import { rowsOf, type Saying, sideFieldScore, stepsApart, whyNotBegin, whyNotChoose, whyNotShow } from './sides'

const names = ['De som deltar', 'De som arrangerer']
const own = (side: number, answers: Saying['answers']): Saying => ({ side, about: side, answers })
const guess = (side: number, about: number, answers: Saying['answers']): Saying => ({ side, about, answers })

test('[S40] sides begin when each has two people, and are shown when each has said something', () => {
  expect(whyNotBegin({ state: 'choosing', people: [2, 1] })).toBe('side-too-small')
  expect(whyNotBegin({ state: 'choosing', people: [2, 0] })).toBe('side-too-small')
  expect(whyNotBegin({ state: 'choosing', people: [2, 5] })).toBeNull()
  expect(whyNotBegin({ state: 'open', people: [2, 5] })).toBe('sides-not-choosing')
  expect(whyNotShow({ state: 'choosing', scored: [1, 1] })).toBe('sides-not-open')
  expect(whyNotShow({ state: 'open', scored: [3, 0] })).toBe('side-silent')
  expect(whyNotShow({ state: 'open', scored: [3, 1] })).toBeNull()
})

test('[S41] nobody moves between sides that have begun, and whoever comes late still finds one', () => {
  expect(whyNotChoose({ state: 'choosing', names }, 0, 1)).toBeNull()
  expect(whyNotChoose({ state: 'open', names }, 0, 1)).toBe('sides-not-choosing')
  expect(whyNotChoose({ state: 'open', names }, 0, null)).toBe('sides-not-choosing')
  expect(whyNotChoose({ state: 'open', names }, 0, 0)).toBeNull()
  expect(whyNotChoose({ state: 'open', names }, null, 1)).toBeNull()
  expect(whyNotChoose({ state: 'shown', names }, null, 1)).toBe('sides-not-open')
  expect(whyNotChoose({ state: 'choosing', names }, null, 2)).toBe('bad-request')
})

test('[S42] what is seen most differently comes first, with an open question for each', () => {
  const statements = ['1-1', '1-2', '1-3', '1-4', '1-5', '1-6']
  const says = [
    own(0, { '1-1': 7, '1-2': 3, '1-3': 5, '1-4': 6, '1-5': 'dk', '1-6': 2 }),
    own(1, { '1-1': 7, '1-2': 9, '1-3': 6, '1-4': 6, '1-5': 4, '1-6': 8 }),
    guess(0, 1, { '1-4': 2, '1-6': 8 }),
  ]
  const rows = rowsOf({ names, statements, says })
  expect(rows.map(({ statement, question }) => [statement, question])).toEqual([
    ['1-2', 'apart'],
    ['1-6', 'apart-known'],
    ['1-3', 'near'],
    ['1-1', 'alike'],
    ['1-4', 'alike-unexpected'],
    ['1-5', 'unsure'],
  ])
  expect(rows[1]).toMatchObject({ says: [2, 8], guesses: [{ side: 0, about: 1, answer: 8 }] })
})

test('[S42] a side that has said nothing, or does not know, is not put on the scale', () => {
  expect(stepsApart([3, null, 8])).toBe(5)
  expect(stepsApart([3, 'dk'])).toBeNull()
  expect(rowsOf({ names, statements: ['1-1'], says: [own(0, { '1-1': 3 })] })[0]).toMatchObject({
    says: [3, null],
    question: 'unsure',
  })
})

test('[S43] a side’s field is the mean of what it has a number for', () => {
  const says = [own(1, { '1-1': 4, '1-2': 9, '1-3': 'dk', '2-1': 1 }), guess(1, 0, { '1-1': 10 })]
  expect(sideFieldScore(samson, { says }, 1, 'equality')).toEqual({ score: 6.5, counted: 2 })
  expect(sideFieldScore(samson, { says }, 1, 'communication')).toBeNull()
  expect(sideFieldScore(samson, { says }, 0, 'equality')).toBeNull()
})

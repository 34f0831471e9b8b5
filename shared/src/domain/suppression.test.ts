/** What may stand beside what has been shown of the same statement, and what somebody who was there can make of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from './round'
import { fewestChanged, mayStandBeside, peopleIn, publishBeside, toldBy, type Earlier } from './suppression'
import { tallyItem, type ItemTally } from './tally'

const of = (...answers: Answer[]): ItemTally => tallyItem(answers.map((answer) => ({ answer })))
const shown = (tally: ItemTally, threshold = 3): Earlier => ({ tally, answered: peopleIn(tally), threshold })
const beside = (later: ItemTally, earlier: ItemTally, everybody: number, threshold = 3) =>
  mayStandBeside(later, shown(earlier, threshold), { threshold, everybody })
const first = of(3, 4, 4, 6, 8)

test('[S35] one more answer among those that were shown before is kept back', () => {
  expect(beside(of(3, 4, 4, 6, 8, 9), first, 6)).toBe(false)
  expect(beside(of(3, 4, 4, 6), first, 5)).toBe(false)
  // Somebody has left and somebody has come: the difference is what the two of them said.
  expect(beside(of(3, 4, 4, 6, 9), first, 6)).toBe(false)
  expect(beside(of(3, 4, 4, 6, 8, 'dk'), first, 6)).toBe(false)
  // Nothing has changed, so whoever came said what whoever left had said; and the one who left knows what that was.
  expect(beside(first, first, 6)).toBe(false)
})

test('[S36] where everybody there is has answered both times, both are shown, however little has changed', () => {
  expect(beside(of(3, 4, 4, 6, 9), first, 5)).toBe(true)
  expect(beside(first, first, 5)).toBe(true)
  expect(beside(of(3, 4, 4, 6, 'dk'), first, 5)).toBe(true)
})

test('[S37] where as many as the threshold must have changed, whoever they were, both are shown', () => {
  const later = of(5, 5, 7, 7, 9, 9)
  expect(fewestChanged(later, first, 6)).toBe(5)
  expect(beside(later, first, 6, 5)).toBe(true)
  expect(beside(later, first, 7, 5)).toBe(false)
  // Five more who all might be new: that nobody has changed explains it.
  expect(fewestChanged(of(3, 4, 4, 6, 8, 1, 1, 2, 2, 9), first, 10)).toBe(0)
  expect(beside(of(3, 4, 4, 6, 8, 1, 1, 2, 2, 9), first, 10)).toBe(false)
})

test('[S37] the higher of the two thresholds holds', () => {
  const later = of(5, 5, 7, 6, 8, 9)
  expect(fewestChanged(later, first, 6)).toBe(3)
  expect(mayStandBeside(later, shown(first), { threshold: 3, everybody: 6 })).toBe(true)
  expect(mayStandBeside(later, shown(first, 4), { threshold: 3, everybody: 6 })).toBe(false)
})

test('[S38] a statement that was asked before and is kept back now says the same whatever the reason', () => {
  const before = [shown(of(3, 4, 4, 6, 8, 'dk'))]
  const now = { threshold: 3, turnout: 6, everybody: 7 }
  const keptBack = { state: 'withheld', reason: 'with-before', threshold: 3, dontKnow: null }
  for (const tally of [of(3, 4, 4, 6, 8, 9), of(3, 4), of(3, 4, 'dk'), of()]) {
    expect(publishBeside(tally, { ...now, before })).toEqual(keptBack)
  }
  const few = { state: 'withheld', reason: 'too-few', threshold: 3, dontKnow: 0 }
  expect(publishBeside(of(3, 4), { ...now, before: [] })).toEqual(few)
})

test('[S38] that too few gave a number is something told, and another take waits for the same people or stays away', () => {
  const now = { threshold: 3, turnout: 5, before: [{ tally: null, answered: 4, threshold: 3 }] }
  expect(publishBeside(of(3, 4, 4, 6, 8), { ...now, everybody: 5 }).state).toBe('withheld')
  expect(publishBeside(of(3, 4, 4, 6), { ...now, everybody: 4 }).state).toBe('shown')
  // Among fewer than the threshold everything reads the same, so that nothing has been told.
  const few = publishBeside(of(3, 'dk'), { threshold: 3, turnout: 2, everybody: 5, before: [] })
  expect(toldBy(few, { answered: 2, turnout: 2, threshold: 3 })).toBeNull()
  expect(toldBy(few, { answered: 2, turnout: 3, threshold: 3 })).toEqual({ tally: null, answered: 2, threshold: 3 })
  expect(toldBy({ state: 'unanswered' }, { answered: 0, turnout: 4, threshold: 3 })).toBeNull()
})

const answers = fc.array(fc.constantFrom<Answer>(1, 3, 4, 5, 8, 10, 'dk'), { minLength: 3, maxLength: 9 })

test('[S39] whoever came and left and changed, the fewest who must have changed is never more than those who did', () => {
  fc.assert(
    fc.property(answers, answers, fc.nat(9), fc.nat(9), (stayed, came, leave, change) => {
      const before = stayed
      const staying = stayed.slice(0, Math.max(0, stayed.length - leave))
      const changed = staying.map((answer, at): Answer => (at < change ? (answer === 10 ? 1 : 10) : answer))
      const later = [...changed, ...came]
      const everybody = before.length + came.length
      const really = changed.filter((answer, at) => answer !== staying[at]).length
      expect(fewestChanged(of(...later), of(...before), everybody)).toBeLessThanOrEqual(really)
    }),
    { numRuns: 2000 },
  )
})

test('[S39] both are shown only where the people are the same, or too many have changed for a subtraction to mean anything', () => {
  const seen = { same: 0, changed: 0, kept: 0 }
  fc.assert(
    fc.property(answers, answers, fc.nat(4), (a, b, others) => {
      const [earlier, later] = [of(...a), of(...b)]
      const everybody = Math.max(a.length, b.length) + others
      if (!beside(later, earlier, everybody)) {
        seen.kept++
        return
      }
      if (a.length === everybody && b.length === everybody) {
        seen.same++
        return
      }
      seen.changed++
      // Pair off equal answers; of those left over on either side at most the absent can be somebody else.
      const over = [...b]
      for (const answer of a) if (over.includes(answer)) over.splice(over.indexOf(answer), 1)
      expect(over.length - (everybody - a.length)).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 3000 },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
})

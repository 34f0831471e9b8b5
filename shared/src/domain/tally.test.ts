/** What a tally keeps, and what of it gets out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from './round'
import { ItemResult, ItemTally, publish, publishJoint, tallyItem } from './tally'

const ballots = (...answers: Answer[]) => answers.map((answer) => ({ answer }))
const anAnswer: fc.Arbitrary<Answer> = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('dk' as const))
const aThreshold = fc.constantFrom(3, 5, 8)

test('[T15] a tally counts each step and keeps don’t knows outside the scale', () => {
  expect(tallyItem(ballots(1, 10, 10, 'dk', 5))).toEqual({ counts: [1, 0, 0, 0, 1, 0, 0, 0, 0, 2], dontKnow: 1 })
  expect(tallyItem(ballots(1, 2, 'dk'), 3)).toEqual({ counts: [1, 1, 0], dontKnow: 1 })
  expect(tallyItem([])).toEqual({ counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], dontKnow: 0 })
  for (const outside of [0, 11, -1, 4.5, Number.NaN]) {
    expect(() => tallyItem([{ answer: outside }])).toThrow(RangeError)
  }
})

test('[T15] a tally is the same in whatever order the answers came', () => {
  fc.assert(
    fc.property(
      fc.array(anAnswer, { maxLength: 20 }),
      fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
      (answers, keys) => {
        const shuffled = answers
          .map((answer, index) => ({ answer, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
        const tally = tallyItem(ballots(...answers))
        expect(tallyItem(shuffled)).toEqual(tally)
        expect(ItemTally.parse(tally)).toEqual(tally)
      },
    ),
  )
})

test('[T16] from the threshold on everything is shown, under it nothing but the reason', () => {
  const three = tallyItem(ballots(4, 6, 9))
  expect(publish(three, { threshold: 3, turnout: 3 })).toEqual({
    state: 'shown',
    n: 3,
    counts: three.counts,
    dontKnow: 0,
    median: 6,
    consensus: 100 - (100 * 2 * 5) / (3 * 9),
  })
  expect(publish(three, { threshold: 5, turnout: 9 })).toEqual({
    state: 'withheld',
    reason: 'too-few',
    threshold: 5,
    dontKnow: 0,
  })
})

test('[T16] two tallies under the threshold with a don’t know each cannot be told apart', () => {
  fc.assert(
    fc.property(
      aThreshold,
      fc.array(anAnswer, { maxLength: 7 }),
      fc.array(anAnswer, { maxLength: 7 }),
      fc.integer({ min: 0, max: 20 }),
      (threshold, one, other, turnout) => {
        const withOne = (answers: Answer[]) => tallyItem(ballots('dk', ...answers.slice(0, threshold - 1)))
        expect(publish(withOne(one), { threshold, turnout })).toEqual(publish(withOne(other), { threshold, turnout }))
      },
    ),
  )
})

test('[T17] don’t knows are shown with the answers; under the threshold only that there were none', () => {
  expect(publish(tallyItem(ballots(4, 6, 9, 'dk', 'dk')), { threshold: 3, turnout: 5 })).toMatchObject({ dontKnow: 2 })
  expect(publish(tallyItem(ballots(4, 6)), { threshold: 3, turnout: 5 })).toMatchObject({ dontKnow: 0 })
  expect(publish(tallyItem(ballots(4, 6, 'dk')), { threshold: 3, turnout: 5 })).toMatchObject({ dontKnow: null })
  const allUnsure = publish(tallyItem(ballots('dk', 'dk', 'dk', 'dk')), { threshold: 3, turnout: 4 })
  expect(allUnsure).toMatchObject({ state: 'withheld', dontKnow: null })
})

test('[T17] with turnout in plain sight, nothing withheld lets scale answers and don’t knows be told apart', () => {
  fc.assert(
    fc.property(aThreshold, fc.array(anAnswer, { maxLength: 12 }), fc.nat(5), (threshold, answers, silent) => {
      const tally = tallyItem(ballots(...answers))
      const result = publish(tally, { threshold, turnout: answers.length + silent })
      if (result.state !== 'withheld') return
      expect(Object.keys(result).toSorted()).toEqual(['dontKnow', 'reason', 'state', 'threshold'])
      if (tally.dontKnow > 0) expect(result.dontKnow).toBeNull()
    }),
  )
})

test('[T18] where fewer took part than the threshold, or turnout is unknown, every item reads the same', () => {
  fc.assert(
    fc.property(aThreshold, fc.array(anAnswer, { maxLength: 7 }), fc.nat(6), (threshold, answers, silent) => {
      const few = answers.slice(0, threshold - 1)
      const turnout = Math.max(1, Math.min(threshold - 1, few.length + silent))
      const nothing = { state: 'withheld', reason: 'too-few', threshold, dontKnow: null }
      expect(publish(tallyItem(ballots(...few)), { threshold, turnout })).toEqual(nothing)
      expect(publish(tallyItem(ballots(...few)), { threshold })).toEqual(nothing)
    }),
  )
})

test('[T18] an item nobody answered says so when nobody, or enough people, took part in the round', () => {
  expect(publish(tallyItem([]), { threshold: 3, turnout: 0 })).toEqual({ state: 'unanswered' })
  expect(publish(tallyItem([]), { threshold: 3, turnout: 3 })).toEqual({ state: 'unanswered' })
  expect(publish(tallyItem([]), { threshold: 3, turnout: 2 })).toMatchObject({ state: 'withheld' })
})

test('[T19] a joint score is shown as it was entered', () => {
  expect(publishJoint(7)).toEqual({ state: 'joint', score: 7 })
  expect(publishJoint('dk')).toEqual({ state: 'joint', score: 'dk' })
  expect(publishJoint(null)).toEqual({ state: 'unanswered' })
})

test('[T38] a result comes back from the network as it was sent', () => {
  fc.assert(
    fc.property(aThreshold, fc.array(anAnswer, { maxLength: 12 }), fc.nat(12), (threshold, answers, turnout) => {
      const result = publish(tallyItem(ballots(...answers)), { threshold, turnout })
      expect(ItemResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
    }),
  )
})

test('[T38] a withheld result that carries more than the reason loses it, or is refused', () => {
  const withheld = { state: 'withheld', reason: 'too-few', threshold: 5, dontKnow: null }
  expect(ItemResult.parse({ ...withheld, n: 4, counts: [4, 0] })).toEqual(withheld)
  expect(ItemResult.safeParse({ ...withheld, dontKnow: 2 }).success).toBe(false)
  expect(ItemResult.safeParse({ state: 'joint', score: 11 }).success).toBe(false)
})

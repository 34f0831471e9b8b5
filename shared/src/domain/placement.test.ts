/** That only places on the template are answers, and that a sum tells nothing of whose they are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerFrom,
  cellsOf,
  exercisesIn,
  isPlacementAnswer,
  PlacementAnswer,
  placementOf,
  publishPlacement,
  tallyPlacements,
  type Placement,
} from './placement'
import { allTemplates } from './template'

const exercises = exercisesIn(allTemplates).map(({ id }) => placementOf(id) as Placement)
const anExercise = fc.constantFrom(...exercises)
const anAnswer = (placement: Placement) =>
  fc
    .subarray([...placement.cells], { minLength: 1, maxLength: placement.several ? placement.cells.length : 1 })
    .map((cells) => cells.join('+'))

test('[D92] an answer is one place on the template, or several in order where that is allowed, or don’t know', () => {
  expect(exercises.map(({ template }) => template)).toEqual(
    expect.arrayContaining(['thin-thick', 'plan-deliver', 'five-steps', 'four-rooms']),
  )
  const [line, steps, rooms] = (['thin-thick', 'five-steps', 'four-rooms'] as const).map(
    (id) => placementOf(id) as Placement,
  )
  if (!line || !steps || !rooms) throw new Error('An exercise is missing.')
  expect(line.cells).toHaveLength(11)
  for (const good of ['1', '11', 'dk']) expect(isPlacementAnswer(line, good)).toBe(true)
  for (const bad of ['0', '12', '1+2', 'thin', '']) expect(isPlacementAnswer(line, bad)).toBe(false)
  expect(isPlacementAnswer(steps, 'curious+mature')).toBe(true)
  for (const bad of ['mature+curious', 'curious+curious', 'curious+', 'dk+curious'])
    expect(isPlacementAnswer(steps, bad)).toBe(false)
  expect(isPlacementAnswer(rooms, 'whining+worry')).toBe(false)
  expect(answerFrom(steps, ['mature', 'curious'])).toBe('curious+mature')
  expect(answerFrom(rooms, ['whining', 'worry'])).toBeNull()
  expect(answerFrom(rooms, [])).toBeNull()
  expect(answerFrom(rooms, ['elsewhere'])).toBeNull()
  expect(placementOf('values-poster')).toBeNull()
})

test('[D92] every set of places that may be chosen is written as one answer and read back', () => {
  fc.assert(
    fc.property(
      anExercise.chain((placement) => fc.tuple(fc.constant(placement), anAnswer(placement))),
      ([placement, answer]) => {
        const chosen = cellsOf(answer)
        expect(answerFrom(placement, chosen.toReversed())).toBe(answer)
        expect(PlacementAnswer.safeParse(answer).success).toBe(true)
      },
    ),
  )
})

test('[D93] placements add up the same in any order, and under the threshold nothing gets out', () => {
  fc.assert(
    fc.property(
      anExercise.chain((placement) =>
        fc.tuple(fc.constant(placement), fc.array(fc.oneof(fc.constant('dk'), anAnswer(placement)), { maxLength: 40 })),
      ),
      fc.integer({ min: 3, max: 10 }),
      ([placement, answers], threshold) => {
        const tally = tallyPlacements(placement, answers)
        expect(tallyPlacements(placement, answers.toReversed())).toEqual(tally)
        expect(tally.n + tally.dontKnow).toBe(answers.length)
        const sum = tally.counts.reduce((a, b) => a + b, 0)
        if (placement.several) expect(sum).toBeGreaterThanOrEqual(tally.n)
        else expect(sum).toBe(tally.n)
        const result = publishPlacement(tally, { threshold, turnout: answers.length })
        if (answers.length === 0) expect(result).toEqual({ state: 'unanswered' })
        else if (tally.n < threshold) expect(result).toEqual({ state: 'withheld', reason: 'too-few', threshold })
        else expect(result).toEqual({ state: 'shown', ...tally })
      },
    ),
  )
})

test('[D93] a placement that is none is an error, not a count', () => {
  const [first] = exercises
  if (!first) throw new Error('No exercise.')
  expect(() => tallyPlacements(first, ['elsewhere'])).toThrow(RangeError)
})

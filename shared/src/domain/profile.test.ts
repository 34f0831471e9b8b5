/** From results to scores, fields, whole and the grey area. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answered, latestResults, profileOf, type Results, statementOutcome } from './profile'
import type { Answer } from './round'
import { StatementId } from './scorecard'
import { type ItemResult, publish, publishJoint, tallyItem } from './tally'

const id = (text: string) => StatementId.parse(text)
const scorecard: Answered['scorecard'] = {
  values: [{ id: 'openness' }, { id: 'democracy' }, { id: 'creativity' }, { id: 'leadership' }],
  fields: [{ id: 'equality' }, { id: 'goals' }],
  statements: [
    { id: id('1-1'), field: 'equality', value: 'openness' },
    { id: id('1-2'), field: 'equality', value: 'democracy' },
    { id: id('1-3'), field: 'equality', value: 'democracy' },
    { id: id('2-1'), field: 'goals', value: 'leadership' },
  ],
}
const answers = (...given: Answer[]): ItemResult =>
  publish(tallyItem(given.map((answer) => ({ answer }))), { threshold: 3, turnout: given.length })
const nothing: Answered = { scorecard, results: {}, outcomes: {}, talked: [] }
const profile = (change: Partial<Answered>) => profileOf({ ...nothing, ...change })

test('[T28] the score is the median of what is shown, until the group says otherwise', () => {
  const results: Results = { '1-1': answers(3, 4, 7, 9) }
  const outcome = (change: Partial<Answered>) => statementOutcome({ ...nothing, results, ...change }, id('1-1'))
  expect(outcome({})).toMatchObject({ score: 5.5, from: 'median', talked: false, differ: false })
  expect(outcome({ talked: [id('1-1')] })).toMatchObject({ score: 5.5, from: 'median', talked: true })
  expect(outcome({ outcomes: { '1-1': { kind: 'agreed', score: 6 } } })).toMatchObject({
    score: 6,
    from: 'agreed',
    talked: true,
  })
  expect(outcome({ outcomes: { '1-1': { kind: 'differ' } } })).toMatchObject({
    score: 5.5,
    from: 'median',
    talked: true,
    differ: true,
  })
})

test('[T28] a joint score is talked about, and an agreed score stands before it', () => {
  const results: Results = { '1-1': publishJoint(7), '1-2': publishJoint('dk') }
  expect(statementOutcome({ ...nothing, results }, id('1-1'))).toEqual({
    statement: '1-1',
    score: 7,
    from: 'joint',
    talked: true,
    differ: false,
    consensus: null,
  })
  const outcomes: Answered['outcomes'] = { '1-1': { kind: 'agreed', score: 4 } }
  expect(statementOutcome({ ...nothing, results, outcomes }, id('1-1'))).toMatchObject({ score: 4, from: 'agreed' })
  expect(statementOutcome({ ...nothing, results }, id('1-2'))).toBeNull()
})

test('[T29] a field says how many of how many it rests on, and rounds nothing', () => {
  const results: Results = { '1-1': answers(7, 7, 7), '1-2': answers(4, 4, 5, 5), '1-3': answers(2, 2) }
  const { fields, whole, statements } = profile({ results })
  expect(fields).toMatchObject([
    { field: 'equality', score: 5.75, counted: 2, of: 3 },
    { field: 'goals', score: null, counted: 0, of: 1 },
  ])
  expect(whole).toMatchObject({ score: 5.75, counted: 2, of: 4 })
  expect(statements.map(({ statement }) => statement)).toEqual(['1-1', '1-2'])
})

test('[T29] whatever the withheld answers are, the profile is the same', () => {
  const two = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 2 })
  fc.assert(
    fc.property(two, two, (one, other) => {
      const withResult = (given: number[]) =>
        profile({
          results: { '1-1': answers(7, 8, 9), '1-2': answers(...given), 'weight-democracy': answers(...given) },
        })
      expect(withResult(one)).toEqual(withResult(other))
    }),
  )
})

test('[T29] an agreed score over withheld answers enters: the group has said it aloud', () => {
  const results: Results = { '1-1': answers(7, 7, 7), '1-3': answers(2, 2) }
  const { fields } = profile({ results, outcomes: { '1-3': { kind: 'agreed', score: 3 } } })
  expect(fields[0]).toMatchObject({ score: 5, counted: 2, of: 3 })
})

test('[T30] a statement set aside leaves score, count and weighting, and is told apart', () => {
  const results: Results = {
    '1-1': answers(7, 7, 7),
    '1-2': answers(1, 1, 1),
    'weight-openness': answers(9, 9, 9),
    'weight-democracy': answers(3, 3, 3),
  }
  expect(profile({ results }).fields[0]).toMatchObject({ score: 4, counted: 2, of: 3, setAside: 0, weight: 5 })
  const outcomes: Answered['outcomes'] = { '1-2': { kind: 'set-aside' }, '1-3': { kind: 'set-aside' } }
  const { fields, whole, statements } = profile({ results, outcomes })
  expect(statements.map(({ statement }) => statement)).toEqual(['1-1'])
  expect(fields[0]).toMatchObject({ score: 7, counted: 1, of: 1, setAside: 2, weight: 9 })
  expect(whole).toMatchObject({ score: 7, counted: 1, of: 2, setAside: 2 })
})

test('[T31] the grey area follows each statement’s value: median weights, secret or joint', () => {
  const results: Results = {
    'weight-openness': answers(10, 9, 8, 1),
    'weight-democracy': publishJoint(6),
    'weight-creativity': publishJoint('dk'),
    'weight-leadership': answers(2, 2),
  }
  const { weights, fields, whole } = profile({ results })
  expect(weights).toEqual({ openness: 8.5, democracy: 6 })
  expect(fields[0]?.weight).toBeCloseTo((8.5 + 6 + 6) / 3, 12)
  expect(fields[1]?.weight).toBeNull()
  expect(whole.weight).toBeCloseTo((8.5 + 6 + 6) / 3, 12)
})

test('[T32] the last take that shows something stands, and a withheld one hides nothing', () => {
  const [first, second, withheld] = [answers(3, 3, 3), answers(6, 6, 6), answers(9)]
  const standing = (...takes: ItemResult[]) => latestResults(takes.map((result) => ({ items: { '1-1': result } })))
  expect(standing(first, second)).toEqual({ '1-1': second })
  expect(standing(first, withheld, { state: 'unanswered' })).toEqual({ '1-1': first })
  expect(standing(withheld, second)).toEqual({ '1-1': second })
  expect(standing(withheld)).toEqual({ '1-1': withheld })
  expect(latestResults([{ items: { '1-1': first } }, { items: { '1-2': second } }])).toEqual({
    '1-1': first,
    '1-2': second,
  })
})

/** Which statements are proposed for the talk, why, and in what order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answered } from './profile'
import { StatementId, type ValueId } from './scorecard'
import { talkAbout, TALKS_IN_A_MEETING } from './talkAbout'
import { type ItemResult, publish, tallyItem } from './tally'

const values = ['openness', 'democracy', 'creativity', 'leadership'] as const
const shown = (given: readonly number[]): ItemResult =>
  publish(tallyItem(given.map((answer) => ({ answer }))), { threshold: 3, turnout: given.length })
const close = (score: number) => shown([score, score, score, score, score, score])
const camps = (low: number, high: number) => shown([low, low, low, high, high, high])

/** A room where the n-th statement (1-1 to 1-9, then 2-1) belongs to the value given and was answered as given. */
function room(
  statements: readonly (readonly [ValueId, ItemResult])[],
  weights: Readonly<Record<ValueId, number>>,
): Answered {
  const ids = statements.map((_, index) => StatementId.parse(`${1 + Math.floor(index / 9)}-${1 + (index % 9)}`))
  return {
    scorecard: {
      values: values.map((id) => ({ id })),
      fields: [{ id: 'equality' }],
      statements: statements.map(([value], index) => ({
        // reason: made from the same list one line up
        id: ids[index]!,
        field: 'equality',
        value,
      })),
    },
    results: Object.fromEntries([
      ...statements.map(([, result], index) => [ids[index], result]),
      ...Object.entries(weights).map(([value, weight]) => [`weight-${value}`, close(weight)]),
    ]),
    outcomes: {},
    talked: [],
  }
}
const told = (answered: Answered, limit?: number) =>
  talkAbout(answered, limit).proposals.map(({ statement, reason }) => `${statement} ${reason}`)

test('[T33] important and little true comes first, then what is seen differently, then something to be proud of', () => {
  const answered = room(
    [
      ['leadership', close(3)],
      ['openness', close(7)],
      ['openness', close(4)],
      ['leadership', camps(5, 10)],
      ['democracy', close(10)],
      ['leadership', camps(1, 9)],
    ],
    { openness: 10, democracy: 8, creativity: 7, leadership: 4 },
  )
  expect(told(answered)).toEqual([
    '1-3 important-little-true',
    '1-2 important-little-true',
    '1-6 seen-differently',
    '1-4 seen-differently',
    '1-5 proud',
  ])
})

test('[T33] of two as far from their importance, the one with more spread comes first', () => {
  const answered = room(
    [
      ['openness', close(4)],
      ['openness', shown([3, 3, 4, 4, 5, 5])],
      ['openness', close(9)],
    ],
    { openness: 9, democracy: 7, creativity: 7, leadership: 4 },
  )
  expect(told(answered)).toEqual(['1-2 important-little-true', '1-1 important-little-true', '1-3 proud'])
})

test('[T33] a meeting’s worth is proposed, with room for what is seen differently however much is little true', () => {
  const low = Array.from({ length: 20 }, () => ['openness', close(3)] as const)
  const answered = room([...low, ['leadership', camps(4, 8)], ['leadership', camps(5, 9)], ['leadership', close(8)]], {
    openness: 10,
    democracy: 8,
    creativity: 7,
    leadership: 4,
  })
  const proposals = told(answered)
  expect(proposals).toHaveLength(TALKS_IN_A_MEETING)
  expect(proposals.slice(-3)).toEqual(['3-3 seen-differently', '3-4 seen-differently', '3-5 proud'])
  expect(told(answered, 4)).toHaveLength(4)
})

test('[T33] a place kept for what is seen differently is given on where that is among the first anyway', () => {
  const low = Array.from({ length: 12 }, () => ['openness', close(4)] as const)
  const wide = shown([1, 1, 3, 4, 5, 8])
  const proposals = told(room([...low, ['openness', wide], ['leadership', close(9)]], { openness: 10, leadership: 4 }))
  expect(proposals).toHaveLength(TALKS_IN_A_MEETING)
  expect(proposals.filter((one) => one.endsWith('important-little-true'))).toHaveLength(TALKS_IN_A_MEETING - 1)
})

test('[T33] what the group has agreed on is no longer seen differently, and what was talked about says so', () => {
  const answered = room(
    [
      ['openness', camps(1, 9)],
      ['openness', camps(2, 9)],
      ['openness', close(8)],
    ],
    {},
  )
  expect(
    talkAbout({
      ...answered,
      outcomes: { '1-1': { kind: 'agreed', score: 7 }, '1-2': { kind: 'differ' } },
    }).proposals,
  ).toEqual([
    { statement: '1-2', reason: 'seen-differently', talked: true },
    { statement: '1-3', reason: 'proud', talked: false },
  ])
})

test('[T33] the middle of two camps is nobody’s answer, so it is seen differently and not called low', () => {
  const statements = [
    ['openness', camps(2, 9)],
    ['openness', close(4)],
    ['openness', close(9)],
  ] as const
  const agreed: Answered['outcomes'] = { '1-1': { kind: 'agreed', score: 3 } }
  const weighed = room(statements, { openness: 10, democracy: 7, creativity: 7, leadership: 4 })
  expect(told(weighed)).toEqual(['1-2 important-little-true', '1-1 seen-differently', '1-3 proud'])
  expect(told(room(statements, {}))).toEqual(['1-2 low', '1-1 seen-differently', '1-3 proud'])
  expect(told({ ...weighed, outcomes: agreed })).toEqual([
    '1-1 important-little-true',
    '1-2 important-little-true',
    '1-3 proud',
  ])
})

test('[T34] weights within one step are told as everything important, and low scores come first', () => {
  const statements = [
    ['openness', close(5)],
    ['leadership', close(2)],
    ['democracy', close(9)],
    ['democracy', shown([1, 2, 2, 2, 2, 3])],
  ] as const
  const alike = room(statements, { openness: 9, democracy: 8, creativity: 9, leadership: 9 })
  expect(talkAbout(alike).everythingImportant).toBe(true)
  expect(told(alike)).toEqual(['1-4 low', '1-2 low', '1-1 low', '1-3 proud'])
  const apart = room(statements, { openness: 9, democracy: 7, creativity: 9, leadership: 9 })
  expect(talkAbout(apart).everythingImportant).toBe(false)
  expect(told(apart)[0]).toBe('1-2 important-little-true')
})

test('[T34] without weights nothing is called important, and low scores come first', () => {
  const unweighed = room(
    [
      ['openness', close(2)],
      ['democracy', close(9)],
    ],
    {},
  )
  expect(talkAbout(unweighed)).toMatchObject({ everythingImportant: false })
  expect(told(unweighed)).toEqual(['1-1 low', '1-2 proud'])
  const three = room(
    [
      ['openness', close(2)],
      ['democracy', close(9)],
    ],
    { openness: 8, democracy: 8, creativity: 8 },
  )
  expect(talkAbout(three).everythingImportant).toBe(false)
})

test('[T35] the proud one is the highest score among those whose answers lie close', () => {
  const weights = { openness: 9, democracy: 5, creativity: 5, leadership: 5 }
  expect(
    told(
      room(
        [
          ['openness', camps(7, 10)],
          ['openness', close(7)],
          ['openness', close(6)],
        ],
        weights,
      ),
    ),
  ).toContain('1-2 proud')
  expect(
    told(
      room(
        [
          ['openness', camps(7, 10)],
          ['openness', camps(1, 9)],
        ],
        weights,
      ),
    ),
  ).toContain('1-1 proud')
})

const anyRoom = fc
  .tuple(
    fc.array(
      fc.tuple(fc.constantFrom(...values), fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 12 }).map(shown)),
      { maxLength: 15 },
    ),
    fc.dictionary(fc.constantFrom(...values), fc.integer({ min: 1, max: 10 })),
  )
  .map(([statements, weights]) => room(statements, weights))

test('[T35] wherever something among several is above the middle, one proposal is something to be proud of, and none comes twice', () => {
  fc.assert(
    fc.property(anyRoom, fc.integer({ min: 2, max: 9 }), (answered, limit) => {
      const { proposals } = talkAbout(answered, limit)
      const scored = Object.entries(answered.results).filter(
        ([item, result]) => !item.startsWith('weight') && result?.state === 'shown',
      )
      const worthy = scored.some(
        ([, result]) => result?.state === 'shown' && result.median > 5.5 && result.dontKnow * 2 < result.n,
      )
      expect(proposals.filter(({ reason }) => reason === 'proud')).toHaveLength(scored.length >= 2 && worthy ? 1 : 0)
      expect(proposals.length).toBeLessThanOrEqual(limit)
      const proposed = proposals.map(({ statement }) => statement)
      expect(new Set(proposed).size).toBe(proposed.length)
      for (const statement of proposed) expect(scored.map(([item]) => item)).toContain(statement)
    }),
  )
})

test('[T36] a proposal carries a reason and no number, whatever was answered', () => {
  fc.assert(
    fc.property(anyRoom, (answered) => {
      for (const proposal of talkAbout(answered).proposals) {
        expect(Object.keys(proposal).toSorted()).toEqual(['reason', 'statement', 'talked'])
        expect(Object.values(proposal).some((part) => typeof part === 'number')).toBe(false)
      }
    }),
  )
})

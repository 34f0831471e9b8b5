/** Two times beside each other: only what both asked is compared, and the words follow the numbers. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, fieldOverTime, restsOnFew, type Assessed } from './comparison'
import { measuresBetween, participationOf } from './comparisonMeasures'
import { Note } from './note'
import { profileOf } from './profile'
import { statementsOfField, samson } from './scorecard'
import { publish, publishJoint, tallyItem, type ItemResult } from './tally'

const few = {
  ...samson,
  statements: samson.statements.filter(({ field }) => field === 'equality' || field === 'goals'),
}
const ids = few.statements.map(({ id }) => id)
const all = (score: number, n: number): ItemResult =>
  publish(tallyItem(Array.from({ length: n }, () => ({ answer: score }))), { threshold: 3, turnout: n })

const anAnswer = fc.oneof(
  fc
    .record({ score: fc.integer({ min: 1, max: 10 }), n: fc.integer({ min: 1, max: 20 }) })
    .map(({ score, n }) => all(score, n)),
  fc
    .array(fc.integer({ min: 1, max: 10 }), { maxLength: 12 })
    .map((given) => publish(tallyItem(given.map((answer) => ({ answer }))), { threshold: 3, turnout: given.length })),
  fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('dk' as const)).map(publishJoint),
)
const anOutcome = fc.oneof(
  fc.integer({ min: 1, max: 10 }).map((score) => ({ kind: 'agreed' as const, score })),
  fc.constantFrom({ kind: 'differ' as const }, { kind: 'set-aside' as const }),
)
const anAssessed: fc.Arbitrary<Assessed> = fc
  .record({
    left: fc.subarray(ids),
    changed: fc.subarray(ids),
    results: fc.dictionary(fc.constantFrom(...ids, 'weight-democracy'), anAnswer),
    outcomes: fc.dictionary(fc.constantFrom(...ids), anOutcome),
  })
  .map(({ left, changed, results, outcomes }) => ({
    scorecard: {
      ...few,
      statements: few.statements
        .filter(({ id }) => !left.includes(id))
        .map((one) => (changed.includes(one.id) ? { ...one, text: { nb: 'Noe annet.' } } : one)),
    },
    results,
    outcomes,
    talked: [],
  }))

test('[R95] what is compared with itself is alike everywhere, and seen backwards higher is lower', () => {
  fc.assert(
    fc.property(anAssessed, anAssessed, (before, after) => {
      const same = compare(before, before)
      expect(
        [...same.statements, ...same.fields, ...same.weights].every(({ move }) => move === null || move === 'alike'),
      ).toBe(true)
      expect([same.onlyBefore, same.onlyAfter]).toEqual([[], []])
      const [there, back] = [compare(before, after), compare(after, before)]
      const other = { higher: 'lower', lower: 'higher', alike: 'alike' } as const
      for (const one of there.statements) {
        const turned = back.statements.find(({ statement }) => statement === one.statement)
        expect(turned?.move).toBe(one.move === null ? null : other[one.move])
        expect(turned?.reworded).toBe(one.reworded)
      }
      expect(back.whole.move).toBe(there.whole.move === null ? null : other[there.whole.move])
      expect([back.onlyBefore, back.onlyAfter]).toEqual([there.onlyAfter, there.onlyBefore])
    }),
  )
})

test('[R96] a field is counted over the same statements at both times, whatever else either time asked', () => {
  fc.assert(
    fc.property(anAssessed, anAssessed, (before, after) => {
      const { fields, statements } = compare(before, after)
      const both = statements
        .filter((one) => one.before !== null && one.after !== null)
        .map(({ statement }) => statement)
      const only = (one: Assessed): Assessed => ({
        ...one,
        scorecard: { ...one.scorecard, statements: one.scorecard.statements.filter(({ id }) => both.includes(id)) },
      })
      // The profile counts by itself, and knows nothing of comparisons.
      for (const [time, profile] of [
        ['before', profileOf(only(before))],
        ['after', profileOf(only(after))],
      ] as const) {
        for (const { field, ...part } of fields) {
          const known = profile.fields.find((one) => one.field === field)
          expect(part.counted).toBe(known?.counted)
          if (known?.score === null) expect(part[time]).toBeNull()
          else expect(part[time]).toBeCloseTo(known?.score ?? 0, 9)
        }
      }
    }),
  )
})

test('[R97] one step is a move of a statement, half a step of a field, and less is about where it was', () => {
  const at = (scores: Record<string, number>): Assessed => ({
    scorecard: few,
    results: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, publishJoint(score)])),
    outcomes: {},
    talked: [],
  })
  const { statements, fields, whole } = compare(
    at({ '1-1': 4, '1-2': 4, '2-1': 6 }),
    at({ '1-1': 5, '1-2': 4, '2-1': 6 }),
  )
  expect(statements.filter(({ move }) => move !== null).map(({ statement, move }) => [statement, move])).toEqual([
    ['1-1', 'higher'],
    ['1-2', 'alike'],
    ['2-1', 'alike'],
  ])
  expect(fields.map(({ field, before, after, move }) => [field, before, after, move]).slice(0, 2)).toEqual([
    ['equality', 4, 4.5, 'higher'],
    ['goals', 6, 6, 'alike'],
  ])
  expect(whole).toMatchObject({ counted: 3, move: 'alike' })
})

test('[R98] a statement in other words is marked, one with a new translation is not, and new ones are told of', () => {
  const [first, second, third] = few.statements
  if (!first || !second || !third) throw new Error('SAMSON has statements.')
  const before: Assessed = { scorecard: { ...few, statements: [first, second] }, results: {}, outcomes: {}, talked: [] }
  const later = [
    { ...first, text: { ...first.text, nb: 'Noe annet.' } },
    { ...second, text: { ...second.text, uk: 'Так.' } },
    third,
  ]
  const after: Assessed = { ...before, scorecard: { ...few, statements: later } }
  const { statements, onlyAfter } = compare(before, after)
  expect(statements.map(({ reworded }) => reworded)).toEqual([true, false])
  expect(onlyAfter).toEqual([third.id])
})

test('[R99] a change says how many answered each time, and when they are few', () => {
  const at = (n: number, score: number): Assessed => ({
    scorecard: few,
    results: { '1-1': all(score, n) },
    outcomes: {},
    talked: [],
  })
  const [change] = compare(at(9, 4), at(6, 7)).statements.filter(({ move }) => move !== null)
  expect(change).toMatchObject({ before: { score: 4, n: 9 }, after: { score: 7, n: 6 }, move: 'higher' })
  expect(change && restsOnFew(change)).toBe(true)
  expect(compare(at(9, 4), at(6, 7)).whole.answers).toEqual({
    before: { fewest: 9, most: 9 },
    after: { fewest: 6, most: 6 },
  })
  const [enough] = compare(at(9, 4), at(8, 7)).statements.filter(({ move }) => move !== null)
  expect(enough && restsOnFew(enough)).toBe(false)
  expect(
    fieldOverTime([at(9, 4), at(2, 7), at(8, 7)], 'equality').map(({ score, counted }) => [score, counted]),
  ).toEqual([
    [4, 1],
    [null, 0],
    [7, 1],
  ])
})

test('[R100] the measures of a field are those born in between, of the field or of its statements, with what is gone left out', () => {
  const note = (id: string, more: Partial<Note>): Note =>
    Note.parse({ id: `note-${id}-000`, kind: 'measure', text: id, createdAt: 5, ...more })
  const notes = [
    note('late', { field: 'goals', createdAt: 9 }),
    note('early', { field: 'goals', createdAt: 2 }),
    note('byfield', { field: 'goals', createdAt: 8 }),
    note('bystatement', { statement: '2-1', createdAt: 3 }),
    note('other', { field: 'equality' }),
    note('none', {}),
    note('gone', { field: 'goals', archived: true }),
    note('hidden', { field: 'goals', hidden: true }),
    note('idea', { field: 'goals', kind: 'idea' }),
  ]
  const goals = { id: 'goals', statements: statementsOfField(few, 'goals').map(({ id }) => id) }
  expect(measuresBetween(notes, goals, { from: 3, to: 9 }).map(({ text }) => text)).toEqual(['bystatement', 'byfield'])
})

test('[R101] who answered is told from what is shown: sectors only where their groups were', () => {
  const group = { sector: 'municipality' as const, n: 6, counts: [0, 6], dontKnow: 0, median: 2, consensus: 100 }
  const results = [
    {
      items: { '1-1': all(4, 9), '1-2': all(4, 2) },
      groups: { '1-1': [group, { ...group, sector: 'voluntary' as const, n: 5 }] },
    },
    { items: { '2-1': all(4, 12) }, groups: { '2-1': [{ ...group, n: 7 }] } },
  ]
  expect(participationOf({ results, turnout: { a: 9, b: 12 } })).toEqual({
    answers: { fewest: 9, most: 12 },
    turnout: 12,
    sectors: [
      { sector: 'municipality', n: 7 },
      { sector: 'voluntary', n: 5 },
    ],
  })
  const together = { results: [{ items: { '1-1': publishJoint(4) }, groups: {} }], turnout: {} }
  expect(participationOf(together)).toEqual({ answers: null, turnout: null, sectors: [] })
})

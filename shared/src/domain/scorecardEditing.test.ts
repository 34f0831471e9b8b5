/** Editing a scorecard: ids that stay, numbers that follow, limits that hold, and two people at once. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberOf, samson, type Scorecard, statementsOfField } from './scorecard'
import {
  addField,
  addStatement,
  addValue,
  inOrder,
  leaveOutField,
  leaveOutStatement,
  leaveOutValue,
  mark,
  move,
  partId,
  putInField,
  statementId,
} from './scorecardEditing'
import { faultsOf, most } from './scorecardFaults'
import { mergeScorecards, sameScorecard } from './scorecardMerge'
import { translatedIn, withoutLanguage, withText } from './scorecardTexts'
import { languagesOf, readIn } from './readScorecard'

type Step = (scorecard: Scorecard) => Scorecard

const some = <One>(all: readonly One[], at: number): One | undefined => all[at % Math.max(1, all.length)]

/** One thing an editor can do, to whatever is there. `who` keeps what two people add apart. */
const step = (who: string): fc.Arbitrary<Step> =>
  fc
    .record({
      what: fc.nat(9),
      at: fc.nat(80),
      to: fc.nat(80),
      up: fc.boolean(),
      name: fc.stringMatching(/^[a-z]{8}$/),
    })
    .map(({ what, at, to, up, name }): Step => {
      const by = up ? -1 : 1
      return (card) => {
        const [statement, field, value] = [some(card.statements, at), some(card.fields, at), some(card.values, at)]
        const [otherField, otherValue] = [some(card.fields, to), some(card.values, to)]
        switch (what) {
          case 0:
            return statement ? move(card, 'statements', statement.id, by) : card
          case 1:
            return field ? move(card, 'fields', field.id, by) : card
          case 2:
            return value ? move(card, 'values', value.id, by) : card
          case 3:
            return statement ? leaveOutStatement(card, statement.id) : card
          case 4:
            return field && at % 4 === 0 ? leaveOutField(card, field.id) : card
          case 5:
            return value && otherValue ? leaveOutValue(card, value.id, otherValue.id) : card
          case 6:
            return otherField ? addStatement(card, `s-${who}${name}`, otherField.id, '-') : card
          case 7:
            return up ? addField(card, `f${who}${name}`) : addValue(card, `v${who}${name}`)
          case 8:
            return statement && otherField ? putInField(card, statement.id, otherField.id) : card
          default:
            return statement
              ? withText(
                  mark(card, statement.id, { core: up }),
                  { list: 'statements', id: statement.id, name: 'text' },
                  up ? 'nb' : 'ar',
                  name,
                )
              : card
        }
      }
    })
const steps = (who: string) =>
  fc.array(step(who), { maxLength: 25 }).map((all) => (card: Scorecard) => all.reduce((now, one) => one(now), card))

test('[T64] whatever is moved, added and left out, every statement keeps its id and numbers follow the order', () => {
  fc.assert(
    fc.property(steps('a'), (edit) => {
      const card = edit(samson)
      expect(card.fields.map(({ number }) => number)).toEqual(card.fields.map((_, at) => at + 1))
      const numbers = card.statements.map(({ id }) => numberOf(card, id))
      expect(numbers).toEqual(
        card.fields.flatMap(({ id, number }) => statementsOfField(card, id).map((_, at) => `${number}-${at + 1}`)),
      )
      expect(new Set(card.statements.map(({ id }) => id)).size).toBe(card.statements.length)
      for (const { id, source } of card.statements)
        if (!id.startsWith('s-')) expect(source).toBe(samson.statements.find((one) => one.id === id)?.source)
      expect(inOrder(card)).toEqual(card)
    }),
  )
  const moved = move(move(samson, 'statements', '1-2', -1), 'fields', 'goals', -1)
  expect(numberOf(moved, '1-2')).toBe('2-1')
  expect(numberOf(moved, '2-1')).toBe('1-1')
})

test('[T65] no edit makes a scorecard larger than a room can ask, or leaves a part without its field or value', () => {
  fc.assert(
    fc.property(fc.array(step('a'), { maxLength: 120 }), (all) => {
      const card = all.reduce((now, one) => one(now), samson)
      const reasons = faultsOf(card, 'nb').map(({ reason }) => reason)
      const allowed = ['not-in-room-language', 'field-without-statements', 'no-fields', 'no-statements', 'no-values']
      expect(reasons.filter((reason) => !allowed.includes(reason))).toEqual([])
    }),
    { numRuns: 60 },
  )
  const full = Array.from({ length: 80 }, (_, at) => at).reduce(
    (card, at) => addStatement(card, statementId(new Uint8Array(12).fill(at)), samson.fields[at % 7]?.id ?? '', '-'),
    samson,
  )
  expect(full.statements).toHaveLength(most.statements)
  expect(partId(new Uint8Array([0, 35, 36, 255]))).toBe('0z03')
})

test('[T66] what two people change apart is both there when it is put together, and a clash is told, never swallowed', () => {
  fc.assert(
    fc.property(steps('a'), steps('b'), (a, b) => {
      const [mine, theirs] = [a(samson), b(samson)]
      expect(sameScorecard(mergeScorecards(samson, mine, samson).scorecard, mine)).toBe(true)
      expect(sameScorecard(mergeScorecards(samson, samson, theirs).scorecard, theirs)).toBe(true)
      expect(mergeScorecards(samson, mine, samson).clashes).toEqual([])
      const { scorecard, clashes } = mergeScorecards(samson, mine, theirs)
      for (const list of ['values', 'fields', 'statements'] as const) {
        const has = (card: Scorecard, id: string) => card[list].some((one) => one.id === id)
        const [was, my, their, both] = [samson, mine, theirs, scorecard].map((card) => card[list].map(({ id }) => id))
        expect(new Set(both).size).toBe(both?.length)
        // What either added is there, and what is there was in one of them, or is used by something that is.
        for (const id of [...(my ?? []), ...(their ?? [])])
          if (!was?.includes(id)) expect(has(scorecard, id)).toBe(true)
        for (const id of both ?? []) expect([...(my ?? []), ...(their ?? []), ...(was ?? [])]).toContain(id)
      }
      for (const { id, text } of scorecard.statements) {
        const [m, t] = [mine, theirs].map((card) => card.statements.find((one) => one.id === id)?.text)
        const was = samson.statements.find((one) => one.id === id)?.text
        for (const tag of ['nb', 'ar']) {
          const [mw, tw, ww] = [m?.[tag], t?.[tag], was?.[tag]]
          if (m && t && mw !== ww && tw !== ww && mw !== tw) {
            expect(text[tag]).toBe(mw)
            expect(clashes).toContainEqual({ list: 'statements', id, name: 'text', theirs: tw ?? null })
          } else if (m && mw !== ww) expect(text[tag]).toBe(mw)
          else if (t && tw !== ww) expect(text[tag]).toBe(tw)
        }
      }
      const dangling = faultsOf(scorecard, 'nb').filter(({ reason }) => reason.startsWith('unknown'))
      expect(dangling).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('[T67] progress counts the values, fields and statements that are wholly there in a language', () => {
  const of = samson.values.length + samson.fields.length + samson.statements.length
  expect(translatedIn(samson, 'nb')).toEqual({ done: of, of })
  expect(translatedIn(samson, 'ar')).toEqual({ done: 0, of })
  const place = { list: 'statements', id: '1-2', name: 'text' } as const
  const begun = withText(samson, place, 'ar', 'نلتقي')
  expect(translatedIn(begun, 'ar')).toEqual({ done: 0, of })
  const two = withText(begun, { ...place, name: 'prompt' }, 'ar', 'متى؟')
  const easier = samson.statements.find(({ id }) => id === '1-2')?.easier !== undefined
  const all = easier ? withText(two, { ...place, name: 'easier' }, 'ar', 'معا') : two
  expect(translatedIn(all, 'ar')).toEqual({ done: 1, of })
  expect(languagesOf(all)).toEqual(['nb', 'en', 'ar'])
  expect(sameScorecard(withText(begun, place, 'ar', '  '), samson)).toBe(true)
  expect(sameScorecard(withoutLanguage(all, 'ar'), samson)).toBe(true)
})

test('[T69] a text written from right to left is set apart, so that the number after it is not read backwards', () => {
  const card = withText(samson, { list: 'fields', id: 'goals', name: 'name' }, 'ar', 'أهداف مشتركة')
  const read = readIn(card, 'ar', 'nb')
  const [first, second] = read.fields
  expect(first?.name).toEqual({ text: samson.fields[0]?.name['nb'], language: 'nb', missing: true })
  expect(second?.name).toEqual({ text: '\u2067أهداف مشتركة\u2069', language: 'ar', missing: false })
  expect(readIn(card, 'nb', 'nb').fields[1]?.name.text).toBe(samson.fields[1]?.name['nb'])
})

/** The plan of the talks: what is proposed or chosen, why, and what was answered and not talked about. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answered } from './profile'
import { samson, StatementId, type ValueId } from './scorecard'
import { TALKS_IN_A_MEETING } from './talkAbout'
import { movedBy, TalkList, talkPlan } from './talkPlan'
import { type ItemResult, publish, tallyItem } from './tally'

const shown = (given: readonly number[]): ItemResult =>
  publish(tallyItem(given.map((answer) => ({ answer }))), { threshold: 3, turnout: given.length })
const close = (score: number) => shown([score, score, score, score, score, score])
const valueOf = new Map(samson.statements.map(({ id, value }) => [id, value]))
const ids = samson.statements.map(({ id }) => id)
const weights = (of: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(of).map(([value, weight]) => [`weight-${value}`, close(weight)]))
const alike = weights({ openness: 9, democracy: 9, creativity: 8, leadership: 9 })
const room = (results: Record<string, ItemResult>, more: Partial<Answered> = {}): Answered => ({
  scorecard: samson,
  results,
  outcomes: {},
  talked: [],
  ...more,
})

test('[B61] the group’s own list stands in its own order, each with what speaks for it, and the rest is told as not talked about', () => {
  const answered = room({
    ...weights({ openness: 10, democracy: 9, creativity: 6, leadership: 4 }),
    '1-1': close(3),
    '1-2': shown([1, 1, 1, 9, 9, 9]),
    '1-3': close(9),
    '1-4': close(8),
    '1-5': close(6),
  })
  const { own, talks, notTalked } = talkPlan({ ...answered, talked: ['1-5'] }, ['1-4', '1-2', '1-1', '7-1'])
  expect(own).toBe(true)
  expect(talks.map(({ statement, reason }) => [statement, reason])).toEqual([
    ['1-4', null],
    ['1-2', 'seen-differently'],
    ['1-1', 'important-little-true'],
    ['7-1', null],
  ])
  expect(notTalked).toEqual(['1-3'])
})

test('[B61] without a list of its own what is proposed stands, and everything else that was answered is told as not talked about', () => {
  const answered = room({ ...Object.fromEntries(ids.map((id, at) => [id, close(2 + (at % 8))])), ...alike })
  const plan = talkPlan(answered, null)
  expect(plan).toMatchObject({ own: false, everythingImportant: true })
  expect(plan.talks).toHaveLength(TALKS_IN_A_MEETING)
  expect(plan.talks.at(-1)?.reason).toBe('proud')
  expect(plan.notTalked).toHaveLength(ids.length - TALKS_IN_A_MEETING)
})

test('[B61] what a talk ends in brings no new ones up: the proposal has an end', () => {
  let answered = room({ ...Object.fromEntries(ids.map((id, at) => [id, close(2 + (at % 4))])), ...alike })
  const seen = new Set<string>()
  for (let talk = 0; talk < 20; talk++) {
    const plan = talkPlan(answered, null)
    for (const { statement } of plan.talks) seen.add(statement)
    const next = plan.talks.find(({ talked }) => !talked)
    if (next === undefined) break
    answered = {
      ...answered,
      talked: [...answered.talked, next.statement],
      outcomes: { ...answered.outcomes, [next.statement]: { kind: 'agreed', score: 9 } },
    }
  }
  expect(answered.talked).toHaveLength(TALKS_IN_A_MEETING)
  expect(seen.size).toBeLessThanOrEqual(TALKS_IN_A_MEETING + 1)
  expect(talkPlan(answered, null).talks.every(({ talked }) => talked)).toBe(true)
})

const anyAnswered = fc.record({
  results: fc.dictionary(
    fc.constantFrom(...ids),
    fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 9 }).map(shown),
  ),
  talked: fc.uniqueArray(fc.constantFrom(...ids)),
})
test('[B61] whatever was answered, chosen and talked about, every statement with a score is in the plan, talked about, or told as not', () => {
  fc.assert(
    fc.property(
      anyAnswered,
      fc.option(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 63 })),
      ({ results, talked }, chosen) => {
        const answered = room(results, { talked })
        const { talks, notTalked } = talkPlan(answered, chosen)
        const planned = talks.map(({ statement }) => statement)
        if (chosen !== null) expect(planned).toEqual(chosen)
        const withScore = ids.filter((id) => results[id]?.state === 'shown')
        for (const id of withScore) {
          const places = [planned.includes(id), notTalked.includes(id)].filter(Boolean).length
          expect(places).toBe(talked.includes(id) && !planned.includes(id) ? 0 : 1)
        }
        for (const id of notTalked) expect(withScore).toContain(id)
        for (const talk of talks) expect(Object.keys(talk).toSorted()).toEqual(['reason', 'statement', 'talked'])
      },
    ),
  )
})

test('[B61] a list holds each statement once; moving one keeps all the others in their order', () => {
  expect(TalkList.safeParse(['1-1', '1-1']).success).toBe(false)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
      fc.nat(),
      fc.integer({ min: -70, max: 70 }),
      (list, pick, places) => {
        const moved = list[pick % list.length] ?? StatementId.parse('1-1')
        const next = movedBy(list, moved, places)
        expect(next.filter((one) => one !== moved)).toEqual(list.filter((one) => one !== moved))
        expect(next.indexOf(moved)).toBe(Math.max(0, Math.min(list.length - 1, list.indexOf(moved) + places)))
      },
    ),
  )
})

test('[B62] where everything is important, the order the group has given its values comes before the score', () => {
  const low = (value: ValueId, score: number) => {
    const id = ids.find((one) => valueOf.get(one) === value)
    return { [StatementId.parse(id)]: close(score) }
  }
  const results = { ...alike, ...low('openness', 2), ...low('leadership', 5), ...low('democracy', 4) }
  const order = (ranking?: readonly (readonly ValueId[])[]) =>
    talkPlan(room(results, ranking && { ranking }), null).talks.map(({ statement, reason }) => [
      valueOf.get(statement),
      reason,
    ])
  expect(order()).toEqual([
    ['openness', 'low'],
    ['democracy', 'low'],
    ['leadership', 'low'],
  ])
  expect(order([['leadership'], ['democracy'], ['creativity', 'openness']])).toEqual([
    ['leadership', 'important-little-true'],
    ['democracy', 'important-little-true'],
    ['openness', 'low'],
  ])
  // Where the weights tell the values apart, a ranking from before says nothing.
  const apart = { ...results, ...weights({ openness: 10, democracy: 7, creativity: 5, leadership: 6 }) }
  expect(
    talkPlan(room(apart, { ranking: [['leadership'], ['openness']] }), null).talks.map(({ statement }) =>
      valueOf.get(statement),
    ),
  ).toEqual(['openness', 'democracy'])
})

/** A whole assessment through the real server, counted again from the scripted ballots by formulas of its own. */
import { answeredOf } from '@samklang/shared/results/itemView'
import { profileOf } from '@samklang/shared/domain/profile'
import type { Answer } from '@samklang/shared/domain/round'
import { samson, type ItemId } from '@samklang/shared/domain/scorecard'
import { Sector } from '@samklang/shared/domain/sector'
import { headline } from '@samklang/shared/domain/spread'
import type { SessionView } from '@samklang/shared/wire/session'
import { afterEach, expect, test } from 'vitest'
import type { Visitor } from '../support/people'
import { chanceFrom, type Chance } from '../support/seeded'
import { stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

// What is compared with knows nothing of shared/domain but the catalogue: who answered what, in lists.

type Sheet = Record<ItemId, Answer>
interface Person {
  readonly sector: Sector
  /** By round: the weights, the statements, a few of them once more. */
  readonly sheets: readonly [Sheet, Sheet, Sheet]
}

const THRESHOLD = 5
const weights = samson.values.map(({ id }) => `weight-${id}`)
const statements = samson.statements.map(({ id }) => id)
/** Asked twice: two that everybody answered both times, and one that somebody had left open. */
const twice = ['1-1', '3-2', '5-1'] as const
/** Hardly anybody has a number for this one; nobody at all for the next. */
const [rare, nobodys] = ['2-4', '2-5']
const belonging = [...'mmmmmmmvvvvvvbbrr'].map(
  (letter) => Sector.options.find((sector) => sector.startsWith(letter)) ?? 'unsaid',
)
const agreed: Readonly<Record<string, number>> = { '1-1': 9, '4-3': 2, '7-2': 5 }
const differs = ['6-1', '6-2']
const setAside = ['3-4', '5-3']

function script(chance: Chance): Person[] {
  const moods = new Map(
    [...weights, ...statements].map((item) => [
      item,
      { at: 2 + chance.number(8), camps: chance.share() < 0.25, unsure: chance.of([0, 0.1, 0.4]) },
    ]),
  )
  const near = (at: number, by: number): number => Math.min(10, Math.max(1, at - by + chance.number(2 * by + 1)))
  return belonging.map((sector, person) => {
    const side = person % 2 === 0 ? 3 : 8
    const say = (item: ItemId): Answer => {
      const { at, camps, unsure } = moods.get(item) ?? { at: 5, camps: false, unsure: 0 }
      if (chance.share() < unsure) return 'dk'
      return camps ? near(side, 1) : near(at, 2)
    }
    const [first, second, third]: [Sheet, Sheet, Sheet] = [{}, {}, {}]
    for (const item of weights) first[item] = say(item)
    for (const item of statements) {
      const must = item === '1-1' || item === '3-2' || (item === '5-1' && person > 0)
      if (item === nobodys || (item === rare && person > 3)) continue
      if (must || (item !== '5-1' && chance.share() > 0.08)) second[item] = say(item)
    }
    // The second time everybody answers the three, and hardly anybody says something else.
    for (const item of twice) third[item] = person === 5 ? 10 : (second[item] ?? say(item))
    return { sector, sheets: [first, second, third] }
  })
}

const scoresOf = (people: readonly Person[], round: number, item: ItemId): number[] =>
  people.flatMap(({ sheets }) => {
    const answer = sheets[round]?.[item]
    return typeof answer === 'number' ? [answer] : []
  })
const unsureOf = (people: readonly Person[], round: number, item: ItemId): number =>
  people.filter(({ sheets }) => sheets[round]?.[item] === 'dk').length

function middle(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

/** Leik, 1966, as he writes it: cumulative frequencies, and at each step what lies on the smaller side. */
function consensusOf(scores: readonly number[]): number {
  let dispersion = 0
  for (let step = 1; step < 10; step++) {
    const cumulative = scores.filter((score) => score <= step).length / scores.length
    dispersion += cumulative < 0.5 ? cumulative : 1 - cumulative
  }
  return 100 * (1 - (2 * dispersion) / 9)
}

/** At least 30 % and two people at or below a step, as many at or above the third step from it, at most 10 % between. */
function hasCamps(scores: readonly number[]): boolean {
  if (scores.length < 5) return false
  return [1, 2, 3, 4, 5, 6, 7].some((a) => {
    const [low, high] = [scores.filter((score) => score <= a), scores.filter((score) => score >= a + 3)]
    const between = scores.length - low.length - high.length
    const enough = [low, high].every((camp) => camp.length >= 2 && camp.length * 10 >= scores.length * 3)
    return enough && between * 10 <= scores.length
  })
}

/** The last round in which the item may be shown: enough numbers, and the second time the very same people. */
function standingRound(people: readonly Person[], item: ItemId): number | null {
  const everybodyTwice = people.every(({ sheets }) => sheets[1][item] !== undefined && sheets[2][item] !== undefined)
  const shown = [0, 1, 2].filter(
    (round) => scoresOf(people, round, item).length >= THRESHOLD && (round < 2 || everybodyTwice),
  )
  return shown.at(-1) ?? null
}

/** Sectors from the largest: as many as leave nobody, or enough others who may have differed. */
function groupsOf(people: readonly Person[], item: ItemId): [Sector, number, number][] {
  const inSector = (sector: Sector): number[] =>
    scoresOf(
      people.filter((person) => person.sector === sector),
      1,
      item,
    )
  const all = scoresOf(people, 1, item)
  const alike = Math.max(...all.map((score) => all.filter((other) => other === score).length))
  const large = Sector.options
    .filter((sector) => inSector(sector).length >= 5)
    .toSorted((a, b) => inSector(b).length - inSector(a).length)
  for (; large.length > 0; large.pop()) {
    const others = people.filter(({ sector, sheets }) => !large.includes(sector) && sheets[1][item] !== undefined)
    const numbers = scoresOf(others, 1, item).length
    if (others.length === 0) break
    if (new Set(others.map(({ sector }) => sector)).size > 1 && numbers >= 5 && numbers > alike) break
  }
  return Sector.options
    .filter((sector) => large.includes(sector))
    .map((sector) => [sector, inSector(sector).length, middle(inSector(sector))])
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length

function partByHand(people: readonly Person[], field: string | null) {
  const among = samson.statements.filter((statement) => field === null || statement.field === field)
  const relevant = among.filter(({ id }) => !setAside.includes(id))
  const middleOf = (item: ItemId): number[] => {
    const round = standingRound(people, item)
    return round === null ? [] : [middle(scoresOf(people, round, item))]
  }
  const scores = relevant.flatMap(({ id }) => (agreed[id] === undefined ? middleOf(id) : [agreed[id]]))
  return {
    score: mean(scores),
    counted: scores.length,
    of: relevant.length,
    setAside: among.length - relevant.length,
    weight: mean(relevant.flatMap(({ value }) => middleOf(`weight-${value}`))),
  }
}

function same(part: object, byHand: object): void {
  for (const [name, value] of Object.entries(byHand)) {
    const is: unknown = Object.entries(part).find(([key]) => key === name)?.[1]
    if (typeof value === 'number') expect(is, name).toBeCloseTo(value, 9)
    else expect(is, name).toBe(value)
  }
}

function itemsAreTheSame(session: SessionView, people: readonly Person[]): { camps: number; withheld: number } {
  let [camps, withheld] = [0, 0]
  for (const [round, { items }] of session.results.entries()) {
    for (const [item, result] of Object.entries(items)) {
      const scores = scoresOf(people, round, item)
      const asked = [weights, statements, twice][round] ?? []
      expect(asked).toContain(item)
      const isSecond = round === 2
      const mayShow = scores.length >= THRESHOLD && (!isSecond || standingRound(people, item) === 2)
      if (!mayShow) {
        withheld++
        const answers = scores.length + unsureOf(people, round, item)
        if (answers === 0) expect(result).toEqual({ state: 'unanswered' })
        else expect(result).toMatchObject({ state: 'withheld', reason: isSecond ? 'with-before' : 'too-few' })
        expect(JSON.stringify(result)).not.toMatch(/counts|median|"n"/)
        continue
      }
      const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => scores.filter((score) => score === step).length)
      const figures = {
        n: scores.length,
        counts: steps,
        dontKnow: unsureOf(people, round, item),
        median: middle(scores),
      }
      expect(result).toMatchObject({ state: 'shown', ...figures })
      if (result.state === 'shown') expect(result.consensus).toBeCloseTo(consensusOf(scores), 9)
      const unsure = figures.dontKnow / (figures.dontKnow + figures.n)
      const said = headline(result, session.room.situation)?.kind
      expect(said === 'two-camps', `${item}: ${scores.join()}`).toBe(unsure < 1 / 3 && hasCamps(scores))
      if (said === 'two-camps') camps++
    }
  }
  return { camps, withheld }
}

test('[B104] a whole published assessment comes out the same when it is counted again from the ballots', async () => {
  const people = script(chanceFrom(2027))
  const world = await openWorld({ situation: { size: 'many', dependent: true } })
  const here: Visitor[] = []
  for (const { sector } of people) here.push(await world.participant('', sector))
  const plays = (items: readonly string[], round: number): Promise<unknown> =>
    world.plays(
      { kind: 'chosen', items: [...items] },
      here.map((visitor, at) => [visitor, people[at]?.sheets[round] ?? {}] as const),
    )
  await plays(weights, 0)
  await plays(statements, 1)
  await plays(twice, 2)
  for (const [statement, score] of Object.entries(agreed)) {
    await world.facilitator.ask('setOutcome', { outcome: { kind: 'agreed', score } }, { statement })
  }
  for (const statement of differs)
    await world.facilitator.ask('setOutcome', { outcome: { kind: 'differ' } }, { statement })
  for (const statement of setAside)
    await world.facilitator.ask('setOutcome', { outcome: { kind: 'set-aside' } }, { statement })

  const session = await world.facilitator.session()
  expect(session.results).toHaveLength(3)
  const { camps, withheld } = itemsAreTheSame(session, people)
  // There was something to tell: camps, and statements of every kind of silence.
  expect(camps).toBeGreaterThan(2)
  expect(withheld).toBeGreaterThanOrEqual(3)

  const profile = profileOf(answeredOf(session, samson))
  for (const field of profile.fields) same(field, partByHand(people, field.field))
  same(profile.whole, partByHand(people, null))
  for (const value of samson.values) {
    expect(profile.weights[value.id]).toBe(middle(scoresOf(people, 0, `weight-${value.id}`)))
  }

  let groups = 0
  for (const item of statements) {
    const shown = (session.results[1]?.groups[item] ?? []).map(({ sector, n, median }) => [sector, n, median])
    const isShown = scoresOf(people, 1, item).length >= THRESHOLD
    expect(shown, item).toEqual(isShown ? groupsOf(people, item) : [])
    groups += shown.length
  }
  expect(groups).toBeGreaterThan(20)
  // Sectors are told apart once: of what was asked again there is only the whole.
  expect(session.results[2]?.groups['1-1'] ?? []).toEqual([])
})

/** A whole assessment from scripted ballots, counted by the product and counted again by hand: laid out, sorted, added. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakdown } from './breakdown'
import { latestResults, profileOf, type TalkOutcome } from './profile'
import type { Answer } from './round'
import { type ItemId, samson, type StatementId, weightItem } from './scorecard'
import { Sector } from './sector'
import type { Situation } from './situation'
import { headline, rangeOf } from './spread'
import { publish, tallyItem } from './tally'

const { statements } = samson
const weightItems = samson.values.map(({ id }) => weightItem(id))
const statementItems = statements.map(({ id }) => id)
/** Asked once more in a second take. */
const onceMore = [3, 20, 40].flatMap((at) => statementItems[at] ?? [])

interface Person {
  readonly sector: Sector
  readonly answers: ReadonlyMap<ItemId, Answer>
}
interface Script {
  /** Each round: who answered what; the weights, everything, and three statements once more. */
  readonly rounds: readonly (readonly Person[])[]
  readonly threshold: number
  readonly outcomes: ReadonlyMap<StatementId, TalkOutcome>
}

/** The same numbers from the same seed, in [0, 1). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** People of several sectors who leave things open, do not know, agree here, and split into camps there. */
function scriptFrom(seed: number, people: number, threshold: number): Script {
  const next = numbersFrom(seed)
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const sectors = Array.from({ length: people }, () => Sector.options[whole(0, 6)] ?? 'unsaid')
  const level = new Map(
    [...weightItems, ...statementItems].map((item) => [item, { at: whole(2, 9), camps: next() < 0.15 }]),
  )
  const ask = (items: readonly ItemId[], comes: number): Person[] =>
    sectors.flatMap((sector) => {
      if (next() > comes) return []
      const side = next() < 0.5 ? -4 : 4
      const answers = new Map<ItemId, Answer>()
      for (const item of items) {
        const luck = next()
        const { at, camps } = level.get(item) ?? { at: 5, camps: false }
        if (luck < 0.1) continue
        if (luck < 0.25) answers.set(item, 'dk')
        else answers.set(item, Math.min(10, Math.max(1, at + whole(-2, 2) + (camps ? side : 0))))
      }
      return answers.size === 0 ? [] : [{ sector, answers }]
    })
  const outcomes = new Map<StatementId, TalkOutcome>()
  for (const { id } of statements) {
    const luck = next()
    if (luck < 0.1) outcomes.set(id, { kind: 'agreed', score: whole(1, 10) })
    else if (luck < 0.15) outcomes.set(id, { kind: 'differ' })
    else if (luck < 0.2) outcomes.set(id, { kind: 'set-aside' })
  }
  return { rounds: [ask(weightItems, 0.9), ask(statementItems, 0.85), ask(onceMore, 0.6)], threshold, outcomes }
}

/** What the product makes of it. */
function counted({ rounds, threshold, outcomes }: Script) {
  const asked = [weightItems, statementItems, onceMore]
  const published = rounds.map((people, round) => ({
    items: Object.fromEntries(
      (asked[round] ?? []).map((item) => {
        const tally = tallyItem(given(people, item))
        return [item, publish(tally, { threshold, turnout: people.length })]
      }),
    ),
  }))
  const results = latestResults(published)
  return {
    results,
    profile: profileOf({ scorecard: samson, results, outcomes: Object.fromEntries(outcomes), talked: [] }),
  }
}

function given(people: readonly Person[], item: ItemId): { sector: Sector; answer: Answer }[] {
  return people.flatMap(({ sector, answers }) => {
    const answer = answers.get(item)
    return answer === undefined ? [] : [{ sector, answer }]
  })
}

// By hand, from here: lists of scores laid out and sorted; no counts per step, nothing of the code under test.

function laidOut(people: readonly Person[], item: ItemId): number[] {
  const scores = given(people, item).map(({ answer }) => answer)
  return scores.filter((answer) => answer !== 'dk').sort((a, b) => a - b)
}

function middleOf(sorted: readonly number[]): number {
  const left = [...sorted]
  while (left.length > 2) {
    left.pop()
    left.shift()
  }
  return ((left[0] ?? 0) + (left.at(-1) ?? 0)) / 2
}

/** Pairs from outside in: each pair's distance is what its two are from any middle between them. */
function agreementOf(sorted: readonly number[]): number {
  const left = [...sorted]
  let apart = 0
  while (left.length > 1) apart += (left.pop() ?? 0) - (left.shift() ?? 0)
  return 100 - (200 * apart) / (9 * sorted.length)
}

/** The take that counts by hand: the last in which enough gave a score. */
function standing(script: Script, item: ItemId): readonly number[] | null {
  const takes = script.rounds
    .map((people) => laidOut(people, item))
    .filter((scores) => scores.length >= script.threshold)
  return takes.at(-1) ?? null
}

function byHand(script: Script, which: readonly StatementId[]) {
  let [total, counted, of, weighed, weighing] = [0, 0, 0, 0, 0]
  for (const { id, value } of statements) {
    if (!which.includes(id)) continue
    const outcome = script.outcomes.get(id)
    if (outcome?.kind === 'set-aside') continue
    of += 1
    const weights = standing(script, weightItem(value))
    if (weights !== null) {
      weighed += middleOf(weights)
      weighing += 1
    }
    const scores = standing(script, id)
    if (outcome?.kind === 'agreed') total += outcome.score
    else if (scores !== null) total += middleOf(scores)
    else continue
    counted += 1
  }
  return {
    score: counted === 0 ? null : total / counted,
    counted,
    of,
    weight: weighing === 0 ? null : weighed / weighing,
  }
}

const scripts = fc
  .record({ seed: fc.nat(), people: fc.integer({ min: 2, max: 40 }), threshold: fc.constantFrom(3, 5) })
  .map(({ seed, people, threshold }) => scriptFrom(seed, people, threshold))

test('[T37] scores, counts and grey areas of every field and the whole come out the same by hand', () => {
  let shownStatements = 0
  fc.assert(
    fc.property(scripts, (script) => {
      const { profile } = counted(script)
      for (const part of [...profile.fields, profile.whole]) {
        const among = 'field' in part ? statements.filter(({ field }) => field === part.field) : statements
        const which = among.map(({ id }) => id)
        const hand = byHand(script, which)
        expect({ counted: part.counted, of: part.of }).toEqual({ counted: hand.counted, of: hand.of })
        expect(part.setAside).toBe(which.length - hand.of)
        if (hand.score === null) expect(part.score).toBeNull()
        else expect(part.score).toBeCloseTo(hand.score, 9)
        if (hand.weight === null) expect(part.weight).toBeNull()
        else expect(part.weight).toBeCloseTo(hand.weight, 9)
      }
      shownStatements += profile.whole.counted
    }),
    { numRuns: 60 },
  )
  expect(shownStatements).toBeGreaterThan(1000)
})

test('[T37] every median, consensus, range, count of don’t knows and headline comes out the same by hand', () => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(scripts, (script) => {
      const { results } = counted(script)
      for (const item of [...weightItems, ...statementItems]) {
        const scores = standing(script, item)
        const result = results[item]
        expect(result?.state === 'shown').toBe(scores !== null)
        if (scores === null || result?.state !== 'shown') continue
        const take = script.rounds.findLast((people) => laidOut(people, item).length >= script.threshold) ?? []
        const unsure = given(take, item).filter(({ answer }) => answer === 'dk').length
        expect(result).toMatchObject({ n: scores.length, dontKnow: unsure, median: middleOf(scores) })
        expect(result.consensus).toBeCloseTo(agreementOf(scores), 9)
        expect(rangeOf(result.counts)).toEqual({ low: scores[0], high: scores.at(-1) })
        const many: Situation = { size: 'many', dependent: true }
        const said = headline(result, many)?.kind ?? 'none'
        kinds.add(said)
        expect(said).toBe(headlineByHand(scores, unsure))
      }
    }),
    { numRuns: 60 },
  )
  expect(kinds).toEqual(new Set(['too-little-known', 'two-camps', 'some-differently', 'spread']))
})

function headlineByHand(scores: readonly number[], unsure: number): string {
  if (unsure / (scores.length + unsure) >= 1 / 3) return 'too-little-known'
  for (const a of [1, 2, 3, 4, 5, 6, 7]) {
    const below = scores.filter((score) => score <= a).length
    const above = scores.filter((score) => score > a + 2).length
    const share = (some: number) => Math.round((1000 * some) / scores.length)
    const between = scores.length - below - above
    const camps = below >= 2 && above >= 2 && share(below) >= 300 && share(above) >= 300 && share(between) <= 100
    if (scores.length >= 5 && camps) return 'two-camps'
  }
  const far = scores.filter((score) => Math.abs(score - middleOf(scores)) >= 4)
  return scores.length >= 8 && far.length >= 2 ? 'some-differently' : 'spread'
}

test('[T37] the groups shown are those that can be shown safely, found by leaving out the smallest one by one', () => {
  let [shown, held] = [0, 0]
  fc.assert(
    fc.property(scripts, (script) => {
      const people = script.rounds[1] ?? []
      for (const item of statementItems) {
        const sheets = given(people, item)
        const bySector = Object.fromEntries(
          Sector.options.map((sector) => [sector, tallyItem(sheets.filter((sheet) => sheet.sector === sector))]),
        )
        const groups = breakdown(bySector, { threshold: script.threshold })
        expect(groups.map(({ sector }) => sector)).toEqual(groupsByHand(sheets))
        for (const { sector, median, n } of groups) {
          const scores = laidOut(
            people.filter((person) => person.sector === sector),
            item,
          )
          expect({ median, n }).toEqual({ median: middleOf(scores), n: scores.length })
        }
        if (groups.length > 0) shown++
        else held++
      }
    }),
    { numRuns: 60 },
  )
  expect(shown).toBeGreaterThan(50)
  expect(held).toBeGreaterThan(50)
})

function groupsByHand(sheets: readonly { sector: Sector; answer: Answer }[]): Sector[] {
  const scored = (sectors: readonly Sector[]) =>
    sheets.filter(({ sector, answer }) => sectors.includes(sector) && answer !== 'dk').length
  const alike = Math.max(
    0,
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => sheets.filter(({ answer }) => answer === step).length),
  )
  const large = Sector.options.filter((sector) => sector !== 'unsaid' && scored([sector]) >= 5)
  const inOrder = large.sort((a, b) => scored([b]) - scored([a]))
  // All of them, then without the smallest, and so on: the first choice that leaves nobody, or enough who can differ.
  for (let take = inOrder.length; take > 0; take--) {
    const choice = inOrder.slice(0, take)
    const rest = Sector.options.filter(
      (sector) => !choice.includes(sector) && sheets.some((sheet) => sheet.sector === sector),
    )
    const left = scored(rest)
    if (rest.length === 0 || (rest.length >= 2 && left >= 5 && left > alike)) {
      return Sector.options.filter((sector) => choice.includes(sector))
    }
  }
  return []
}

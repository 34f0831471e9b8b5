/** Groups compared: what a published result shows of sectors, and what somebody can work out of a whole session. */
import type { Answer } from '@samklang/shared/domain/round'
import type { Sector } from '@samklang/shared/domain/sector'
import { tallyItem, type ItemTally } from '@samklang/shared/domain/tally'
import type { SessionView } from '@samklang/shared/wire/session'
import { afterEach, expect, test } from 'vitest'
import { groupsOf } from '../../server/src/session/published'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const equality = { kind: 'field', field: 'equality' } as const
const many = { situation: { size: 'many', dependent: true } } as const
/** Each sector answers on steps of its own, so that a vector less another is only ever a true remainder. */
const steps: Partial<Record<Sector, readonly number[]>> = { municipality: [8, 9], voluntary: [4, 5], concerned: [1, 2] }
const answersFrom = (sector: Sector, people: number): Answer[] =>
  Array.from({ length: people }, (_, at) => steps[sector]?.[at % 2] ?? 10)

type Sizes = Partial<Record<Sector, number>>

async function joined(world: World, sizes: Sizes): Promise<[Visitor, Answer][]> {
  const all: [Visitor, Answer][] = []
  for (const [sector, people] of Object.entries(sizes) as [Sector, number][]) {
    for (const answer of answersFrom(sector, people)) all.push([await world.participant('', sector), answer])
  }
  return all
}

async function played(world: World, sizes: Sizes): Promise<SessionView> {
  const table = await joined(world, sizes)
  await world.plays(
    equality,
    table.map(([person, answer]) => [person, { '1-1': answer }] as const),
  )
  return world.facilitator.session()
}

const groupsIn = ({ results }: SessionView): unknown[] =>
  results.map(({ groups }) => (groups['1-1'] ?? []).map(({ sector, n }) => [sector, n]))

test('[B30] groups come with a published result, in the order of the list, and go when it is hidden', async () => {
  const world = await openWorld(many)
  const session = await played(world, { concerned: 5, voluntary: 7, municipality: 6 })
  expect(groupsIn(session)).toEqual([
    [
      ['municipality', 6],
      ['voluntary', 7],
      ['concerned', 5],
    ],
  ])
  expect(session.results[0]?.groups['1-1']?.[0]).toMatchObject({ median: 8.5, dontKnow: 0 })
  // Nobody answered the others.
  expect(Object.keys(session.results[0]?.groups ?? {})).toEqual(['1-1'])
  const round = session.results[0]?.round ?? ''
  await world.facilitator.ask('hideRound', {}, { round })
  expect(JSON.stringify(await world.facilitator.session())).not.toContain('municipality')
  await world.facilitator.ask('showRound', {}, { round })
  expect((await world.facilitator.session()).results).toEqual(session.results)
})

test('[B30] there are no groups before publishing, nor in a room that is not of many', async () => {
  const world = await openWorld(many)
  const table = await joined(world, { municipality: 6, voluntary: 6 })
  const { id } = await world.facilitator.opensRound(equality)
  for (const [person, answer] of table) await person.answers(id, { '1-1': answer })
  await world.facilitator.closes(id)
  await world.graceEnds()
  expect((await world.facilitator.session()).results).toEqual([])
  expect(JSON.stringify(await world.facilitator.ask('results', undefined, { round: id }))).not.toContain('municipality')
  expect(JSON.stringify(await table[0]?.[0].session())).not.toContain('municipality')

  const small = await openWorld({ situation: { size: 'some', dependent: false } })
  expect(groupsIn(await played(small, { municipality: 6, voluntary: 6 }))).toEqual([[]])
})

test('[B30] a result that is withheld has no groups beside it, whatever is kept of sectors', async () => {
  const world = await openWorld(many)
  await world.facilitator.ask('setRoom', { threshold: 13 })
  const session = await played(world, { municipality: 6, voluntary: 6 })
  expect(session.results[0]?.items['1-1']).toMatchObject({ state: 'withheld' })
  expect(session.results[0]?.groups).toEqual({})

  const kept = new Map([['1-1', { municipality: tallyOf('municipality', 6) }]])
  expect(groupsOf({ '1-1': { state: 'withheld', reason: 'too-few', threshold: 13, dontKnow: null } }, kept)).toEqual({})
  expect(groupsOf({ '1-1': { state: 'unanswered' } }, kept)).toEqual({})
})

const tallyOf = (sector: Sector, people: number): ItemTally =>
  tallyItem(answersFrom(sector, people).map((answer) => ({ answer })))

/** Every list of counts anywhere in it. */
function countsIn(json: unknown): number[][] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'counts' && Array.isArray(value) ? [value.map(Number)] : countsIn(value),
  )
}

/** What adding and subtracting lists of counts gives that could be one to four people. */
function smallRemainders(lists: readonly number[][]): number[][] {
  let sums: number[][] = [Array.from({ length: 10 }, () => 0)]
  for (const list of lists) {
    sums = sums.flatMap((sum) => [-1, 0, 1].map((sign) => sum.map((count, step) => count + sign * (list[step] ?? 0))))
  }
  return sums.filter((sum) => {
    const people = sum.reduce((total, count) => total + count, 0)
    return people >= 1 && people <= 4 && sum.every((count) => count >= 0)
  })
}

test('[B31] nobody can work out a group of four by adding and subtracting what a session holds', async () => {
  const sizes = { municipality: 6, voluntary: 8, concerned: 4 }
  const session = await played(await openWorld(many), sizes)
  // The four would be the whole less both: the smaller of the two joins them.
  expect(groupsIn(session)).toEqual([[['voluntary', 8]]])
  const lists = countsIn(session)
  expect(lists).toHaveLength(2)
  expect(smallRemainders(lists)).toEqual([])
  // The same attack finds them where the municipality is shown as well.
  const leaked = [...lists, tallyOf('municipality', sizes.municipality).counts]
  expect(smallRemainders(leaked)).toEqual([tallyOf('concerned', sizes.concerned).counts])
  // Four who do not say where they belong are left over like any four.
  expect(groupsIn(await played(await openWorld(many), { ...sizes, concerned: 0, unsaid: 4 }))).toEqual([
    [['voluntary', 8]],
  ])
})

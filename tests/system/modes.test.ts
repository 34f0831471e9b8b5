/** The other ways of asking: a show of hands, and answers under a name. */
import type { Round, Selection } from '@samklang/shared/domain/round'
import type { Turnout } from '@samklang/shared/wire/session'
import { afterEach, expect, test } from 'vitest'
import { rowsIn } from '../support/files'
import { follow, type Follower } from '../support/follower'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { until } from '../support/until'
import { openWorld, type World } from '../support/world'

const followers: Follower[] = []
const following = (visitor: Visitor): Follower => {
  const follower = follow(visitor)
  followers.push(follower)
  return follower
}
afterEach(async () => {
  for (const follower of followers.splice(0)) follower.leave()
  await stopServers()
})

const one: Selection = { kind: 'chosen', items: ['1-1'] }
const two: Selection = { kind: 'chosen', items: ['1-1', '1-2'] }
const counts = (given: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: 10 }, (_, at) => given[at + 1] ?? 0)

async function closed(world: World, { id }: Round): Promise<void> {
  await world.facilitator.closes(id)
  await world.graceEnds()
  // Whoever is answered after it is answered from what closing left.
  await world.facilitator.session()
}

test('[R75] where somebody depends on another no round is asked in the open or with names', async () => {
  for (const size of ['few', 'some', 'many'] as const) {
    const { facilitator } = await openWorld({ situation: { size, dependent: true } })
    for (const mode of ['live', 'named'] as const) {
      expect(await facilitator.refusal('draftRound', { selection: one, mode, open: true })).toBe('mode-not-allowed')
      expect(await facilitator.refusal('draftRound', { selection: one, mode, open: false })).toBe('mode-not-allowed')
    }
    expect((await facilitator.session()).rounds).toEqual([])
  }
  const { facilitator } = await openWorld()
  for (const mode of ['live', 'named'] as const) {
    expect(
      await facilitator.opensRound({ kind: 'chosen', items: [mode === 'live' ? '1-1' : '1-2'] }, mode),
    ).toMatchObject({
      state: 'open',
      mode,
    })
  }
})

test('[R76] votes and placements are asked in secret or together, and a round asked again is asked as before', async () => {
  const world = await openWorld()
  const { facilitator } = world
  for (const mode of ['live', 'named']) {
    const body = { template: 'thin-thick', mode } as never // reason: what no page of ours sends
    expect(await facilitator.refusal('openPlacement', body)).toBe('bad-request')
  }
  const round = await facilitator.opensRound(one, 'named')
  await closed(world, round)
  const again = await facilitator.ask('askAgain', { open: true }, { round: round.id })
  expect(again.round).toMatchObject({ mode: 'named', take: 2 })
})

test('[B80] a show of hands is seen as it moves, from the threshold on and not before, statement by statement', async () => {
  const world = await openWorld()
  const { facilitator } = world
  const [a, b, c, d] = await world.participants(4)
  const observer = await world.observer()
  const { id } = await facilitator.opensRound(two, 'live')
  const seen = async (who: Visitor) => (await who.turnout()).live[id]
  await a?.answers(id, { '1-1': 4, '1-2': 9 })
  await b?.answers(id, { '1-1': 7, '1-2': 'dk' })
  await d?.answers(id, { '1-1': 'dk', '1-2': 'dk' })
  for (const who of [facilitator, observer, ...(a ? [a] : [])]) expect(await seen(who)).toEqual({})
  await c?.answers(id, { '1-1': 8 })
  const standing = { '1-1': { counts: counts({ 4: 1, 7: 1, 8: 1 }), dontKnow: 1 } }
  for (const who of [facilitator, observer, ...(a ? [a] : [])]) expect(await seen(who)).toEqual(standing)
  await a?.answers(id, { '1-1': 7 })
  expect(await seen(observer)).toEqual({ '1-1': { counts: counts({ 7: 2, 8: 1 }), dontKnow: 1 } })
  // Taken back under the threshold, nothing is left to see.
  await a?.answers(id, { '1-1': null })
  expect(await seen(facilitator)).toEqual({})
})

test('[B81] a show of hands is pushed with the turnout, at most once a second however many move', async () => {
  const world = await openWorld()
  const people = await world.participants(4)
  const page = following(await world.observer())
  await page.sees('it is greeted', () => true)
  const { id } = await world.facilitator.opensRound(one, 'live')
  await world.server.clock.turn(2_000)
  for (const [at, person] of people.entries()) await person.answers(id, { '1-1': at + 1 })
  await world.server.clock.turn(1_000)
  const n = (turnout: Turnout): number => turnout.live[id]?.['1-1']?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  await until('all four are seen', () => page.turnouts.find((turnout) => n(turnout) === 4))
  const [sessions, before] = [page.sessions.length, page.turnouts.length]
  // Ten moves while the clock stands still are at most one push, and another when the second is over.
  for (let score = 1; score <= 10; score++) await people[0]?.answers(id, { '1-1': score })
  await world.server.clock.turn(1_000)
  await until('the last of it is seen', () => page.turnouts.at(-1)?.live[id]?.['1-1']?.counts[9] === 1)
  expect(page.turnouts.length - before).toBeLessThanOrEqual(2)
  expect(page.sessions).toHaveLength(sessions)
})

test('[B82] a show of hands keeps no sector, and groups are never told apart in it', async () => {
  const world = await openWorld({ situation: { size: 'many', dependent: false } })
  const round = await world.facilitator.opensRound(one, 'live')
  for (const sector of ['municipality', 'voluntary'] as const) {
    for (let made = 0; made < 5; made++) {
      const person = await world.participant('', sector)
      await person.answers(round.id, { '1-1': sector === 'voluntary' ? 9 : 2 })
    }
  }
  expect(rowsIn(world.server.dataDir, 'SELECT DISTINCT sector FROM ballot')).toEqual([{ sector: 'unsaid' }])
  await closed(world, round)
  await world.facilitator.publishes(round.id)
  const [results] = (await world.facilitator.session()).results
  expect(results?.items['1-1']).toMatchObject({ state: 'shown', n: 10 })
  expect(results?.groups).toEqual({})
})

test('[B83] on what was answered in secret before, no hand is seen until all have answered both or enough have changed', async () => {
  const world = await openWorld()
  const people = await world.participants(5)
  const secret = [3, 4, 5, 6, 9]
  await world.plays(
    one,
    people.map((person, at) => [person, { '1-1': secret[at] ?? 1 }]),
  )
  const { id } = await world.facilitator.opensRound(one, 'live')
  const seen = async () => (await world.facilitator.turnout()).live[id]
  // Four repeat themselves: were they seen, the fifth's secret answer would be what is left.
  for (const [at, person] of people.slice(0, 4).entries()) {
    await person.answers(id, { '1-1': secret[at] ?? 1 })
    expect(await seen()).toEqual({})
  }
  await people[4]?.answers(id, { '1-1': 9 })
  expect((await seen())?.['1-1']?.counts).toEqual(counts({ 3: 1, 4: 1, 5: 1, 6: 1, 9: 1 }))
  await people[0]?.answers(id, { '1-1': null })
  expect(await seen()).toEqual({})
  // Three new answers contradict what a subtraction would rest on.
  for (const person of people.slice(1, 4)) await person.answers(id, { '1-1': 10 })
  expect((await seen())?.['1-1']?.counts).toEqual(counts({ 9: 1, 10: 3 }))
})

test('[B84] a show of hands that has closed stays in sight until it is shown, and its result is what was seen last', async () => {
  const world = await openWorld()
  const people = await world.participants(3)
  const round = await world.facilitator.opensRound(one, 'live')
  for (const [at, person] of people.entries()) await person.answers(round.id, { '1-1': at + 5 })
  const last = (await world.facilitator.turnout()).live[round.id]?.['1-1']
  await closed(world, round)
  expect((await people[0]?.turnout())?.live[round.id]?.['1-1']).toEqual(last)
  await world.facilitator.publishes(round.id)
  const { session, turnout } = await world.facilitator.ask('session')
  expect(turnout.live).toEqual({})
  expect(turnout.answered).toEqual({ [round.id]: 3 })
  expect(session.results[0]?.items['1-1']).toMatchObject({ state: 'shown', n: 3, ...last })
})

test('[B85] the hands of a show are ballots under a seal, and both are gone when it has closed', async () => {
  const world = await openWorld()
  const { dataDir } = world.server
  const people = await world.participants(3)
  const round = await world.facilitator.opensRound(one, 'live')
  for (const person of people) await person.answers(round.id, { '1-1': 6 })
  expect(rowsIn(dataDir, 'SELECT item FROM ballot')).toHaveLength(3)
  expect(rowsIn(dataDir, 'SELECT round FROM named_answer')).toEqual([])
  await closed(world, round)
  expect(rowsIn(dataDir, 'SELECT item FROM ballot')).toEqual([])
  expect(rowsIn(dataDir, 'SELECT subject FROM seal')).toEqual([])
})

test('[B86] named answers lie in a table of their own, changed and read back by whoever gave them, without ballot or seal', async () => {
  const world = await openWorld()
  const { dataDir } = world.server
  const kari = await world.participant('Kari')
  const ola = await world.participant()
  const round = await world.facilitator.opensRound(two, 'named')
  await kari.answers(round.id, { '1-1': 7, '1-2': 3 })
  await kari.answers(round.id, { '1-1': 8, '1-2': null })
  await ola.answers(round.id, { '1-1': 'dk' })
  expect((await kari.sheet(round.id)).answers).toEqual({ '1-1': 8 })
  expect((await world.facilitator.turnout()).answered).toEqual({ [round.id]: 2 })
  expect(rowsIn(dataDir, 'SELECT item FROM named_answer')).toHaveLength(2)
  expect([...rowsIn(dataDir, 'SELECT item FROM ballot'), ...rowsIn(dataDir, 'SELECT subject FROM seal')]).toEqual([])
  await closed(world, round)
  expect(await kari.refusal('answer', { answers: { '1-1': 1 }, hash: '' }, { round: round.id })).toBe('round-closed')
  await world.facilitator.ask('cancelRound', {}, { round: round.id })
  expect(rowsIn(dataDir, 'SELECT item FROM named_answer')).toEqual([])
})

test('[B87] names are read beside answers once they are shown and while they are, by those who take part', async () => {
  const world = await openWorld()
  const { facilitator } = world
  const kari = await world.participant('Kari')
  const ola = await world.participant()
  const observer = await world.observer()
  const round = await facilitator.opensRound(two, 'named')
  await kari.answers(round.id, { '1-1': 7, '1-2': 'dk' })
  await ola.answers(round.id, { '1-1': 4 })
  const parts = { round: round.id }
  expect(await facilitator.refusal('named', undefined, parts)).toBe('not-published-yet')
  await closed(world, round)
  expect(await facilitator.refusal('named', undefined, parts)).toBe('not-published-yet')
  await facilitator.publishes(round.id)
  const sheets = [
    { number: 1, name: 'Kari', answers: { '1-1': 7, '1-2': 'dk' } },
    { number: 2, name: null, answers: { '1-1': 4 } },
  ]
  for (const who of [facilitator, kari, ola]) expect(await who.ask('named', undefined, parts)).toEqual(sheets)
  expect(await observer.refusal('named', undefined, parts)).toBe('not-allowed')
  await facilitator.ask('hideRound', {}, parts)
  expect(await kari.refusal('named', undefined, parts)).toBe('not-published-yet')
  await facilitator.ask('showRound', {}, parts)
  expect(await kari.ask('named', undefined, parts)).toEqual(sheets)
  const secret = await facilitator.opensRound({ kind: 'weights' })
  expect(await kari.refusal('named', undefined, { round: secret.id })).toBe('mode-not-allowed')
})

test('[B88] the session, its turnout and the cards of a named round hold numbers and no name', async () => {
  const world = await openWorld()
  const { facilitator } = world
  const kari = await world.participant('Kanarifugl')
  const ola = await world.participant('Ola')
  const round = await facilitator.opensRound(two, 'named')
  await kari.answers(round.id, { '1-1': 7, '1-2': 2 })
  await ola.answers(round.id, { '1-1': 4 })
  await closed(world, round)
  await facilitator.publishes(round.id)
  const { session, turnout } = await facilitator.ask('session')
  expect(session.results[0]?.items['1-1']).toMatchObject({ state: 'shown', n: 2, counts: counts({ 4: 1, 7: 1 }) })
  // One number has no middle; it is read beside its name.
  expect(session.results[0]?.items['1-2']).toMatchObject({ state: 'withheld', threshold: 2 })
  expect(JSON.stringify({ session, turnout, notes: await facilitator.ask('notes') })).not.toContain('Kanarifugl')
  expect(world.server.lines.join('\n')).not.toContain('Kanarifugl')
})

test('[R84] what was answered in secret is not asked with names afterwards', async () => {
  const world = await openWorld()
  const people = await world.participants(3)
  await world.plays(
    one,
    people.map((person) => [person, { '1-1': 7 }] as const),
  )
  const { facilitator } = world
  expect(await facilitator.refusal('draftRound', { selection: one, mode: 'named', open: true })).toBe('asked-in-secret')
  expect(await facilitator.refusal('draftRound', { selection: two, mode: 'named', open: true })).toBe('asked-in-secret')
  const other: Selection = { kind: 'chosen', items: ['1-2'] }
  expect(await facilitator.opensRound(other, 'named')).toMatchObject({ state: 'open' })
})

test('[B105] what was seen of a round that is called off still counts when the same is asked in secret', async () => {
  const world = await openWorld()
  const people = await world.participants(4)
  const { facilitator } = world
  const three = people.slice(0, 3)
  const hands = await facilitator.opensRound(one, 'live')
  for (const person of three) await person.answers(hands.id, { '1-1': 4 })
  await facilitator.ask('cancelRound', {}, { round: hands.id })
  const names = await facilitator.opensRound({ kind: 'chosen', items: ['1-2'] }, 'named')
  for (const person of three) await person.answers(names.id, { '1-2': 4 })
  await closed(world, names)
  await facilitator.ask('cancelRound', {}, { round: names.id })
  // Two hands were under the threshold, and nobody saw them.
  const few = await facilitator.opensRound({ kind: 'chosen', items: ['1-3'] }, 'live')
  for (const person of people.slice(0, 2)) await person.answers(few.id, { '1-3': 4 })
  await facilitator.ask('cancelRound', {}, { round: few.id })

  const items = ['1-1', '1-2', '1-3']
  const { id } = await world.plays(
    { kind: 'chosen', items },
    people.map((person) => [person, { '1-1': 4, '1-2': 4, '1-3': 4 }] as const),
  )
  const shown = (await facilitator.session()).results.find(({ round }) => round === id)?.items
  expect(shown?.['1-1']).toMatchObject({ state: 'withheld', reason: 'with-before' })
  expect(shown?.['1-2']).toMatchObject({ state: 'withheld', reason: 'with-before' })
  expect(shown?.['1-3']).toMatchObject({ state: 'shown' })
})

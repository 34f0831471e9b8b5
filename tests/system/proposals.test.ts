/** A number put to the group: stances without names, a nudge, and how the talk ends. */
import { afterEach, expect, test } from 'vitest'
import { rowsIn } from '../support/files'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const equality = { kind: 'field', field: 'equality' } as const

async function afterReveal(people = 4): Promise<{ world: World; everyone: Visitor[] }> {
  const world = await openWorld()
  const everyone = await world.participants(people)
  await world.plays(
    equality,
    everyone.map((person, at) => [person, { '1-1': 3 + at }] as const),
  )
  return { world, everyone }
}

test('[R20] a number is only put to the group about a result it has seen, one at a time', async () => {
  const world = await openWorld()
  const propose = (statement: string): Promise<string> => world.facilitator.refusal('propose', { statement, score: 6 })
  expect(await propose('1-1')).toBe('not-published-yet')
  await world.plays(equality, [])
  expect(await propose('1-9')).toBe('statement-unknown')
  expect(await propose('2-1')).toBe('not-published-yet')
  expect(await propose('1-1')).toBe('done')
  expect(await propose('1-2')).toBe('proposal-running')
  expect((await world.facilitator.session()).proposal).toMatchObject({ statement: '1-1', score: 6, threshold: 3 })
})

test('[R21] stances are counted from the threshold on, may be changed, and name nobody', async () => {
  const { world, everyone } = await afterReveal()
  const { proposal } = await world.facilitator.ask('propose', { statement: '1-1', score: 6 })
  const [a, b, c] = everyone
  const take = (
    person: Visitor | undefined,
    stance: 'lower' | 'fine' | 'higher' | null,
  ): Promise<unknown> | undefined => person?.ask('stance', { stance, score: 6 }, { proposal })
  await take(a, 'fine')
  await take(b, 'lower')
  const told = async (): Promise<unknown> => (await world.facilitator.turnout()).proposal
  expect(await told()).toEqual({ id: proposal, answered: 2, counts: null })
  await take(c, 'higher')
  expect(await told()).toEqual({ id: proposal, answered: 3, counts: { lower: 1, fine: 1, higher: 1 } })
  await take(b, 'fine')
  expect(await told()).toEqual({ id: proposal, answered: 3, counts: { lower: 0, fine: 2, higher: 1 } })
  expect(await b?.ask('myStance', undefined, { proposal })).toEqual({ stance: 'fine' })
  await take(c, null)
  expect(await told()).toEqual({ id: proposal, answered: 2, counts: null })
})

test('[R22] a nudged number is a new question: stances are cleared, and one on the old number is refused', async () => {
  const { world, everyone } = await afterReveal()
  const { proposal } = await world.facilitator.ask('propose', { statement: '1-1', score: 6 })
  const [a] = everyone
  await a?.ask('stance', { stance: 'lower', score: 6 }, { proposal })
  await world.facilitator.ask('nudge', { score: 5 }, { proposal })
  expect(await a?.ask('myStance', undefined, { proposal })).toEqual({ stance: null })
  expect(await a?.refusal('stance', { stance: 'lower', score: 6 }, { proposal })).toBe('proposal-moved')
  expect((await world.facilitator.turnout()).proposal).toMatchObject({ answered: 0, counts: null })
})

test('[R23] a proposal ends as the agreed score, as seen differently, or withdrawn, and stances and seal are destroyed', async () => {
  const { world, everyone } = await afterReveal()
  const end = async (statement: string, outcome: 'agreed' | 'differ' | 'withdrawn'): Promise<string> => {
    const { proposal } = await world.facilitator.ask('propose', { statement, score: 6 })
    for (const person of everyone) await person.ask('stance', { stance: 'fine', score: 6 }, { proposal })
    await world.facilitator.ask('endProposal', { outcome }, { proposal })
    expect(await everyone[0]?.refusal('stance', { stance: 'fine', score: 6 }, { proposal })).toBe('proposal-ended')
    return proposal
  }
  const last = await end('1-1', 'agreed')
  await end('1-2', 'differ')
  await end('1-3', 'withdrawn')
  const { outcomes, talked, proposal } = await world.facilitator.session()
  const at = world.server.clock.now()
  expect(outcomes).toEqual({ '1-1': { kind: 'agreed', score: 6, at }, '1-2': { kind: 'differ', at } })
  expect([talked, proposal]).toEqual([['1-1', '1-2', '1-3'], null])
  expect(rowsIn(world.server.dataDir, 'SELECT * FROM stance')).toEqual([])
  expect(rowsIn(world.server.dataDir, 'SELECT * FROM seal')).toEqual([])
  expect(await world.facilitator.refusal('endProposal', { outcome: 'agreed' }, { proposal: last })).toBe(
    'proposal-ended',
  )
})

test('[R24] where the group scores together stances are shown from the first', async () => {
  const world = await openWorld({ situation: { size: 'few', dependent: false } })
  const [kari] = await world.participants(2)
  const { id } = await world.facilitator.opensRound(equality, 'together')
  await world.facilitator.closes(id)
  await world.graceEnds()
  await world.facilitator.publishes(id)
  const { proposal } = await world.facilitator.ask('propose', { statement: '1-1', score: 6 })
  await kari?.ask('stance', { stance: 'higher', score: 6 }, { proposal })
  expect((await kari?.turnout())?.proposal).toMatchObject({ answered: 1, counts: { lower: 0, fine: 0, higher: 1 } })
})

test('[R25] the group may set a statement aside, say how a talk ended, and take it back', async () => {
  const { world } = await afterReveal()
  const said = (
    statement: string,
    outcome: Parameters<typeof world.facilitator.ask<'setOutcome'>>[1] & object,
  ): Promise<string> => world.facilitator.refusal('setOutcome', outcome, { statement })
  expect(await said('7-1', { outcome: { kind: 'set-aside' } })).toBe('done')
  expect(await said('7-2', { outcome: { kind: 'differ' } })).toBe('not-published-yet')
  expect(await said('1-1', { outcome: { kind: 'agreed', score: 4 } })).toBe('done')
  const { outcomes } = await world.facilitator.session()
  expect(Object.entries(outcomes).map(([statement, { kind }]) => [statement, kind])).toEqual([
    ['1-1', 'agreed'],
    ['7-1', 'set-aside'],
  ])
  expect(await said('7-1', { outcome: null })).toBe('done')
  expect(Object.keys((await world.facilitator.session()).outcomes)).toEqual(['1-1'])
})

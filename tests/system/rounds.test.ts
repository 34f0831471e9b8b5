/** The life of a round: opened, closed with an undo, looked at, published, hidden, asked again, called off. */
import { rmSync } from 'node:fs'
import Libsql from 'libsql'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually'
import { stopServers } from '../support/server'
import { onSqlite } from '../support/onSqlite'
import { openStorage } from '../support/storage'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const equality = { kind: 'field', field: 'equality' } as const
const weights = { kind: 'weights' } as const

const stateOf = async (world: World, id: string): Promise<string | undefined> =>
  (await world.facilitator.session()).rounds.find((round) => round.id === id)?.state

/** The alarm has rung; what it set going may still be under way. */
const hasClosed = (world: World, id: string): Promise<void> =>
  eventually('it has closed', async () => (await stateOf(world, id)) === 'closed')

async function cardsOf(world: World): Promise<{ id: string; hidden: boolean; text: string }[]> {
  return (await world.facilitator.ask('notes')).filter(({ kind }) => kind === 'result')
}

test('[R1] a statement is in at most one open round', async () => {
  const world = await openWorld()
  const { id } = await world.facilitator.opensRound(equality)
  const overlapping = { selection: { kind: 'chosen' as const, items: ['1-2', '2-1'] }, mode: 'secret' as const }
  expect(await world.facilitator.refusal('draftRound', { ...overlapping, open: true })).toBe('item-in-open-round')
  const { round } = await world.facilitator.ask('draftRound', { ...overlapping, open: false })
  expect(await world.facilitator.refusal('openRound', {}, { round: round.id })).toBe('item-in-open-round')
  await world.facilitator.ask('cancelRound', {}, { round: id })
  await world.facilitator.ask('openRound', {}, { round: round.id })
  expect(await stateOf(world, round.id)).toBe('open')
})

test('[R2] closing can be undone for ten seconds and not a moment longer', async () => {
  const world = await openWorld()
  const { clock } = world.server
  const { id } = await world.facilitator.opensRound(equality)
  await world.facilitator.closes(id)
  await clock.turn(9_999)
  await world.facilitator.ask('reopenRound', {}, { round: id })
  await clock.turn(60_000)
  expect(await stateOf(world, id)).toBe('open')
  await world.facilitator.closes(id)
  await clock.turn(10_000)
  await hasClosed(world, id)
  expect(await world.facilitator.refusal('reopenRound', {}, { round: id })).toBe('too-late-to-undo')
})

test('[R3] closing again after an undo gives ten whole seconds', async () => {
  const world = await openWorld()
  const { clock } = world.server
  const { id } = await world.facilitator.opensRound(equality)
  await world.facilitator.closes(id)
  await clock.turn(6_000)
  await world.facilitator.ask('reopenRound', {}, { round: id })
  await world.facilitator.closes(id)
  await clock.turn(6_000)
  expect(await stateOf(world, id)).toBe('open')
  await clock.turn(4_000)
  await hasClosed(world, id)
})

test('[R4] of two who close at once one closes and the other is told that it is closing', async () => {
  const world = await openWorld()
  const { id } = await world.facilitator.opensRound(equality)
  const both = await Promise.all([1, 2].map(() => world.facilitator.refusal('closeRound', {}, { round: id })))
  expect(both.toSorted()).toEqual(['done', 'round-not-open'])
})

test('[R5] a round that was closing when the server was killed is closed when it starts again', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  const { id } = await world.facilitator.opensRound(equality)
  for (const person of everyone) await person.answers(id, { '1-1': 5 })
  await world.facilitator.closes(id)
  await world.server.clock.turn(5_000)
  const killed = await world.server.afterKill()
  await world.server.stop()
  world.moveTo(killed)
  expect(await stateOf(world, id)).toBe('open')
  await killed.clock.turn(5_000)
  await hasClosed(world, id)

  const second = await world.facilitator.opensRound(weights)
  await world.facilitator.closes(second.id)
  await killed.stop()
  await killed.clock.turn(60_000)
  world.moveTo(await killed.restart())
  await hasClosed(world, second.id)
  expect((await world.facilitator.ask('results', undefined, { round: id }))['1-1']).toMatchObject({ n: 3 })
})

test('[R6] a published round is seen by all and becomes a card on the board, once', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  const observer = await world.observer()
  const { id } = await world.facilitator.opensRound(equality)
  for (const person of everyone) await person.answers(id, { '1-1': 5 })
  expect(await world.facilitator.refusal('publishRound', {}, { round: id })).toBe('round-not-closed')
  await world.facilitator.closes(id)
  await world.graceEnds()
  expect((await observer.session()).results).toEqual([])
  await world.facilitator.publishes(id)
  expect((await observer.session()).results).toMatchObject([{ round: id, items: { '1-1': { state: 'shown', n: 3 } } }])
  expect((await observer.session()).focus).toEqual({ kind: 'result', round: id })
  await eventually('the card is on the board', async () => (await cardsOf(world)).length === 1)
  expect((await cardsOf(world))[0]?.text).toContain('1-1')
  expect(await world.facilitator.refusal('publishRound', {}, { round: id })).toBe('round-published')
  const restarted = await world.server.restart()
  world.moveTo(restarted)
  expect(await cardsOf(world)).toHaveLength(1)
})

test('[R7] hiding takes a result and its card off every screen, and showing brings both back', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  const { id } = await world.plays(
    equality,
    everyone.map((person) => [person, { '1-1': 5 }] as const),
  )
  await eventually('the card is on the board', async () => (await cardsOf(world)).length === 1)
  await world.facilitator.ask('hideRound', {}, { round: id })
  const session = await world.facilitator.session()
  expect(session.results).toEqual([])
  expect(session.rounds).toMatchObject([{ id, state: 'published', hidden: true }])
  await eventually('the card is hidden', async () => (await cardsOf(world))[0]?.hidden === true)
  const [kari] = everyone
  expect((await kari?.ask('notes'))?.filter(({ kind }) => kind === 'result')).toEqual([])
  await world.facilitator.ask('showRound', {}, { round: id })
  expect((await world.facilitator.session()).results).toHaveLength(1)
  await eventually('the card is shown', async () => (await cardsOf(world))[0]?.hidden === false)
})

test('[R8] asking again is a new round one take further on, for all items or a few', async () => {
  const world = await openWorld()
  const { id, items } = await world.plays(equality, [])
  const { round } = await world.facilitator.ask('askAgain', { open: true }, { round: id })
  expect(round).toMatchObject({ take: 2, items, selection: equality, state: 'open' })
  await world.facilitator.ask('cancelRound', {}, { round: round.id })
  const few = await world.facilitator.ask('askAgain', { items: ['1-3', '1-1'], open: false }, { round: id })
  expect(few.round).toMatchObject({
    take: 2,
    items: ['1-1', '1-3'],
    selection: { kind: 'chosen', items: ['1-1', '1-3'] },
  })
  expect(await world.facilitator.refusal('askAgain', { items: ['7-1'], open: true }, { round: id })).toBe(
    'item-unknown',
  )
  expect(await world.facilitator.refusal('askAgain', { open: true }, { round: round.id })).toBe('round-not-closed')
})

test('[R9] a round is called off from any state before it is published, and nothing of it is kept', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const drafted = await world.facilitator.ask('draftRound', { selection: equality, mode: 'secret', open: false })
  await world.facilitator.ask('cancelRound', {}, { round: drafted.round.id })
  const open = await world.facilitator.opensRound(equality)
  await kari.answers(open.id, { '1-1': 5 })
  await world.facilitator.closes(open.id)
  await world.facilitator.ask('cancelRound', {}, { round: open.id })
  await world.graceEnds()
  expect(await kari.refusal('answers', undefined, { round: open.id })).toBe('round-not-open')
  const closed = await world.facilitator.opensRound(equality)
  await world.facilitator.closes(closed.id)
  await world.graceEnds()
  await world.facilitator.ask('cancelRound', {}, { round: closed.id })
  const session = await world.facilitator.session()
  expect((await world.facilitator.turnout()).answered).toEqual({})
  expect(session.rounds.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(session.focus).toEqual({ kind: 'welcome' })
  const { id } = await world.plays(equality, [])
  expect(await world.facilitator.refusal('cancelRound', {}, { round: id })).toBe('round-published')
})

test('[R10] a round keeps the threshold it was opened with; it rises at any time and falls only while nobody has answered', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const set = (threshold: number): Promise<string> => world.facilitator.refusal('setRoom', { threshold })
  const thresholds = async (): Promise<number[]> =>
    (await world.facilitator.session()).rounds.map(({ threshold }) => threshold)
  await world.plays(weights, [])
  const { id } = await world.facilitator.opensRound(equality)
  expect(await set(5)).toBe('done')
  expect(await thresholds()).toEqual([3, 5])
  expect(await set(4)).toBe('done')
  await kari.answers(id, { '1-1': 5 })
  expect(await set(3)).toBe('threshold-cannot-fall')
  expect(await set(6)).toBe('done')
  expect(await set(2)).toBe('bad-request')
  expect(await thresholds()).toEqual([3, 6])
})

test('[R11] a round asked together has one joint score a statement, from anyone, open to all', async () => {
  const world = await openWorld({ situation: { size: 'few', dependent: true } })
  const [kari, ola] = await world.participants(2)
  const { id } = await world.facilitator.opensRound(equality, 'together')
  expect(await kari?.refusal('answer', { answers: { '1-1': 5 }, hash: '' }, { round: id })).toBe('mode-not-allowed')
  await kari?.ask('joint', { item: '1-1', answer: 7 }, { round: id })
  await ola?.ask('joint', { item: '1-1', answer: 8 }, { round: id })
  await world.facilitator.ask('joint', { item: '1-2', answer: 'dk' }, { round: id })
  expect((await kari?.session())?.joint).toEqual({ [id]: { '1-1': 8, '1-2': 'dk' } })
  await world.facilitator.closes(id)
  await world.graceEnds()
  expect(await ola?.refusal('joint', { item: '1-3', answer: 2 }, { round: id })).toBe('round-not-open')
  await world.facilitator.publishes(id)
  const items = (await kari?.session())?.results[0]?.items ?? {}
  expect(items['1-1']).toEqual({ state: 'joint', score: 8 })
  expect(items['1-3']).toEqual({ state: 'unanswered' })
  const secret = await world.facilitator.opensRound(weights)
  expect(await kari?.refusal('joint', { item: 'weight-openness', answer: 5 }, { round: secret.id })).toBe(
    'not-together',
  )
})

test('[R12] a published round whose card a crash kept from the board gets it when the server starts again', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  const { id } = await world.facilitator.opensRound(equality)
  for (const person of everyone) await person.answers(id, { '1-1': 5 })
  await world.facilitator.closes(id)
  await world.graceEnds()
  await world.facilitator.session()
  const before = await world.server.afterKill()
  // Published, and the process gone before the board was edited.
  await before.stop()
  const db = await openStorage(before.dataDir)
  await db.transaction((tx) =>
    tx.run(`UPDATE round SET state = 'published', published_at = ?, card_due = 1 WHERE id = ?`, [
      before.clock.now(),
      id,
    ]),
  )
  await db.close()
  world.moveTo(await before.restart())
  await eventually('the card is on the board', async () => (await cardsOf(world)).length === 1)
})

test('[R13] an open round whose seal cannot be read any more is called off when the server starts', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const { id } = await world.facilitator.opensRound(equality)
  await kari.answers(id, { '1-1': 5 })
  await world.server.stop()
  rmSync(`${world.server.dataDir}/secret.key`)
  world.moveTo(await world.server.restart())
  expect(await stateOf(world, id)).toBe('cancelled')
  expect(await kari.refusal('answers', undefined, { round: id })).toBe('round-not-open')
})

onSqlite('[L74] a server starts also while another process reads its storage', async () => {
  const world = await openWorld()
  await world.server.stop()
  const reader = new Libsql(`${world.server.dataDir}/samklang.db`)
  reader.exec('BEGIN')
  reader.prepare('SELECT * FROM room').all([])
  const again = await world.server.restart()
  world.moveTo(again)
  await world.facilitator.opensRound(equality)
  await again.stop()
  world.moveTo(await again.restart())
  expect((await world.facilitator.session()).rounds).toHaveLength(1)
  reader.close()
})

test('[R14] what can be asked: the weights, a field, the short form, all, a chosen few, and nothing unknown', async () => {
  const world = await openWorld()
  const items = async (selection: Parameters<typeof world.facilitator.opensRound>[0]): Promise<number> =>
    (await world.facilitator.ask('draftRound', { selection, mode: 'secret', open: false })).round.items.length
  expect(await items(weights)).toBe(4)
  expect(await items({ kind: 'short' })).toBe(14)
  expect(await items({ kind: 'all' })).toBe(55)
  expect(await items({ kind: 'chosen', items: ['3-2', '1-1'] })).toBe(2)
  for (const chosen of [['1-9'], ['1-1', '1-1']]) {
    const body = { selection: { kind: 'chosen' as const, items: chosen }, mode: 'secret' as const, open: true }
    expect(await world.facilitator.refusal('draftRound', body)).toBe('item-unknown')
  }
})

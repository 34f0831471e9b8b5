/** Very much put away at once: writing waits, nothing is lost or refused, and exactly that comes back. */
import { boardOf } from '@samklang/shared/documents/board'
import { LONGEST_PAUSE, MANY_PUT_AWAY } from '@samklang/shared/domain/pause'
import { closing } from '@samklang/shared/wire/closing'
import { afterEach, expect, test } from 'vitest'
import { boardFor, shownOn } from '../support/boards'
import { eventually } from '../support/eventually'
import { note } from '../support/notes'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import type { Client } from '../support/sockets'
import { until } from '../support/until'
import { openWorld, type World } from '../support/world'

const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave()
  await stopServers()
})
async function board(visitor: Visitor): Promise<Client> {
  const client = await boardFor(visitor)
  clients.push(client)
  return client
}

const ids = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => `note-number-${i + from}`)

async function fullBoard(count: number): Promise<{ world: World; kari: Visitor; hers: Client; his: Client }> {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const hers = await board(kari)
  const his = await board(await world.participant('Ola'))
  for (const id of ids(count)) boardOf(his.doc).addNote(note(id, id), null)
  await his.saved()
  await until('Kari has them', () => shownOn(hers).length === count)
  return { world, kari, hers, his }
}
const archive = ({ doc }: Client, all: readonly string[], archived = true): void =>
  doc.transact(() => {
    for (const id of all) boardOf(doc).change(id, { archived }, null)
  })

test('[L116] whoever puts twenty notes away in ten seconds writes nothing more until somebody has said a word, and others go on', async () => {
  const { world, kari, hers, his } = await fullBoard(40)
  archive(hers, ids(MANY_PUT_AWAY - 1))
  await hers.saved()
  await world.server.clock.turn(10_001)
  archive(hers, ids(5, 20))
  await hers.saved()
  expect(await kari.ask('pauses')).toEqual([])
  archive(hers, ids(MANY_PUT_AWAY - 5, 25))
  await eventually('her writing waits', async () => (await kari.ask('pauses')).length === 1)
  boardOf(hers.doc).addNote(note('note-later', 'skrevet imens'), null)
  const asked = hers.ask()
  await until('she is told that it is not saved', () => hers.answers.includes(-asked))
  boardOf(his.doc).addNote(note('note-his', 'går videre'), null)
  await his.saved()
  await until('others are seen by her', () => shownOn(hers).includes('går videre'))
  expect(shownOn(his)).not.toContain('skrevet imens')
  expect(await world.facilitator.ask('pauses')).toMatchObject([
    { person: { name: 'Kari' }, mine: false, notes: MANY_PUT_AWAY },
  ])
  expect(await kari.ask('pauses')).toMatchObject([{ mine: true, notes: MANY_PUT_AWAY }])
  // It is nobody else's business.
  expect(await (await world.participant('Nina')).ask('pauses')).toEqual([])
  expect(hers.closes).toEqual([])
})

test('[L117] let go on, what was written meanwhile arrives, and nothing was refused', async () => {
  const { world, kari, hers, his } = await fullBoard(30)
  archive(hers, ids(25))
  await eventually('her writing waits', async () => (await kari.ask('pauses')).length === 1)
  boardOf(hers.doc).addNote(note('note-later', 'skrevet imens'), null)
  boardOf(hers.doc).setText('note-number-27', 'endret imens', null)
  const who = (await kari.ask('me')).id
  expect(await kari.refusal('liftPause', {}, { person: who })).toBe('not-allowed')
  await world.facilitator.ask('liftPause', {}, { person: who })
  await until('it has arrived', () => shownOn(his).includes('skrevet imens') && shownOn(his).includes('endret imens'))
  await hers.synced()
  await hers.saved()
  expect(hers.closes).toEqual([closing.roleChanged.code])
  expect(await kari.ask('pauses')).toEqual([])
  expect(shownOn(his)).toHaveLength(6)
})

test('[D156] what somebody has just made themselves may be put away again at once, as when a paste is undone; later it counts', async () => {
  const { world, kari, hers } = await fullBoard(2)
  const mine = Array.from({ length: MANY_PUT_AWAY * 2 }, (_, i) => `note-pasted-${i}`)
  const createdAt = world.server.clock.now()
  hers.doc.transact(() => {
    for (const id of mine) boardOf(hers.doc).addNote(note(id, id, { createdAt }), null)
  })
  await hers.saved()
  archive(hers, mine)
  await hers.saved()
  expect(await kari.ask('pauses')).toEqual([])
  archive(hers, mine, false)
  await hers.saved()
  await world.server.clock.turn(61_000)
  archive(hers, mine)
  await eventually('her writing waits', async () => (await kari.ask('pauses')).length === 1)
})

test('[L119] exactly what was put away comes back: for whoever leads, and for oneself', async () => {
  const { world, kari, hers, his } = await fullBoard(50)
  archive(his, ids(3, 40))
  await his.saved()
  archive(hers, ids(22))
  await eventually('her writing waits', async () => (await kari.ask('pauses')).length === 1)
  const who = (await kari.ask('me')).id
  const nina = await world.participant('Nina')
  expect(await nina.refusal('bringBack', {}, { person: who })).toBe('not-allowed')
  expect(await kari.ask('bringBack', {}, { person: who })).toEqual({ back: 22 })
  await until('all but his own are back', () => shownOn(his).length === 47)
  await until('she is back', () => hers.provider.synced)
  await hers.saved()
  expect(await kari.refusal('bringBack', {}, { person: who })).toBe('not-found')

  archive(hers, ids(21, 10))
  await eventually('it waits again', async () => (await kari.ask('pauses')).length === 1)
  expect(await world.facilitator.ask('bringBack', {}, { person: who })).toEqual({ back: 21 })
  await until('they are back as well', () => shownOn(his).length === 47)
})

test('[L118] by request it is the same: the twentieth is done, the next is refused with its reason, and whoever leads may go on at once', async () => {
  const { world, kari } = await fullBoard(30)
  for (const id of ids(MANY_PUT_AWAY)) await kari.ask('changeNote', { archived: true }, { note: id })
  expect(await kari.refusal('changeNote', { archived: true }, { note: 'note-number-25' })).toBe('writing-waits')
  expect(await kari.refusal('changeNote', { text: 'en' }, { note: 'note-number-25' })).toBe('writing-waits')
  const { facilitator } = world
  for (const id of ids(MANY_PUT_AWAY)) await facilitator.ask('changeNote', { archived: false }, { note: id })
  for (const id of ids(MANY_PUT_AWAY)) await facilitator.ask('changeNote', { archived: true }, { note: id })
  expect(await facilitator.refusal('changeNote', { text: 'en' }, { note: 'note-number-25' })).toBe('writing-waits')
  await facilitator.ask('liftPause', {}, { person: (await facilitator.ask('me')).id })
  expect(await facilitator.refusal('changeNote', { text: 'en' }, { note: 'note-number-25' })).toBe('done')
})

test('[L117] a pause outlives a restart, and ends by itself after ten minutes', async () => {
  const { world, kari, hers } = await fullBoard(30)
  archive(hers, ids(25))
  await eventually('her writing waits', async () => (await kari.ask('pauses')).length === 1)
  hers.leave()
  world.moveTo(await world.server.restart())
  expect(await kari.refusal('changeNote', { text: 'en' }, { note: 'note-number-27' })).toBe('writing-waits')
  const again = await board(kari)
  boardOf(again.doc).setText('note-number-28', 'imens', null)
  const asked = again.ask()
  await until('she is told', () => again.answers.includes(-asked))
  await world.server.clock.turn(LONGEST_PAUSE)
  await eventually('it is over', async () => (await kari.ask('pauses')).length === 0)
  await kari.ask('changeNote', { text: 'etterpå' }, { note: 'note-number-27' })
  // It comes by itself with her next greeting.
  await eventually('what she wrote meanwhile is there', async () =>
    (await kari.ask('notes')).some(({ id, text }) => id === 'note-number-28' && text === 'imens'),
  )
})

/** Earlier versions over REST and sockets: when they are taken, what they hold, and what bringing one back does to everyone. */
import { boardOf } from '@samklang/shared/documents/board'
import { VERSION_EVERY } from '@samklang/shared/domain/version'
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

const versionsOf = ({ facilitator }: World) => facilitator.ask('versions')
/** Lets so much time pass on a board that is left alone; a version is taken beside it. */
async function passes(world: World, milliseconds: number, versions: number): Promise<void> {
  await world.server.clock.turn(milliseconds)
  await eventually(`there are ${versions} versions`, async () => (await versionsOf(world)).length === versions)
}

test('[L112] while a board is being changed a version is taken every five minutes, and none when nothing has changed', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { doc, saved } = await board(kari)
  boardOf(doc).addNote(note('note-aaaa', 'først'), null)
  await saved()
  await passes(world, VERSION_EVERY, 1)
  boardOf(doc).addNote(note('note-bbbb', 'så'), null)
  await saved()
  boardOf(doc).change('note-aaaa', { archived: true }, null)
  boardOf(doc).addNote(note('note-cccc', 'til slutt'), null)
  await saved()
  await passes(world, VERSION_EVERY, 2)
  await world.server.clock.turn(6 * VERSION_EVERY)
  const [second, first] = await versionsOf(world)
  expect([first, second]).toMatchObject([
    { why: 'time', about: null, notes: 1 },
    { why: 'time', about: null, notes: 2 },
  ])
  expect(await versionsOf(world)).toHaveLength(2)
})

test('[L113] a phase, a step and a shown result are each a version, named by what happened and never by a person', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { doc, saved } = await board(kari)
  const { facilitator } = world
  const writes = async (id: string): Promise<void> => {
    boardOf(doc).addNote(note(id, 'en'), null)
    await saved()
  }
  await writes('note-aaaa')
  await facilitator.ask('setPhase', { phase: 'focus' })
  await eventually('the phase is a version', async () => (await versionsOf(world)).length === 1)
  await writes('note-bbbb')
  await facilitator.ask('setFocus', { focus: { kind: 'ideas' }, gather: true })
  await eventually('the step is a version', async () => (await versionsOf(world)).length === 2)
  await writes('note-cccc')
  await world.plays({ kind: 'chosen', items: ['1-1'] }, [[kari, { '1-1': 4 }]])
  await eventually('the result is a version', async () => (await versionsOf(world)).some(({ why }) => why === 'result'))
  const named = (await versionsOf(world)).map(({ why, about }) => [why, about]).reverse()
  expect(named.slice(0, 2)).toEqual([
    ['phase', 'focus'],
    ['step', 'ideas'],
  ])
  // Nothing of the answers, and nobody's name, is in what is told of them.
  expect(JSON.stringify(await versionsOf(world))).not.toContain('Kari')
  // A step on a board that has not changed since is no version of its own.
  const before = (await versionsOf(world)).length
  await facilitator.ask('setFocus', { focus: { kind: 'measures' }, gather: true })
  await facilitator.ask('setFocus', { focus: { kind: 'break' }, gather: true })
  await world.server.restart()
  expect(before).toBeGreaterThanOrEqual(3)
})

test('[L115] a version brought back is a new step for everyone, and what came after it can be brought back again', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const ola = await world.participant('Ola')
  const hers = await board(kari)
  const his = await board(ola)
  boardOf(hers.doc).addNote(note('note-aaaa', 'badeplass'), null)
  boardOf(hers.doc).addNote(note('note-bbbb', 'båthus'), null)
  await hers.saved()
  await world.facilitator.ask('setPhase', { phase: 'focus' })
  await eventually('there is a version', async () => (await versionsOf(world)).length === 1)
  const [version] = await versionsOf(world)
  if (!version) throw new Error('There is no version.')

  boardOf(his.doc).setText('note-aaaa', 'badeplass for alle', null)
  boardOf(his.doc).change('note-bbbb', { archived: true }, null)
  boardOf(his.doc).addNote(note('note-cccc', 'brygge'), null)
  await his.saved()
  const looked = await world.facilitator.ask('version', undefined, { version: version.id })
  expect(looked.since).toEqual({ changed: 1, gone: 1, newer: 1 })
  expect(looked.notes.map(({ text }) => text).sort()).toEqual(['badeplass', 'båthus'])

  const { before, ...done } = await world.facilitator.ask('restoreVersion', {}, { version: version.id })
  expect(done).toEqual({ back: 1, away: 1, changed: 1 })
  await until('both see it', () => [hers, his].every((one) => shownOn(one).join() === 'badeplass,båthus'))
  expect((await versionsOf(world)).map(({ why }) => why)).toContain('restore')

  await world.facilitator.ask('restoreVersion', {}, { version: before })
  await until('both see what came after', () =>
    [hers, his].every((one) => shownOn(one).join() === 'badeplass for alle,brygge'),
  )
  // The earlier one is still there to be brought back once more.
  await world.facilitator.ask('restoreVersion', {}, { version: version.id })
  await until('both see the first', () => [hers, his].every((one) => shownOn(one).join() === 'badeplass,båthus'))
})

test('[L115] a restoring that is sent twice is done once, and only whoever leads lists, looks and brings back', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { doc, saved } = await board(kari)
  boardOf(doc).addNote(note('note-aaaa', 'en'), null)
  await saved()
  await world.facilitator.ask('setPhase', { phase: 'focus' })
  await eventually('there is a version', async () => (await versionsOf(world)).length === 1)
  const [version] = await versionsOf(world)
  const parts = { version: version?.id ?? '' }
  expect(await kari.refusal('versions')).toBe('not-allowed')
  expect(await kari.refusal('version', undefined, parts)).toBe('not-allowed')
  expect(await kari.refusal('restoreVersion', {}, parts)).toBe('not-allowed')
  const other = await openWorld()
  expect(await other.facilitator.refusal('version', undefined, parts)).toBe('version-not-found')
  const commandId = 'a-restoring-sent-twice-1'
  const first = await world.facilitator.ask('restoreVersion', {}, parts, { commandId })
  expect(await world.facilitator.ask('restoreVersion', {}, parts, { commandId })).toEqual(first)
  expect((await versionsOf(world)).filter(({ why }) => why === 'restore')).toHaveLength(1)
})

test('[L115] versions outlive a restart, and what is written while one is brought back is kept', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const hers = await board(kari)
  boardOf(hers.doc).addNote(note('note-aaaa', 'en'), null)
  await hers.saved()
  await world.facilitator.ask('setPhase', { phase: 'focus' })
  await eventually('there is a version', async () => (await versionsOf(world)).length === 1)
  hers.leave()
  world.moveTo(await world.server.restart())
  const [version] = await versionsOf(world)
  const again = await board(kari)
  const writing = (async () => {
    for (let i = 0; i < 40; i++) {
      boardOf(again.doc).addNote(note(`note-mid-${i}`, `underveis ${i}`), null)
      await again.saved()
    }
  })()
  const { before } = await world.facilitator.ask('restoreVersion', {}, { version: version?.id ?? '' })
  await writing
  const away = boardOf(again.doc)
    .notes()
    .filter(({ archived }) => archived)
    .map(({ id }) => id)
  const { notes } = await world.facilitator.ask('version', undefined, { version: before })
  const kept = notes.filter(({ archived }) => !archived).map(({ id }) => id)
  // Whatever the restoring put away was to be seen in what was kept before it.
  expect(kept).toEqual(expect.arrayContaining(away))
  expect(boardOf(again.doc).notes()).toHaveLength(41)
})

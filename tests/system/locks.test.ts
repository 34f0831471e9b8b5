/** What whoever leads has locked: nobody else writes there, by socket or by request, and what was on its way still counts. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { LOCK_GRACE, noLocks, type Locks } from '@samklang/shared/domain/locks'
import type { NoteId } from '@samklang/shared/domain/ids'
import { closing } from '@samklang/shared/wire/closing'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { follow } from '../support/follower'
import { note } from '../support/notes'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { type Client, stockClient } from '../support/sockets'
import { until } from '../support/until'
import { openWorld } from '../support/world'

const clients: { leave(): void }[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave()
  await stopServers()
})

async function onBoard(person: Visitor): Promise<Client> {
  const { room } = await person.session()
  const client = stockClient({
    base: person.server.origin.replace('http', 'ws'),
    path: boardAddress(room.id, room.epoch),
    headers: {
      cookie: [...person.cookies].map((pair) => pair.join('=')).join('; '),
      origin: person.server.origin,
    },
    name: 'a person',
    doc: new Y.Doc(),
  })
  clients.push(client)
  await client.synced()
  return client
}

const id = (text: string): NoteId => text as NoteId // reason: ids of these tests have the right shape

async function lockedRoom() {
  const world = await openWorld()
  const { facilitator, server } = world
  await facilitator.ask('addNote', { id: id('note-in-map'), kind: 'idea', text: 'Her', phase: 'map' })
  await facilitator.ask('addNote', { id: id('note-in-grow'), kind: 'idea', text: 'Der', phase: 'grow' })
  const kari = await world.participant('Kari')
  const pushed = follow(kari)
  clients.push(pushed)
  const lock = async (locks: Partial<Locks>): Promise<void> => {
    const { revision } = await facilitator.ask('setLocks', { ...noLocks, ...locks })
    // What a page has been told the server goes by.
    await pushed.sees('what is locked', (session) => session.revision >= revision)
    await server.clock.turn(LOCK_GRACE)
  }
  return { ...world, kari, lock }
}

const ink = { typeName: 'shape', id: 'shape:one', type: 'draw' } as const

test.each<[string, Partial<Locks>, (doc: Y.Doc) => void]>([
  ['a note in a locked phase', { phases: ['map'] }, (doc) => void boardOf(doc).setText('note-in-map', 'Endret', null)],
  ['one moved into it', { phases: ['map'] }, (doc) => void boardOf(doc).change('note-in-grow', { phase: 'map' }, null)],
  ['one made in it', { phases: ['map'] }, (doc) => boardOf(doc).addNote(note('note-new', 'Ny'), null)],
  ['a drawing', { drawings: true }, (doc) => void boardOf(doc).putInk([ink], null)],
  ['anything', { all: true }, (doc) => void boardOf(doc).change('note-in-grow', { colour: 'sky' }, null)],
])('[D140] %s is nobody’s to write while it is locked, but for those who lead', async (_, locks, write) => {
  const { facilitator, kari, lock } = await lockedRoom()
  const [page, leading] = [await onBoard(kari), await onBoard(facilitator)]
  await lock(locks)
  write(leading.doc)
  await leading.saved()
  const before = JSON.stringify((await facilitator.ask('notes')).toSorted((a, b) => (a.id < b.id ? -1 : 1)))

  const other = await onBoard(kari)
  write(other.doc)
  boardOf(other.doc).setText('note-in-map', 'Mitt', null)
  boardOf(other.doc).change('note-in-grow', { phase: 'map' }, null)
  if (locks.drawings === true) boardOf(other.doc).putInk([{ ...ink, id: 'shape:two' }], null)
  await until('it is refused', () => other.closes.includes(closing.refused.code))
  if (locks.drawings !== true)
    expect(JSON.stringify((await facilitator.ask('notes')).toSorted((a, b) => (a.id < b.id ? -1 : 1)))).toBe(before)
  expect(page.closes).toEqual([])
})

test('[D141] elsewhere everybody goes on, what was on its way is taken, and after unlocking all is as before', async () => {
  const { facilitator, kari, lock } = await lockedRoom()
  const page = await onBoard(kari)
  await facilitator.ask('setLocks', { ...noLocks, phases: ['map'] })
  boardOf(page.doc).setText('note-in-map', 'På vei', null)
  await page.saved()
  await lock({ phases: ['map'] })
  boardOf(page.doc).setText('note-in-grow', 'Et annet sted', null)
  await page.saved()
  await lock({})
  boardOf(page.doc).setText('note-in-map', 'Igjen', null)
  await page.saved()
  expect(page.closes).toEqual([])
  const notes = await facilitator.ask('notes')
  expect(notes.map(({ text }) => text).toSorted()).toEqual(['Et annet sted', 'Igjen'])
})

test('[D142] by request it is refused in the same way, and only who leads locks', async () => {
  const { facilitator, kari, lock } = await lockedRoom()
  await lock({ phases: ['map'] })
  const into = { id: id('note-asked-for'), kind: 'idea', text: 'Ny', phase: 'map' } as const
  expect(await kari.refusal('addNote', into)).toBe('locked')
  expect(await kari.refusal('changeNote', { text: 'Nei' }, { note: 'note-in-map' })).toBe('locked')
  expect(await kari.refusal('changeNote', { phase: 'map' }, { note: 'note-in-grow' })).toBe('locked')
  expect(await kari.refusal('changeNote', { text: 'Ja' }, { note: 'note-in-grow' })).toBe('done')
  expect(await facilitator.refusal('changeNote', { text: 'Jo' }, { note: 'note-in-map' })).toBe('done')
  expect(await kari.refusal('setLocks', noLocks)).toBe('not-allowed')
})

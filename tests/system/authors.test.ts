/** Whose name stands on a note: what the gate lets people sign with, over the real server. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { type Client, stockClient } from '../support/sockets'
import { until } from '../support/until'
import { openWorld } from '../support/world'

const clients: Client[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave()
  await stopServers()
})

/** A person’s page with the board open. */
async function onBoard(person: Visitor, doc = new Y.Doc()): Promise<Client> {
  const { origin } = person.server
  const { room } = await person.session()
  const client = stockClient({
    base: origin.replace('http', 'ws'),
    path: boardAddress(room.id, room.epoch),
    headers: { cookie: [...person.cookies].map((pair) => pair.join('=')).join('; '), origin },
    name: 'a person',
    doc,
  })
  clients.push(client)
  await client.synced()
  return client
}

const sign = (client: Client, id: string, author: string | null): void =>
  boardOf(client.doc).addNote(note(id, 'signert', { author }), null)

test('[D31] what people sign under a name they had, have or get while they are there, or a pseudonym of theirs, is kept', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const page = await onBoard(kari)
  for (const author of ['Kari', 'Deltaker 1', 'Participant 1', null])
    sign(page, `note-by-${author?.replace(' ', '-')}`, author)
  await page.saved()

  const away = new Y.Doc()
  Y.applyUpdate(away, Y.encodeStateAsUpdate(page.doc))
  boardOf(away).addNote(note('note-offline', 'uten nett', { author: 'Kari' }), null)
  await kari.joins('Kari Nordmann')
  sign(page, 'note-renamed', 'Kari Nordmann')
  await page.saved()
  await kari.joins('')
  const back = await onBoard(kari, away)
  await back.saved()
  expect(back.closes).toEqual([])

  const notes = await world.facilitator.ask('notes')
  expect(notes.map(({ id }) => id).toSorted()).toEqual(
    ['Deltaker-1', 'Kari', 'Participant-1', 'undefined']
      .map((by) => `note-by-${by}`)
      .concat('note-offline', 'note-renamed'),
  )
})

test('[D32] a note signed with another’s name is refused, and so is a change of who made one', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const ola = await world.participant('Ola')
  const karis = await onBoard(kari)
  sign(karis, 'note-of-kari', 'Kari')
  await karis.saved()

  const forger = await onBoard(ola)
  sign(forger, 'note-forged', 'Kari')
  await until('it is refused', () => forger.closes.includes(4422) || null)
  const claimer = await onBoard(ola)
  claimer.doc.getMap<Y.Map<unknown>>('notes').get('note-of-kari')?.set('author', 'Ola')
  await until('it is refused', () => claimer.closes.includes(4422) || null)
  const eraser = await onBoard(kari)
  eraser.doc.getMap<Y.Map<unknown>>('notes').get('note-of-kari')?.delete('author')
  await until('it is refused', () => eraser.closes.includes(4422) || null)

  expect((await world.facilitator.ask('notes')).map(({ id, author }) => [id, author])).toEqual([
    ['note-of-kari', 'Kari'],
  ])
})

test('[D33] what a device has not sent when it becomes somebody’s other device is still taken', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const borrowed = await world.participant('Gjest')
  const away = new Y.Doc()
  boardOf(away).addNote(note('note-guest', 'før koden', { author: 'Gjest' }), null)
  boardOf(away).addNote(note('note-pseudonym', 'før navnet', { author: 'Deltaker 2' }), null)
  await borrowed.ask('redeemDevice', { code: (await kari.ask('makeDeviceCode', {})).code })
  const page = await onBoard(borrowed, away)
  await page.saved()
  expect(page.closes).toEqual([])
  expect((await world.facilitator.ask('notes')).map(({ id }) => id).toSorted()).toEqual([
    'note-guest',
    'note-pseudonym',
  ])
  expect((await kari.ask('me')).name).toBe('Kari')
})

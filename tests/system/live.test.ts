/** A stranger's client on the live server: in, heard, saved, pushed to and shown out, over real sockets and a real disk. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { closing } from '@samklang/shared/wire/closing'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { openWorld, room, type World, type WorldSetting } from '../support/sockets'
import { TurnedClock } from '../support/turnedClock'
import { until } from '../support/until'

let world: World | null = null
async function open(setting?: WorldSetting): Promise<World> {
  world = await openWorld(setting)
  return world
}
afterEach(async () => {
  await world?.close()
  world = null
})

const texts = (doc: Y.Doc): string[] =>
  boardOf(doc)
    .notes()
    .map((read) => read.text)

test('[L40] a stock y-websocket client joins, edits, is told that it is saved, and another sees it', async () => {
  const { client } = await open()
  const kari = client('kari')
  const ola = client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  boardOf(kari.doc).addNote(note('note-aaaa', 'en benk ved elva'), null)
  await kari.saved()
  await until('Ola sees it', () => texts(ola.doc).includes('en benk ved elva'))
  boardOf(ola.doc).setText('note-aaaa', 'to benker ved elva', null)
  await until('Kari sees the change', () => texts(kari.doc).includes('to benker ved elva'))
})

test('[L41] a newcomer gets the whole board, and one who was away only what is missing', async () => {
  const { client } = await open()
  const kari = client('kari')
  await kari.synced()
  for (let i = 0; i < 30; i++) boardOf(kari.doc).addNote(note(`note-${i}-long`), null)
  await kari.saved()
  const ola = client('ola')
  await ola.synced()
  expect(texts(ola.doc)).toHaveLength(30)

  ola.provider.disconnect()
  boardOf(kari.doc).addNote(note('note-last', 'sist'), null)
  boardOf(ola.doc).addNote(note('note-away', 'skrevet uten nett'), null)
  await kari.saved()
  ola.provider.connect()
  await ola.synced()
  expect(texts(ola.doc)).toHaveLength(32)
  await until('Kari sees what was written offline', () => texts(kari.doc).includes('skrevet uten nett'))
})

test('[L42] a wrong or missing Origin is refused before the upgrade, with 403', async () => {
  const { bare } = await open()
  for (const origin of [
    'https://elsewhere.test',
    'null',
    'http://samklang.test.elsewhere.test',
    'http://samklang.test:81',
  ]) {
    const stranger = bare('kari', undefined, { origin })
    expect(await until('it is refused', () => stranger.status)).toBe(403)
  }
})

test('[L43] no pass, a revoked pass, no such room and another epoch are let in and closed with a code that stops', async () => {
  const { bare, base, epoch, roles } = await open()
  roles.set('trond', 'revoked')
  expect(await bare(null).closed()).toBe(closing.noPass.code)
  expect(await bare('trond').closed()).toBe(closing.revoked.code)
  expect(await bare('kari', `${base}/${boardAddress('room-elsewhere', epoch)}`).closed()).toBe(closing.noRoom.code)
  expect(await bare('kari', `${base}/${boardAddress(room, 'another-epoch')}`).closed()).toBe(closing.otherEpoch.code)
  expect(await bare('kari', `${base}/live/x`).closed()).toBe(closing.noRoom.code)
})

test('[L44] a server with as many sockets as it takes refuses the next with 429, and a participant has a few', async () => {
  const { bare } = await open({ limits: { sockets: 3, socketsOfParticipant: 2 } })
  const first = [bare('kari'), bare('kari')]
  await Promise.all(first.map((socket) => socket.opened()))
  expect(await bare('kari').closed()).toBe(closing.tryLater.code)
  const third = bare('ola')
  await until('Ola is greeted', () => third.messages.length > 0)
  const fourth = bare('per')
  expect(await until('it is refused', () => fourth.status)).toBe(429)
})

test('[L45] an observer reads the board, but neither writes nor shows where they are', async () => {
  const { client, logged } = await open()
  const kari = client('kari')
  await kari.synced()
  boardOf(kari.doc).addNote(note('note-aaaa', 'les dette'), null)
  await kari.saved()
  const observer = client('olga.observer')
  await observer.synced()
  expect(texts(observer.doc)).toEqual(['les dette'])
  observer.provider.awareness.setLocalState({ page: 'board' })
  await observer.saved()
  expect([...kari.provider.awareness.getStates().values()].some((state) => state['user']?.id === 'olga')).toBe(false)
  expect(observer.closes).toEqual([])

  boardOf(observer.doc).addNote(note('note-bbbb', 'skriv dette'), null)
  await until('the observer is closed', () => observer.closes.includes(closing.refused.code))
  await kari.saved()
  expect(texts(kari.doc)).toEqual(['les dette'])
  expect(logged.join()).not.toContain('skriv dette')
})

test('[L46] a socket in silence hears from the server every fifteen seconds', async () => {
  const clock = new TurnedClock()
  const { bare, session } = await open({ clock })
  const board = bare('kari')
  const phone = bare('ola', session)
  await Promise.all([board.opened(), phone.opened()])
  await until('the board socket is greeted', () => board.messages.length > 0)
  const before = board.messages.length
  await clock.turn(14_000)
  expect(board.messages).toHaveLength(before)
  await clock.turn(2_000)
  await until('both have a heartbeat', () => board.messages.length > before && phone.messages.length > 0)
  const { type, rest } = board.messages[before] ?? {}
  expect(type).toBe(1)
  expect([...decoding.readVarUint8Array(rest ?? decoding.createDecoder(new Uint8Array()))]).toEqual([0])
})

test('[L47] people are shown with the name their pass gives, whatever they claim, and others cannot speak for them', async () => {
  const { client, live } = await open()
  const kari = client('kari')
  const ola = client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  kari.provider.awareness.setLocalState({ page: 'board', user: { id: 'ola', name: 'Statsministeren' } })
  const seen = await until('Ola sees Kari', () => ola.provider.awareness.getStates().get(kari.doc.clientID)?.['user'])
  expect(seen).toEqual({ id: 'kari', name: 'Kari', number: 7, role: 'participant' })

  // Ola's stock client echoes Kari's entry; sent with another state it changes nothing.
  ola.provider.awareness.setLocalState({ page: 'list' })
  await until('Kari sees Ola', () => kari.provider.awareness.getStates().get(ola.doc.clientID))
  ola.provider.awareness.states.set(kari.doc.clientID, { page: 'forged' })
  ola.provider.awareness.emit('update', [{ added: [], updated: [kari.doc.clientID], removed: [] }, 'local'])
  await ola.saved()
  live.personChanged({ id: 'kari' as never, room, role: 'participant', number: 7, name: 'Kari N.', formerNames: [] })
  const renamed = await until('Ola sees the new name', () => {
    const state = ola.provider.awareness.getStates().get(kari.doc.clientID)
    return state?.['user']?.name === 'Kari N.' ? state : null
  })
  expect(renamed['page']).toBe('board')

  kari.leave()
  await until('Ola sees that Kari has left', () => !ola.provider.awareness.getStates().has(kari.doc.clientID))
})

test('[L64] somebody who comes back with the same page is seen again at once, also while their old socket still hangs', async () => {
  const { client, bare } = await open()
  const ola = client('ola')
  const kari = client('kari')
  await Promise.all([ola.synced(), kari.synced()])
  const shown = (): unknown => ola.provider.awareness.getStates().get(kari.doc.clientID)?.['page']
  kari.provider.awareness.setLocalState({ page: 'board' })
  await until('Ola sees Kari', () => shown() === 'board')
  kari.provider.disconnect()
  await until('Ola sees that she has left', () => shown() === undefined)
  kari.provider.awareness.setLocalState({ page: 'list' })
  kari.provider.connect()
  await until('Ola sees her again', () => shown() === 'list')

  // A second socket speaks under her client id before the first is known to be gone; then the first goes.
  const second = bare('kari')
  await second.opened()
  second.ws.send(awarenessOf(kari.doc.clientID, { page: 'board' }))
  await until('Ola sees the new one', () => shown() === 'board')
  kari.provider.disconnect()
  await ola.saved()
  expect(shown()).toBe('board')
})

function awarenessOf(client: number, state: object): Uint8Array {
  const entry = encoding.createEncoder()
  for (const number of [1, client, 9]) encoding.writeVarUint(entry, number)
  encoding.writeVarString(entry, JSON.stringify(state))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entry))
  return encoding.toUint8Array(encoder)
}

test('[L65] a socket that floods is read more slowly, loses nothing, and does not hold up the others', async () => {
  const { client, bare, live } = await open({ limits: { budget: 400_000, budgetRate: 400_000 } })
  const kari = client('kari')
  await kari.synced()
  const flood = bare('ola')
  await flood.opened()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 600; i++) boardOf(doc).addNote(note(`note-${i}-flood`), null)
  flood.send(0, 1, new Uint8Array([0, 0]))
  for (const update of updates) flood.send(0, 2, update)
  flood.send(100, 7)
  boardOf(kari.doc).addNote(note('note-kari', 'ikke i veien'), null)
  await kari.saved()
  expect(flood.messages.some(({ type }) => type === 100)).toBe(false)
  await until('the flood has been taken', () => flood.messages.some(({ type }) => type === 100))
  expect(await live.readBoard(room, texts)).toHaveLength(601)
})

test('[L48] session and turnout go only to sockets that have sent a type of ours, and turnout at most once a second', async () => {
  const clock = new TurnedClock()
  const { bare, session, live, rows } = await open({ clock })
  const stranger = bare('per', session)
  const phone = bare('kari', session)
  await Promise.all([stranger.opened(), phone.opened()])
  const got = (type: number): unknown[] =>
    phone.messages
      .filter((message) => message.type === type)
      .map(({ rest }) => JSON.parse(decoding.readVarString(decoding.clone(rest))))
  phone.send(100, 0)
  await until('the phone has the session and the turnout', () => got(101).length === 1 && got(103).length >= 1)
  expect(got(101)).toEqual([{ revision: 1 }])
  expect(phone.messages.some(({ type }) => type === 100)).toBe(true)

  await clock.turn(1_000)
  const before = got(103).length
  for (const name of ['a', 'b', 'c']) {
    live.seen(room, `person-${name}` as never)
    live.turnoutChanged(room)
  }
  rows.revision = 2
  live.sessionChanged(room)
  await until('the new session is there', () => got(101).length === 2)
  await clock.turn(3_000)
  await until('the last turnout is there', () => (got(103).at(-1) as { present: number }).present === 5)
  expect(got(103).length - before).toBeLessThanOrEqual(2)
  expect(stranger.messages.filter(({ type }) => type >= 100)).toEqual([])
})

test('[L49] a change that was committed but never pushed reaches whoever connects next', async () => {
  const { bare, session, rows } = await open()
  const first = bare('kari', session)
  await first.opened()
  first.send(100, 0)
  await until('the session is there', () => first.messages.some(({ type }) => type === 101))
  rows.revision = 8
  const second = bare('ola', session)
  await second.opened()
  second.send(100, 0)
  const push = await until('the second has it', () => second.messages.find(({ type }) => type === 101))
  expect(JSON.parse(decoding.readVarString(push.rest))).toEqual({ revision: 8 })
})

test('[L50] a person is present with an open socket, and for a minute after they were last seen', async () => {
  const clock = new TurnedClock()
  const { bare, session, live } = await open({ clock })
  const phone = bare('kari', session)
  await phone.opened()
  phone.send(100, 0)
  await until('the phone is in', () => phone.messages.length > 0)
  live.seen(room, 'ola' as never)
  expect([...live.present(room)].sort()).toEqual(['kari', 'ola'])
  await clock.turn(61_000)
  expect([...live.present(room)]).toEqual(['kari'])
  phone.ws.close()
  await phone.closed()
  await until('the server knows', () => live.present(room).has('kari' as never))
  await clock.turn(59_000)
  expect(live.present(room).size).toBe(1)
  await clock.turn(3_000)
  expect(live.present(room).size).toBe(0)
})

test('[L51] a changed role closes the sockets so that they come back, a revoked person is shown out for good', async () => {
  const { client, live, roles } = await open()
  const kari = client('kari')
  await kari.synced()
  roles.set('kari', 'observer')
  live.closeSockets(room, 'kari' as never, closing.roleChanged)
  await until('she is closed', () => kari.closes.includes(closing.roleChanged.code))
  await kari.synced()
  boardOf(kari.doc).addNote(note('note-aaaa'), null)
  await until('she may no longer write', () => kari.closes.includes(closing.refused.code))

  const ola = client('ola')
  await ola.synced()
  roles.set('ola', 'revoked')
  live.closeSockets(room, 'ola' as never, closing.revoked)
  await until('he is closed', () => ola.closes.includes(closing.revoked.code))
  expect(ola.provider.shouldConnect).toBe(false)
  expect(live.present(room).has('ola' as never)).toBe(false)
})

test('[L52] the server edits a board like anybody, and reads it, with and without people on it', async () => {
  const { client, live } = await open()
  await live.editBoard(room, (doc) =>
    boardOf(doc).addNote(note('note-serv', 'fra telefonen', { kind: 'result' }), 'server'),
  )
  expect(await live.readBoard(room, texts)).toEqual(['fra telefonen'])
  const kari = client('kari')
  await kari.synced()
  expect(texts(kari.doc)).toEqual(['fra telefonen'])
  await live.editBoard(room, (doc) => boardOf(doc).hide('note-serv', true, 'server'))
  await until('Kari sees that it is hidden', () => boardOf(kari.doc).note('note-serv')?.hidden)
})

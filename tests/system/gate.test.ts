/** Hostile and honest updates over real sockets: attackers are closed, others never notice, and nothing honest is refused. */
import { forged, gone, textAfter, valueAt } from '@samklang/server/src/live/forged'
import { boardOf } from '@samklang/shared/documents/board'
import { closing } from '@samklang/shared/wire/closing'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { openWorld, room, type World, type WorldSetting } from '../support/sockets'
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

const SYNC = 0
const STEP_TWO = 1
const UPDATE = 2
const NOTHING = new Uint8Array([0, 0])

/** An update of everything `edit` does, in a document of this client id that has what `from` has. */
function edited(client: number, from: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  boardOf(doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const before = Y.encodeStateVector(doc)
  edit(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Each makes the updates of one attack from what the board holds; the first that is refused ends it. */
const attacks: Record<string, (board: Y.Doc) => Uint8Array[]> = {
  'Y1 gaps in a clock': () =>
    Array.from({ length: 4_000 }, (_, index) => forged([{ client: 77_777, clock: 2 * index + 1, structs: [gone(1)] }])),
  'Y2 deletions of unknown ids': () =>
    Array.from({ length: 4_000 }, (_, index) => forged([], [{ client: 77_777, ranges: [[index, 1]] }])),
  'Y3 an update without its last byte': (board) => [
    edited(77_777, board, (doc) => boardOf(doc).addNote(note('note-evil'), null)).slice(0, -1),
  ],
  'Y4 the clock of somebody else': (board) => [
    forged([{ client: ownerOf(board), clock: Y.getState(board.store, ownerOf(board)), structs: [gone(1_000)] }]),
  ],
  'Y5 thousands of client ids': () => [
    forged(Array.from({ length: 30_000 }, (_, index) => ({ client: 100_000 + index, clock: 0, structs: [gone(1)] }))),
  ],
  'Y6 types inside types': (board) => [
    edited(77_777, board, (doc) => {
      let map = doc.getMap('notes')
      for (let i = 0; i < 3_000; i++) {
        const inner = new Y.Map<unknown>()
        map.set('deeper', inner)
        map = inner
      }
    }),
  ],
  'Y7 deletion of everything': (board) => {
    const owner = ownerOf(board)
    return [forged([], [{ client: owner, ranges: [[0, Y.getState(board.store, owner)]] }])]
  },
  'Y8 a clock that jumps': () => [forged([{ client: 77_777, clock: 0, structs: [gone(2 ** 50)] }])],
  'Y9 a prototype': () => [
    forged([{ client: 77_777, clock: 0, structs: [valueAt('ink', 'shape:a', (encoder) => writePrototype(encoder))] }]),
  ],
  'a reference to nothing': (board) => [
    forged([{ client: 77_777, clock: 0, structs: [textAfter(ownerOf(board), 999_999, 'x')] }]),
  ],
  'somebody else deleted with a whole note': (board) => [
    edited(77_777, board, (doc) => doc.getMap('notes').delete('note-aaaa')),
  ],
}

function ownerOf(board: Y.Doc): number {
  const client = [...board.store.clients.keys()][0]
  if (client === undefined) throw new Error('The board is empty.')
  return client
}

function writePrototype(encoder: encoding.Encoder): void {
  encoding.writeUint8(encoder, 118)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, '__proto__')
  encoding.writeAny(encoder, { polluted: 1 })
}

for (const [name, updatesOf] of Object.entries(attacks)) {
  test(`[L60] an attack ends in 4422 and leaves no trace, and others go on as before: ${name}`, async () => {
    const { client, bare, live } = await open()
    const kari = client('kari')
    const ola = client('ola')
    await Promise.all([kari.synced(), ola.synced()])
    boardOf(kari.doc).addNote(note('note-aaaa', 'ufarlig'), null)
    await kari.saved()
    const before = await live.readBoard(room, (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)))

    for (const step of [UPDATE, STEP_TWO]) {
      const attacker = bare('trond')
      await attacker.opened()
      attacker.send(SYNC, STEP_TWO, NOTHING)
      for (const update of updatesOf(kari.doc)) attacker.send(SYNC, step, update)
      expect(await attacker.closed()).toBe(closing.refused.code)
    }
    expect(await live.readBoard(room, (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)))).toEqual(before)
    expect(await live.readBoard(room, ({ store }) => [store.pendingStructs, store.pendingDs])).toEqual([null, null])
    boardOf(ola.doc).setText('note-aaaa', 'fremdeles ufarlig', null)
    await ola.saved()
    await until('Kari sees it', () => boardOf(kari.doc).note('note-aaaa')?.text === 'fremdeles ufarlig')
  })
}

test('[L60] an attack ends in 4422 and leaves no trace, and others go on as before: messages that are none', async () => {
  const { client, bare } = await open()
  const kari = client('kari')
  await kari.synced()
  const broken: (string | Uint8Array)[] = [
    'text',
    new Uint8Array(),
    new Uint8Array([0]),
    new Uint8Array([0, 2]),
    new Uint8Array([0, 2, 200]),
    new Uint8Array([0, 0, 3, 255, 255, 255]),
    new Uint8Array([1, 5, 9, 9, 9, 9, 9]),
    new Uint8Array([100]),
    new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]),
  ]
  for (const message of broken) {
    const attacker = bare('trond')
    await attacker.opened()
    attacker.ws.send(message)
    expect(await attacker.closed()).toBe(closing.refused.code)
  }
  const huge = bare('trond')
  await huge.opened()
  huge.ws.send(new Uint8Array(5 * 1024 * 1024))
  expect(await huge.closed()).toBe(1009)
  boardOf(kari.doc).addNote(note('note-aaaa'), null)
  await kari.saved()
})

test('[L23] a client that takes over the id of somebody else is closed, and the other loses nothing', async () => {
  const { client } = await open()
  const kari = client('kari')
  await kari.synced()
  boardOf(kari.doc).addNote(note('note-aaaa', 'Karis'), null)
  await kari.saved()
  const doc = new Y.Doc()
  const thief = client('trond', doc)
  await thief.synced()
  doc.clientID = kari.doc.clientID
  boardOf(doc).addNote(note('note-evil', 'i Karis navn'), null)
  await until('the thief is closed', () => thief.closes.includes(closing.refused.code))
  boardOf(kari.doc).setText('note-aaaa', 'Karis egen', null)
  await kari.saved()
  const nina = client('nina')
  await nina.synced()
  expect(
    boardOf(nina.doc)
      .notes()
      .map(({ text }) => text),
  ).toEqual(['Karis egen'])
})

test('[L21] a reload with an old copy, a second tab with the same structs and a full resend are no offence', async () => {
  const { client, bare, live } = await open()
  const first = client('kari')
  await first.synced()
  boardOf(first.doc).addNote(note('note-aaaa', 'før omlasting'), null)
  await first.saved()

  // The page is reloaded while offline: a new client id, and the old one's unsent edits out of IndexedDB.
  first.provider.disconnect()
  boardOf(first.doc).setText('note-aaaa', 'skrevet uten nett', null)
  const copy = Y.encodeStateAsUpdate(first.doc)
  const reloaded = new Y.Doc()
  Y.applyUpdate(reloaded, copy)
  boardOf(reloaded).addNote(note('note-bbbb', 'etter omlasting'), null)
  const tab = new Y.Doc()
  Y.applyUpdate(tab, copy)
  const [second, third] = [client('kari', reloaded), client('kari', tab)]
  await Promise.all([second.synced(), third.synced()])
  await Promise.all([second.saved(), third.saved()])
  first.provider.connect()
  await first.synced()
  await first.saved()

  const resender = bare('ola')
  await resender.opened()
  resender.send(SYNC, UPDATE, Y.encodeStateAsUpdate(first.doc))
  resender.send(SYNC, STEP_TWO, Y.encodeStateAsUpdate(first.doc))
  const observer = bare('olga.observer')
  await observer.opened()
  observer.send(SYNC, STEP_TWO, Y.encodeStateAsUpdate(first.doc, Y.encodeStateVector(first.doc)))
  observer.send(SYNC, UPDATE, Y.encodeStateAsUpdate(first.doc))
  for (const socket of [resender, observer]) {
    socket.send(100, 1)
    await until('it is answered and still open', () => socket.messages.some(({ type }) => type === 100))
  }
  expect([first, second, third].flatMap(({ closes }) => closes)).toEqual([])
  const read = await live.readBoard(room, (doc) =>
    boardOf(doc)
      .notes()
      .map(({ text }) => text)
      .sort(),
  )
  expect(read).toEqual(['etter omlasting', 'skrevet uten nett'])
})

test('[L61] what is typed while coming back waits for what was typed while away, and only then is it called saved', async () => {
  const { client, bare } = await open()
  const kari = client('kari')
  await kari.synced()
  const away = new Y.Doc()
  boardOf(away).addNote(note('note-aaaa', 'uten nett'), null)
  const before = Y.encodeStateVector(away)
  boardOf(away).setText('note-aaaa', 'uten nett, og så med', null)

  const back = bare('ola')
  await back.opened()
  back.send(SYNC, UPDATE, Y.encodeStateAsUpdate(away, before))
  back.send(100, 1)
  await kari.saved()
  expect(back.messages.some(({ type }) => type === 100)).toBe(false)
  back.send(SYNC, STEP_TWO, Y.encodeStateAsUpdate(away))
  await until('it is called saved', () => back.messages.some(({ type }) => type === 100))
  await until('Kari sees it', () => boardOf(kari.doc).note('note-aaaa')?.text === 'uten nett, og så med')
})

test("[L62] a socket that never closes its gap is sent away, and waits in nobody's document", async () => {
  const { bare, live } = await open({ limits: { early: 50 } })
  const attacker = bare('trond')
  await attacker.opened()
  for (let i = 0; i < 60; i++) {
    attacker.send(SYNC, UPDATE, forged([{ client: 77_777, clock: 2 * i + 1, structs: [gone(1)] }]))
  }
  expect(await attacker.closed()).toBe(closing.tryLater.code)
  expect(await live.readBoard(room, ({ store }) => store.pendingStructs)).toBeNull()
})

test('[L71] of several who put a note under the same id at the same moment one is heard, and nobody overwrites it', async () => {
  const { bare, live } = await open()
  const rivals = ['kari', 'ola', 'nina', 'per'].map((name) => bare(name))
  await Promise.all(rivals.map((rival) => rival.opened()))
  for (const rival of rivals) rival.send(SYNC, STEP_TWO, NOTHING)
  rivals.forEach((rival, index) => {
    rival.send(
      SYNC,
      UPDATE,
      edited(50_000 + index, new Y.Doc(), (doc) => boardOf(doc).addNote(note('note-aaaa', `fra ${index}`), null)),
    )
  })
  await until('all but one are closed', () => rivals.filter(({ ws }) => ws.readyState === ws.CLOSED).length === 3)
  const heard = rivals.findIndex(({ ws }) => ws.readyState === ws.OPEN)
  expect(await live.readBoard(room, (doc) => boardOf(doc).note('note-aaaa')?.text)).toBe(`fra ${heard}`)
})

test('[L22] after a refusal the same person comes back with a new copy and is heard', async () => {
  const { client } = await open()
  const kari = client('kari')
  await kari.synced()
  kari.doc.getMap('elsewhere').set('a', 1)
  await until('she is closed', () => kari.closes.includes(closing.refused.code))
  expect(kari.provider.shouldConnect).toBe(false)
  const fresh = client('kari')
  await fresh.synced()
  boardOf(fresh.doc).addNote(note('note-aaaa', 'prøver igjen'), null)
  await fresh.saved()
})

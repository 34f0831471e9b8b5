/** Attacks on the real process while people in another room go on: it stays up, bounded, and as quick as before. */
import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deletedIn, forged, gone } from '@samklang/server/src/live/forged'
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { endProcess, startProcess, type Started } from '../support/process'
import { stir, until } from '../support/until'

const ATTACKED = 'attacked'
/** What is asked of the product, and how much more a test on a shared machine allows. */
const TIMES_QUIET = 2
const ALLOWANCE = 3
/** Milliseconds under which nobody can tell two latencies apart. */
const UNNOTICED = 15

let server: Started
let dir: string
const rooms: Record<string, Place> = {}

interface Place {
  readonly address: string
  readonly headers: Record<string, string>
  readonly visitor: Visitor
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'samklang-'))
  server = await startProcess({ DATA_DIR: dir, LOG_LEVEL: 'info' })
  for (const name of ['quiet', ATTACKED]) rooms[name] = await placeOf()
}, 60_000)
afterAll(async () => {
  expect(server.process.exitCode).toBeNull()
  await endProcess(server, 'SIGTERM')
  rmSync(dir, { recursive: true, force: true })
})

async function placeOf(): Promise<Place> {
  const visitor = new Visitor(server)
  const situation = { size: 'some', dependent: false } as const
  const made = await visitor.ask('createRoom', { title: 'Rom', language: 'nb', situation })
  visitor.room = made.room
  await visitor.joins('Kari')
  const { room } = await visitor.session()
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const address = `${server.origin.replace('http', 'ws')}/${boardAddress(made.room, room.epoch)}`
  return { address, headers: { origin: server.origin, cookie }, visitor }
}

function placeNamed(name: string): Place {
  const place = rooms[name]
  if (!place) throw new Error('There is no such place.')
  return place
}

function socketIn({ address, headers }: Place): Promise<WebSocket> {
  const ws = new WebSocket(address, { headers })
  ws.on('error', () => undefined)
  return new Promise((resolve) => {
    ws.once('open', () => resolve(ws))
    ws.once('close', () => resolve(ws))
  })
}

function sync(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

const nothing = new Uint8Array([0, 0])

const savedMessage = (n: number): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const number of [100, n]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

/** Somebody writes in the quiet room until the attack is over: how long until it is called saved, the 95th of a hundred. */
async function p95While(attack: () => Promise<void>): Promise<number> {
  const socket = await socketIn(placeNamed('quiet'))
  let answered = 0
  socket.on('message', (data: Buffer) => {
    if (data[0] === 100) answered++
    stir()
  })
  const doc = new Y.Doc()
  const id = `note-${doc.clientID}`
  socket.send(sync(1, nothing))
  const state = { over: false }
  const attacking = attack().finally(() => (state.over = true))
  const took: number[] = []
  for (let i = 0; i < 40 || (!state.over && i < 2_000); i++) {
    const before = Y.encodeStateVector(doc)
    if (i === 0) boardOf(doc).addNote(note(id), null)
    else boardOf(doc).setText(id, `tanke nummer ${i}`, null)
    const began = performance.now()
    socket.send(sync(2, Y.encodeStateAsUpdate(doc, before)))
    socket.send(savedMessage(i + 1))
    await until('it is called saved', () => answered > i, 30_000)
    took.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await attacking
  socket.terminate()
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Infinity
}

/** Megabytes of memory the server holds. */
function memory(): number {
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Sockets in the attacked room. */
const attackers = (count: number): Promise<WebSocket[]> =>
  Promise.all(Array.from({ length: count }, () => socketIn(placeNamed(ATTACKED))))

const closed = (ws: WebSocket): Promise<void> =>
  new Promise((resolve) => (ws.readyState === ws.CLOSED ? resolve() : ws.once('close', () => resolve())))

/** A connection as a socket, and then whatever bytes. */
async function rawly(bytes: Buffer): Promise<void> {
  const { address, headers } = placeNamed(ATTACKED)
  const url = new URL(address)
  const socket = connect(Number(url.port), url.hostname)
  socket.on('error', () => undefined)
  const lines = [`GET ${url.pathname} HTTP/1.1`, `Host: ${url.host}`, `Origin: ${headers['origin']}`]
  lines.push(`Cookie: ${headers['cookie']}`, 'Upgrade: websocket', 'Connection: Upgrade')
  lines.push('Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', '', '')
  socket.write(lines.join('\r\n'))
  await new Promise((resolve) => socket.once('data', resolve))
  socket.write(bytes)
  socket.resume()
  await new Promise((resolve) => {
    socket.once('close', resolve)
    setTimeout(resolve, 1_000)
  })
  socket.destroy()
}

const frame = (first: number, second: number, ...rest: number[]): Buffer => Buffer.from([first, second, ...rest])
const malformed = [
  frame(0xff, 0xff, 1, 2, 3),
  frame(0x82, 0x05, 1, 2, 3, 4, 5),
  frame(0x83, 0x80, 0, 0, 0, 0),
  frame(0x89, 0xfe, 0x10, 0x00, 0, 0, 0, 0),
  frame(0x00, 0x80, 0, 0, 0, 0),
  frame(0xc2, 0x81, 0, 0, 0, 0, 7),
]
/** Two hundred megabytes, announced and begun. */
const announced = Buffer.concat([frame(0x82, 0xff, 0, 0, 0, 0, 0x0c, 0x80, 0, 0, 1, 2, 3, 4), Buffer.alloc(64 * 1024)])

const attacks: Record<string, () => Promise<void>> = {
  async 'frames that are none'() {
    for (let i = 0; i < 10; i++) await Promise.all(malformed.map(rawly))
  },
  async 'two hundred megabytes announced'() {
    for (let i = 0; i < 5; i++) await Promise.all(Array.from({ length: 5 }, () => rawly(announced)))
  },
  async 'two hundred updates with something missing before them'() {
    for (const answersFirst of [false, true]) {
      const [ws] = await attackers(1)
      if (!ws) return
      if (answersFirst) ws.send(sync(1, nothing))
      for (let i = 0; i < 200; i++) {
        ws.send(sync(2, forged([{ client: 77_777, clock: 2 * i + 1, structs: [gone(1)] }])))
      }
      if (answersFirst) await closed(ws)
      ws.terminate()
    }
  },
  async 'ten thousand updates a second'() {
    const [ws] = await attackers(1)
    if (!ws) return
    ws.send(sync(1, nothing))
    const end = performance.now() + 3_000
    for (let clock = 0; performance.now() < end;) {
      for (let i = 0; i < 100; i++) ws.send(sync(2, forged([{ client: 88_000, clock: clock++, structs: [gone(1)] }])))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    ws.terminate()
  },
  async 'thousands of items in one spot, again and again'() {
    const [ws] = await attackers(1)
    if (!ws) return
    const doc = new Y.Doc()
    boardOf(doc).addNote(note(`note-${doc.clientID}`), null)
    ws.send(sync(1, Y.encodeStateAsUpdate(doc)))
    const text = boardOf(doc).textOf(`note-${doc.clientID}`)?._item?.id ?? { client: 0, clock: 0 }
    for (let i = 0; i < 100 && ws.readyState === ws.OPEN; i++) {
      const structs = Array.from({ length: 50 }, () => deletedIn(text.client, text.clock))
      ws.send(sync(2, forged([{ client: 90_000, clock: 50 * i, structs }])))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    ws.terminate()
  },
  async 'megabytes of notes, refused at the end, again and again'() {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let i = 0; i < 900; i++) boardOf(doc).addNote(note(`note-${i}-${doc.clientID}`, 'x'.repeat(1_600)), null)
      doc.getMap('elsewhere').set('a', 1)
    })
    const bytes = Y.encodeStateAsUpdate(doc)
    for (let i = 0; i < 3; i++) {
      const [ws] = await attackers(1)
      ws?.send(sync(1, bytes))
      if (ws) await closed(ws)
    }
  },
}

for (const [name, attack] of Object.entries(attacks)) {
  test(`[L87] an attack on one room leaves another as quick as it was, and the server up: ${name}`, async () => {
    const before = await p95While(async () => undefined)
    const attacked = await p95While(attack)
    // Before and after: a machine shared with other tests is not equally quiet at all times.
    const quiet = Math.max(before, await p95While(async () => undefined))
    console.log(`${name}: p95 ${quiet.toFixed(1)} ms quiet, ${attacked.toFixed(1)} ms under attack`)
    expect(attacked).toBeLessThan(TIMES_QUIET * ALLOWANCE * Math.max(UNNOTICED, quiet))
    expect(server.process.exitCode).toBeNull()
  }, 300_000)
}

test('[L88] readers who never read, and three hundred questions nobody reads the answers to, are bounded in memory', async () => {
  // A room of two megabytes: 1,250 notes of 1,600 characters.
  const place = (rooms['large'] = await placeOf())
  const [writer] = [await socketIn(place)]
  let savedTo = 0
  writer.on('message', (data: Buffer) => {
    if (data[0] === 100) savedTo = data[1] ?? 0
    stir()
  })
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < 1_250; i++) boardOf(doc).addNote(note(`note-${i}-large`, 'x'.repeat(1_600)), null)
  })
  writer.send(sync(1, Y.encodeStateAsUpdate(doc)))
  writer.send(savedMessage(1))
  await until('it is saved', () => savedTo >= 1, 30_000)
  const before = memory()
  const greedy = await Promise.all(Array.from({ length: 6 }, () => socketIn(place)))
  for (const ws of greedy) ws.pause()
  // Fifty questions each; half know nothing, half know a little.
  for (const [at, ws] of greedy.entries()) {
    for (let i = 0; i < 50; i++)
      ws.send(sync(0, i % 2 === 0 ? new Uint8Array([0]) : new Uint8Array([1, 0x80 + at, 1, i])))
  }
  // What others write goes on, and grows what is not read.
  for (let i = 0; i < 200; i++) {
    const from = Y.encodeStateVector(doc)
    boardOf(doc).setText(`note-${i}-large`, 'y'.repeat(1_500), null)
    writer.send(sync(2, Y.encodeStateAsUpdate(doc, from)))
  }
  writer.send(savedMessage(2))
  await until('it is saved', () => savedTo >= 2, 30_000)
  const grown = memory() - before
  console.log(`300 unread answers of 2 MB: ${grown.toFixed(0)} MB of memory`)
  // Unbounded it would be at least six hundred; a thread that is started meanwhile takes fifty by itself.
  expect(grown).toBeLessThan(300)
  for (const ws of [...greedy, writer]) ws.terminate()
}, 300_000)

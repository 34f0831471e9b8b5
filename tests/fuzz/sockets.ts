/** A share of the fuzzing over real sockets: whole frames, broken in every way, while two honest pages go on writing. */
import { boardOf } from '@samklang/shared/documents/board'
import { message } from '@samklang/shared/wire/messages'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { watchLoop } from '../support/loopWatch'
import { note } from '../support/notes'
import { chanceFrom, type Chance } from '../support/seeded'
import { type Bare, openWorld, room, type World } from '../support/sockets'
import { until } from '../support/until'
import { seen } from './gate'
import { type Material, mutated } from './mutate'

export interface SocketsReport {
  readonly messages: number
  /** Close codes of attackers' sockets, and how often. */
  readonly closes: Readonly<Record<string, number>>
  /** Milliseconds the loop was held at most; everything ran on it, the attackers too. */
  readonly held: number
}

/** Messages sent before the honest ones are asked whether they have noticed. */
const ROUND = 200
const ATTACKERS = 6

/** @throws Error at the first thing that must not be: uncaught, an error logged, an honest page closed, boards that differ. */
export async function fuzzSockets(seed: number, count: number): Promise<SocketsReport> {
  const uncaught: unknown[] = []
  const catchIt = (error: unknown): void => void uncaught.push(error)
  process.on('uncaughtException', catchIt)
  process.on('unhandledRejection', catchIt)
  const world = await openWorld()
  try {
    const report = await attack(world, chanceFrom(seed), count)
    if (uncaught.length > 0) throw new Error(`Uncaught: ${String(uncaught[0])}`, { cause: uncaught[0] })
    const errors = world.logged.filter((line) => line.startsWith('error'))
    if (errors.length > 0) throw new Error(`The server logged an error: ${errors[0]}`)
    return report
  } finally {
    await world.close()
    process.off('uncaughtException', catchIt)
    process.off('unhandledRejection', catchIt)
  }
}

async function attack(world: World, chance: Chance, count: number): Promise<SocketsReport> {
  const kari = world.client('kari')
  const ola = world.client('ola')
  await Promise.all([kari.synced(), ola.synced()])
  const sent: Uint8Array[] = []
  for (const { doc } of [kari, ola]) {
    doc.on('update', (update: Uint8Array, _origin, _doc, { local }) => void (local && sent.push(update)))
  }
  const closes: Record<string, number> = {}
  const attackers = Array.from({ length: ATTACKERS }, (_, at) => new Attacker(world, `trond${at}`, chance, closes))
  let held = 0
  for (let done = 0; done < count; done += ROUND) {
    for (const { doc } of [kari, ola]) {
      boardOf(doc).addNote(note(`note-${chance.number(1e9)}`, 'ærlig'), null)
      const some = chance.of(boardOf(doc).notes())
      boardOf(doc).setText(some.id, `${some.text.slice(0, 200)} mer`, null)
    }
    await Promise.all([kari.saved(), ola.saved()])
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(kari.doc))].map(([client, clock]) => ({ client, clock }))
    const watch = watchLoop()
    for (let i = 0; i < ROUND && done + i < count; i++) {
      const attacker = chance.of(attackers)
      await attacker.send({ sent: sent.slice(-200), clocks, own: [attacker.id, attacker.id + 1] })
    }
    await Promise.all([kari.saved(), ola.saved()])
    held = Math.max(held, watch.stop())
  }
  await until('both have the same', () => seen(kari.doc) === seen(ola.doc))
  const board = await world.live.readBoard(room, (doc) => ({
    seen: seen(doc),
    waits: doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
  }))
  if (board.waits) throw new Error('Something waits in the board for ever.')
  if (board.seen !== seen(kari.doc)) throw new Error('The server holds another board than an honest page.')
  const closed = [...kari.closes, ...ola.closes]
  if (closed.length > 0) throw new Error(`An honest page was closed with ${closed[0]}.`)
  const newcomer = world.client('nina')
  await newcomer.synced()
  if (seen(newcomer.doc) !== board.seen) throw new Error('A newcomer is told of another board.')
  return { messages: count, closes, held }
}

/** Somebody with a pass of their own and no good intentions; comes back whenever they are closed. */
class Attacker {
  private static next = 700_000
  id = 0
  private socket: Bare | null = null
  private lives = 0

  constructor(
    private readonly world: World,
    private readonly name: string,
    private readonly chance: Chance,
    private readonly closes: Record<string, number>,
  ) {}

  async send(material: Material): Promise<void> {
    const socket = await this.open()
    const update = mutated(this.chance, material).message
    const frame = framed(this.chance, update)
    socket.ws.send(frame, { binary: this.chance.number(50) !== 0 })
    // Some are sent one upon the other, some are waited for.
    if (this.chance.number(3) === 0) await new Promise(setImmediate)
  }

  private async open(): Promise<Bare> {
    if (this.socket && this.socket.ws.readyState === this.socket.ws.OPEN) return this.socket
    this.id = Attacker.next += 10
    // A person of their own each time now and then: one alone would have no client ids left.
    const life = Math.floor(this.lives++ / 20)
    const role = this.chance.number(5) === 0 ? 'observer' : 'participant'
    const socket = this.world.bare(`${this.name}-${life}.${role}`)
    this.socket = socket
    socket.ws.once('close', (code: number) => (this.closes[code] = (this.closes[code] ?? 0) + 1))
    await socket.opened()
    if (this.chance.number(2) === 0) socket.send(message.sync, messageYjsSyncStep2, new Uint8Array([0, 0]))
    return socket
  }
}

/** An update in a message, which may be of another type, have another length than it says, or be something else entirely. */
function framed(chance: Chance, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  const kind = chance.number(12)
  if (kind === 0) return update
  if (kind === 1) {
    encoding.writeVarUint(encoder, chance.of([1, 3, 100, 101, 102, 103, 7, 2 ** 31, 2 ** 40]))
    if (chance.number(2) === 0) encoding.writeVarUint8Array(encoder, update)
    else encoding.writeVarUint(encoder, chance.number(2 ** 31))
    return encoding.toUint8Array(encoder)
  }
  encoding.writeVarUint(encoder, message.sync)
  encoding.writeVarUint(
    encoder,
    kind === 2
      ? chance.number(5)
      : chance.of([messageYjsSyncStep2, messageYjsUpdate, messageYjsUpdate, messageYjsUpdate]),
  )
  if (kind === 3) {
    encoding.writeVarUint(encoder, chance.of([0, update.length + 1, 2 ** 20, 200 * 2 ** 20]))
    encoding.writeUint8Array(encoder, update)
  } else encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

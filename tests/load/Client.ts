/** One person of a crowd: joins a board, answers what a fresh client answers, and hands on what it is sent. */
import * as encoding from 'lib0/encoding'
import { now } from './latencies'
import type { Seat } from './targets/Target'
import { frameOf, Wire } from './Wire'

/** Message types of the y-websocket protocol and of ours. */
const SYNC = 0
const AWARENESS = 1
const SAVED = 100
/** Kinds of sync messages. */
const STEP_ONE = 0
const STEP_TWO = 1
const UPDATE = 2

/** What a client that has nothing answers to step 1: an update without structs and deletions. */
const NOTHING = new Uint8Array([0, 0])
const EMPTY_VECTOR = new Uint8Array([0])

/** Milliseconds that an answer may take; the slowest peer needs half a minute for a large board. */
const PATIENCE = 120_000

export class Client {
  /** Takes the bytes of each step 2 and each update, with what is before them in the message. */
  onUpdate: (message: Buffer) => void = () => undefined
  onAwareness: (message: Buffer) => void = () => undefined
  /** Milliseconds when the answer to step 1 was whole; null before. */
  syncedAt: number | null = null
  private asked = 0
  private savedTo = 0
  private readonly waiting = new Set<() => void>()

  private constructor(
    readonly wire: Wire,
    private readonly seat: Seat,
  ) {
    wire.onMessage = (message) => this.take(message.subarray(seat.prefix.length))
  }

  /** Connects, and asks for everything there is. */
  static async open(seat: Seat): Promise<Client> {
    const client = new Client(await Wire.open(seat.address), seat)
    for (const hello of seat.hello) client.wire.send(client.frame(hello))
    client.wire.send(client.frame(syncMessage(STEP_ONE, EMPTY_VECTOR)))
    return client
  }

  /** A message as a frame that can be sent as often as one likes. */
  frame(message: Uint8Array): Buffer {
    const { prefix } = this.seat
    return frameOf(prefix.length === 0 ? message : Buffer.concat([prefix, message]))
  }

  update(update: Uint8Array): Buffer {
    return this.frame(syncMessage(UPDATE, update))
  }

  /** The entry of one client id, at a clock, as JSON. */
  awareness(id: number, clock: number, json: string): Buffer {
    return this.frame(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, AWARENESS)
        const entry = encoding.encode((inner) => {
          encoding.writeVarUint(inner, 1)
          encoding.writeVarUint(inner, id)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, json)
        })
        encoding.writeVarUint8Array(encoder, entry)
      }),
    )
  }

  get synced(): Promise<void> {
    return this.when(() => this.syncedAt !== null)
  }

  /** Resolves when the server says that all that was sent is on disk; at once where it never says so. */
  saved(): Promise<void> {
    if (!this.seat.tellsSaved) return Promise.resolve()
    const n = ++this.asked
    this.wire.send(
      this.frame(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, SAVED)
          encoding.writeVarUint(encoder, n)
        }),
      ),
    )
    return this.when(() => this.savedTo >= n)
  }

  close(): void {
    this.wire.close()
  }

  /** @throws {Error} when the socket is closed first, or nothing comes for too long. */
  private when(isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = now() + PATIENCE
      const timer = setInterval(() => {
        if (this.wire.closedWith === null && now() < end) return
        done()
        reject(new Error(`A client waited in vain; its socket was closed with ${this.wire.closedWith}.`))
      }, 500)
      const look = (): void => {
        if (!isSo()) return
        done()
        resolve()
      }
      const done = (): void => {
        clearInterval(timer)
        this.waiting.delete(look)
      }
      this.waiting.add(look)
      look()
    })
  }

  private take(message: Buffer): void {
    const [type, kind] = message
    if (type === AWARENESS) return this.onAwareness(message)
    if (type === SAVED) {
      this.savedTo = varUintAt(message, 1)
      return this.look()
    }
    if (type !== SYNC) return
    if (kind === STEP_ONE) return this.wire.send(this.frame(syncMessage(STEP_TWO, NOTHING)))
    this.onUpdate(message)
    if (kind === STEP_TWO && this.syncedAt === null) {
      this.syncedAt = now()
      this.look()
    }
  }

  private look(): void {
    for (const look of this.waiting) look()
  }
}

function syncMessage(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** lib0's varUint: seven bits a byte, the lowest first. */
function varUintAt(message: Buffer, at: number): number {
  let value = 0
  for (let shift = 1; at < message.length; at++, shift *= 128) {
    const byte = message[at] ?? 0
    value += (byte & 0x7f) * shift
    if (byte < 0x80) break
  }
  return value
}

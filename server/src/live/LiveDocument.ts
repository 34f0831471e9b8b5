/** One board document: everything that changes it goes through its gate, its memory and its window, in that order. */
import type * as Y from 'yjs'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import { type Database, NotSaved } from '../storage/Database'
import { sameBytes } from '../storage/documentLog'
import { SERVER_CLIENT } from './clientIds'
import type { Compactor } from './Compactor'
import { docOf, DocumentMemory } from './DocumentMemory'
import { Entrance, type Received, type Sent } from './Entrance'
import { stepTwoFrame } from './frames'
import type { Writer } from './gate'
import { asTheyLie, isEmptyVector } from './joinBytes'
import type { Limits } from './limits'
import { BoardFull } from './LiveRooms'
import { type Kept, Window } from './window'

export interface DocumentParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
  readonly compactor: Compactor
  newBatch(): string
  /** Milliseconds a window gathers. */
  delay(): number
  /** Updates that are on disk now, for everybody but their source. */
  onKept(kept: Kept): void
  onFailing(): void
  onRecovered(): void
  /** The document was replaced, or another node has bound a client id of ours: everybody has to come back. */
  onLost(why: 'gone' | 'claimed'): void
}

export class LiveDocument {
  private readonly memory: DocumentMemory
  private readonly window: Window
  private readonly entrance: Entrance

  constructor(
    readonly name: string,
    readonly epoch: string,
    readonly room: string,
    private readonly parts: DocumentParts,
  ) {
    const { db, clock, log, limits, compactor, newBatch, delay, onFailing, onRecovered, onLost } = parts
    this.memory = new DocumentMemory({
      db,
      clock,
      log,
      limits,
      compactor,
      name,
      room,
      unkept: () => this.window.unkept(),
    })
    this.window = new Window({
      db,
      clock,
      log,
      document: name,
      room,
      newBatch,
      delay,
      onKept: (kept) => this.kept(kept),
      onFailing,
      onRecovered,
      onLost,
    })
    const { memory, window } = this
    this.entrance = new Entrance({ log, limits, memory, window, catchUp: () => this.catchUp() })
  }

  /** Takes in what a socket has written, or what it remembers in answer to our step 1. */
  receive(update: Uint8Array, kind: Sent, writer: Writer, source: object): Promise<Received> {
    return this.entrance.receive(update, kind, writer, source)
  }

  /** The frames that bring a client with this state vector up to date, once all they hold is on disk. */
  async answer(vector: Uint8Array): Promise<Buffer> {
    if (isEmptyVector(vector)) return asTheyLie((await this.memory.bytes()).updates())
    const { quiet } = this.memory
    if (quiet && sameBytes(vector, quiet.vector)) return stepTwoFrame(quiet.nothing)
    const answer = (await this.memory.live()).differences.answer(vector)
    await this.settled()
    return answer
  }

  /**
   * What the document has, for asking a client for the rest. It may be ahead of the disk: nobody learns a word from
   * it, and what a crash takes away the client is asked for again.
   */
  async stateVector(): Promise<Uint8Array> {
    const { quiet } = this.memory
    return quiet ? quiet.vector : (await this.memory.live()).differences.stateVector()
  }

  /** What was kept after a head. */
  async since(head: number): Promise<Uint8Array[]> {
    return (await this.memory.bytes()).since(head)
  }

  /**
   * Edits as the server; resolves when it is on disk. An edit must not throw after its first change.
   * @throws {NotSaved} when storage fails; what was changed stays queued.
   * @throws {BoardFull} when people asked for it and the document has no room for more of theirs.
   */
  async edit<T>(edit: (doc: Y.Doc) => T, askedBy: 'people' | 'server' = 'server'): Promise<T> {
    const live = await this.memory.live()
    if (this.window.failing) throw new NotSaved('The board cannot be saved now.')
    const size = this.memory.size + this.window.unkeptBytes
    if (askedBy === 'people' && size >= this.parts.limits.document) throw new BoardFull('The board is full.')
    live.doc.clientID = SERVER_CLIENT
    const { result, change } = this.memory.changing(live, () => live.doc.transact(() => attempt(() => edit(live.doc))))
    if (change) await this.window.whenKept(this.window.add(change, null, []))
    return result()
  }

  /** Reads what is on disk, and nothing else. */
  async read<T>(read: (doc: Y.Doc) => T): Promise<T> {
    const { doc } = await this.memory.live()
    if (!this.window.failing) {
      const value = read(doc)
      try {
        await this.flushed()
        return value
      } catch (error) {
        if (!(error instanceof NotSaved)) throw error
      }
    }
    return read(docOf((await this.memory.bytes()).updates()))
  }

  /** Calls `kept` when everything up to a number is on disk, and `notKept` when it cannot be. */
  wait(upTo: number, kept: () => void, notKept: () => void): void {
    this.window.wait({ upTo, kept, notKept })
  }

  /** Whose a client id is, as far as memory tells. */
  ownerOf(client: number): string | undefined {
    return this.memory.now?.ids.ownerOf(client)
  }

  /** The last head that has gone out. */
  get head(): number {
    return this.memory.head
  }

  isKeptUpTo(number: number): boolean {
    return this.window.isKept(number)
  }

  get failing(): boolean {
    return this.window.failing
  }

  /** Is there nothing in memory that would be missed? */
  get isAtRest(): boolean {
    return this.memory.isAtRest && this.isKept()
  }

  /** Resolves when all that was taken in is on disk; rejects with NotSaved when storage fails. */
  flushed(): Promise<void> {
    return this.window.whenKept(this.window.last)
  }

  /** Lets go of the memory of a document that has not been used for a while, though people may have it open. */
  rest(): Promise<void> {
    return this.memory.rest(() => this.isKept())
  }

  private isKept(): boolean {
    return this.window.isKept(this.window.last)
  }

  private kept({ head, updates, source }: Kept): void {
    if (this.memory.append({ head, updates })) {
      this.parts.onKept({ head, updates, source })
      void this.memory.foldIfLong()
    } else {
      // Somebody else has written between: the log, ours among it, goes out in its order.
      this.catchUp().catch((error: unknown) => this.parts.log.error('a log could not be read', faultOf(error)))
    }
  }

  private async catchUp(): Promise<void> {
    for (const { head, updates } of await this.memory.catchUp()) this.parts.onKept({ head, updates, source: null })
  }

  /** Waits until everything so far is on disk, however long storage takes. */
  private settled(): Promise<void> {
    return new Promise((resolve) => this.wait(this.window.last, resolve, () => undefined))
  }
}

/** Does it now, and returns or throws what came of it later. */
function attempt<T>(work: () => T): () => T {
  try {
    const value = work()
    return () => value
  } catch (error) {
    return () => {
      throw error
    }
  }
}

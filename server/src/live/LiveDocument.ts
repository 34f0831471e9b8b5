/** One board document: everything that changes it goes through its gate, its memory and its window, in that order. */
import * as Y from 'yjs'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import { type Database, NotSaved } from '../storage/Database'
import { sameBytes } from '../storage/documentLog'
import { SERVER_CLIENT } from './clientIds'
import { type DecodedUpdate, decodeUpdate, Malformed } from './decodeUpdate'
import { docOf, DocumentMemory, type Live, SENT } from './DocumentMemory'
import { stepTwoFrame } from './frames'
import { judge, type Verdict, type Writer } from './gate'
import { asTheyLie, isEmptyVector } from './joinBytes'
import type { Limits } from './limits'
import { type Kept, Window } from './window'

export interface DocumentParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
  newBatch(): string
  /** Milliseconds a window gathers. */
  delay(): number
  /** Updates that are on disk now, for everybody but their source. */
  onKept(kept: Omit<Kept, 'snapshot'>): void
  onFailing(): void
  onRecovered(): void
  /** The document was replaced, or another node has bound a client id of ours: everybody has to come back. */
  onLost(why: 'gone' | 'claimed'): void
}

export type Sent = 'update' | 'early-update' | 'step-two'

/** What became of an update that was sent in. */
export type Received =
  | { readonly is: 'nothing' }
  /** On its way to disk; `number` is what to wait for, `structs` how much it was. */
  | { readonly is: 'applied'; readonly number: number; readonly structs: number }
  | { readonly is: 'refused'; readonly why: string }
  /** Something before it is missing, which the socket has yet to send. */
  | { readonly is: 'early' }
  /** Storage is behind by more than may be kept in memory. */
  | { readonly is: 'full' }

/** An update that the gate has let through. */
interface Judged {
  readonly update: Uint8Array
  readonly decoded: DecodedUpdate
  readonly claims: readonly number[]
  readonly writer: Writer
  readonly source: object
}

export class LiveDocument {
  private readonly memory: DocumentMemory
  private readonly window: Window
  /** What the last change of the document came to. */
  private change: Uint8Array | null = null

  constructor(
    readonly name: string,
    readonly epoch: string,
    readonly room: string,
    private readonly parts: DocumentParts,
  ) {
    const { db, clock, log, limits, newBatch, delay, onFailing, onRecovered, onLost } = parts
    this.memory = new DocumentMemory({
      db,
      clock,
      log,
      limits,
      name,
      room,
      unkept: () => this.window.unkept(),
      onUpdate: (update) => void (this.change = update),
    })
    this.window = new Window({
      db,
      clock,
      log,
      document: name,
      room,
      newBatch,
      delay,
      onTaking: () => this.memory.snapshotIfLong(),
      onKept: (kept) => this.kept(kept),
      onFailing,
      onRecovered,
      onLost,
    })
  }

  /**
   * Takes in what a socket has written, or what it remembers in answer to our step 1. An `early-update` comes from a
   * socket that has not answered yet: what it was written on top of may still be on its way.
   */
  async receive(update: Uint8Array, kind: Sent, writer: Writer, source: object): Promise<Received> {
    const { quiet } = this.memory
    if (kind === 'step-two' && quiet && sameBytes(update, quiet.nothing)) return { is: 'nothing' }
    const live = await this.memory.live()
    // Reading through a whole set of deletions to find nothing costs far more than comparing it.
    if (kind === 'step-two' && live.differences.isNothing(update)) return { is: 'nothing' }
    const decoded = read(update, this.parts.limits)
    if ('refused' in decoded) return { is: 'refused', why: decoded.refused }
    let verdict = this.judge(live, decoded, writer)
    if (verdict.is === 'missing') {
      if (kind === 'early-update') return { is: 'early' }
      await this.catchUp()
      verdict = this.judge(await this.memory.live(), decoded, writer)
    }
    switch (verdict.is) {
      case 'nothing':
        return verdict
      case 'refuse':
        return { is: 'refused', why: verdict.why }
      case 'missing':
        return { is: 'refused', why: 'something before it is missing' }
      case 'apply':
        if (this.isFullWith(update.length)) return { is: 'full' }
        return this.apply(await this.memory.live(), { update, decoded, claims: verdict.claims, writer, source })
    }
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
   */
  async edit<T>(edit: (doc: Y.Doc) => T): Promise<T> {
    const { doc, differences } = await this.memory.live()
    if (this.window.failing) throw new NotSaved('The board cannot be saved now.')
    doc.clientID = SERVER_CLIENT
    this.change = null
    try {
      return doc.transact(() => edit(doc))
    } finally {
      differences.forget()
      const change = this.takeChange()
      if (change) await this.window.whenKept(this.window.add(change, null, []))
    }
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

  /** What comes alone is always taken: the gate has bounded it. */
  private isFullWith(bytes: number): boolean {
    const { unkeptBytes } = this.window
    return unkeptBytes > 0 && unkeptBytes + bytes > this.parts.limits.unsaved
  }

  private judge({ doc, ids }: Live, decoded: DecodedUpdate, writer: Writer): Verdict {
    const { limits } = this.parts
    const verdict = judge(doc, decoded, writer, ids, limits)
    if (verdict.is !== 'apply' || this.memory.size + this.window.unkeptBytes < limits.document) return verdict
    return { is: 'refuse', why: 'the board is full' }
  }

  private apply(live: Live, { update, decoded, claims, writer, source }: Judged): Received {
    this.change = null
    live.differences.forget()
    try {
      Y.applyUpdate(live.doc, update, SENT)
    } catch (error) {
      return this.harmed(faultOf(error).fault)
    }
    const { pendingStructs, pendingDs } = live.doc.store
    if (pendingStructs !== null || pendingDs !== null) return this.harmed('something was left waiting')
    const change = this.takeChange()
    if (!change) return { is: 'nothing' }
    for (const id of claims) live.ids.bind(id, writer.participant)
    const bound = claims.map((id) => ({ id, participant: writer.participant }))
    return { is: 'applied', number: this.window.add(change, source, bound), structs: decoded.structs }
  }

  /** The gate let something through that it should not have. */
  private harmed(fault = 'unknown'): Received {
    this.parts.log.error('an update passed the gate and harmed a document', { fault })
    this.change = null
    this.memory.distrust()
    return { is: 'refused', why: 'it harmed the document' }
  }

  private kept({ head, updates, source, snapshot }: Kept): void {
    if (this.memory.append({ head, updates })) {
      if (snapshot) void this.memory.fold(head, snapshot)
      this.parts.onKept({ head, updates, source })
    } else {
      this.memory.leaveUnfolded()
      // Somebody else has written between: the log, ours among it, goes out in its order.
      this.catchUp().catch((error: unknown) => this.parts.log.error('a log could not be read', faultOf(error)))
    }
  }

  private async catchUp(): Promise<void> {
    for (const { head, updates } of await this.memory.catchUp()) this.parts.onKept({ head, updates, source: null })
    this.change = null
  }

  private takeChange(): Uint8Array | null {
    const { change } = this
    this.change = null
    return change
  }

  /** Waits until everything so far is on disk, however long storage takes. */
  private settled(): Promise<void> {
    return new Promise((resolve) => this.wait(this.window.last, resolve, () => undefined))
  }
}

function read(update: Uint8Array, limits: Limits): DecodedUpdate | { readonly refused: string } {
  try {
    return decodeUpdate(update, limits.structs)
  } catch (error) {
    if (error instanceof Malformed) return { refused: error.message }
    throw error
  }
}

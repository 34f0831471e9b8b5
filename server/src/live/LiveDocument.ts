/** One board document: everything that changes it goes through its gate, its memory and its window, in that order. */
import type { Errand } from '@samklang/shared/documents/errands'
import type * as Y from 'yjs'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { Database } from '../storage/Database'
import { type LogEntry, sameBytes } from '../storage/documentLog'
import type { Folded } from './compact'
import type { Compactor } from './Compactor'
import { Answers } from './answers'
import { DocumentMemory } from './DocumentMemory'
import { Entrance, type Received } from './Entrance'
import { stepTwoFrame } from './frames'
import type { Writer } from './gate'
import type { IdAllowance } from './idAllowance'
import { Errands } from './Errands'
import type { Sent } from './JudgedBoard'
import type { Judges } from './Judges'
import { asTheyLie, isEmptyVector } from './joinBytes'
import type { Asked } from './LiveRooms'
import type { Limits } from './limits'
import { type Claim, type Kept, Window } from './window'

export interface DocumentParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
  readonly compactor: Compactor
  readonly judges: Judges
  readonly metrics: Metrics
  readonly allowance: IdAllowance
  /** May another server have written meanwhile? */
  readonly several: boolean
  /** Under which id this server writes. */
  readonly serverClient: number
  newBatch(): string
  /** Milliseconds a window gathers. */
  delay(): number
  /** Updates that are on disk now, for everybody but their source. */
  onKept(kept: Kept): void
  /** Ours are on disk, behind somebody else's that we have not read yet; `onKept` follows with them all. */
  onOvertaken(kept: Kept): void
  /** Somebody has put these notes away. */
  onPutAway(participant: string, notes: readonly string[]): void
  onFailing(): void
  onRecovered(): void
  /** The document was replaced, or another node has bound a client id of ours: everybody has to come back. */
  onLost(why: 'gone' | 'claimed'): void
}

export class LiveDocument {
  private readonly memory: DocumentMemory
  private readonly window: Window
  private readonly entrance: Entrance
  private readonly errands: Errands
  private readonly answers: Answers
  /** To those who have nothing: the stored bytes as they lie. */
  private readonly wholeAnswers: Answers

  constructor(
    readonly name: string,
    readonly epoch: string,
    readonly room: string,
    private readonly parts: DocumentParts,
  ) {
    const { metrics } = parts
    this.answers = new Answers(() => metrics.answersMade.inc())
    this.wholeAnswers = new Answers(() => metrics.answersMade.inc())
    const memory = new DocumentMemory({
      ...parts,
      name,
      room,
      unkept: () => this.window.unkept(),
      onNews: (entries) => this.tell(entries),
    })
    const window = new Window({ ...parts, document: name, room, onKept: (kept) => this.kept(kept) })
    this.memory = memory
    this.window = window
    this.entrance = new Entrance({ ...parts, memory, window, catchUp: () => this.catchUp() })
    this.errands = new Errands({ ...parts, memory, window })
  }

  /** Takes in what a socket has written, or what it remembers in answer to our step 1. */
  receive(update: Uint8Array, kind: Sent, writer: Writer, source: object): Promise<Received> {
    return this.entrance.receive(update, kind, writer, source)
  }

  /** The frames that bring a client with this state vector up to date, once all they hold is on disk. */
  async answer(vector: Uint8Array): Promise<Buffer> {
    const { memory } = this
    this.parts.metrics.answers.inc()
    if (isEmptyVector(vector)) {
      const stored = await memory.bytes()
      return this.wholeAnswers.get(stored.head, '', async () => asTheyLie(stored.updates()))
    }
    const { quiet } = memory
    if (quiet && sameBytes(vector, quiet.vector)) return stepTwoFrame(quiet.nothing)
    const question = Buffer.from(vector).toString('base64')
    return this.answers.get(memory.version, question, async () => {
      const answer = await memory.ask(
        'answer',
        () => ({ vector }),
        (frame) => ({ frame, upTo: this.window.last }),
      )
      await new Promise<void>((resolve) => this.wait(answer.upTo, resolve, () => undefined))
      return Buffer.from(answer.frame)
    })
  }

  /**
   * What the document has, for asking a client for the rest. It may be ahead of the disk: nobody learns a word from
   * it, and what a crash takes away the client is asked for again.
   */
  async stateVector(): Promise<Uint8Array> {
    const { quiet } = this.memory
    return quiet
      ? quiet.vector
      : this.memory.ask(
          'vector',
          () => undefined,
          (vector) => vector,
        )
  }

  /** All that is on disk in one update, how far it goes, and how many notes of it are to be seen. */
  async state(): Promise<Folded & { readonly head: number }> {
    const stored = await this.memory.bytes()
    const { head } = stored
    return { head, ...(await this.parts.compactor.fold(stored.updates())) }
  }

  /** How far what is on disk goes. */
  async keptHead(): Promise<number> {
    return (await this.memory.bytes()).head
  }

  /** What was kept after a head. */
  async since(head: number): Promise<Uint8Array[]> {
    return (await this.memory.bytes()).since(head)
  }

  /** Edits as the server; see `Errands.edit`. */
  edit<T>(work: Errand<T> | ((doc: Y.Doc) => T), asked?: Asked): Promise<T> {
    return this.errands.edit(work, asked)
  }

  /** Reads what is on disk, and nothing else; see `Errands.read`. */
  read<T>(work: Errand<T> | ((doc: Y.Doc) => T)): Promise<T> {
    return this.errands.read(work)
  }

  /** Calls `kept` when everything up to a number is on disk, and `notKept` when it cannot be. */
  wait(upTo: number, kept: () => void, notKept: () => void): void {
    this.window.wait({ upTo, kept, notKept })
  }

  /** Whose a client id is, as far as memory tells. */
  ownerOf(client: number): string | undefined {
    return this.memory.ownerOf(client)
  }

  /** So many client ids more may this participant begin to write under now. */
  newIdsOf(participant: string): number {
    return this.parts.allowance.of(participant)
  }

  /** Rises with every change of the document. */
  get version(): number {
    return this.memory.version
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

  /** Where the board is judged now, if it is in memory. */
  get place(): 'here' | 'away' | null {
    return this.memory.place
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

  /** Another node tells what it has kept; where something before it is missing the log is read. */
  async hear(entry: LogEntry, claims: readonly Claim[]): Promise<void> {
    if (!this.memory.hear(entry, claims)) await this.memory.catchUp()
  }

  /** Reads what others have put in the log, and passes it on. */
  catchUp(): Promise<void> {
    return this.memory.catchUp()
  }

  private tell(entries: readonly LogEntry[]): void {
    for (const { head, updates } of entries) this.parts.onKept({ head, updates, source: null, claims: null })
  }

  private kept(kept: Kept): void {
    const { head, updates } = kept
    if (this.memory.append({ head, updates })) {
      this.parts.onKept(kept)
      void this.memory.foldIfLong()
      this.memory.moveIfLarge()
    } else {
      // Somebody else has written between: the log, ours among it, goes out in its order.
      this.parts.onOvertaken(kept)
      this.catchUp().catch((error: unknown) => this.parts.log.error('a log could not be read', faultOf(error)))
    }
  }
}

/** What memory holds of one document: nothing, its bytes, or a board that can be asked; and how far the log has been read. */
import type { Clock } from '../clock'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import type { Database } from '../storage/Database'
import { type LogEntry, readClients, readDocument, readSince } from '../storage/documentLog'
import type { Compactor } from './Compactor'
import { Folding } from './Folding'
import type { Judges } from './Judges'
import { type Limits, times } from './limits'
import { type Quiet, Seating, type Where } from './Seating'
import type { Answer, Given, Question } from './seats'
import { StoredBytes } from './storedBytes'
import type { Claim } from './window'

export interface MemoryParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
  readonly compactor: Compactor
  readonly judges: Judges
  readonly metrics: Metrics
  readonly name: string
  readonly room: string
  /** What has been applied and is not on disk yet. */
  unkept(): { readonly updates: readonly Uint8Array[]; readonly claims: readonly Claim[] }
  /** Others have put these in the log; in its order, and each once. */
  onNews(entries: readonly LogEntry[]): void
}

export class DocumentMemory {
  private readonly seating: Seating
  private reading: Promise<StoredBytes> | null = null
  private stored: StoredBytes | null = null
  private usedAt: number
  private readonly folding: Folding
  /** The last head that has been read, heard or kept here. Before the first reading nobody has been sent anything. */
  head = 0
  private hasRead = false
  /** Rises with every change of the document, applied or read from the log. */
  version = 0

  constructor(private readonly parts: MemoryParts) {
    this.usedAt = parts.clock.now()
    this.folding = new Folding(parts)
    this.seating = new Seating({
      ...parts,
      stored: () => this.bytes(),
      owners: () => parts.db.read((tx) => readClients(tx, parts.room)),
    })
  }

  get quiet(): Quiet | null {
    return this.seating.quiet
  }

  /** Where the board is now, if it is in memory. */
  get place(): 'here' | 'away' | null {
    return this.seating.place
  }

  get isAtRest(): boolean {
    return this.seating.isAtRest
  }

  /** Whose a client id is, as far as memory tells. */
  ownerOf(client: number): string | undefined {
    return this.seating.ownerOf(client)
  }

  /** Asks the board, as `Seating.ask` does; the memory counts as used. */
  ask<Q extends Question, T>(
    question: Q,
    given: () => Given<Q>,
    done: (answer: Answer<Q>) => T,
    where: Where = 'anywhere',
  ): Promise<T> {
    this.usedAt = this.parts.clock.now()
    return this.seating.ask(question, given, done, where)
  }

  /** What was asked of the board has changed it, and these client ids are somebody's from now on. */
  changed(claims: readonly Claim[]): void {
    this.version++
    this.seating.bind(claims)
  }

  /** What is on disk, as it lies there. */
  bytes(): Promise<StoredBytes> {
    this.usedAt = this.parts.clock.now()
    this.reading ??= this.read().catch((error: unknown) => {
      this.reading = null
      throw error
    })
    return this.reading
  }

  /** How large the document is on disk, as far as memory knows. */
  get size(): number {
    return this.stored?.size ?? 0
  }

  /** Our own window has been kept. False when somebody else has written before it: then the log must be read. */
  append({ head, updates }: LogEntry): boolean {
    if (head > this.head + 1) return false
    if (head === this.head + 1) {
      this.head = head
      this.stored?.append({ head, updates })
    }
    return true
  }

  /** Reads what others have put in the log since. With one node there is nothing. */
  async catchUp(): Promise<void> {
    // What nobody here has read yet is read whole, and up to date, when somebody asks for it.
    if (!this.hasRead) return
    const { db, name, room } = this.parts
    const after = this.head
    const { since, owners } = await db.read(async (tx) => {
      const read = await readSince(tx, name, after)
      return { since: read, owners: read ? await readClients(tx, room) : new Map<number, string>() }
    })
    if (since === null) return
    // A window of our own, or news, may have come meanwhile.
    if ('tail' in since) {
      if (since.head <= this.head) return
      this.stored = new StoredBytes(since)
      this.reading = Promise.resolve(this.stored)
      this.take([{ head: since.head, updates: this.stored.updates() }], owners)
    } else this.take(since.entries, owners)
  }

  /** Another node tells what it has kept. False when something before it is missing: then the log must be read. */
  hear(entry: LogEntry, claims: readonly Claim[]): boolean {
    if (!this.hasRead || entry.head <= this.head) return true
    if (entry.head > this.head + 1) return false
    this.take([entry], new Map(claims.map(({ id, participant }) => [id, participant])))
    return true
  }

  private take(entries: readonly LogEntry[], owners: Map<number, string>): void {
    const news = entries.filter(({ head }) => head > this.head)
    const last = news.at(-1)
    if (!last) return
    for (const entry of news) if (this.stored && entry.head === this.stored.head + 1) this.stored.append(entry)
    this.head = last.head
    this.version++
    this.seating.follow(
      news.flatMap(({ updates }) => updates),
      owners,
    )
    this.parts.onNews(news)
  }

  /** A board that has grown too large or too slow to be judged here leaves; whoever asks next finds it in a thread. */
  moveIfLarge(): void {
    this.seating.moveIfLarge(this.size)
  }

  /** Lets go of the board at once; the next to ask gets it from storage, with what is not on disk yet. */
  distrust(): void {
    this.seating.distrust()
  }

  /** Folds the log into a snapshot when it has become long, beside what goes on. */
  async foldIfLong(): Promise<void> {
    if (this.stored) await this.folding.foldIfLong(this.stored)
  }

  /** Lets go of what has not been used for a while. `mayLeave` says whether all of it is on disk. */
  async rest(mayLeave: () => boolean): Promise<void> {
    if (!this.isIdle() || this.folding.busy) return
    const fold = async (): Promise<void> => {
      if (this.stored) await this.folding.fold(this.stored)
    }
    const left = await this.seating.leave(() => this.isIdle() && mayLeave(), fold)
    // Somebody may have come back while it left.
    if (!left || !this.isIdle()) return
    this.reading = null
    this.stored = null
  }

  private isIdle(): boolean {
    return this.parts.clock.now() - this.usedAt >= times.unload
  }

  private async read(): Promise<StoredBytes> {
    const { db, name } = this.parts
    for (;;) {
      const found = await db.read((tx) => readDocument(tx, name))
      if (!found) throw new Error('A board was asked for that is not there.')
      // What was heard or kept while it was being read may not be among it.
      if (found.head < this.head) continue
      const stored = new StoredBytes(found)
      this.stored = stored
      const missed = found.head > this.head && this.hasRead ? stored.since(this.head) : []
      this.hasRead = true
      if (found.head > this.head) {
        this.head = found.head
        this.version++
      }
      if (missed.length > 0) this.parts.onNews([{ head: found.head, updates: missed }])
      return stored
    }
  }
}

/** What memory holds of one document: nothing, its bytes, or a board that can be asked; and how it comes and goes. */
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { Database } from '../storage/Database'
import { type LogEntry, readClients, readDocument, readSince } from '../storage/documentLog'
import type { Compactor } from './Compactor'
import { Folding } from './Folding'
import type { Judges } from './Judges'
import { type Limits, times } from './limits'
import { type Answer, type Given, type Question, type Seat, SeatGone, SeatHere } from './seats'
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

interface Live {
  readonly seat: Seat
  /** Whose each client id is. A board on this thread holds the very same map. */
  readonly owners: Map<number, string>
}

/** What is worth keeping of a document that has left memory: enough to greet whoever has missed nothing. */
interface Quiet {
  readonly vector: Uint8Array
  readonly nothing: Uint8Array
}

type Holding =
  | { readonly state: 'at-rest'; readonly quiet: Quiet | null }
  | { readonly state: 'loading'; readonly live: Promise<Live> }
  | { readonly state: 'live'; readonly live: Live }

/** Where the board has to be: `here` for a function that edits it, `away` for a message too large to be judged here. */
export type Where = 'anywhere' | 'here' | 'away'

/** Bytes of `nothing` that are kept at rest; the deletions of a large board are read again instead. */
const QUIET_LIMIT = 16 * 1024

/** Milliseconds a board may keep this thread before it goes to another: half of what one message may. */
const SLOW = 25

/** How often a question is asked of a board that leaves before it has answered. */
const TRIES = 5

export class DocumentMemory {
  private holding: Holding = { state: 'at-rest', quiet: null }
  private reading: Promise<StoredBytes> | null = null
  private stored: StoredBytes | null = null
  private usedAt: number
  private readonly folding: Folding
  /** Small and nevertheless slow to judge: it belongs in a thread. */
  private slow = false
  /** The last head that has been read, heard or kept here. Before the first reading nobody has been sent anything. */
  head = 0
  private hasRead = false
  /** Whose the ids are that have been heard of while the board was being loaded. */
  private readonly learned = new Map<number, string>()
  /** Rises with every change of the document, applied or read from the log. */
  version = 0

  constructor(private readonly parts: MemoryParts) {
    this.usedAt = parts.clock.now()
    this.folding = new Folding(parts)
  }

  get quiet(): Quiet | null {
    return this.holding.state === 'at-rest' ? this.holding.quiet : null
  }

  /** Where the board is now, if it is in memory. */
  get place(): 'here' | 'away' | null {
    if (this.holding.state !== 'live') return null
    return this.holding.live.seat.here ? 'here' : 'away'
  }

  get isAtRest(): boolean {
    return this.holding.state === 'at-rest'
  }

  /** Whose a client id is, as far as memory tells. */
  ownerOf(client: number): string | undefined {
    return this.holding.state === 'live' ? this.holding.live.owners.get(client) : undefined
  }

  /**
   * Asks the board, wherever it is, and makes it first where it is nowhere. `given` is called in the moment of asking.
   * `done` runs in the order in which the board answers: what it queues lies in the order of what the board took in.
   */
  async ask<Q extends Question, T>(
    question: Q,
    given: () => Given<Q>,
    done: (answer: Answer<Q>) => T,
    where: Where = 'anywhere',
  ): Promise<T> {
    this.usedAt = this.parts.clock.now()
    for (let tries = 1; ; tries++) {
      const live = await this.live(where)
      // It may have left again while this waited its turn.
      if (!this.holds(live)) continue
      try {
        return await live.seat.ask(question, given(), done)
      } catch (error) {
        if (!(error instanceof SeatGone) || tries >= TRIES) throw error
        if (this.holds(live)) this.holding = { state: 'at-rest', quiet: null }
      }
    }
  }

  /** What was asked of the board has changed it, and these client ids are somebody's from now on. */
  changed(claims: readonly Claim[]): void {
    this.version++
    if (this.holding.state !== 'live') return
    for (const { id, participant } of claims) this.holding.live.owners.set(id, participant)
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
    if (this.holding.state === 'live') this.follow(this.holding.live, news, owners)
    else for (const [id, participant] of owners) this.learned.set(id, participant)
    if (this.holding.state === 'at-rest') this.holding = { state: 'at-rest', quiet: null }
    this.parts.onNews(news)
  }

  /** Not waited for: whatever is asked of the board afterwards is answered after this. */
  private follow(live: Live, news: readonly LogEntry[], owners: Map<number, string>): void {
    const updates = news.flatMap((entry) => entry.updates)
    const learn = (): void => {
      for (const [id, participant] of owners) live.owners.set(id, participant)
    }
    live.seat.ask('follow', { updates, owners }, learn).catch((error: unknown) => {
      if (error instanceof SeatGone) return
      this.parts.log.error('a board could not follow its log', faultOf(error))
      if (this.holds(live)) this.distrust()
    })
  }

  /** A board that has grown too large or too slow to be judged here leaves; whoever asks next finds it in a thread. */
  moveIfLarge(): void {
    if (this.holding.state !== 'live') return
    const { seat } = this.holding.live
    if (seat instanceof SeatHere && seat.longest > SLOW) this.slow = true
    if (seat.here && (this.slow || this.size > this.parts.limits.boardHere)) this.distrust()
  }

  /** Folds the log into a snapshot when it has become long, beside what goes on. */
  async foldIfLong(): Promise<void> {
    if (this.stored) await this.folding.foldIfLong(this.stored)
  }

  /** Lets go of what has not been used for a while. `mayLeave` says whether all of it is on disk. */
  async rest(mayLeave: () => boolean): Promise<void> {
    const { holding } = this
    if (!this.isIdle() || this.folding.busy || holding.state === 'loading') return
    if (holding.state === 'live') {
      if (!mayLeave()) return
      if (this.stored) await this.folding.fold(this.stored)
      // Somebody may have come back while it was being folded: then the document has stayed.
      if (!this.isIdle() || !mayLeave() || this.holding !== holding) return
      const quiet = await holding.live.seat.ask('farewell', undefined, (said) => said)
      if (!this.isIdle() || !mayLeave() || this.holding !== holding) return
      this.holding = { state: 'at-rest', quiet: quiet.nothing.length <= QUIET_LIMIT ? quiet : null }
      holding.live.seat.leave()
    }
    this.reading = null
    this.stored = null
  }

  /** Lets go of the board at once; the next to ask gets it from storage, with what is not on disk yet. */
  distrust(): void {
    if (this.holding.state !== 'live') return
    const { seat } = this.holding.live
    this.holding = { state: 'at-rest', quiet: null }
    seat.leave()
  }

  private holds(live: Live): boolean {
    return this.holding.state === 'live' && this.holding.live === live
  }

  /** The live board; loaded once however many ask, and moved where it has to be. */
  private async live(where: Where): Promise<Live> {
    for (;;) {
      const live = await this.anyLive(where)
      if (!this.holds(live)) continue
      if (where === 'anywhere' || live.seat.here === (where === 'here')) return live
      this.distrust()
    }
  }

  private anyLive(where: Where): Promise<Live> | Live {
    if (this.holding.state !== 'at-rest') return this.holding.live
    const loading = this.load(where)
    this.holding = { state: 'loading', live: loading }
    loading.catch(() => void (this.holding = { state: 'at-rest', quiet: null }))
    return loading
  }

  private isIdle(): boolean {
    return this.parts.clock.now() - this.usedAt >= times.unload
  }

  private async load(where: Where): Promise<Live> {
    const { db, room, limits, judges, metrics, unkept } = this.parts
    this.learned.clear()
    const stored = await this.bytes()
    const owners = await db.read((tx) => readClients(tx, room))
    // From here on nothing may be waited for: what comes now is told to the board, or already among these.
    const { updates, claims } = unkept()
    for (const [id, participant] of this.learned) owners.set(id, participant)
    for (const { id, participant } of claims) owners.set(id, participant)
    const making = { updates: [...stored.updates(), ...updates], owners, limits }
    const here = where === 'here' || (where === 'anywhere' && !this.slow && stored.size <= limits.boardHere)
    const live = { seat: here ? new SeatHere(making, metrics) : judges.seat(making), owners }
    this.holding = { state: 'live', live }
    return live
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

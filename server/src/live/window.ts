/** One document's window: what has been applied waits here, is committed as one batch, and only then goes out. */
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Database, LogBatch, LogResult } from '../storage/Database'
import { NotSaved } from '../storage/Database'
import { packUpdates } from '../storage/documentLog'
import { times } from './limits'

export interface Claim {
  readonly id: number
  readonly participant: string
}

/** A batch that is on disk. */
export interface Kept {
  readonly head: number
  readonly updates: readonly Uint8Array[]
  /** Who sent the updates, when it was one socket alone; it need not be sent its own. */
  readonly source: object | null
  /** Client ids that wrote for the first time; null for what others have kept, who tell of it themselves. */
  readonly claims: readonly Claim[] | null
}

interface Batch {
  readonly id: string
  readonly updates: Uint8Array[]
  readonly claims: Claim[]
  readonly sources: Set<object | null>
  bytes: number
  /** The number of the last update in it. */
  last: number
}

interface Waiter {
  readonly upTo: number
  kept(): void
  notKept(): void
}

export interface WindowParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly document: string
  readonly room: string
  newBatch(): string
  /** Milliseconds to gather before committing. */
  delay(): number
  onKept(kept: Kept): void
  onFailing(): void
  onRecovered(): void
  /** The document is another's now: what was queued has no home. */
  onLost(why: 'gone' | 'claimed'): void
}

/** Milliseconds a window gathers in a room with so many sockets: none up to 50, then growing to 33 at 500. */
export function windowFor(sockets: number): number {
  return Math.round(Math.min(33, Math.max(0, ((sockets - 50) * 33) / 450)))
}

/** After a batch of so many updates the next one gathers for so many milliseconds: one room does not keep the disk busy for all. */
const MANY = 20
const AFTER_MANY = 33

export class Window {
  private pending: Batch | null = null
  private inFlight: Batch | null = null
  private scheduled = false
  private wroteMany = false
  private added = 0
  private keptTo = 0
  private waiters: Waiter[] = []
  private failingNow = false
  private lost = false

  constructor(private readonly parts: WindowParts) {}

  /** Queues an applied update; returns its number. */
  add(update: Uint8Array, source: object | null, claims: readonly Claim[]): number {
    const batch = (this.pending ??= {
      id: this.parts.newBatch(),
      updates: [],
      claims: [],
      sources: new Set(),
      bytes: 0,
      last: 0,
    })
    batch.updates.push(update)
    batch.claims.push(...claims)
    batch.sources.add(source)
    batch.bytes += update.length
    batch.last = ++this.added
    this.schedule()
    return this.added
  }

  /** What is not known to be on disk, oldest first. */
  unkept(): { readonly updates: Uint8Array[]; readonly claims: Claim[] } {
    const batches = [this.inFlight, this.pending].filter((batch) => batch !== null)
    return { updates: batches.flatMap(({ updates }) => updates), claims: batches.flatMap(({ claims }) => claims) }
  }

  get unkeptBytes(): number {
    return (this.inFlight?.bytes ?? 0) + (this.pending?.bytes ?? 0)
  }

  /** The number of the last update added. */
  get last(): number {
    return this.added
  }

  get failing(): boolean {
    return this.failingNow
  }

  isKept(upTo: number): boolean {
    return upTo <= this.keptTo
  }

  /** Calls `kept` when all up to a number is on disk; `notKept` each time storage turns out to be failing before that. */
  wait(waiter: Waiter): void {
    if (this.isKept(waiter.upTo)) return waiter.kept()
    this.waiters.push(waiter)
    if (this.failingNow || this.lost) waiter.notKept()
  }

  /** Resolves when all up to a number is on disk. Rejects with NotSaved as soon as storage fails; it stays queued. */
  whenKept(upTo: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.wait({ upTo, kept: resolve, notKept: () => reject(new NotSaved('The board could not be saved now.')) })
    })
  }

  private schedule(): void {
    if (this.scheduled || this.inFlight !== null || this.lost) return
    this.scheduled = true
    const delay = this.parts.delay()
    const take = (): void => {
      this.scheduled = false
      void this.commitPending()
    }
    // Real time, whatever clock the rest goes by: this is about the disk.
    if (this.wroteMany && delay < AFTER_MANY) setTimeout(take, AFTER_MANY)
    // Without a delay still after everything that has arrived in this turn of the loop.
    else if (delay === 0) setImmediate(take)
    else this.parts.clock.after(delay, take)
  }

  private async commitPending(): Promise<void> {
    const batch = this.pending
    if (batch === null || this.inFlight !== null) return
    this.pending = null
    this.inFlight = batch
    const result = await this.keep(batch)
    this.inFlight = null
    if (result.state !== 'kept') return this.lose(result.state)
    this.keptTo = batch.last
    this.wroteMany = batch.updates.length >= MANY
    const source = batch.sources.size === 1 ? ([...batch.sources][0] ?? null) : null
    this.parts.onKept({ head: result.head, updates: batch.updates, source, claims: batch.claims })
    this.tellKept()
    if (this.failingNow) {
      this.failingNow = false
      this.parts.onRecovered()
    }
    if (this.pending !== null) this.schedule()
  }

  /** Tries until the batch is on disk, and never writes it twice. */
  private async keep({ id, updates, claims }: Batch): Promise<LogResult> {
    const { db, document, room } = this.parts
    const batch: LogBatch = { document, room, batch: id, updates: packUpdates(updates), clients: claims }
    for (let wait: number = times.retry; ; wait = Math.min(2 * wait, times.longestRetry)) {
      const stop = this.parts.clock.after(times.slowCommit, () => this.fail())
      try {
        return await db.appendLog(batch)
      } catch (error) {
        if (!(error instanceof NotSaved)) this.parts.log.error('a board could not be kept', faultOf(error))
        this.fail()
      } finally {
        stop()
      }
      const head = await this.headOnceKnown(id, wait)
      if (head !== null) return { state: 'kept', head }
    }
  }

  /** It may have been kept although the answer was lost; asks until storage can tell. Null: it was not. */
  private async headOnceKnown(id: string, wait: number): Promise<number | null> {
    for (;;) {
      await new Promise<void>((resolve) => this.parts.clock.after(wait, resolve))
      try {
        return await this.parts.db.wasKept(this.parts.document, id)
      } catch (error) {
        if (!(error instanceof NotSaved)) this.parts.log.error('a board could not be asked for', faultOf(error))
      }
    }
  }

  private fail(): void {
    if (this.failingNow) return
    this.failingNow = true
    for (const waiter of this.waiters) waiter.notKept()
    this.parts.onFailing()
  }

  private lose(why: 'gone' | 'claimed'): void {
    this.lost = true
    this.pending = null
    for (const waiter of this.waiters.splice(0)) waiter.notKept()
    this.parts.onLost(why)
  }

  private tellKept(): void {
    const due = this.waiters.filter((waiter) => this.isKept(waiter.upTo))
    if (due.length === 0) return
    this.waiters = this.waiters.filter((waiter) => !this.isKept(waiter.upTo))
    for (const waiter of due) waiter.kept()
  }
}

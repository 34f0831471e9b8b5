/** What memory holds of one document: nothing, its bytes, or a Y.Doc; and how it comes and goes. */
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Database } from '../storage/Database'
import { foldLog, type LogEntry, readClients, readDocument, readTail } from '../storage/documentLog'
import { ClientIds } from './clientIds'
import { Differences } from './joinBytes'
import { type Limits, times } from './limits'
import { StoredBytes } from './storedBytes'
import type { Claim } from './window'

export interface MemoryParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
  readonly name: string
  readonly room: string
  /** What has been applied and is not on disk yet. */
  unkept(): { readonly updates: readonly Uint8Array[]; readonly claims: readonly Claim[] }
}

export interface Live {
  readonly doc: Y.Doc
  readonly ids: ClientIds
  readonly differences: Differences
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

/** Bytes of `nothing` that are kept at rest; the deletions of a large board are read again instead. */
const QUIET_LIMIT = 16 * 1024

/** Origin of what was not made here. */
export const SENT = Symbol('sent in')

export class DocumentMemory {
  private holding: Holding = { state: 'at-rest', quiet: null }
  private reading: Promise<StoredBytes> | null = null
  private stored: StoredBytes | null = null
  private usedAt: number
  private folding = false
  private change: Uint8Array | null = null
  /** The last head that has been read or kept here. */
  head = 0

  constructor(private readonly parts: MemoryParts) {
    this.usedAt = parts.clock.now()
  }

  /** The live document if it is in memory now. */
  get now(): Live | null {
    return this.holding.state === 'live' ? this.holding.live : null
  }

  get quiet(): Quiet | null {
    return this.holding.state === 'at-rest' ? this.holding.quiet : null
  }

  get isAtRest(): boolean {
    return this.holding.state === 'at-rest'
  }

  /** The live document; loaded once however many ask. */
  async live(): Promise<Live> {
    this.usedAt = this.parts.clock.now()
    if (this.holding.state === 'live') return this.holding.live
    if (this.holding.state === 'at-rest') {
      const loading = this.load()
      this.holding = { state: 'loading', live: loading }
      loading.then(
        (live) => void (this.holding = { state: 'live', live }),
        () => void (this.holding = { state: 'at-rest', quiet: null }),
      )
    }
    return this.holding.live
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

  /** Runs what changes the document; the change comes as Yjs encodes it, or null where nothing was changed. */
  changing<T>({ differences }: Live, work: () => T): { readonly result: T; readonly change: Uint8Array | null } {
    differences.forget()
    this.change = null
    const result = work()
    return { result, change: this.change }
  }

  /** What others have put in the log since; applied and returned in its order. With one node there is nothing. */
  async catchUp(): Promise<LogEntry[]> {
    const entries = await this.parts.db.transaction((tx) => readTail(tx, this.parts.name, this.head))
    // A window of our own may have come back meanwhile.
    const news = entries.filter(({ head }) => head > this.head)
    for (const { head, updates } of news) {
      this.head = head
      this.stored?.append({ head, updates })
      this.now?.differences.forget()
      for (const update of updates) if (this.now) Y.applyUpdate(this.now.doc, update, SENT)
    }
    return news
  }

  /** A snapshot of the document as it is now, when its log has become long enough to be folded. */
  snapshotIfLong(): Uint8Array | null {
    if (!this.now || !this.stored || this.folding) return null
    const { updates, bytes } = this.stored.log
    const { tailUpdates, tailBytes } = this.parts.limits
    if (updates <= tailUpdates && bytes <= tailBytes) return null
    this.folding = true
    return Y.encodeStateAsUpdate(this.now.doc)
  }

  /** The snapshot that was asked for is not to be used. */
  leaveUnfolded(): void {
    this.folding = false
  }

  /** Puts a snapshot in place of the log up to a head; failing leaves everything as it was. */
  async fold(head: number, snapshot: Uint8Array): Promise<void> {
    this.folding = true
    try {
      await this.parts.db.transaction((tx) => foldLog(tx, this.parts.name, head, snapshot))
      this.stored?.fold(head, snapshot)
    } catch (error) {
      this.parts.log.warn('a log could not be folded', faultOf(error))
    } finally {
      this.folding = false
    }
  }

  /** Lets go of what has not been used for a while. `mayLeave` says whether all of it is on disk. */
  async rest(mayLeave: () => boolean): Promise<void> {
    const { holding } = this
    if (!this.isIdle() || this.folding || holding.state === 'loading') return
    if (holding.state === 'live') {
      if (!mayLeave()) return
      const { doc, differences } = holding.live
      if (this.stored && this.stored.log.updates > 0) await this.fold(this.head, Y.encodeStateAsUpdate(doc))
      // Somebody may have come back while it was being folded: then the document has stayed.
      if (!this.isIdle() || !mayLeave() || this.holding !== holding) return
      const quiet = { vector: differences.stateVector(), nothing: differences.nothing() }
      this.holding = { state: 'at-rest', quiet: quiet.nothing.length <= QUIET_LIMIT ? quiet : null }
      doc.destroy()
    }
    this.reading = null
    this.stored = null
  }

  /** What is in memory is not to be trusted; the next to ask gets it from storage. */
  distrust(): void {
    if (this.holding.state === 'live') this.holding.live.doc.destroy()
    this.holding = { state: 'at-rest', quiet: null }
  }

  private isIdle(): boolean {
    return this.parts.clock.now() - this.usedAt >= times.unload
  }

  private async load(): Promise<Live> {
    const { db, room, limits, unkept } = this.parts
    const stored = await this.bytes()
    const ids = new ClientIds(await db.transaction((tx) => readClients(tx, room)), limits.clientIds)
    // After harm there may be updates that nobody has refused and storage does not have yet.
    const { updates, claims } = unkept()
    const doc = docOf([...stored.updates(), ...updates])
    for (const { id, participant } of claims) ids.bind(id, participant)
    doc.on('update', (update: Uint8Array) => void (this.change = update))
    return { doc, ids, differences: new Differences(doc) }
  }

  private async read(): Promise<StoredBytes> {
    const { db, name } = this.parts
    const found = await db.transaction((tx) => readDocument(tx, name))
    if (!found) throw new Error('A board was asked for that is not there.')
    this.head = Math.max(this.head, found.head)
    this.stored = new StoredBytes(found)
    return this.stored
  }
}

/** A document of these updates, with its roots opened so that every place in it has a name. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  boardOf(doc)
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, SENT)
  })
  return doc
}

/** Puts a snapshot in place of a document's log when it has become long, one at a time. */
import { faultOf, type Log } from '../log'
import type { Database } from '../storage/Database'
import { foldLog } from '../storage/documentLog'
import { type Compactor, Stopping } from './Compactor'
import type { Limits } from './limits'
import type { StoredBytes } from './storedBytes'

export interface FoldingParts {
  readonly db: Database
  readonly log: Log
  readonly limits: Limits
  readonly compactor: Compactor
  /** The document's. */
  readonly name: string
}

/** The log is folded when it is at least this part of the whole. */
const FOLD_FROM = 5

export class Folding {
  /** A log is being folded now. */
  busy = false
  /** After a folding that failed: not before the log has so many updates. */
  private notBefore = 0

  constructor(private readonly parts: FoldingParts) {}

  /** Folds a log that has become long. */
  async foldIfLong(stored: StoredBytes): Promise<void> {
    if (this.busy || !this.isLong(stored)) return
    // What has come meanwhile may be long again.
    if (await this.fold(stored)) await this.foldIfLong(stored)
  }

  /** Puts a snapshot in place of the log as it is now; failing leaves everything as it was, and is false, as it is where there is nothing to fold. */
  async fold(stored: StoredBytes): Promise<boolean> {
    if (this.busy || stored.log.updates === 0) return false
    this.busy = true
    const { db, compactor, log, name } = this.parts
    try {
      const head = stored.head
      const { state: snapshot } = await compactor.fold(stored.updates())
      await db.transaction((tx) => foldLog(tx, name, head, snapshot), name)
      stored.fold(head, snapshot)
      this.notBefore = 0
      return true
    } catch (error) {
      // A log that cannot be folded now would be tried again with every batch, each time as a whole.
      this.notBefore = stored.log.updates + this.parts.limits.tailUpdates
      // A server that stops folds at the next start.
      if (!(error instanceof Stopping)) log.warn('a log could not be folded', faultOf(error))
      return false
    } finally {
      this.busy = false
    }
  }

  private isLong(stored: StoredBytes): boolean {
    const { updates, bytes } = stored.log
    const { tailUpdates, tailBytes } = this.parts.limits
    // Folding costs as much as the whole document is large: a large one is folded more seldom.
    const long = (updates > tailUpdates || bytes > tailBytes) && bytes * FOLD_FROM >= stored.size
    return long && updates >= this.notBefore
  }
}

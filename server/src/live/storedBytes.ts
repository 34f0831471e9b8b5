/** A document as bytes: the snapshot and the batches after it, as they lie in storage, without a Y.Doc. */
import type { LogEntry, StoredDocument } from '../storage/documentLog'

export class StoredBytes {
  private snapshot: Uint8Array | null
  private snapshotHead: number
  private tail: LogEntry[]
  private tailSize = 0
  private tailCount = 0

  constructor({ snapshot, snapshotHead, tail }: StoredDocument) {
    this.snapshot = snapshot
    this.snapshotHead = snapshotHead
    this.tail = [...tail]
    this.measure()
  }

  /** Everything, oldest first. */
  updates(): Uint8Array[] {
    const tail = this.tail.flatMap(({ updates }) => updates)
    return this.snapshot === null ? tail : [this.snapshot, ...tail]
  }

  /** What came after a head; all of it when the log no longer reaches so far back. */
  since(head: number): Uint8Array[] {
    if (head < this.snapshotHead) return this.updates()
    return this.tail.filter((entry) => entry.head > head).flatMap(({ updates }) => updates)
  }

  append(entry: LogEntry): void {
    this.tail.push(entry)
    this.count(entry)
  }

  /** A snapshot that holds everything up to a head has taken the place of the log. */
  fold(head: number, snapshot: Uint8Array): void {
    if (head < this.snapshotHead) return
    this.snapshot = snapshot
    this.snapshotHead = head
    this.tail = this.tail.filter((entry) => entry.head > head)
    this.measure()
  }

  /** The last head it holds. */
  get head(): number {
    return this.tail.at(-1)?.head ?? this.snapshotHead
  }

  get size(): number {
    return (this.snapshot?.length ?? 0) + this.tailSize
  }

  /** How long the log after the snapshot has become. */
  get log(): { readonly updates: number; readonly bytes: number } {
    return { updates: this.tailCount, bytes: this.tailSize }
  }

  private measure(): void {
    this.tailCount = 0
    this.tailSize = 0
    for (const entry of this.tail) this.count(entry)
  }

  private count({ updates }: LogEntry): void {
    this.tailCount += updates.length
    for (const { length } of updates) this.tailSize += length
  }
}

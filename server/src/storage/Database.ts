/** What the product needs of a database, in our words: one transaction at a time, kept on disk when it returns. */

export type SqlValue = string | number | null | Uint8Array

/** One transaction. `?` marks a parameter in every dialect. Numbers come back as numbers, blobs as Uint8Array. */
export interface Tx {
  all<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined>
  /** Resolves with the number of rows changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
}

/** A batch of board updates of one document, to be committed together with others. */
export interface LogBatch {
  readonly document: string
  /** Chosen by the room; an unclear result is checked by it before anything is repeated. */
  readonly batch: string
  readonly update: Uint8Array
}

export interface Database {
  /**
   * Runs the work in one transaction that nobody else is inside. When it resolves the result is on disk;
   * when the work throws nothing of it is kept. Queued behind other transactions, in order.
   * @throws {NotSaved} when the disk is full, locked or read-only.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Is storage able to write now? Used by /readyz. */
  canWrite(): Promise<boolean>
  /** Waits for what is queued, then closes. */
  close(): Promise<void>
}

/** Storage could not keep it; whoever asked keeps it and tries again. */
export class NotSaved extends Error {
  override name = 'NotSaved'
}

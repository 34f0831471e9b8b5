/** What the product needs of a database, in our words: one transaction at a time, kept on disk when it returns. */

export type SqlValue = string | number | null | Uint8Array

/** One transaction. `?` marks a parameter in every dialect. Numbers come back as numbers, blobs as Uint8Array. */
export interface Tx {
  all<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined>
  /** Resolves with the number of rows changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
}

/** What one window of one document adds to its log, to be committed together with the windows of other documents. */
export interface LogBatch {
  /** The document's name: room and epoch. */
  readonly document: string
  readonly room: string
  /** Chosen by the live document; an unclear result is checked by it before anything is repeated. */
  readonly batch: string
  /** The window's updates, each with its length before it. */
  readonly updates: Uint8Array
  /** Client ids that wrote for the first time, with the participant each is bound to from now on. */
  readonly clients: readonly { readonly id: number; readonly participant: string }[]
}

/** `gone`: no such document (another epoch, or none). `claimed`: a client id is already bound to somebody else. */
export type LogResult =
  | { readonly state: 'kept'; readonly head: number }
  | { readonly state: 'gone' }
  | { readonly state: 'claimed' }

export interface Database {
  /**
   * Runs the work in one transaction. When it resolves the result is on disk; when the work throws nothing of it is
   * kept. `about` names what it concerns, a room's id as a rule: nobody else is inside a transaction about the same, on
   * this node or another, and who asked first comes first. Without it nobody else is inside any transaction at all.
   * Storage may ask for the work a second time, from its beginning: what it did outside `tx` it must do anew.
   * @throws {NotSaved} when the disk is full, locked or read-only.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, about?: string): Promise<T>
  /** Reads, all of it as of one moment. Writing is an error. @throws {NotSaved} when storage cannot be reached. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Appends to a document's log. Whatever waits here while a transaction runs, of all documents, is committed
   * together in the next one.
   * @throws {NotSaved} when it was not kept, or when that is unclear: ask `wasKept` before repeating it.
   */
  appendLog(batch: LogBatch): Promise<LogResult>
  /** The head a batch got, or null when it is not in the log. */
  wasKept(document: string, batch: string): Promise<number | null>
  /** Leaves nothing of deleted rows beside the database file; called after ballots and seals have been destroyed. */
  checkpoint(): Promise<void>
  /** Is storage able to write now? Used by /readyz. */
  canWrite(): Promise<boolean>
  /** Waits for what is queued, then closes. */
  close(): Promise<void>
}

/** Storage could not keep it; whoever asked keeps it and tries again. */
export class NotSaved extends Error {
  override name = 'NotSaved'
}

/** An SQL mistake or a broken constraint: a fault of whoever wrote the statement. */
export class SqlError extends Error {
  override name = 'SqlError'
  constructor(
    message: string,
    readonly code: string | null,
  ) {
    super(message)
  }
}

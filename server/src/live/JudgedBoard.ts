/** A board as a Y.Doc that judges before it applies; on the loop that serves sockets while it is small, else in a worker. */
import { boardOf } from '@samklang/shared/documents/board'
import { errands, type ErrandName } from '@samklang/shared/documents/errands'
import * as Y from 'yjs'
import { ClientIds } from './clientIds'
import { decodeUpdate, Malformed } from './decodeUpdate'
import { judge, type Writer } from './gate'
import { Differences } from './joinBytes'
import type { Limits } from './limits'

/** What a board is made of: plain data, for it may have to cross to another thread. */
export interface Making {
  /** Oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Whose each client id is. */
  readonly owners: Map<number, string>
  readonly limits: Limits
}

/** An `early-update` comes from a socket that has not answered our step 1: what it was written on may still come. */
export type Sent = 'update' | 'early-update' | 'step-two'

export interface Incoming {
  readonly update: Uint8Array
  readonly kind: Sent
  readonly writer: Writer
  /** Why nothing new can be taken now, if so: the board is as large as it may be, or too much waits for the disk. */
  readonly full: 'board' | 'unsaved' | null
}

export type Judgement =
  | { readonly is: 'nothing' | 'missing' | 'full' }
  | { readonly is: 'refused'; readonly why: string }
  /** `change` is what the document has taken in, `claims` the client ids that are the writer's from now on. */
  | {
      readonly is: 'applied'
      readonly change: Uint8Array
      readonly claims: readonly number[]
      /** Notes that were put away by it. */
      readonly putAway: readonly string[]
      readonly structs: number
    }
  /** The gate let something through that it should not have: this board is not to be trusted any more. */
  | { readonly is: 'harmed'; readonly fault: string }

/** Something to do to a board. A function can only be done here; an errand wherever the board is. */
export type Work = ((doc: Y.Doc) => unknown) | { readonly errand: ErrandName; readonly given: unknown }

export type Done = { readonly value: unknown } | { readonly thrown: unknown }

/** So many conflicts cost as much as a struct. */
const CONFLICTS_OF_A_STRUCT = 10

/** Origin of what was not made here. */
const SENT = Symbol('sent in')

export class JudgedBoard {
  private readonly doc: Y.Doc
  private readonly ids: ClientIds
  private readonly limits: Limits
  private readonly differences: Differences
  private change: Uint8Array | null = null

  constructor({ updates, owners, limits }: Making) {
    this.limits = limits
    this.ids = new ClientIds(owners, limits.clientIds)
    this.doc = docOf(updates)
    this.differences = new Differences(this.doc)
    this.doc.on('update', (update: Uint8Array) => void (this.change = update))
  }

  /** Judges an update and, in the same breath, applies it. */
  receive({ update, kind, writer, full }: Incoming): Judgement {
    // Reading through a whole set of deletions to find nothing costs far more than comparing it.
    if (kind === 'step-two' && this.differences.isNothing(update)) return { is: 'nothing' }
    let decoded
    try {
      decoded = decodeUpdate(update, this.limits.structs)
    } catch (error) {
      if (error instanceof Malformed) return { is: 'refused', why: error.message }
      throw error
    }
    const verdict = judge(this.doc, decoded, writer, this.ids, this.limits)
    if (verdict.is === 'refuse') return { is: 'refused', why: verdict.why }
    if (verdict.is !== 'apply') return verdict
    if (full === 'board') return { is: 'refused', why: 'the board is full' }
    if (full === 'unsaved') return { is: 'full' }
    let change: Uint8Array | null
    try {
      change = this.changing(() => Y.applyUpdate(this.doc, update, SENT))
    } catch (error) {
      return { is: 'harmed', fault: error instanceof Error ? error.name : 'unknown' }
    }
    const { pendingStructs, pendingDs } = this.doc.store
    if (pendingStructs !== null || pendingDs !== null) return { is: 'harmed', fault: 'something was left waiting' }
    if (change === null) return { is: 'nothing' }
    for (const id of verdict.claims) this.ids.bind(id, writer.participant)
    const structs = decoded.structs + Math.ceil(verdict.conflicts / CONFLICTS_OF_A_STRUCT)
    return { is: 'applied', change, claims: verdict.claims, putAway: verdict.putAway, structs }
  }

  /** Takes in what others have put in the log, and whom the ids in it belong to. */
  follow({ updates, owners }: Pick<Making, 'updates' | 'owners'>): null {
    this.differences.forget()
    for (const [id, participant] of owners) this.ids.bind(id, participant)
    for (const update of updates) Y.applyUpdate(this.doc, update, SENT)
    return null
  }

  /** Edits as the server, under this client id of its own. What the work throws comes back beside what it changed. */
  edit({ work, client }: { work: Work; client: number }): { done: Done; change: Uint8Array | null } {
    this.doc.clientID = client
    let done: Done = { value: undefined }
    const change = this.changing(() => this.doc.transact(() => void (done = attempt(work, this.doc))))
    return { done, change }
  }

  read({ work }: { work: Work }): Done {
    return attempt(work, this.doc)
  }

  vector(): Uint8Array {
    return this.differences.stateVector()
  }

  /** The frame that brings a client with this state vector up to date. */
  answer({ vector }: { vector: Uint8Array }): Buffer {
    return this.differences.answer(vector)
  }

  /** What is worth keeping of a board that leaves memory: enough to greet whoever has missed nothing. */
  farewell(): { vector: Uint8Array; nothing: Uint8Array } {
    return { vector: this.differences.stateVector(), nothing: this.differences.nothing() }
  }

  leave(): void {
    this.doc.destroy()
  }

  private changing(work: () => void): Uint8Array | null {
    this.differences.forget()
    this.change = null
    work()
    return this.change
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

/** Does it and tells what came of it. */
export function attempt(work: Work, doc: Y.Doc): Done {
  try {
    if (typeof work === 'function') return { value: work(doc) }
    // reason: an errand is only ever made by `errand`, which ties its name to what it is given.
    return { value: (errands[work.errand] as (doc: Y.Doc, given: unknown) => unknown)(doc, work.given) }
  } catch (thrown) {
    return { thrown }
  }
}

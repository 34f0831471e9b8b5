/** The way in for what a socket has written: compared, decoded, judged, applied, and queued for the disk. */
import * as Y from 'yjs'
import { faultOf, type Log } from '../log'
import { sameBytes } from '../storage/documentLog'
import { type DecodedUpdate, decodeUpdate, Malformed } from './decodeUpdate'
import { type DocumentMemory, type Live, SENT } from './DocumentMemory'
import { judge, type Verdict, type Writer } from './gate'
import type { Limits } from './limits'
import type { Window } from './window'

/** An `early-update` comes from a socket that has not answered our step 1: what it was written on may still come. */
export type Sent = 'update' | 'early-update' | 'step-two'

/** What became of an update that was sent in. */
export type Received =
  | { readonly is: 'nothing' }
  /** On its way to disk; `number` is what to wait for, `structs` how much it was. */
  | { readonly is: 'applied'; readonly number: number; readonly structs: number }
  | { readonly is: 'refused'; readonly why: string }
  /** Something before it is missing, which the socket has yet to send. */
  | { readonly is: 'early' }
  /** Storage is behind by more than may be kept in memory. */
  | { readonly is: 'full' }

export interface EntranceParts {
  readonly log: Log
  readonly limits: Limits
  readonly memory: DocumentMemory
  readonly window: Window
  /** Reads what others have put in the log. */
  catchUp(): Promise<void>
}

/** An update that the gate has let through. */
interface Judged {
  readonly update: Uint8Array
  readonly decoded: DecodedUpdate
  readonly claims: readonly number[]
  readonly writer: Writer
  readonly source: object
}

export class Entrance {
  constructor(private readonly parts: EntranceParts) {}

  async receive(update: Uint8Array, kind: Sent, writer: Writer, source: object): Promise<Received> {
    const { memory, limits } = this.parts
    const { quiet } = memory
    if (kind === 'step-two' && quiet && sameBytes(update, quiet.nothing)) return { is: 'nothing' }
    let live = await memory.live()
    while (live !== memory.now) live = await memory.live()
    // Reading through a whole set of deletions to find nothing costs far more than comparing it.
    if (kind === 'step-two' && live.differences.isNothing(update)) return { is: 'nothing' }
    const decoded = read(update, limits)
    if ('refused' in decoded) return { is: 'refused', why: decoded.refused }
    let verdict = this.judge(live, decoded, writer)
    if (verdict.is === 'missing') {
      if (kind === 'early-update') return { is: 'early' }
      await this.parts.catchUp()
      do live = await memory.live()
      while (live !== memory.now)
      verdict = this.judge(live, decoded, writer)
    }
    switch (verdict.is) {
      case 'nothing':
        return verdict
      case 'refuse':
        return { is: 'refused', why: verdict.why }
      case 'missing':
        return { is: 'refused', why: 'something before it is missing' }
      case 'apply':
        if (this.isFullWith(update.length)) return { is: 'full' }
        return this.apply(live, { update, decoded, claims: verdict.claims, writer, source })
    }
  }

  private judge({ doc, ids }: Live, decoded: DecodedUpdate, writer: Writer): Verdict {
    const { limits, memory, window } = this.parts
    const verdict = judge(doc, decoded, writer, ids, limits)
    if (verdict.is !== 'apply' || memory.size + window.unkeptBytes < limits.document) return verdict
    return { is: 'refuse', why: 'the board is full' }
  }

  /** What comes alone is always taken: the gate has bounded it. */
  private isFullWith(bytes: number): boolean {
    const { unkeptBytes } = this.parts.window
    return unkeptBytes > 0 && unkeptBytes + bytes > this.parts.limits.unsaved
  }

  /** In the same breath as the judgement: were anything waited for between the two, the document could be another. */
  private apply(live: Live, { update, decoded, claims, writer, source }: Judged): Received {
    const { memory, window } = this.parts
    let change: Uint8Array | null
    try {
      ;({ change } = memory.changing(live, () => Y.applyUpdate(live.doc, update, SENT)))
    } catch (error) {
      return this.harmed(faultOf(error).fault)
    }
    const { pendingStructs, pendingDs } = live.doc.store
    if (pendingStructs !== null || pendingDs !== null) return this.harmed('something was left waiting')
    if (!change) return { is: 'nothing' }
    for (const id of claims) live.ids.bind(id, writer.participant)
    const bound = claims.map((id) => ({ id, participant: writer.participant }))
    return { is: 'applied', number: window.add(change, source, bound), structs: decoded.structs }
  }

  /** The gate let something through that it should not have: what is in memory is not to be trusted. */
  private harmed(fault = 'unknown'): Received {
    this.parts.log.error('an update passed the gate and harmed a document', { fault })
    this.parts.memory.distrust()
    return { is: 'refused', why: 'it harmed the document' }
  }
}

function read(update: Uint8Array, limits: Limits): DecodedUpdate | { readonly refused: string } {
  try {
    return decodeUpdate(update, limits.structs)
  } catch (error) {
    if (error instanceof Malformed) return { refused: error.message }
    throw error
  }
}

/** Judges one update against the document before it may touch it: nothing, apply, look again after the log, or refuse. */
import * as Y from 'yjs'
import { BoardJudge, type Sender } from './boardJudge'
import { type ClientIds, NOBODY_HERE } from './clientIds'
import { conflictsIn, type NewStruct } from './conflicts'
import type { DecodedUpdate } from './decodeUpdate'
import { deletions } from './deletions'
import type { Limits } from './limits'
import { order } from './order'
import { Places } from './places'
import { JUST_MADE, putAwayBy } from './putAway'

export type Verdict =
  /** The document has all of it already; whoever sends it. */
  | { readonly is: 'nothing' }
  /**
   * `claims`: client ids that write for the first time and are the sender's from now on. `conflicts`: see there.
   * `putAway`: notes that are put away by it.
   */
  | {
      readonly is: 'apply'
      readonly claims: readonly number[]
      readonly conflicts: number
      readonly putAway: readonly string[]
    }
  /** It refers to what the document has not: the log may have more than this node has read. */
  | { readonly is: 'missing' }
  | { readonly is: 'refuse'; readonly why: string }

export interface Writer extends Sender {
  readonly participant: string
  /** False for those who may only look; what brings nothing new passes nevertheless. */
  readonly mayWrite: boolean
  /** So many client ids more may they begin to write under now. */
  readonly newIds: number
  /** Milliseconds since 1970. */
  readonly now: number
}

const refuse = (why: string): Verdict => ({ is: 'refuse', why })

export function judge(doc: Y.Doc, update: DecodedUpdate, writer: Writer, ids: ClientIds, limits: Limits): Verdict {
  const claims = claimsOf(doc, update, writer, ids)
  if (claims === NOBODY_HERE) return { is: 'missing' }
  if (typeof claims === 'string') return refuse(claims)
  const ordered = order(doc, update)
  if (!ordered) return { is: 'missing' }
  const gone = deletions(doc, update, ordered.endOf)
  if (!gone) return { is: 'missing' }
  if (ordered.news.length + gone.length === 0) return { is: 'nothing' }
  if (!writer.mayWrite) return refuse('a write by someone who may only look')
  if (ordered.news.length > limits.newStructs) return refuse('too many new structs')

  const places = new Places(doc)
  const news = ordered.news.map(({ struct, offset }): NewStruct => ({
    struct,
    offset,
    place: places.put(struct, offset),
  }))
  const isOwn = (client: number): boolean => ids.ownerOf(client) === writer.participant || claims.includes(client)
  const board = new BoardJudge(doc, update, news, gone, writer, limits.notes, isOwn)
  const why = tooMuch(news, limits) ?? board.writes() ?? board.deletions()
  if (why !== null) return refuse(why)
  const conflicts = conflictsIn(doc, news, limits)
  if (conflicts === null) return refuse('too many in one spot')
  return {
    is: 'apply',
    claims,
    conflicts,
    putAway: putAwayBy(doc, news, (client, at) => isOwn(client) && Math.abs(writer.now - at) < JUST_MADE),
  }
}

/** The ids that would be bound, or why some id may not write. Only ids with something new are asked about. */
function claimsOf(doc: Y.Doc, update: DecodedUpdate, writer: Writer, ids: ClientIds): number[] | string {
  const claims: number[] = []
  for (const [client, block] of update.blocks) {
    const last = block.at(-1)
    const state = Y.getState(doc.store, client)
    if (!last || last.clock + last.length <= state || block.every((struct) => struct.content.is === 'skip')) continue
    // Whoever may only look owns no ids; that they bring news is said below, after what may be missing.
    if (!writer.mayWrite) continue
    const why = ids.whyNot(client, writer.participant, state > 0)
    if (why !== null) return why
    if (!ids.isBound(client)) claims.push(client)
  }
  const fits = claims.length <= writer.newIds && ids.hasRoomFor(writer.participant, claims.length)
  return fits ? claims : 'too many client ids'
}

function tooMuch(news: readonly NewStruct[], limits: Limits): string | null {
  let types = 0
  for (const { struct, offset } of news) {
    const { is } = struct.content
    if (is === 'type' && ++types > limits.newTypes) return 'too many new types'
    if ((is === 'gone' || is === 'deleted') && struct.length - offset > limits.emptyRun)
      return 'too long without content'
  }
  return null
}

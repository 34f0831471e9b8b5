/** What a node asks of the others: to hear what they say of a room, to be heard, and to count people and haste together. */
import type { Claimed } from '@samklang/shared/documents/presence'
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type { Person } from '../person'

/** Somebody's entry among those who are on the board, as the node that has their socket knows it; null: they are gone. */
export interface Pointer {
  readonly client: number
  readonly clock: number
  readonly is: { readonly state: Claimed; readonly person: Omit<Person, 'formerNames'> } | null
}

/**
 * What one node tells the others about a room. All but the log and the pointers only says what to look at again: what is
 * true is read from the rows, so that news which is lost, late or out of order does no harm.
 */
export type News =
  | {
      readonly is: 'log'
      readonly document: string
      readonly head: number
      /** Packed as in storage. */
      readonly updates: Uint8Array
      readonly clients: readonly { readonly id: number; readonly participant: string }[]
    }
  | { readonly is: 'session' | 'turnout' | 'people' }
  | { readonly is: 'pointers'; readonly pointers: readonly Pointer[] }
  /** Somebody has begun to listen: tell them the pointers there are. */
  | { readonly is: 'hello' }

/** People with a page open on one node: how many sockets each, and until when they count. */
export type Here = readonly { readonly id: ParticipantId; readonly sockets: number; readonly until: number }[]

/** So many at once, and so many more in a minute. */
export interface Bucket {
  readonly burst: number
  readonly perMinute: number
}

export interface Nodes {
  /** May there be others? Then storage is looked at for what they have done. */
  readonly several: boolean
  /** Can the others be heard now? */
  readonly connected: boolean
  tell(room: RoomId, news: News): void
  /** Hears what others say of a room, until the function that is returned is called. */
  listen(room: RoomId, hear: (news: News) => void): () => void
  /** The others can be heard again, after what may have been missed. */
  onBack(back: () => void): void
  /** Says who is here of a room; it holds for a minute unless it is said again. */
  sayHere(room: RoomId, here: Here): Promise<void>
  /** Who is here on other nodes; nobody where they cannot be asked. */
  hereElsewhere(room: RoomId): Promise<Here>
  /** Takes from a bucket that all nodes share; null where they cannot be asked. `who` is a digest. */
  take(who: string, bucket: Bucket, cost: number): Promise<boolean | null>
  close(): Promise<void>
}

/** The only node, with a database of its own. */
export const alone: Nodes = {
  several: false,
  connected: true,
  tell: () => undefined,
  listen: () => () => undefined,
  onBack: () => undefined,
  sayHere: () => Promise.resolve(),
  hereElsewhere: () => Promise.resolve([]),
  take: () => Promise.resolve(null),
  close: () => Promise.resolve(),
}

/** One of several that share a database and nothing else: what the others do is found there, a little later. */
export const apart: Nodes = { ...alone, several: true, connected: false }

/** Every number that bounds what a socket may ask of the server, in one place. */
import { NOTES_MAX } from '@samklang/shared/domain/note'

const KiB = 1024
const MiB = 1024 * KiB

export interface Limits {
  /** Bytes of one update message. */
  readonly update: number
  /** Bytes of one step 2: what somebody wrote offline. */
  readonly stepTwo: number
  /** Structs in one message, known ones included, and new ones among them. */
  readonly structs: number
  readonly newStructs: number
  /** New shared types in one message: a note is two. */
  readonly newTypes: number
  /** Clock units one struct may add that hold no content. */
  readonly emptyRun: number
  /** Items that Yjs has to walk over to place one new item, and all new ones of a message. */
  readonly conflictsOfItem: number
  readonly conflicts: number
  /** Bytes of a whole document as it lies in storage. */
  readonly document: number
  /** Notes on a board; the product itself stands no more than ten thousand. */
  readonly notes: number
  /**
   * Client ids one participant may write under in a room, one for each page load that wrote something: in all, new ones at
   * once, and how many of those a day brings back.
   */
  readonly clientIds: number
  readonly newClientIds: number
  readonly newClientIdsPerDay: number
  /** Open sockets of one participant, of one room, and of the whole server. */
  readonly socketsOfParticipant: number
  readonly socketsOfRoom: number
  readonly sockets: number
  /** Sockets on their way in: connected, and their pass not yet looked up. */
  readonly entering: number
  /** Bytes of one person's awareness state. */
  readonly awareness: number
  /** Bytes of awareness a second to any one client. */
  readonly awarenessRate: number
  /** Bytes of updates a room keeps while storage cannot. */
  readonly unsaved: number
  /** Messages of a socket that wait for its answer to our first step 1. */
  readonly early: number
  /** A socket's budget: bytes, with some for each message and each struct; a second's worth, and the most saved up. */
  readonly budgetRate: number
  readonly budget: number
  /** Bytes not yet taken by a reader: above the first it loses awareness, then updates, then the socket. */
  readonly backlogAwareness: number
  readonly backlogUpdates: number
  readonly backlog: number
  /** The log is folded into a snapshot beyond so many updates, or bytes of them. */
  readonly tailUpdates: number
  readonly tailBytes: number
  /** Milliseconds a connection has for the head of a request, and for all of it. */
  readonly head: number
  readonly request: number
  /** Bytes of a board, and of one message, that are judged on the loop that serves sockets; larger ones are in a thread. */
  readonly boardHere: number
  readonly messageHere: number
  /** Threads that judge large boards. */
  readonly judges: number
  /** Milliseconds one question may take there: opening the largest board there may be takes a third of it. */
  readonly judging: number
}

export const defaultLimits: Limits = {
  update: 256 * KiB,
  stepTwo: 4 * MiB,
  structs: 200_000,
  newStructs: 50_000,
  newTypes: 5_000,
  emptyRun: 100_000,
  conflictsOfItem: 600,
  conflicts: 300_000,
  document: 20 * MiB,
  notes: NOTES_MAX,
  clientIds: 20_000,
  newClientIds: 500,
  newClientIdsPerDay: 200,
  socketsOfParticipant: 8,
  socketsOfRoom: 1_200,
  sockets: 8_000,
  entering: 1_000,
  awareness: KiB,
  awarenessRate: 25_000,
  unsaved: 4 * MiB,
  early: 1_000,
  budgetRate: 512 * KiB,
  budget: 8 * MiB,
  backlogAwareness: 256 * KiB,
  backlogUpdates: 2 * MiB,
  backlog: 16 * MiB,
  tailUpdates: 500,
  tailBytes: MiB,
  head: 10_000,
  request: 30_000,
  boardHere: 64 * KiB,
  messageHere: 16 * KiB,
  judges: 2,
  judging: 30_000,
}

/** What things cost of a socket's budget besides their bytes: reading a message, judging an update, each struct in it. */
export const cost = { message: 100, update: 1_000, struct: 50 } as const

/** Milliseconds. */
export const times = {
  /** y-websocket gives up after 30 s without a data message. */
  heartbeat: 15_000,
  /** Between pings; a socket that has not answered one when the next is due is dead. */
  ping: 30_000,
  /** A socket that has not said a word since it was let in. */
  silent: 30_000,
  /** Looking up who somebody is. */
  admission: 15_000,
  /** A person without an open socket counts as present so long after they were last seen. */
  presence: 60_000,
  /** A document leaves memory so long after the last use, although sockets stay. */
  unload: 60_000,
  /** At most one turnout so often. */
  turnout: 1_000,
  /** A commit that takes longer is told to everybody as not saved. */
  slowCommit: 3_000,
  /** Before a failed commit is tried again: the first wait, and the longest. */
  retry: 250,
  longestRetry: 2_000,
  /** A reader that is behind for so long is dropped. */
  behind: 60_000,
  sweep: 1_000,
} as const

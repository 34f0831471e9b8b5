/** What the actions ask of the live server: edit and read a board, push the session, close sockets, tell who is here. */
import type { Errand } from '@samklang/shared/documents/errands'
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import type * as Y from 'yjs'
import type { Closing } from '@samklang/shared/wire/closing'
import type { Person } from '../person'
import type { Folded, ReadBoard } from './compact'
import type { Standing } from './Rights'

/** A board takes no more: what people add would be kept for ever, for nothing is deleted from it. */
export class BoardFull extends Error {
  override name = 'BoardFull'
}

/** Who asked for an edit; the server itself where nothing is said. */
export interface Asked {
  /** Is it bounded like what people write over a socket? The server's own edits always fit. */
  readonly bounded?: boolean
  /** What they may do, as it was judged. */
  readonly standing?: Standing
}

export interface LiveRooms {
  /** Notes a board may hold. */
  readonly mostNotes: number
  /**
   * Edits the room's board as the server; resolves when the edit is committed and on its way to everyone.
   * The edit must not throw after its first change. A function is run on this thread, which only small boards stand: give an errand. Never call it inside a transaction: it needs one of its own.
   * @throws {NotSaved} when storage fails now; what was changed stays queued and is kept as soon as it can be.
   * @throws {BoardFull} when the board has grown as large as people may make it.
   * @throws {RightsChanged} when what they may do has been changed since it was judged.
   */
  editBoard<T>(room: RoomId, edit: Errand<T> | ((doc: Y.Doc) => T), asked?: Asked): Promise<T>
  /** To be asked for before it is judged what somebody may do, and handed to the edit: a revocation between is noticed. */
  standing(room: RoomId): Standing
  /** Reads the committed board; what comes back must not hold on to the document. */
  readBoard<T>(room: RoomId, read: Errand<T> | ((doc: Y.Doc) => T)): Promise<T>
  /** The committed board in one update, how far it goes, and how many of its notes are to be seen. */
  boardState(room: RoomId): Promise<Folded & { readonly document: string; readonly head: number }>
  /** Which document it is and how far what is on disk goes. */
  boardHead(room: RoomId): Promise<{ readonly document: string; readonly head: number }>
  /** What a board in one update holds; read in a thread of its own. */
  readState(state: Uint8Array): Promise<ReadBoard>
  /** After a commit that raised the room's revision: pushes the session to every socket of the room. */
  sessionChanged(room: RoomId): void
  /** After anything that moves a count; sent at most once a second per room. */
  turnoutChanged(room: RoomId): void
  /** Closes every socket of a person, or of everyone in the room, with a reason. */
  closeSockets(room: RoomId, who: ParticipantId | 'everyone', why: Closing): void
  /** Somebody has another name or number: shown on the board at once. A changed role closes sockets instead. */
  personChanged(person: Person): void
  /** Somebody has put notes away by request: very many within seconds make their writing wait. */
  putAway(room: RoomId, who: ParticipantId, notes: readonly string[]): void
  /** Whose writing waits has changed: told to that person, and to whoever leads. */
  pausesChanged(room: RoomId, who: ParticipantId): void
  /** People with a socket open now, or seen by poll or socket in the last minute. */
  present(room: RoomId): ReadonlySet<ParticipantId>
  /** The same of all nodes together, those elsewhere as they last said. */
  presentAnywhere(room: RoomId): Promise<ReadonlySet<ParticipantId>>
  /** A page without a socket has just asked for the session. */
  seen(room: RoomId, who: ParticipantId): void
}

/** What an action is handed: one transaction, who is asking, and time and chance as arguments. */
import type {
  AssessmentId,
  NewId,
  NoteId,
  ParticipantId,
  ProposalId,
  RoomId,
  RoundId,
  SidesId,
  VersionId,
  WritingId,
} from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import type { Closing } from '@samklang/shared/wire/closing'
import type { Person } from '../person'
import { Refused } from '../refused'
import type { SecretKey } from '../seal'
import type { Occasion } from '../session/versions'
import type { Tx } from '../storage/Database'
import type { RandomBytes } from '../storage/documentLog'
import type { Member } from '../storage/passes'
import type { Room } from '../storage/rooms'

/** What follows a commit. A crash may lose it, so only what rows can bring back belongs here. */
export interface Effects {
  sessionChanged(room: RoomId): void
  turnoutChanged(room: RoomId): void
  seen(room: RoomId, who: ParticipantId): void
  /** Somebody has another name or number. */
  personChanged(person: Person): void
  closeSockets(room: RoomId, who: ParticipantId | 'everyone', why: Closing): void
  /** A round closes for good at this moment unless somebody undoes it. */
  closingBegan(room: RoomId, round: RoundId, closesAt: number): void
  /** A published round's cards on the board are not as its row says. */
  cardsDue(round: RoundId): void
  /** Ideas have been let go of and are not on the room's board yet. */
  releaseDue(room: RoomId): void
  /** A turn has been ended or taken back, and the board does not know. */
  turnDue(room: RoomId): void
  /** Something has happened that one may want to bring the board back to. */
  versionDue(room: RoomId, occasion: Occasion): void
  /** Ballots, stances or seals have been deleted; nothing of them may stay in the write-ahead log. */
  secretsDestroyed(): void
}

/** Somebody at the door: no room and nobody yet. */
export interface DoorAct {
  readonly tx: Tx
  readonly now: number
  readonly newId: NewId
  readonly random: RandomBytes
  readonly key: SecretKey
  /** The pass this browser already has for a room, as its digest. */
  passFor(room: RoomId): string | null
  /** Bytes that a repeat of the same command gets again and nobody else can make. */
  derive(purpose: string, ...parts: readonly string[]): Buffer
  /** Runs once, after the commit. */
  after(effect: (effects: Effects) => void): void
}

/** Somebody in a room, whose role has been judged in this transaction. */
export interface Act extends DoorAct {
  readonly room: Room
  readonly person: Member
  /** People with a page open now. */
  readonly present: ReadonlySet<ParticipantId>
  /** Raises the room's revision and, after the commit, pushes the session. */
  changed(): Promise<number>
}

/** The parts of an address, each read by its schema. */
export interface Parts {
  readonly room: RoomId
  readonly round: RoundId
  readonly person: ParticipantId
  readonly role: Role
  readonly proposal: ProposalId
  readonly statement: StatementId
  readonly note: NoteId
  readonly version: VersionId
  readonly sides: SidesId
  readonly writing: WritingId
  readonly turn: number
  readonly placed: string
  readonly scorecard: string
  readonly assessment: AssessmentId
}

/** Answers and stances are a member's own: a pass that has not joined has no number among those counted. */
export function mustHaveJoined(person: Member): void {
  if (person.number === null) throw new Refused('not-joined')
}

/** A facilitator may enter joint scores and write notes for the group without counting as one of it. */
export function mustHaveJoinedOrLead(person: Member): void {
  if (person.role !== 'facilitator') mustHaveJoined(person)
}

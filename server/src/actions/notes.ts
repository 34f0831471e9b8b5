/** Notes by REST, for whoever has no canvas: the server edits the board as it is asked to. */
import type { NewId, NoteId } from '@samklang/shared/domain/ids'
import { isAnyLocked, isPlaceLocked, type Locks } from '@samklang/shared/domain/locks'
import { Note } from '@samklang/shared/domain/note'
import { type Scorecard, statementOf } from '@samklang/shared/domain/scorecard'
import type { NotePatch } from '@samklang/shared/documents/board'
import { errand, type Errand } from '@samklang/shared/documents/errands'
import { sayIn } from '@samklang/shared/text/say'
import type { NewNote, NoteChange } from '@samklang/shared/wire/rest'
import type { z } from 'zod'
import { BoardFull, type LiveRooms } from '../live/LiveRooms'
import type { Standing } from '../live/Rights'
import { found, Refused } from '../refused'
import type { Pauses } from '../session/pauses'
import type { Versions } from '../session/versions'
import type { Member } from '../storage/passes'
import type { Room } from '../storage/rooms'
import { mustHaveJoinedOrLead } from './Act'

/** Somebody in a room who edits its board; their role has been judged just before, and is judged again should it change before the edit. */
export interface BoardAct {
  readonly live: LiveRooms
  readonly now: number
  readonly newId: NewId
  readonly room: Room
  /** What the room asks by. */
  readonly scorecard: Scorecard
  readonly person: Member
  readonly standing: Standing
  readonly versions: Versions
  readonly pauses: Pauses
}

/** A hidden note is for facilitators' eyes, who may show it again. */
export function notes({ live, room, person }: BoardAct): Promise<Note[]> {
  return live.readBoard(room.id, errand('readNotes', { hidden: person.role === 'facilitator' }))
}

/** An edit that somebody asked for, on a board that has room for it. @throws Refused 'too-many-notes' */
export async function edited<T>({ live, room, standing }: BoardAct, edit: Errand<T>): Promise<T> {
  try {
    return await live.editBoard(room.id, edit, { bounded: true, standing })
  } catch (error) {
    if (error instanceof BoardFull) throw new Refused('too-many-notes')
    throw error
  }
}

/** Whoever has put very much away at once waits for a word. */
export function mustNotWait({ pauses, room, person }: BoardAct): void {
  if (pauses.isPaused(room.id, person.id)) throw new Refused('writing-waits')
}

/** What is locked for whoever asks; null where nothing is. */
export function locksOf({ room, person }: BoardAct): Locks | null {
  return person.role === 'facilitator' || !isAnyLocked(room.locks) ? null : room.locks
}

/** Posted under one's name or pseudonym. A note that is there already is left as it is: the request was a repeat. */
export async function addNote(act: BoardAct, given: z.output<typeof NewNote>): Promise<{ note: Note }> {
  const { live, room, person, now } = act
  mustHaveJoinedOrLead(person)
  mustNotWait(act)
  const locks = locksOf(act)
  if (locks && isPlaceLocked(locks, { phase: given.phase ?? room.phase, zone: given.zone ?? null }))
    throw new Refused('locked')
  const statement = given.statement ?? null
  const about = statement === null ? undefined : found(statementOf(act.scorecard, statement), 'statement-unknown')
  const author =
    person.number === null ? null : (person.name ?? sayIn(room.language)('domain.pseudonym', { number: person.number }))
  const note = Note.parse({
    id: given.id,
    kind: given.kind,
    text: given.text,
    pos: null,
    colour: given.colour ?? (given.kind === 'idea' ? 'sun' : 'moss'),
    phase: given.phase ?? room.phase,
    zone: given.zone ?? null,
    field: given.field ?? about?.field ?? null,
    statement,
    round: null,
    owner: given.owner ?? null,
    due: given.due ?? null,
    status: 'not-begun',
    author,
    createdAt: now,
    archived: false,
    hidden: false,
  })
  const added = await edited(act, errand('addNote', { note, most: live.mostNotes }))
  if (added === 'full') throw new Refused('too-many-notes')
  return { note: found(added, 'note-not-found') }
}

/** Changes what is given and leaves the rest; a result's words are the server's and stay as they are. */
export async function changeNote(
  act: BoardAct,
  id: NoteId,
  { text, ...given }: z.output<typeof NoteChange>,
): Promise<{ note: Note }> {
  const { live, room, person, now, newId } = act
  mustHaveJoinedOrLead(person)
  mustNotWait(act)
  const patch: NotePatch = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const seesHidden = person.role === 'facilitator'
  const step = { id: newId(), now, turn: room.turn }
  const changed = await edited(act, errand('changeNote', { id, patch, text, seesHidden, step, locks: locksOf(act) }))
  if (typeof changed === 'string') throw new Refused(changed)
  if (patch.archived === true) live.putAway(room.id, person.id, [id])
  return { note: changed }
}

/** Off the board, or back on it; only the server writes the mark. */
export async function hideNote(
  { live, room, standing }: BoardAct,
  id: NoteId,
  hidden: boolean,
): Promise<{ revision: number }> {
  const done = await live.editBoard(room.id, errand('hideNote', { id, hidden }), { standing })
  if (!done) throw new Refused('note-not-found')
  return { revision: room.revision }
}

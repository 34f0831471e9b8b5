/** A turn of the cycle is ended, and its end can be taken back; what it taught is written by everybody. */
import { TURNS_MAX, type PhaseAnswer } from '@samklang/shared/domain/cycle'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import { errand } from '@samklang/shared/documents/errands'
import { found, Refused } from '../refused'
import { changeRoom } from '../storage/rooms'
import { keepTurn, turnsOf } from '../storage/turns'
import { mustHaveJoinedOrLead, type Act } from './Act'
import { edited, mustNotWait, type BoardAct } from './notes'

/** `turn` is the one the facilitator saw: of two who end it at once, one does. */
export async function endTurn(act: Act, { turn }: { turn: number }): Promise<{ revision: number }> {
  const { tx, room, now } = act
  if (room.turn !== turn) throw new Refused('turn-over')
  if (turn >= TURNS_MAX) throw new Refused('bad-request')
  await keepTurn(tx, room.id, { number: turn, phase: room.phase, endedAt: now, reopened: false, due: true })
  await changeRoom(tx, room.id, { turn: turn + 1, phase: 'map' })
  act.after((effects) => effects.versionDue(room.id, { why: 'phase', about: 'map' }))
  act.after((effects) => effects.turnDue(room.id))
  return { revision: await act.changed() }
}

/** Only the turn that ended last, and the room goes back to the phase it was in. */
export async function reopenTurn(act: Act, { turn }: { turn: number }): Promise<{ revision: number }> {
  const { tx, room } = act
  const ended = (await turnsOf(tx, room.id)).find(({ number }) => number === turn)
  if (room.turn !== turn + 1 || ended === undefined || ended.reopened) throw new Refused('turn-over')
  await keepTurn(tx, room.id, { ...ended, reopened: true, due: true })
  await changeRoom(tx, room.id, { turn, phase: ended.phase })
  act.after((effects) => effects.turnDue(room.id))
  return { revision: await act.changed() }
}

/** What a turn taught, as it stands. */
export async function readTurn({ live, room }: BoardAct, turn: number): Promise<{ text: string }> {
  if (turn > room.turn) throw new Refused('not-found')
  return { text: await live.readBoard(room.id, errand('readTurn', { turn })) }
}

/** Lays out a turn to be written in on the board; with a text it is written here, by the smallest edit. */
export async function writeTurn(
  act: BoardAct,
  turn: number,
  { text }: { text?: string | undefined },
): Promise<{ text: string }> {
  const { live, room, person } = act
  mustHaveJoinedOrLead(person)
  mustNotWait(act)
  if (turn > room.turn) throw new Refused('not-found')
  if (text !== undefined) return { text: await edited(act, errand('writeTurn', { turn, text })) }
  await edited(act, errand('beginTurn', { turn }))
  return { text: await live.readBoard(room.id, errand('readTurn', { turn })) }
}

/** Keeps an answer to the question of a step that the note has taken; done twice it is kept once. */
export async function answerStep(act: BoardAct, id: NoteId, answer: Omit<PhaseAnswer, 'at'>): Promise<{ note: Note }> {
  const { person, now } = act
  mustHaveJoinedOrLead(person)
  mustNotWait(act)
  const note = await edited(act, errand('answerStep', { note: id, answer: { ...answer, at: now } }))
  return { note: found(note, 'note-not-found') }
}

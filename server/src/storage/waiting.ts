/** Ideas that wait to be shown together, and what has been let go of; who wrote what can be worked out by its writer alone. */
import type { NoteId, RoomId, WritingId } from '@samklang/shared/domain/ids'
import type { Tx } from './Database'

/** What ideas wait for: a private writing, or outside any the release with this number. */
export type Step = WritingId | `outside ${number}`

export interface WaitingRow {
  readonly id: NoteId
  readonly text: string
}

export const outside = (release: number): Step => `outside ${release}`

export async function waitingOf(tx: Tx, room: RoomId, step: Step, author: Uint8Array): Promise<WaitingRow[]> {
  return tx.all<WaitingRow>(
    'SELECT id, text FROM waiting_idea WHERE room = ? AND step = ? AND author = ? ORDER BY id',
    [room, step, author],
  )
}

/** The author's own row under this request, or under its id; nobody else's is ever found. */
export async function findWaiting(
  tx: Tx,
  room: RoomId,
  step: Step,
  by: { author: Uint8Array; request: Uint8Array; id: string },
): Promise<WaitingRow | undefined> {
  return tx.get<WaitingRow>(
    'SELECT id, text FROM waiting_idea WHERE room = ? AND step = ? AND author = ? AND (request = ? OR id = ?)',
    [room, step, by.author, by.request, by.id],
  )
}

export async function addWaiting(
  tx: Tx,
  room: RoomId,
  step: Step,
  idea: WaitingRow & { author: Uint8Array; request: Uint8Array },
): Promise<void> {
  await tx.run('INSERT INTO waiting_idea (room, step, id, text, author, request) VALUES (?, ?, ?, ?, ?, ?)', [
    room,
    step,
    idea.id,
    idea.text,
    idea.author,
    idea.request,
  ])
}

export async function changeWaiting(tx: Tx, room: RoomId, step: Step, id: NoteId, text: string | null): Promise<void> {
  if (text === null) await tx.run('DELETE FROM waiting_idea WHERE room = ? AND step = ? AND id = ?', [room, step, id])
  else await tx.run('UPDATE waiting_idea SET text = ? WHERE room = ? AND step = ? AND id = ?', [text, room, step, id])
}

/** How many ideas wait, and from how many people. */
export async function countWaiting(tx: Tx, room: RoomId, step: Step): Promise<{ ideas: number; people: number }> {
  const row = await tx.get<{ ideas: number; people: number }>(
    'SELECT COUNT(*) AS ideas, COUNT(DISTINCT author) AS people FROM waiting_idea WHERE room = ? AND step = ?',
    [room, step],
  )
  return { ideas: row?.ideas ?? 0, people: row?.people ?? 0 }
}

/** The texts alone, out of the table together with both digests and the seal; the caller puts them in no order. */
export async function takeWaiting(tx: Tx, room: RoomId, step: Step): Promise<string[]> {
  const rows = await tx.all<{ text: string }>('SELECT text FROM waiting_idea WHERE room = ? AND step = ?', [room, step])
  await tx.run('DELETE FROM waiting_idea WHERE room = ? AND step = ?', [room, step])
  await tx.run('DELETE FROM seal WHERE subject = ?', [sealSubject(room, step)])
  return rows.map(({ text }) => text)
}

export const sealSubject = (room: RoomId, step: Step): string => `ideas ${room} ${step}`

/** Rooms where ideas wait outside any writing from at least so many people. */
export async function roomsWaiting(tx: Tx, people: number): Promise<{ room: RoomId; release: number }[]> {
  const rows = await tx.all<{ room: RoomId; release: number }>(
    `SELECT room.id AS room, room.release AS release FROM room JOIN waiting_idea ON waiting_idea.room = room.id
     WHERE waiting_idea.step LIKE 'outside %' GROUP BY room.id, room.release
     HAVING COUNT(DISTINCT waiting_idea.author) >= ?`,
    [people],
  )
  return rows
}

/** Everything that ideas wait for, in all rooms. */
export async function stepsWaiting(tx: Tx): Promise<{ room: RoomId; step: Step }[]> {
  return tx.all<{ room: RoomId; step: Step }>('SELECT DISTINCT room, step FROM waiting_idea')
}

/** Nobody's any more: all of them under one digest that fits nobody. */
export async function orphanWaiting(tx: Tx, room: RoomId, step: Step): Promise<void> {
  const nobody = new Uint8Array(1)
  await tx.run('UPDATE waiting_idea SET author = ?, request = ? WHERE room = ? AND step = ?', [
    nobody,
    nobody,
    room,
    step,
  ])
  await tx.run('DELETE FROM seal WHERE subject = ?', [sealSubject(room, step)])
}

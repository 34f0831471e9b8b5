/** Removes whole rooms: one that is named, or all that have not been used for so many days. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Database, Tx } from '../storage/Database'
import { tables } from './tables'

export interface UnusedRoom {
  readonly id: RoomId
  /** Milliseconds since 1970: when something last happened there that rows tell of. */
  readonly usedAt: number
}

/** Whatever of a room carries a time; a note's own time lies in its document and is read by `usedAt`'s caller. */
const times = [
  'SELECT created_at AS at FROM room WHERE id = ?',
  'SELECT started_at AS at FROM assessment WHERE room = ?',
  'SELECT opened_at AS at FROM round WHERE room = ?',
  'SELECT closed_at AS at FROM round WHERE room = ?',
  'SELECT published_at AS at FROM round WHERE room = ?',
  'SELECT at FROM outcome JOIN assessment ON assessment.id = outcome.assessment WHERE assessment.room = ?',
]

/** Rooms in which nothing has happened since `before`, by their rows and by the newest note on their board. */
export async function unusedRooms(
  db: Database,
  before: number,
  newestNote: (tx: Tx, room: RoomId) => Promise<number>,
): Promise<UnusedRoom[]> {
  return db.transaction(async (tx) => {
    const unused: UnusedRoom[] = []
    for (const { id } of await tx.all<{ id: RoomId }>('SELECT id FROM room ORDER BY created_at')) {
      let usedAt = 0
      for (const sql of times) {
        for (const { at } of await tx.all<{ at: number | null }>(sql, [id])) usedAt = Math.max(usedAt, at ?? 0)
      }
      if (usedAt >= before) continue
      usedAt = Math.max(usedAt, await newestNote(tx, id))
      if (usedAt < before) unused.push({ id, usedAt })
    }
    return unused
  })
}

/** Deletes everything of a room in one transaction. False where there is no such room. */
export async function purgeRoom(db: Database, room: RoomId): Promise<boolean> {
  const found = await db.transaction(async (tx) => {
    if (!(await tx.get('SELECT id FROM room WHERE id = ?', [room]))) return false
    await tx.run('DELETE FROM seal WHERE subject IN (SELECT id FROM round WHERE room = ?)', [room])
    await tx.run('DELETE FROM seal WHERE subject IN (SELECT id FROM proposal WHERE room = ?)', [room])
    await tx.run(
      `DELETE FROM seal WHERE subject IN (SELECT 'ideas ' || room || ' ' || step FROM waiting_idea WHERE room = ?)`,
      [room],
    )
    // Replies may quote what was in the room, and do not say which it was.
    await tx.run('DELETE FROM command')
    for (const { name, ofRoom } of tables.toReversed()) {
      if (ofRoom !== null) await tx.run(`DELETE FROM ${name} WHERE ${ofRoom}`, [room])
    }
    return true
  })
  if (found) await db.checkpoint()
  return found
}

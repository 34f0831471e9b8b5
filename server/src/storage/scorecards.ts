/** The scorecard a room asks by: the product's own, or a version of the room's. */
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import { samson, type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import type { Tx } from './Database'

/** A version as it was written; undefined where the room has none of that name. */
export async function scorecardByName(tx: Tx, room: RoomId, name: string): Promise<Scorecard | undefined> {
  if (name === scorecardName(samson)) return samson
  const row = await tx.get<{ content: string }>('SELECT content FROM scorecard WHERE version = ? AND room = ?', [
    name,
    room,
  ])
  // reason: only what `Scorecard` has parsed is ever written into the row
  return row && (JSON.parse(row.content) as Scorecard)
}

/** The one in use. */
export async function scorecardOf(tx: Tx, room: { id: RoomId; scorecard: string }): Promise<Scorecard> {
  return (await scorecardByName(tx, room.id, room.scorecard)) ?? samson
}

/** Keeps a version that an assessment of the room was made with, without putting it in use. */
export async function keepScorecard(tx: Tx, room: { id: RoomId }, scorecard: Scorecard, now: number): Promise<void> {
  await tx.run('INSERT INTO scorecard (version, room, content, created_at) VALUES (?, ?, ?, ?)', [
    scorecardName(scorecard),
    room.id,
    JSON.stringify(scorecard),
    now,
  ])
}

/** Puts it in use for the room and its assessment. A version that nothing was asked by is not kept. */
export async function useScorecard(
  tx: Tx,
  room: { id: RoomId; assessment: AssessmentId },
  scorecard: Scorecard,
  now: number,
): Promise<void> {
  const name = scorecardName(scorecard)
  const own = name !== scorecardName(samson)
  if (own) await keepScorecard(tx, room, scorecard, now)
  await tx.run('UPDATE room SET scorecard = ? WHERE id = ?', [name, room.id])
  await tx.run('UPDATE assessment SET scorecard = ? WHERE id = ?', [own ? name : null, room.assessment])
  await tx.run(
    `DELETE FROM scorecard WHERE room = ? AND version <> ?
     AND version NOT IN (SELECT scorecard FROM assessment WHERE room = ? AND scorecard IS NOT NULL)`,
    [room.id, name, room.id],
  )
}

/** A room's assessments as rows, oldest first; the last that was not taken back is the present one. */
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import { samson, scorecardName } from '@samklang/shared/domain/scorecard'
import type { Tx } from './Database'

interface AssessmentRow {
  id: string
  title: string
  started_at: number
  finished_at: number | null
  scorecard: string | null
}

const infoFrom = (row: AssessmentRow): AssessmentInfo => ({
  id: row.id as AssessmentId,
  title: row.title,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  scorecard: row.scorecard ?? scorecardName(samson),
})

export async function assessmentsOf(tx: Tx, room: RoomId): Promise<AssessmentInfo[]> {
  const rows = await tx.all<AssessmentRow>('SELECT * FROM assessment WHERE room = ? AND abandoned = 0 ORDER BY place', [
    room,
  ])
  return rows.map(infoFrom)
}

/** Finishes the present one and puts another in its place, asked by the same scorecard. */
export async function putAssessment(
  tx: Tx,
  room: { readonly id: RoomId; readonly assessment: AssessmentId },
  { id, title }: Pick<AssessmentInfo, 'id' | 'title'>,
  now: number,
): Promise<void> {
  await tx.run('UPDATE assessment SET finished_at = ? WHERE id = ?', [now, room.assessment])
  const before = await tx.get<AssessmentRow>('SELECT * FROM assessment WHERE id = ?', [room.assessment])
  // A place that was taken back stays taken: its row is kept.
  const last = await tx.get<{ place: number }>('SELECT MAX(place) AS place FROM assessment WHERE room = ?', [room.id])
  await tx.run('INSERT INTO assessment (id, room, title, started_at, scorecard, place) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    room.id,
    title,
    now,
    before?.scorecard ?? null,
    (last?.place ?? 0) + 1,
  ])
  await tx.run('UPDATE room SET assessment = ? WHERE id = ?', [id, room.id])
}

/** The one before is the present one again, with its scorecard; the one taken back is not told of any more. */
export async function takeBackAssessment(
  tx: Tx,
  room: { readonly id: RoomId; readonly assessment: AssessmentId },
  before: AssessmentInfo,
): Promise<void> {
  await tx.run('UPDATE assessment SET abandoned = 1 WHERE id = ?', [room.assessment])
  await tx.run('UPDATE assessment SET finished_at = NULL WHERE id = ?', [before.id])
  await tx.run('UPDATE room SET assessment = ?, scorecard = ? WHERE id = ?', [before.id, before.scorecard, room.id])
}

export async function renameAssessment(tx: Tx, id: AssessmentId, title: string): Promise<void> {
  await tx.run('UPDATE assessment SET title = ? WHERE id = ?', [title, id])
}

/** Where groups have placed their work on a model, by assessment; said aloud, so nothing of it is sealed. */
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import { Place, type NewPlace, type ThicknessModel } from '@samklang/shared/domain/thickness'
import type { Tx } from './Database'

/** Of all the room's assessments. */
export async function placesOf(tx: Tx, room: RoomId): Promise<Place[]> {
  const rows = await tx.all<{ assessment: string; template: string; placed: string | null; at: number }>(
    `SELECT place.* FROM place JOIN assessment ON assessment.id = place.assessment
     WHERE assessment.room = ? ORDER BY place.assessment, place.template`,
    [room],
  )
  return rows.map(({ assessment, template, placed, at }) =>
    Place.parse({
      assessment,
      model: template,
      place: placed === null ? { kind: 'differ' } : { kind: 'agreed', answer: placed },
      at,
    }),
  )
}

export async function putPlace(
  tx: Tx,
  assessment: AssessmentId,
  model: ThicknessModel,
  place: NewPlace | null,
  now: number,
): Promise<void> {
  await tx.run('DELETE FROM place WHERE assessment = ? AND template = ?', [assessment, model])
  if (place === null) return
  const placed = place.kind === 'agreed' ? place.answer : null
  await tx.run('INSERT INTO place (assessment, template, placed, at) VALUES (?, ?, ?, ?)', [
    assessment,
    model,
    placed,
    now,
  ])
}

/** What a facilitator has written for a report: an introduction, the parts left out, and the room's mandate card. */
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import { Mandate, ReportWishes } from '@samklang/shared/domain/report'
import type { Tx } from './Database'

const none: ReportWishes = { introduction: '', leftOut: [] }

export async function reportWishesOf(tx: Tx, assessment: AssessmentId): Promise<ReportWishes> {
  const row = await tx.get<{ introduction: string; left_out: string }>(
    'SELECT introduction, left_out FROM report_wishes WHERE assessment = ?',
    [assessment],
  )
  return row === undefined
    ? none
    : ReportWishes.parse({ introduction: row.introduction, leftOut: JSON.parse(row.left_out) })
}

export async function putReportWishes(
  tx: Tx,
  assessment: AssessmentId,
  { introduction, leftOut }: ReportWishes,
): Promise<void> {
  await tx.run(
    `INSERT INTO report_wishes (assessment, introduction, left_out) VALUES (?, ?, ?)
     ON CONFLICT (assessment) DO UPDATE SET introduction = excluded.introduction, left_out = excluded.left_out`,
    [assessment, introduction, JSON.stringify(leftOut)],
  )
}

export async function mandateOf(tx: Tx, room: RoomId): Promise<Mandate | null> {
  const row = await tx.get<{ content: string }>('SELECT content FROM mandate WHERE room = ?', [room])
  return row === undefined ? null : Mandate.parse(JSON.parse(row.content))
}

export async function putMandate(tx: Tx, room: RoomId, mandate: Mandate): Promise<void> {
  await tx.run(
    `INSERT INTO mandate (room, content) VALUES (?, ?) ON CONFLICT (room) DO UPDATE SET content = excluded.content`,
    [room, JSON.stringify(mandate)],
  )
}

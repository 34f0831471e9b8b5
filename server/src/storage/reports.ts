/** What a facilitator has written for a report: an introduction, the parts left out, and the room's mandate card. */
import type { AssessmentId, RoomId } from '@samklang/shared/domain/ids'
import { Mandate, Report, ReportWishes } from '@samklang/shared/domain/report'
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

/** The report an assessment was brought as; undefined for what was asked in this room. */
export async function broughtReportOf(tx: Tx, assessment: AssessmentId): Promise<Report | undefined> {
  const row = await tx.get<{ content: string; brought_at: number }>(
    'SELECT content, brought_at FROM brought_report WHERE assessment = ?',
    [assessment],
  )
  return row && Report.parse({ ...JSON.parse(row.content), broughtAt: row.brought_at })
}

/** Puts it before everything the room has, finished: what is asked here comes after it. */
export async function putBroughtReport(
  tx: Tx,
  room: RoomId,
  { id, scorecard }: { readonly id: AssessmentId; readonly scorecard: string | null },
  report: Report,
  now: number,
): Promise<void> {
  const first = await tx.get<{ place: number }>('SELECT MIN(place) AS place FROM assessment WHERE room = ?', [room])
  const { title, startedAt, finishedAt } = report.assessment
  await tx.run(
    'INSERT INTO assessment (id, room, title, started_at, finished_at, scorecard, place) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [id, room, title, startedAt, finishedAt ?? report.settledAt, scorecard, (first?.place ?? 1) - 1],
  )
  await tx.run('INSERT INTO brought_report (assessment, content, brought_at) VALUES (?, ?, ?)', [
    id,
    JSON.stringify(report),
    now,
  ])
}

/** The files of a report, at addresses of their own: the same bytes for everybody who asks at the same moment. */
import { createHash } from 'node:crypto'
import { AssessmentId, type RoomId } from '@samklang/shared/domain/ids'
import { Language } from '@samklang/shared/domain/language'
import type { Report } from '@samklang/shared/domain/report'
import { csvOfAnswers, csvOfMeasures } from '@samklang/shared/files/reportTables'
import { caseText } from '@samklang/shared/report/caseText'
import { readReport } from '@samklang/shared/report/Reading'
import { sayIn } from '@samklang/shared/text/say'
import { ReportFile } from '@samklang/shared/wire/reportRoutes'
import type { Context } from 'hono'
import { lookForReport } from '../actions/report'
import { gatherReport } from '../report/gather'
import type { ReportMaker } from '../report/ReportMaker'
import { Refused } from '../refused'
import { admit, passIn } from '../who'
import { partsOf } from './parts'
import type { Served } from './visit'

export const REPORT_FILES = '/api/rooms/:room/assessments/:assessment/report/:file'

/** A file costs as much as this many ordinary requests. */
const FILE_COSTS = 10

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** @throws Refused 'no-pass', 'revoked', 'not-found', 'assessment-not-found', 'too-often' */
export async function reportFile(served: Served, context: Context): Promise<Response> {
  const { room, assessment } = partsOf(context.req.param())
  const file = ReportFile.safeParse(context.req.param('file'))
  if (room === undefined || assessment === undefined || !file.success) throw new Refused('not-found')
  const pass = passIn(context.req.header('Cookie'), room)
  if (pass !== null && !(await served.limits.takeTogether('pass', pass, FILE_COSTS))) throw new Refused('too-often')
  const report = await reportFor(served, room, assessment, pass)
  const language = Language.safeParse(context.req.query('language')).data ?? report.room.language
  const bytes = await bytesOf(file.data, report, language, served.reports)
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': types[file.data.split('.')[1] ?? ''] ?? 'application/octet-stream',
    'Content-Disposition': dispositionOf(file.data, report, language),
    ETag: tag,
    // Asked for again each time, and sent again only when it has changed: only whoever has a pass may read it.
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
  }
  if (context.req.header('If-None-Match') === tag) return context.body(null, 304, headers)
  return context.body(new Uint8Array(bytes), 200, headers)
}

/** The pass is judged before the board is read, and again in the transaction that reads the rows. */
async function reportFor(served: Served, room: RoomId, id: AssessmentId, pass: string | null): Promise<Report> {
  await served.db.read((tx) => admit(tx, room, pass, 'observer'))
  const seen = await lookForReport(served.live, room, id)
  return served.db.read(async (tx) => gatherReport(tx, (await admit(tx, room, pass, 'observer')).room, id, seen))
}

async function bytesOf(
  file: ReportFile,
  report: Report,
  language: Language,
  reports: ReportMaker,
): Promise<Uint8Array> {
  const text = (content: string): Uint8Array => Buffer.from(content, 'utf8')
  switch (file) {
    case 'report.pdf':
      return reports.file({ kind: 'pdf', report, language })
    case 'case.docx':
      return reports.file({ kind: 'docx', report, language })
    case 'answers.csv':
      return text(csvOfAnswers(report, language))
    case 'measures.csv':
      return text(csvOfMeasures(report, language))
    case 'report.json':
      return text(`${JSON.stringify(report, null, 2)}\n`)
    case 'case.txt':
      return text(caseText(readReport(report, language)))
  }
}

const nameOf = {
  'report.pdf': 'report',
  'report.json': 'report',
  'answers.csv': 'answers',
  'measures.csv': 'measures',
  'case.docx': 'case',
  'case.txt': 'case',
} as const satisfies Record<ReportFile, string>

/** `samarbeid-om-ungdom-rapport-2027-03-14.pdf`: the day is that of the report. */
function dispositionOf(file: ReportFile, report: Report, language: Language): string {
  const title = report.room.title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const what = sayIn(language)(`reportOut.file.${nameOf[file]}`)
  const day = new Date(report.settledAt).toISOString().slice(0, 10)
  const name = `${[title, what, day].filter((part) => part !== '').join('-')}.${file.split('.')[1]}`
  return `attachment; filename="${name.replace(/[^\x20-\x7E]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

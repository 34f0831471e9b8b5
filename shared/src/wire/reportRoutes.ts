/** The routes of reports: what is in one, how the facilitator wants it, the mandate card; files have addresses beside these. */
import { z } from 'zod'
import { AssessmentId } from '../domain/ids'
import { Mandate, Report, ReportWishes } from '../domain/report'
import { command, Done, get } from './route'

/** Bytes of a report as a file: the longest there are have two hundred measures and a note for each statement. */
export const REPORT_BODY_LIMIT = 4 * 1024 * 1024

export const reportRoutes = {
  /** Everything that was shown, said and agreed; the same for everybody in the room. */
  report: get('/api/rooms/:room/assessments/:assessment/report', 'observer', Report),
  /** Introduction and parts left out; what is not given stays. */
  setReport: command(
    '/api/rooms/:room/assessments/:assessment/report',
    'facilitator',
    ReportWishes.partial().strict(),
    Done,
    'PATCH',
  ),
  /** A report as a file, of this room or another, becomes a finished assessment before those the room has. */
  bringReport: {
    ...command(
      '/api/rooms/:room/assessments/bring',
      'facilitator',
      z.object({ report: Report }),
      z.object({ assessment: AssessmentId, revision: z.number().int() }),
    ),
    limit: REPORT_BODY_LIMIT,
  },
  setMandate: command('/api/rooms/:room/mandate', 'facilitator', Mandate, Done),
} as const

/** Files of a report, under the address of the report; `?language=` is the room's unless said. */
export const ReportFile = z.enum(['report.pdf', 'answers.csv', 'measures.csv', 'report.json', 'case.docx', 'case.txt'])
export type ReportFile = z.infer<typeof ReportFile>

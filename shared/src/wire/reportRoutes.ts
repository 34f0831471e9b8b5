/** The routes of reports: what is in one, how the facilitator wants it, the mandate card; files have addresses beside these. */
import { z } from 'zod'
import { Mandate, Report, ReportWishes } from '../domain/report'
import { command, Done, get } from './route'

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
  setMandate: command('/api/rooms/:room/mandate', 'facilitator', Mandate, Done),
} as const

/** Files of a report, under the address of the report; `?language=` is the room's unless said. */
export const ReportFile = z.enum(['report.pdf', 'answers.csv', 'measures.csv', 'report.json', 'case.docx', 'case.txt'])
export type ReportFile = z.infer<typeof ReportFile>

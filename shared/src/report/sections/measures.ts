/** What the partners do about it: every measure with owner, due date and status. */
import { heading, paragraph } from '../Block'
import type { Section } from '../Section'
import { aboutWords } from '../statementWords'
import { measuresSentence } from './summary'

export const measures: Section = {
  id: 'measures',
  blocks(reading) {
    const { report, say, dueDay } = reading
    const title = heading(1, say('report.measures.heading'))
    if (report.measures.length === 0) return [title, paragraph(say('report.measures.none'))]
    return [
      title,
      paragraph(measuresSentence(reading)),
      {
        kind: 'table',
        caption: say('report.measures.table'),
        columns: (['what', 'about', 'owner', 'due', 'status'] as const).map((column) =>
          say(`report.measures.${column}`),
        ),
        widths: [4, 1.9, 2, 2.4, 2],
        rows: report.measures.map((measure) => [
          measure.text.trim(),
          aboutWords(reading, measure),
          measure.owner ?? '–',
          measure.due === null ? '–' : dueDay(measure.due),
          [say(`domain.status.${measure.status}`), ...(measure.why === null ? [] : [measure.why])].join(': '),
        ]),
      },
    ]
  },
}

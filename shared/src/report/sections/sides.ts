/** What sides that met by themselves have said: side by side, what each believed, and an open question to each. */
import { rowsOf } from '../../domain/sides'
import type { Answer } from '../../domain/round'
import type { Report } from '../../domain/report'
import { type Block, heading, list, paragraph } from '../Block'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { numbered } from '../statementWords'

export const sides: Section = {
  id: 'sides',
  blocks(reading) {
    const { report, say } = reading
    if (report.sides.length === 0) return []
    return [
      heading(1, say('report.sides.heading')),
      paragraph(say('report.sides.lead')),
      ...report.sides.flatMap((occasion) => occasionBlocks(reading, occasion)),
    ]
  },
}

function occasionBlocks(reading: Reading, occasion: Report['sides'][number]): Block[] {
  const { say } = reading
  const { names, people } = occasion
  const rows = rowsOf(occasion)
  const said = (answer: Answer | null): string =>
    answer === null ? '–' : answer === 'dk' ? say('answer.dontKnow') : String(answer)
  const guesses = rows.flatMap(({ statement, guesses }) =>
    guesses.map(({ side, about, answer }) => ({
      ...wordsOf(reading, statement),
      rest: say('report.sides.guess', { side: names[side] ?? '', about: names[about] ?? '', answer: said(answer) }),
    })),
  )
  return [
    paragraph(names.map((name, side) => say('report.sides.people', { name, count: people[side] ?? 0 })).join(' ')),
    {
      kind: 'table',
      caption: say('report.sides.table'),
      columns: [say('results.table.statement'), ...names, say('report.sides.question')],
      widths: [3, ...names.map(() => 1.2), 3],
      rows: rows.map(({ statement, says, question }) => [
        numbered(reading, statement),
        ...says.map(said),
        say(`sides.ask.${question}`),
      ]),
    },
    ...list(guesses.map(({ text, rest }) => `${text}: ${rest}`)),
  ]
}

/** In a line of its own the number is enough; the statement stands in the table. */
function wordsOf(reading: Reading, statement: string): { text: string } {
  const words = numbered(reading, statement)
  return { text: (typeof words === 'string' ? words : words.text).split(' ')[0] ?? statement }
}

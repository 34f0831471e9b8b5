/** Notes as a table that any spreadsheet opens, and that can be pasted back as notes. */
import Papa from 'papaparse'
import type { Note } from '../domain/note'
import { numberOf, type ScorecardShape } from '../domain/scorecard'
import type { Say } from '../text/say'
import { guarded } from './cells'

/** The notes as CSV: names above the columns, CRLF, quoted where needed, with the mark that tells spreadsheets it is UTF-8. */
export function csvOfNotes(notes: readonly Note[], say: Say, scorecard: ScorecardShape): string {
  const columns: readonly (readonly [string, (note: Note) => string])[] = [
    [say('out.column.text'), (note) => note.text],
    [say('out.column.kind'), (note) => say(`domain.kind.${note.kind}`)],
    [say('out.column.phase'), (note) => say(`domain.phase.${note.phase}`)],
    [say('out.column.colour'), (note) => say(`domain.colour.${note.colour}`)],
    [say('out.column.tags'), (note) => note.tags.map((tag) => say(`domain.tag.${tag}`)).join(', ')],
    [say('out.column.owner'), (note) => note.owner ?? ''],
    [say('out.column.due'), (note) => note.due ?? ''],
    [say('out.column.status'), (note) => (note.kind === 'measure' ? say(`domain.status.${note.status}`) : '')],
    [say('out.column.statement'), ({ statement }) => (statement && numberOf(scorecard, statement)) ?? ''],
    [say('out.column.author'), (note) => note.author ?? ''],
  ]
  const rows = notes.map((note) => columns.map(([, cellOf]) => guarded(cellOf(note))))
  return `\uFEFF${Papa.unparse([columns.map(([name]) => name), ...rows], { newline: '\r\n' })}\r\n`
}

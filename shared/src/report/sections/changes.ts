/** Over time: the statements both times have a score for, what was done in between, and how many answered each time. */
import { fieldOf, statementOf, statementsOfField } from '../../domain/scorecard'
import type { EarlierAssessment } from '../../domain/report'
import { type Block, heading, list, paragraph, quiet } from '../Block'
import { fieldChanges, participationNow, sharedStatements } from '../earlier'
import { measureLine } from '../measureWords'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { numbered } from '../statementWords'

export const changes: Section = {
  id: 'changes',
  blocks(reading) {
    const { report, say } = reading
    const last = report.earlier.at(-1)
    if (last === undefined) return []
    const shares = report.earlier.some((one) => sharedStatements(reading, one).length > 0)
    return [
      heading(1, say('report.changes.heading')),
      paragraph(say('report.changes.lead')),
      timesTable(reading),
      quiet(say('report.changes.people')),
      ...(shares
        ? [...fieldBlocks(reading, last), statementsTable(reading)]
        : [paragraph(say('report.changes.nothingShared'))]),
    ]
  },
}

/** How many answered at each time: the people are not the same, and the reader should know. */
function timesTable(reading: Reading): Block {
  const { report, say, day } = reading
  const times = [...report.earlier, { ...report.assessment, ...participationNow(reading) }]
  return {
    kind: 'table',
    caption: say('report.changes.times'),
    columns: (['time', 'began', 'answered', 'sectors'] as const).map((column) => say(`report.changes.${column}`)),
    widths: [2.4, 2, 1, 3],
    rows: times.map(({ title, startedAt, turnout, sectors }) => [
      title,
      day(startedAt),
      turnout === null ? '–' : String(turnout),
      sectors.length === 0
        ? '–'
        : sectors.map(({ sector, n }) => `${say(`results.groups.name.${sector}`)} ${n}`).join(', '),
    ]),
  }
}

/** Beside the time before: each field then and now, and the measures in between, without saying that one led to the other. */
function fieldBlocks(reading: Reading, last: EarlierAssessment): Block[] {
  const { report, say, scorecard, number } = reading
  const moved = fieldChanges(reading, last).filter(({ move }) => move !== null)
  const name = (id: string): string => fieldOf(scorecard, id)?.name.text ?? id
  const written = (score: number | null): string => (score === null ? '–' : number(score))
  const between = moved.flatMap(({ field }) => {
    const made = report.measures.filter(
      (measure) =>
        (measure.field ?? (measure.statement === null ? null : statementOf(scorecard, measure.statement)?.field)) ===
          field &&
        measure.createdAt >= last.startedAt &&
        measure.createdAt < report.assessment.startedAt,
    )
    return made.map((measure) => `${name(field)}: ${measureLine(reading, measure)}`)
  })
  return [
    {
      kind: 'table',
      caption: say('report.changes.fields'),
      columns: [say('results.table.field'), last.title, report.assessment.title, say('report.changes.move')],
      widths: [3, 1.5, 1.5, 2],
      rows: moved.map(({ field, before, after, move }) => [
        name(field),
        written(before),
        written(after),
        say(`report.changes.moves.${move ?? 'alike'}`),
      ]),
    },
    ...(between.length === 0 ? [] : [heading(2, say('report.changes.between')), ...list(between)]),
  ]
}

function statementsTable(reading: Reading): Block {
  const { report, say, scorecard, profile, number } = reading
  const scores = new Map(profile.statements.map(({ statement, score }) => [statement, score]))
  const shared = scorecard.fields
    .flatMap(({ id }) => statementsOfField(scorecard, id))
    .filter(({ id }) => scores.has(id) && report.earlier.some(({ statements }) => statements[id] !== undefined))
  return {
    kind: 'table',
    caption: say('report.changes.statements'),
    columns: [say('results.table.statement'), ...report.earlier.map(({ title }) => title), report.assessment.title],
    widths: [4, ...report.earlier.map(() => 1.3), 1.3],
    rows: shared.map(({ id }) => [
      numbered(reading, id),
      ...report.earlier.map(({ statements }) => {
        const score = statements[id]
        return score === undefined ? '–' : number(score)
      }),
      number(scores.get(id) ?? 0),
    ]),
  }
}

/** Over time: the statements both times have a score for, side by side, and how many answered each time. */
import { statementsOfField } from '../../domain/scorecard'
import { type Block, heading, paragraph, quiet } from '../Block'
import { earlierFields, sharedStatements } from '../earlier'
import type { Reading } from '../Reading'
import type { Section } from '../Section'
import { numbered } from '../statementWords'

export const changes: Section = {
  id: 'changes',
  blocks(reading) {
    const { report, say } = reading
    if (report.earlier.length === 0) return []
    return [
      heading(1, say('report.changes.heading')),
      paragraph(say('report.changes.lead')),
      timesTable(reading),
      ...(report.earlier.some((one) => sharedStatements(reading, one).length > 0)
        ? [fieldsTable(reading), statementsTable(reading)]
        : [paragraph(say('report.changes.nothingShared'))]),
      quiet(say('report.changes.people')),
    ]
  },
}

/** How many answered at each time: the people are not the same, and the reader should know. */
function timesTable({ report, say, day }: Reading): Block {
  const { earlier, assessment, rounds } = report
  const turnouts = rounds.flatMap(({ turnout }) => turnout ?? [])
  const now = { ...assessment, turnout: turnouts.length === 0 ? null : Math.max(...turnouts) }
  return {
    kind: 'table',
    caption: say('report.changes.times'),
    columns: [say('report.changes.time'), say('report.changes.began'), say('report.changes.answered')],
    widths: [3, 2, 1.5],
    rows: [...earlier, now].map(({ title, startedAt, turnout }) => [
      title,
      day(startedAt),
      turnout === null ? '–' : String(turnout),
    ]),
  }
}

function fieldsTable(reading: Reading): Block {
  const { report, say, scorecard, profile, number } = reading
  const times = report.earlier.map((one) => earlierFields(reading, one))
  const written = (score: number | null | undefined): string =>
    score === null || score === undefined ? '–' : number(score)
  return {
    kind: 'table',
    caption: say('report.changes.fields'),
    columns: [say('results.table.field'), ...report.earlier.map(({ title }) => title), report.assessment.title],
    widths: [3, ...report.earlier.map(() => 1.5), 1.5],
    rows: scorecard.fields
      .filter(({ id }) => times.some((time) => (time.get(id) ?? null) !== null))
      .map(({ id, name }) => [
        name.text,
        ...times.map((time) => written(time.get(id))),
        written(profile.fields.find(({ field }) => field === id)?.score),
      ]),
  }
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

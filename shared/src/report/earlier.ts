/** Earlier times as they can be compared: fields as means of the statements both times have a score for. */
import type { EarlierAssessment } from '../domain/report'
import type { FieldId, StatementId } from '../domain/scorecard'
import type { Reading } from './Reading'

/** Statements with a score both then and now. */
export function sharedStatements({ profile }: Reading, { statements }: EarlierAssessment): StatementId[] {
  return profile.statements.flatMap(({ statement }) => (statements[statement] === undefined ? [] : [statement]))
}

/** Each field's mean then, over the shared statements; null where it shares none. */
export function earlierFields(reading: Reading, earlier: EarlierAssessment): Map<FieldId, number | null> {
  const shared = new Set(sharedStatements(reading, earlier))
  return new Map(
    reading.scorecard.fields.map(({ id }) => {
      const scores = reading.scorecard.statements.flatMap((statement) =>
        statement.field === id && shared.has(statement.id) ? (earlier.statements[statement.id] ?? []) : [],
      )
      return [id, scores.length === 0 ? null : scores.reduce((total, score) => total + score, 0) / scores.length]
    }),
  )
}

/** Earlier times as they can be compared: fields as means of the very statements that both times have a score for. */
import { PART_STEP } from '../domain/comparison'
import { participationOf, type Participation } from '../domain/comparisonMeasures'
import type { EarlierAssessment } from '../domain/report'
import type { FieldId, StatementId } from '../domain/scorecard'
import type { Reading } from './Reading'

/** Statements with a score both then and now. */
export function sharedStatements({ profile }: Reading, { statements }: EarlierAssessment): StatementId[] {
  return profile.statements.flatMap(({ statement }) => (statements[statement] === undefined ? [] : [statement]))
}

export interface FieldChange {
  readonly field: FieldId
  /** Null where the two times share no statement of the field. */
  readonly before: number | null
  readonly after: number | null
  readonly move: 'higher' | 'lower' | 'alike' | null
}

/** Each field then and now, over the shared statements alone. */
export function fieldChanges(reading: Reading, earlier: EarlierAssessment): FieldChange[] {
  const shared = new Set(sharedStatements(reading, earlier))
  const now = new Map(reading.profile.statements.map(({ statement, score }) => [statement, score]))
  return reading.scorecard.fields.map(({ id: field }) => {
    const ids = reading.scorecard.statements.filter((one) => one.field === field && shared.has(one.id))
    const before = mean(ids.flatMap(({ id }) => earlier.statements[id] ?? []))
    const after = mean(ids.flatMap(({ id }) => now.get(id) ?? []))
    return { field, before, after, move: before === null || after === null ? null : moveOf(after - before) }
  })
}

/** Each field's mean then. */
export function earlierFields(reading: Reading, earlier: EarlierAssessment): Map<FieldId, number | null> {
  return new Map(fieldChanges(reading, earlier).map(({ field, before }) => [field, before]))
}

/** Who answered this time, as far as it is shown. */
export function participationNow({ report }: Reading): Participation {
  return participationOf({
    results: report.rounds.map(({ results, groups }) => ({ items: results, groups })),
    turnout: Object.fromEntries(
      report.rounds.flatMap(({ turnout }, index) => (turnout === null ? [] : [[String(index), turnout]])),
    ),
  })
}

/** Sums of halves, divided: what lies on the border must not fall off it by rounding. */
function moveOf(difference: number): 'higher' | 'lower' | 'alike' {
  const rounded = Math.round(difference * 1e6) / 1e6
  if (rounded >= PART_STEP) return 'higher'
  return -rounded >= PART_STEP ? 'lower' : 'alike'
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((total, number) => total + number, 0) / numbers.length
}

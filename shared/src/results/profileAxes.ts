/** The profile as radar axes: the seven fields, or the statements of one. */
import type { ReadScorecard } from '../domain/readScorecard'
import type { RoomProfile } from '../domain/profile'
import { type FieldId, fieldOf, numberOf, type ScorecardShape, statementsOfField } from '../domain/scorecard'
import type { RadarAxis } from '../charts/radar'

/** Scores and weights of the seven fields, by name, or by number where names would be too small to read. */
export function fieldAxes(profile: RoomProfile, scorecard: ReadScorecard, by: 'name' | 'number' = 'name'): RadarAxis[] {
  return profile.fields.map(({ field, score, weight }) => ({
    id: field,
    label: by === 'name' ? (fieldOf(scorecard, field)?.name.text ?? field) : String(fieldOf(scorecard, field)?.number),
    value: score,
    behind: weight,
  }))
}

/** Scores and weights of a field's statements, by number. */
export function statementAxes(profile: RoomProfile, scorecard: ScorecardShape, field: FieldId): RadarAxis[] {
  return statementsOfField(scorecard, field).map(({ id, value }) => ({
    id,
    label: numberOf(scorecard, id) ?? id,
    value: profile.statements.find(({ statement }) => statement === id)?.score ?? null,
    behind: profile.weights[value] ?? null,
  }))
}

/** Has anything been shown yet? */
export function isEmpty(profile: RoomProfile): boolean {
  return profile.statements.length === 0 && Object.keys(profile.weights).length === 0
}

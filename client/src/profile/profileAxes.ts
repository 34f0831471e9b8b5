/** The profile as radar axes: the seven fields, or the statements of one. */
import type { Language } from '@samklang/shared/domain/language'
import type { RoomProfile } from '@samklang/shared/domain/profile'
import { type FieldId, fieldOf, samson, statementsOfField } from '@samklang/shared/domain/scorecard'
import type { RadarAxis } from '../charts/radar'

/** Scores and weights of the seven fields, by name, or by number where names would be too small to read. */
export function fieldAxes(profile: RoomProfile, language: Language, by: 'name' | 'number' = 'name'): RadarAxis[] {
  return profile.fields.map(({ field, score, weight }) => ({
    id: field,
    label: by === 'name' ? fieldOf(samson, field).name[language] : String(fieldOf(samson, field).number),
    value: score,
    behind: weight,
  }))
}

/** Scores and weights of a field's statements, by number. */
export function statementAxes(profile: RoomProfile, field: FieldId): RadarAxis[] {
  return statementsOfField(samson, field).map(({ id, value }) => ({
    id,
    label: id,
    value: profile.statements.find(({ statement }) => statement === id)?.score ?? null,
    behind: profile.weights[value] ?? null,
  }))
}

/** Has anything been shown yet? */
export function isEmpty(profile: RoomProfile): boolean {
  return profile.statements.length === 0 && Object.keys(profile.weights).length === 0
}

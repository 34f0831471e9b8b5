/** Changing a scorecard before it is asked by: adding, leaving out, moving; ids stay, numbers follow the order. */
import { belongsTo } from './assessment'
import type { AssessmentId } from './ids'
import type { Refusal } from './refusal'
import type { Round } from './round'
import { type FieldId, type Scorecard, type Statement, StatementId, statementsOfField, type ValueId } from './scorecard'
import { most } from './scorecardFaults'
import type { ScorecardList } from './scorecardTexts'

/**
 * Why the scorecard of an assessment cannot be changed: something of it has been opened, and answers belong to the words
 * they were given to. A vote on notes asks nothing of the scorecard. Page and server both ask.
 */
export function whyNotChangeScorecard(rounds: readonly Round[], assessment: AssessmentId): Refusal | null {
  const begun = rounds.some(
    (round) => belongsTo(assessment, round) && round.state !== 'drafted' && round.state !== 'cancelled',
  )
  return begun ? 'assessment-begun' : null
}

/** Fields numbered from 1 as they stand, and statements field by field, each field's in their own order. */
export function inOrder(scorecard: Scorecard): Scorecard {
  const fields = scorecard.fields.map((field, at) => (field.number === at + 1 ? field : { ...field, number: at + 1 }))
  const placed = new Set<string>(fields.map(({ id }) => id))
  return {
    ...scorecard,
    fields,
    statements: [
      ...fields.flatMap(({ id }) => statementsOfField(scorecard, id)),
      ...scorecard.statements.filter(({ field }) => !placed.has(field)),
    ],
  }
}

/** May one more be added? A statement to the field it would go to. */
export function hasRoomFor(scorecard: Scorecard, list: ScorecardList, field?: FieldId): boolean {
  if (scorecard[list].length >= most[list]) return false
  if (list !== 'fields' && scorecard.values.length + scorecard.statements.length >= most.asked) return false
  return field === undefined || statementsOfField(scorecard, field).length < most.statementsOfField
}

/** A value without words, last. The same scorecard where there is no room. */
export function addValue(scorecard: Scorecard, id: ValueId): Scorecard {
  if (!hasRoomFor(scorecard, 'values')) return scorecard
  return { ...scorecard, values: [...scorecard.values, { id, name: {}, explanation: {}, question: {} }] }
}

/** A field without words, last. The same scorecard where there is no room. */
export function addField(scorecard: Scorecard, id: FieldId): Scorecard {
  if (!hasRoomFor(scorecard, 'fields')) return scorecard
  const field = { id, number: scorecard.fields.length + 1, name: {}, subtitle: {}, explanation: {} }
  return inOrder({ ...scorecard, fields: [...scorecard.fields, field] })
}

/** A statement without words, last in its field, under the first value. The same scorecard where there is no room. */
export function addStatement(scorecard: Scorecard, id: StatementId, field: FieldId, source: string): Scorecard {
  const value = scorecard.values[0]?.id
  if (value === undefined || !hasRoomFor(scorecard, 'statements', field)) return scorecard
  const statement: Statement = { id, field, value, text: {}, prompt: {}, source, core: false }
  return inOrder({ ...scorecard, statements: [...scorecard.statements, statement] })
}

/** Without a value; its statements go under another. The last value stays. */
export function leaveOutValue(scorecard: Scorecard, id: ValueId, instead: ValueId): Scorecard {
  if (id === instead || !scorecard.values.some((value) => value.id === instead)) return scorecard
  return {
    ...scorecard,
    values: scorecard.values.filter((value) => value.id !== id),
    statements: scorecard.statements.map((one) => (one.value === id ? { ...one, value: instead } : one)),
  }
}

/** Without a field and all its statements. */
export function leaveOutField(scorecard: Scorecard, id: FieldId): Scorecard {
  return inOrder({
    ...scorecard,
    fields: scorecard.fields.filter((field) => field.id !== id),
    statements: scorecard.statements.filter(({ field }) => field !== id),
  })
}

export function leaveOutStatement(scorecard: Scorecard, id: StatementId): Scorecard {
  return { ...scorecard, statements: scorecard.statements.filter((one) => one.id !== id) }
}

/** One place up or down; past the edge of a field a statement goes into the next one, where that has room. */
export function move(scorecard: Scorecard, list: ScorecardList, id: string, by: -1 | 1): Scorecard {
  switch (list) {
    case 'values':
      return { ...scorecard, values: swapped(scorecard.values, id, by) }
    case 'fields':
      return inOrder({ ...scorecard, fields: swapped(scorecard.fields, id, by) })
    case 'statements':
      return moveStatement(inOrder(scorecard), id, by)
  }
}

function moveStatement(scorecard: Scorecard, id: string, by: -1 | 1): Scorecard {
  const { statements, fields } = scorecard
  const at = statements.findIndex((one) => one.id === id)
  const [moved, beside] = [statements[at], statements[at + by]]
  if (moved === undefined) return scorecard
  if (beside?.field === moved.field) return { ...scorecard, statements: swapped(statements, id, by) }
  const next = fields[fields.findIndex((field) => field.id === moved.field) + by]
  return next === undefined ? scorecard : putInField(scorecard, moved.id, next.id, by === 1 ? 'first' : 'last')
}

/** A statement into a field, as its first or last. The same scorecard where the field is full. */
export function putInField(
  scorecard: Scorecard,
  id: StatementId,
  field: FieldId,
  place: 'first' | 'last' = 'last',
): Scorecard {
  const moved = scorecard.statements.find((one) => one.id === id)
  const there = statementsOfField(scorecard, field).length
  if (moved === undefined || moved.field === field || there >= most.statementsOfField) return scorecard
  const rest = scorecard.statements.filter((one) => one.id !== id)
  const put = { ...moved, field }
  return inOrder({ ...scorecard, statements: place === 'first' ? [put, ...rest] : [...rest, put] })
}

/** A statement with its value or its marks set anew. */
export function mark(
  scorecard: Scorecard,
  id: StatementId,
  marks: Partial<Omit<Statement, 'id' | 'field' | 'text' | 'easier' | 'prompt'>>,
): Scorecard {
  return { ...scorecard, statements: scorecard.statements.map((one) => (one.id === id ? { ...one, ...marks } : one)) }
}

function swapped<One extends { readonly id: string }>(all: readonly One[], id: string, by: -1 | 1): One[] {
  const at = all.findIndex((one) => one.id === id)
  const [one, other] = [all[at], all[at + by]]
  if (one === undefined || other === undefined) return [...all]
  return all.map((each, place) => (place === at ? other : place === at + by ? one : each))
}

/** Lower-case letters and digits from chance: twelve of them are sixty bits. */
export function partId(bytes: Uint8Array): string {
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('')
}

/** An id that no other statement has, from twelve random bytes. */
export const statementId = (bytes: Uint8Array): StatementId => StatementId.parse(`s-${partId(bytes)}`)

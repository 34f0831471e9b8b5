/** The scorecard: four values a group weighs, seven fields it looks at itself in, and the statements it scores. */
import { z } from 'zod'
import { anchoring, anchoringStatements } from './catalogue/anchoring'
import { communication, communicationStatements } from './catalogue/communication'
import { competencies, competencyStatements } from './catalogue/competencies'
import { equality, equalityStatements } from './catalogue/equality'
import { facilitation, facilitationStatements } from './catalogue/facilitation'
import { goalStatements, goals } from './catalogue/goals'
import { resources, resourceStatements } from './catalogue/resources'
import { values } from './catalogue/values'
import { Localised } from './language'
import type { Selection } from './round'

export const ValueId = z.enum(['openness', 'democracy', 'creativity', 'leadership'])
export type ValueId = z.infer<typeof ValueId>

/** In the order of their visible numbers, 1 to 7. */
export const FieldId = z.enum([
  'equality',
  'goals',
  'communication',
  'anchoring',
  'facilitation',
  'resources',
  'competencies',
])
export type FieldId = z.infer<typeof FieldId>

/** The number people say aloud is the id: `3-2` is the second statement of the third field. */
export const StatementId = z.string().regex(/^[1-7]-[1-9]$/)
export type StatementId = z.infer<typeof StatementId>

/** What a round can ask about: a statement, or how much one of the values matters. */
export const ItemId = z.union([StatementId, z.string().regex(/^weight-(openness|democracy|creativity|leadership)$/)])
export type ItemId = z.infer<typeof ItemId>

export const CoreValue = z.object({
  id: ValueId,
  name: Localised,
  explanation: Localised,
  /** Asked when the group weighs its values, on a scale from not very important to very important. */
  question: Localised,
})
export type CoreValue = z.infer<typeof CoreValue>

export const ActionField = z.object({
  id: FieldId,
  number: z.number().int().min(1).max(7),
  name: Localised,
  /** The name once more in everyday words. */
  subtitle: Localised,
  explanation: Localised,
})
export type ActionField = z.infer<typeof ActionField>

export const Statement = z.object({
  id: StatementId,
  field: FieldId,
  /** Whose weighting lies behind this statement in the profile. */
  value: ValueId,
  text: Localised,
  /** Another way to say it, only where that helps. */
  easier: Localised.optional(),
  /** Opens the talk: asks for something that has happened, never for an opinion of a person. */
  prompt: Localised,
  /** Where in the research the fact behind the statement stands; the wording is our own. */
  source: z.string().min(1),
  /** One of the two statements of its field in the short form. */
  core: z.boolean(),
})
export type Statement = z.infer<typeof Statement>

export const Scorecard = z.object({
  id: z.string().min(1),
  /** A published number never changes its meaning; a changed text is a new version. */
  version: z.string().min(1),
  /** True until real readers have tried the statements. */
  draft: z.boolean(),
  values: z.array(CoreValue),
  fields: z.array(ActionField),
  /** In the order of their numbers. */
  statements: z.array(Statement),
})
export type Scorecard = z.infer<typeof Scorecard>

export const samson: Scorecard = {
  id: 'samson',
  version: '2026.1',
  draft: true,
  values,
  fields: [equality, goals, communication, anchoring, facilitation, resources, competencies],
  statements: [
    ...equalityStatements,
    ...goalStatements,
    ...communicationStatements,
    ...anchoringStatements,
    ...facilitationStatements,
    ...resourceStatements,
    ...competencyStatements,
  ],
}

export function statementOf(scorecard: Scorecard, id: string): Statement | undefined {
  return scorecard.statements.find((statement) => statement.id === id)
}

/** Throws a RangeError when the scorecard lacks the field, which a scorecard of ours never does. */
export function fieldOf(scorecard: Scorecard, id: FieldId): ActionField {
  const field = scorecard.fields.find((field) => field.id === id)
  if (!field) throw new RangeError(`scorecard ${scorecard.id} has no field ${id}`)
  return field
}

/** Throws a RangeError when the scorecard lacks the value, which a scorecard of ours never does. */
export function coreValueOf(scorecard: Scorecard, id: ValueId): CoreValue {
  const value = scorecard.values.find((value) => value.id === id)
  if (!value) throw new RangeError(`scorecard ${scorecard.id} has no value ${id}`)
  return value
}

export function statementsOfField(scorecard: Scorecard, field: FieldId): Statement[] {
  return scorecard.statements.filter((statement) => statement.field === field)
}

/** The short form: two statements a field. */
export function coreStatements(scorecard: Scorecard): Statement[] {
  return scorecard.statements.filter((statement) => statement.core)
}

/** The item under which a round asks how much a value matters. */
export const weightItem = <Value extends ValueId>(value: Value) => `weight-${value}` as const

/** The value a weight item asks about, or null for a statement. */
export function valueOfWeightItem(item: ItemId): ValueId | null {
  return ValueId.options.find((value) => weightItem(value) === item) ?? null
}

/** Is there something to ask under this id? The pattern alone also fits numbers nobody wrote a statement for. */
export function isItemOf(scorecard: Scorecard, item: string): boolean {
  const value = valueOfWeightItem(item)
  if (value === null) return statementOf(scorecard, item) !== undefined
  return scorecard.values.some((known) => known.id === value)
}

/**
 * What a selection asks, in the order it is asked: the weights before the statements, statements by number, chosen
 * items as they were chosen. Chosen items the scorecard does not hold are left out, repeated ones asked once.
 */
export function itemsOf(scorecard: Scorecard, selection: Selection): ItemId[] {
  const weights = scorecard.values.map((value) => weightItem(value.id))
  switch (selection.kind) {
    case 'weights':
      return weights
    case 'field':
      return statementsOfField(scorecard, selection.field).map((statement) => statement.id)
    case 'short':
      return coreStatements(scorecard).map((statement) => statement.id)
    case 'all':
      return [...weights, ...scorecard.statements.map((statement) => statement.id)]
    case 'chosen':
      return [...new Set(selection.items)].filter((item) => isItemOf(scorecard, item))
  }
}

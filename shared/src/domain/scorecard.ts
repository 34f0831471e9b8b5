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
import { Worded } from './language'
import type { Selection } from './round'

/** SAMSON's are openness, democracy, creativity and leadership; a room may have others. */
export const ValueId = z.string().regex(/^[a-z][a-z0-9]{0,23}$/)
export type ValueId = z.infer<typeof ValueId>

/** SAMSON has seven, from equality to competencies; a room may have others. */
export const FieldId = z.string().regex(/^[a-z][a-z0-9]{0,23}$/)
export type FieldId = z.infer<typeof FieldId>

/**
 * Which statement it is in every version of a scorecard, so that one time can be compared with another. SAMSON's are
 * called by the numbers they have there. What people say aloud is the number, which follows the order: see `numberOf`.
 */
export const StatementId = z.string().regex(/^(?:[1-9]-[1-9]|s-[a-z0-9]{8,20})$/)
export type StatementId = z.infer<typeof StatementId>

const WEIGHT = 'weight-'

/** What a round can ask about: a statement, or how much one of the values matters. */
export const ItemId = z.union([StatementId, z.string().regex(/^weight-[a-z][a-z0-9]{0,23}$/)])
export type ItemId = z.infer<typeof ItemId>

export const CoreValue = z.object({
  id: ValueId,
  name: Worded,
  explanation: Worded,
  /** Asked when the group weighs its values, on a scale from not very important to very important. */
  question: Worded,
})
export type CoreValue = z.infer<typeof CoreValue>

export const ActionField = z.object({
  id: FieldId,
  number: z.number().int().min(1).max(9),
  name: Worded,
  /** The name once more in everyday words. */
  subtitle: Worded,
  explanation: Worded,
})
export type ActionField = z.infer<typeof ActionField>

export const Statement = z.object({
  id: StatementId,
  field: FieldId,
  /** Whose weighting lies behind this statement in the profile. */
  value: ValueId,
  text: Worded,
  /** Another way to say it, only where that helps. */
  easier: Worded.optional(),
  /** Opens the talk: asks for something that has happened, never for an opinion of a person. */
  prompt: Worded,
  /** Where in the research the fact behind the statement stands; the wording is our own. */
  source: z.string().min(1),
  /** One of the two statements of its field in the short form. */
  core: z.boolean(),
  /** Does it tell of thick co-creation: together for long, in planning and doing alike, with shared power? Left out is no. */
  thick: z.boolean().optional(),
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

/** What of a scorecard is needed to choose from it and to count with it, in whatever words it is read. */
export interface ScorecardShape {
  readonly values: readonly { readonly id: ValueId }[]
  readonly fields: readonly { readonly id: FieldId; readonly number: number }[]
  readonly statements: readonly {
    readonly id: StatementId
    readonly field: FieldId
    readonly value: ValueId
    readonly core: boolean
  }[]
}

/** How a session names the scorecard in use. */
export const scorecardName = ({ id, version }: Pick<Scorecard, 'id' | 'version'>): string => `${id}-${version}`

export function statementOf<One extends { readonly id: StatementId }>(
  scorecard: { readonly statements: readonly One[] },
  id: string,
): One | undefined {
  return scorecard.statements.find((statement) => statement.id === id)
}

/** Undefined where the scorecard has no such field: a note may tell of one that has been left out since. */
export function fieldOf<One extends { readonly id: FieldId }>(
  scorecard: { readonly fields: readonly One[] },
  id: FieldId,
): One | undefined {
  return scorecard.fields.find((field) => field.id === id)
}

/** What a statement is called aloud: `3-2` is the second of the third field. Null for one the scorecard does not hold. */
export function numberOf(scorecard: Pick<ScorecardShape, 'fields' | 'statements'>, id: string): string | null {
  const statement = statementOf(scorecard, id)
  const field = statement && fieldOf(scorecard, statement.field)
  if (field === undefined) return null
  return `${field.number}-${statementsOfField(scorecard, field.id).findIndex((one) => one.id === id) + 1}`
}

export function coreValueOf<One extends { readonly id: ValueId }>(
  scorecard: { readonly values: readonly One[] },
  id: ValueId,
): One | undefined {
  return scorecard.values.find((value) => value.id === id)
}

export function statementsOfField<One extends { readonly field: FieldId }>(
  scorecard: { readonly statements: readonly One[] },
  field: FieldId,
): One[] {
  return scorecard.statements.filter((statement) => statement.field === field)
}

/** The short form: two statements a field. */
export function coreStatements<One extends { readonly core: boolean }>(scorecard: {
  readonly statements: readonly One[]
}): One[] {
  return scorecard.statements.filter((statement) => statement.core)
}

/** The item under which a round asks how much a value matters. */
export const weightItem = <Value extends ValueId>(value: Value) => `${WEIGHT}${value}` as const

/** The value a weight item asks about, or null for a statement. */
export function valueOfWeightItem(item: ItemId): ValueId | null {
  return item.startsWith(WEIGHT) ? item.slice(WEIGHT.length) : null
}

/** Is there something to ask under this id? The pattern alone also fits numbers nobody wrote a statement for. */
export function isItemOf(scorecard: ScorecardShape, item: string): boolean {
  const value = valueOfWeightItem(item)
  if (value === null) return statementOf(scorecard, item) !== undefined
  return scorecard.values.some((known) => known.id === value)
}

/**
 * What a selection asks, in the order it is asked: the weights before the statements, statements by number, chosen
 * items as they were chosen. Chosen items the scorecard does not hold are left out, repeated ones asked once.
 */
export function itemsOf(scorecard: ScorecardShape, selection: Selection): ItemId[] {
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

/** What is wrong with a scorecard of one's own, each fault with where it is: nothing is guessed and nothing put right in silence. */
import { z } from 'zod'
import type { LanguageTag, Worded } from './language'
import type { Scorecard } from './scorecard'

/** Most of each; `asked` is how many values and statements one round can ask together. */
export const most = { values: 6, fields: 9, statements: 63, statementsOfField: 9, asked: 67 } as const

export const ScorecardFaultReason = z.enum([
  'no-values',
  'too-many-values',
  'no-fields',
  'too-many-fields',
  'no-statements',
  'too-many-statements',
  'too-many-in-field',
  'too-many-to-ask',
  'id-twice',
  'number-twice',
  'unknown-field',
  'unknown-value',
  'field-without-statements',
  'not-in-room-language',
])
export type ScorecardFaultReason = z.infer<typeof ScorecardFaultReason>

/** A part of a scorecard, as its list and its place in it; null is the whole. */
export const Part = z.object({ list: z.enum(['values', 'fields', 'statements']), at: z.number().int().nonnegative() })
export type Part = z.infer<typeof Part>

export const ScorecardFault = z.object({ part: Part.nullable(), reason: ScorecardFaultReason })
export type ScorecardFault = z.infer<typeof ScorecardFault>

/** Every fault at once, in the order of the scorecard; none means that a room can use it. `language` is the room's. */
export function faultsOf(scorecard: Scorecard, language: LanguageTag): ScorecardFault[] {
  const { values, fields, statements } = scorecard
  const faults: ScorecardFault[] = []
  const whole = (reason: ScorecardFaultReason, is: boolean): void => void (is && faults.push({ part: null, reason }))
  whole('no-values', values.length === 0)
  whole('too-many-values', values.length > most.values)
  whole('no-fields', fields.length === 0)
  whole('too-many-fields', fields.length > most.fields)
  whole('no-statements', statements.length === 0)
  whole('too-many-statements', statements.length > most.statements)
  whole('too-many-to-ask', values.length + statements.length > most.asked)

  const report =
    (list: Part['list'], at: number) =>
    (reason: ScorecardFaultReason, is: boolean): void =>
      void (is && faults.push({ part: { list, at }, reason }))
  values.forEach((value, at) => {
    const fault = report('values', at)
    fault('id-twice', values.findIndex(({ id }) => id === value.id) < at)
    fault('not-in-room-language', lacks(language, value.name, value.explanation, value.question))
  })
  fields.forEach((field, at) => {
    const fault = report('fields', at)
    fault('id-twice', fields.findIndex(({ id }) => id === field.id) < at)
    fault('number-twice', fields.findIndex(({ number }) => number === field.number) < at)
    fault('field-without-statements', !statements.some((one) => one.field === field.id))
    fault('too-many-in-field', statements.filter((one) => one.field === field.id).length > most.statementsOfField)
    fault('not-in-room-language', lacks(language, field.name, field.subtitle, field.explanation))
  })
  statements.forEach((statement, at) => {
    const fault = report('statements', at)
    const field = fields.find(({ id }) => id === statement.field)
    fault('id-twice', statements.findIndex(({ id }) => id === statement.id) < at)
    fault('unknown-field', field === undefined)
    fault('unknown-value', !values.some(({ id }) => id === statement.value))
    fault('not-in-room-language', lacks(language, statement.text, statement.prompt))
  })
  return faults
}

const lacks = (language: LanguageTag, ...texts: readonly Worded[]): boolean =>
  texts.some((text) => text[language] === undefined)

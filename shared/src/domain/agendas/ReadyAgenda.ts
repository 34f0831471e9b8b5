/** What a ready-made agenda is, and how it becomes a room's own in the room's language. */
import type { Agenda, StepDoes } from '../agenda'
import type { Language, Localised } from '../language'
import type { FieldId } from '../scorecard'
import type { TemplateId } from '../template'

/** As `StepDoes`, with its words in both languages; which field is asked about is the room's to say. */
export type ReadyDoes =
  | Exclude<StepDoes, { kind: 'write' | 'field' }>
  | { readonly kind: 'write'; readonly question: Localised }
  | { readonly kind: 'field' }

export interface ReadyStep {
  readonly title: Localised
  readonly minutes: number
  readonly says: Localised
  readonly prompt: Localised
  readonly does: ReadyDoes
}

export interface ReadyAgenda {
  readonly id: string
  readonly name: Localised
  readonly use: Localised
  readonly steps: readonly ReadyStep[]
}

type Pair = readonly [nb: string, en: string]
const both = ([nb, en]: Pair): Localised => ({ nb, en })

/** One step as it is written in the files beside this one. */
export function step(minutes: number, does: ReadyDoes, title: Pair, says: Pair, prompt: Pair): ReadyStep {
  return { minutes, does, title: both(title), says: both(says), prompt: both(prompt) }
}

export const write = (question: Pair): ReadyDoes => ({ kind: 'write', question: both(question) })
export const template = (id: TemplateId): ReadyDoes => ({ kind: 'template', template: id })

export function ready(id: string, name: Pair, use: Pair, steps: readonly ReadyStep[]): ReadyAgenda {
  return { id, name: both(name), use: both(use), steps }
}

/** A room's own agenda made from it, in one language. `field` is what a step about a field asks about first. */
export function agendaFrom({ id, steps }: ReadyAgenda, language: Language, field: FieldId): Agenda {
  return {
    steps: steps.map(({ title, minutes, says, prompt, does }, at) => ({
      id: `${id}-${at + 1}`,
      title: title[language],
      minutes,
      says: says[language],
      prompt: prompt[language],
      does: doesIn(does, language, field),
    })),
  }
}

function doesIn(does: ReadyDoes, language: Language, field: FieldId): StepDoes {
  if (does.kind === 'write') return { kind: 'write', question: does.question[language] }
  return does.kind === 'field' ? { kind: 'field', field } : does
}

/** What an item is called on every page: its number, its field, its text, in the page's language. */
import type { Language } from '@samklang/shared/domain/language'
import type { Asked } from '@samklang/shared/domain/round'
import {
  coreValueOf,
  fieldOf,
  type ItemId,
  samson,
  statementOf,
  valueOfWeightItem,
} from '@samklang/shared/domain/scorecard'
import type { Say } from '@samklang/shared/text/say'

export interface ItemWords {
  /** How people say it: `3-2`, or the value's name. */
  readonly name: string
  /** Null for a value. */
  readonly number: string | null
  /** The field's name, or the word for values. */
  readonly topic: string
  /** The statement, or the question about the value. */
  readonly text: string
  /** Said in another way, or the value explained; null where nothing more is needed. */
  readonly easier: string | null
  readonly prompt: string | null
  readonly isWeight: boolean
}

/** Words for an item; one the scorecard does not hold is called by its id. */
export function itemWords(item: ItemId, language: Language, say: Say): ItemWords {
  const valueId = valueOfWeightItem(item)
  if (valueId !== null) {
    const value = coreValueOf(samson, valueId)
    return {
      name: value.name[language],
      number: null,
      topic: say('answer.weights'),
      text: value.question[language],
      easier: value.explanation[language],
      prompt: null,
      isWeight: true,
    }
  }
  const statement = statementOf(samson, item)
  return {
    name: item,
    number: item,
    topic: statement ? fieldOf(samson, statement.field).name[language] : '',
    text: statement?.text[language] ?? item,
    easier: statement?.easier?.[language] ?? null,
    prompt: statement?.prompt[language] ?? null,
    isWeight: false,
  }
}

/** Up to so many chosen items are called by their numbers. */
const NAMED = 3

/** What a round asks, as one says it: a field's name, "the short form", "3-2 and 4-1". */
export function selectionWords(selection: Asked, language: Language, say: Say): string {
  switch (selection.kind) {
    case 'field':
      return fieldOf(samson, selection.field).name[language]
    case 'vote':
      return selection.question
    case 'chosen':
      return selection.items.length <= NAMED
        ? new Intl.ListFormat(language).format(selection.items.map((item) => itemWords(item, language, say).name))
        : say('results.selection.chosen', { count: selection.items.length })
    default:
      return say(`results.selection.${selection.kind}`)
  }
}

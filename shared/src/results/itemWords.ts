/** What an item is called on every page: its number, its field, its text, in the reader's language. */
import type { Wording } from '../domain/language'
import type { ReadScorecard } from '../domain/readScorecard'
import type { Asked } from '../domain/round'
import { coreValueOf, fieldOf, type ItemId, numberOf, statementOf, valueOfWeightItem } from '../domain/scorecard'
import type { Say } from '../text/say'

export interface ItemWords {
  /** How people say it: `3-2`, or the value's name. */
  readonly name: string
  /** Null for a value. */
  readonly number: string | null
  /** The field's name, or the word for values. */
  readonly topic: string
  /** The statement, or the question about the value. */
  readonly text: string
  /** The same with the language it is in; null for an item the scorecard does not hold. */
  readonly wording: Wording | null
  /** Said in another way, or the value explained; null where nothing more is needed. */
  readonly easier: Wording | null
  readonly prompt: Wording | null
  readonly isWeight: boolean
}

/** Words for an item; one the scorecard does not hold is called by its id. */
export function itemWords(item: ItemId, scorecard: ReadScorecard, say: Say): ItemWords {
  const valueId = valueOfWeightItem(item)
  if (valueId !== null) {
    const value = coreValueOf(scorecard, valueId)
    return {
      name: value?.name.text ?? valueId,
      number: null,
      topic: say('answer.weights'),
      text: value?.question.text ?? item,
      wording: value?.question ?? null,
      easier: value?.explanation ?? null,
      prompt: null,
      isWeight: true,
    }
  }
  const statement = statementOf(scorecard, item)
  const field = statement && fieldOf(scorecard, statement.field)
  const number = numberOf(scorecard, item) ?? item
  return {
    name: number,
    number,
    topic: field?.name.text ?? '',
    text: statement?.text.text ?? item,
    wording: statement?.text ?? null,
    easier: statement?.easier ?? null,
    prompt: statement?.prompt ?? null,
    isWeight: false,
  }
}

/** Up to so many chosen items are called by their numbers. */
const NAMED = 3

/** What a round asks, as one says it: a field's name, "the short form", "3-2 and 4-1". */
export function selectionWords(selection: Asked, scorecard: ReadScorecard, say: Say): string {
  switch (selection.kind) {
    case 'field':
      return fieldOf(scorecard, selection.field)?.name.text ?? selection.field
    case 'vote':
      return selection.question
    case 'chosen':
      return selection.items.length <= NAMED
        ? new Intl.ListFormat(scorecard.language).format(
            selection.items.map((item) => itemWords(item, scorecard, say).name),
          )
        : say('results.selection.chosen', { count: selection.items.length })
    default:
      return say(`results.selection.${selection.kind}`)
  }
}

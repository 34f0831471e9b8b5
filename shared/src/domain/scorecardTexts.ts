/** Every text of a scorecard and where it stands: what is written, translated and counted. */
import type { LanguageTag, Worded } from './language'
import type { ActionField, CoreValue, Scorecard, Statement } from './scorecard'

/** What of each kind is put in words, in the order it is read. */
export const textNames = {
  values: ['name', 'explanation', 'question'],
  fields: ['name', 'subtitle', 'explanation'],
  statements: ['text', 'easier', 'prompt'],
} as const satisfies Record<ScorecardList, readonly string[]>

export type ScorecardList = 'values' | 'fields' | 'statements'
export type TextName = (typeof textNames)[ScorecardList][number]
export type ScorecardPart = CoreValue | ActionField | Statement

/** One text: of which part, and which of its texts. */
export interface TextPlace {
  readonly list: ScorecardList
  readonly id: string
  readonly name: TextName
}

/** A text in all its languages; undefined where the part has none of that name. */
export function textOf(part: ScorecardPart, name: TextName): Worded | undefined {
  // reason: which texts a part has depends on its list; a missing one is read as missing
  return (part as Partial<Record<TextName, Worded>>)[name]
}

/** The same scorecard with one text written anew in one language; nothing but space takes it away. */
export function withText(
  scorecard: Scorecard,
  { list, id, name }: TextPlace,
  language: LanguageTag,
  words: string,
): Scorecard {
  const rewritten = <Part extends ScorecardPart>(part: Part): Part => {
    if (part.id !== id) return part
    const { [language]: _, ...others } = textOf(part, name) ?? {}
    const texts = words.trim() === '' ? others : { ...others, [language]: words }
    if (name === 'easier' && Object.keys(texts).length === 0) {
      const { easier: _none, ...rest } = part as Statement
      // reason: only a statement has an easier wording
      return rest as Part
    }
    return { ...part, [name]: inSteadyOrder(texts) }
  }
  switch (list) {
    case 'values':
      return { ...scorecard, values: scorecard.values.map(rewritten) }
    case 'fields':
      return { ...scorecard, fields: scorecard.fields.map(rewritten) }
    case 'statements':
      return { ...scorecard, statements: scorecard.statements.map(rewritten) }
  }
}

/** By tag, so that what was written and taken away again leaves no trace. */
function inSteadyOrder(texts: Worded): Worded {
  return Object.fromEntries(
    Object.entries(texts).toSorted(([a], [b]) => (a === 'nb' ? -1 : b === 'nb' ? 1 : a < b ? -1 : 1)),
  )
}

/** Is every text of a part there in a language? An easier wording only where there is one at all. */
export function isWritten(part: ScorecardPart, list: ScorecardList, language: LanguageTag): boolean {
  return textNames[list].every((name) => {
    const text = textOf(part, name)
    return text === undefined ? name === 'easier' : text[language] !== undefined
  })
}

/** How many of the values, fields and statements are wholly there in a language. */
export function translatedIn(scorecard: Scorecard, language: LanguageTag): { done: number; of: number } {
  const lists = ['values', 'fields', 'statements'] as const
  const all = lists.flatMap((list) => scorecard[list].map((part) => isWritten(part, list, language)))
  return { done: all.filter(Boolean).length, of: all.length }
}

/** The same scorecard without a language. */
export function withoutLanguage(scorecard: Scorecard, language: LanguageTag): Scorecard {
  const lists = ['values', 'fields', 'statements'] as const
  return lists.reduce(
    (before, list) =>
      scorecard[list].reduce(
        (rest, { id }) => textNames[list].reduce((one, name) => withoutText(one, { list, id, name }, language), rest),
        before,
      ),
    scorecard,
  )
}

function withoutText(scorecard: Scorecard, place: TextPlace, language: LanguageTag): Scorecard {
  const parts: readonly ScorecardPart[] = scorecard[place.list]
  const part = parts.find(({ id }) => id === place.id)
  return part && textOf(part, place.name)?.[language] !== undefined
    ? withText(scorecard, place, language, '')
    : scorecard
}

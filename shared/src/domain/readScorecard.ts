/** A scorecard as one person reads it: every text in one language, or marked where it is not there in that one. */
import { Language, type LanguageTag, type Worded, type Wording, setApart, wordingOf } from './language'
import type { ActionField, CoreValue, Scorecard, Statement } from './scorecard'

export interface ReadValue extends Pick<CoreValue, 'id'> {
  readonly name: Wording
  readonly explanation: Wording
  readonly question: Wording
}
export interface ReadField extends Pick<ActionField, 'id' | 'number'> {
  readonly name: Wording
  readonly subtitle: Wording
  readonly explanation: Wording
}
export interface ReadStatement extends Pick<Statement, 'id' | 'field' | 'value' | 'core' | 'source'> {
  /** Does it tell of thick co-creation? */
  readonly thick: boolean
  readonly text: Wording
  readonly easier: Wording | null
  readonly prompt: Wording
}
export interface ReadScorecard extends Pick<Scorecard, 'id' | 'version' | 'draft'> {
  /** The language that was asked for. */
  readonly language: LanguageTag
  /** Every language somebody has put something in. */
  readonly languages: readonly LanguageTag[]
  readonly values: readonly ReadValue[]
  readonly fields: readonly ReadField[]
  readonly statements: readonly ReadStatement[]
}

/** Where a text is missing in the wanted language it is read in the room's. */
export function readIn(scorecard: Scorecard, wanted: LanguageTag, ofRoom: LanguageTag): ReadScorecard {
  const read = (texts: Worded): Wording => {
    const wording = wordingOf(texts, wanted, ofRoom)
    return { ...wording, text: setApart(wording) }
  }
  return {
    id: scorecard.id,
    version: scorecard.version,
    draft: scorecard.draft,
    language: wanted,
    languages: languagesOf(scorecard),
    values: scorecard.values.map(({ id, name, explanation, question }) => ({
      id,
      name: read(name),
      explanation: read(explanation),
      question: read(question),
    })),
    fields: scorecard.fields.map(({ id, number, name, subtitle, explanation }) => ({
      id,
      number,
      name: read(name),
      subtitle: read(subtitle),
      explanation: read(explanation),
    })),
    statements: scorecard.statements.map(({ id, field, value, core, thick, source, text, easier, prompt }) => ({
      id,
      field,
      value,
      core,
      thick: thick === true,
      source,
      text: read(text),
      easier: easier === undefined ? null : read(easier),
      prompt: read(prompt),
    })),
  }
}

/** The product's own first, then the others by their tags. */
export function languagesOf(scorecard: Scorecard): LanguageTag[] {
  const found = new Set(
    [
      ...scorecard.values.flatMap(({ name, explanation, question }) => [name, explanation, question]),
      ...scorecard.fields.flatMap(({ name, subtitle, explanation }) => [name, subtitle, explanation]),
      ...scorecard.statements.flatMap(({ text, easier = {}, prompt }) => [text, easier, prompt]),
    ].flatMap((texts) => Object.keys(texts)),
  )
  const own: readonly string[] = Language.options
  return [...own.filter((tag) => found.has(tag)), ...[...found].filter((tag) => !own.includes(tag)).toSorted()]
}

/** The two languages of the product, a text that exists in both, and texts in whatever languages people have put them. */
import { z } from 'zod'

/** Bokmål is written first; English says the same. */
export const Language = z.enum(['nb', 'en'])
export type Language = z.infer<typeof Language>

/** One text in every language of the product; never empty in either. */
export const Localised = z.object({ nb: z.string().min(1), en: z.string().min(1) })
export type Localised = z.infer<typeof Localised>

/** A language as BCP 47 names it: nb, en, uk, ar, so. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
export type LanguageTag = z.infer<typeof LanguageTag>

/** Most characters of one wording. */
export const WORDING_MAX = 500

/** One text in as many languages as somebody has put it in, at least one. */
export const Worded = z
  .record(LanguageTag, z.string().trim().min(1).max(WORDING_MAX))
  .refine((texts) => Object.keys(texts).length > 0, 'no text in any language')
export type Worded = Readonly<Record<string, string>>

/** A text as somebody reads it. */
export interface Wording {
  readonly text: string
  readonly language: LanguageTag
  /** It does not exist in the language that was wanted. */
  readonly missing: boolean
}

/** In the wanted language, else in the room's, else in whichever there is. Throws a RangeError where there is none. */
export function wordingOf(texts: Worded, wanted: LanguageTag, fallback: LanguageTag): Wording {
  const language = [wanted, fallback, ...Object.keys(texts)].find((one) => texts[one] !== undefined)
  const text = language === undefined ? undefined : texts[language]
  if (language === undefined || text === undefined) throw new RangeError('a text in no language')
  return { text, language, missing: language !== wanted }
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ku-Arab', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The way a language is written. */
export function directionOf(language: LanguageTag): 'ltr' | 'rtl' {
  const [base = ''] = language.split('-')
  return RIGHT_TO_LEFT.has(base) || RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

/**
 * A text to be put into a sentence of ours: what is written from right to left is set apart by the signs Unicode has for it,
 * or the number after it would be read backwards. Source: Unicode Standard Annex 9, explicit directional isolates.
 */
export function setApart({ text, language }: Wording): string {
  return directionOf(language) === 'rtl' ? `\u2067${text}\u2069` : text
}

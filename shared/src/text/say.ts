/** A key and its values become a sentence in bokmål or English (ICU messages: plurals, numbers, dates). */
import i18next from 'i18next'
import ICU from 'i18next-icu'
import type { Language } from '../domain/language'
import { en } from './en'
import { nb } from './nb'

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

/** Every key there is, as 'area.key' or 'area.group.key'. */
export type TextKey = Leaves<typeof nb>
export type Values = Readonly<Record<string, string | number | Date>>
export type Say = (key: TextKey, values?: Values) => string

const texts = i18next.createInstance()
void texts.use(ICU).init({
  lng: 'nb',
  fallbackLng: 'nb',
  resources: { nb: { translation: nb }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

const speakers = new Map<Language, Say>()

/** The speaker of a language; the same function each time, so React may compare it. */
export function sayIn(language: Language): Say {
  const known = speakers.get(language)
  if (known) return known
  const t = texts.getFixedT(language) as (key: string, values?: Values) => string
  const say: Say = (key, values) => t(key, values)
  speakers.set(language, say)
  return say
}

/** Times of day as the page's language writes them. */
import type { Language } from '@samklang/shared/domain/language'

const forms = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Language, string>

/** 19:05, in the device's own time zone. */
export function timeOfDay(time: number, language: Language): string {
  return new Intl.DateTimeFormat(forms[language], { hour: '2-digit', minute: '2-digit' }).format(time)
}

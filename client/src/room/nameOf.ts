/** What a person is called: their own name, or a pseudonym with a number. */
import type { Say } from '@samklang/shared/text/say'

export function nameOf(say: Say, person: { name: string | null; number: number | null }): string {
  return person.name ?? say('domain.pseudonym', { number: person.number ?? '' })
}

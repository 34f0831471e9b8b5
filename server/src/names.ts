/** What a person may sign with: nothing, their name, a name they had before, or their pseudonym in either language. */
import { Language } from '@samklang/shared/domain/language'
import { sayIn } from '@samklang/shared/text/say'
import type { Person } from './person'

/** Names before the present one that still count; more than anybody changes it while a device of theirs is offline. */
const KEPT = 50

/** The names a note of this person's may carry. What was written offline may carry one that has changed since. */
export function authorsOf(person: Pick<Person, 'name' | 'number' | 'formerNames'>): string[] {
  return [...(person.name === null ? [] : [person.name]), ...person.formerNames, ...pseudonymsOf(person)]
}

/** Every name a person may have signed with. */
export function signaturesOf(person: Pick<Person, 'name' | 'number' | 'formerNames'>): string[] {
  return [...(person.name === null ? [] : [person.name]), ...person.formerNames, ...pseudonymsOf(person)]
}

/** The list to keep of somebody who takes another name, or none. */
export function formerNamesAfter({ name, formerNames }: Pick<Person, 'name' | 'formerNames'>): string[] {
  return withNames(formerNames, name === null ? [] : [name])
}

/** The list to keep of a person whose device was somebody else's until now: what it has not sent yet is signed by them. */
export function formerNamesWith(person: Pick<Person, 'formerNames'>, before: Person): string[] {
  const { name, formerNames } = before
  return withNames(person.formerNames, [...formerNames, ...pseudonymsOf(before), ...(name === null ? [] : [name])])
}

function withNames(names: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...names.filter((name) => !more.includes(name)), ...more])].slice(-KEPT)
}

function pseudonymsOf({ number }: Pick<Person, 'number'>): string[] {
  return number === null ? [] : Language.options.map((language) => sayIn(language)('domain.pseudonym', { number }))
}

/** What a group is called, and what is said of its answers; no group is held up against another by a number. */
import { type GroupResult, seenApart } from '../domain/breakdown'
import type { Say } from '../text/say'
import type { Groups } from './itemView'
import { rangeSentences } from './sentences'

export const groupName = ({ sector }: GroupResult, say: Say): string => say(`results.groups.name.${sector}`)

/** Beside the name: how many, and their middle. */
export const groupLine = ({ n, median }: GroupResult, say: Say): string => say('results.groups.line', { n, median })

/** Everything a group's row shows, as sentences. */
export function groupSentence(group: GroupResult, say: Say): string {
  const said = [
    say('results.answers', { n: group.n }),
    ...rangeSentences(group, say),
    say('results.dontKnow', { count: group.dontKnow }),
  ]
  return `${groupName(group, say)}: ${said.join(' ')}`
}

/** The open question to the groups whose middles lie far apart; null where none do. */
export function apartSentence({ shown }: Groups, say: Say): string | null {
  const [first, ...others] = seenApart(shown).map((group) => groupName(group, say))
  const last = others.pop()
  if (first === undefined || last === undefined) return null
  // In the middle of a sentence the names are common nouns, in both languages.
  const between = [first, ...others.map(inSentence)].join(', ')
  return say('results.groups.apart', { groups: between, last: inSentence(last) })
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

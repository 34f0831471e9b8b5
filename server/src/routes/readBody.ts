/** What was sent, by its route's schema, or a refusal that says what is wrong with it. */
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import type { z } from 'zod'
import { Refused } from '../refused'

/** Routes whose text is a note's. */
const WITH_NOTE: ReadonlySet<RouteName> = new Set(['addNote', 'changeNote', 'wait'])

/**
 * Judged only after the role: who may not do it does not learn how it is spelt.
 * @throws Refused 'note-too-long', 'note-empty', 'bad-request'
 */
export function readBody(name: RouteName, sent: unknown): unknown {
  const parsed = (routes[name].body as z.ZodType).safeParse(sent)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }))
  const text = WITH_NOTE.has(name) && parsed.error.issues.find(({ path }) => path[0] === 'text')
  if (text && text.code === 'too_big') throw new Refused('note-too-long', { faults })
  if (text && text.code === 'too_small') throw new Refused('note-empty', { faults })
  throw new Refused('bad-request', { faults })
}

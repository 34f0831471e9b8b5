/** Who is on a board now: awareness entries, stamped with a name by the server, never stored. */
import { z } from 'zod'
import { NoteId, ParticipantId } from '../domain/ids'
import { NAME_MAX } from '../domain/note'
import { Role } from '../domain/role'

/** What a device tells of itself. Cursors of others are off by default, so none is sent. */
export const OwnPresence = z.object({
  page: z.enum(['board', 'list']),
  /** The note being written on, so that two people do not start in the same one unknowing. */
  writing: NoteId.nullable(),
})
export type OwnPresence = z.infer<typeof OwnPresence>

/** The server writes these from the pass; what a client claims here is overwritten. */
export const Stamp = z.object({
  id: ParticipantId,
  /** Null is shown as the pseudonym made from the number, in the reader's language. */
  name: z.string().max(NAME_MAX).nullable(),
  number: z.number().int().nullable(),
  role: Role,
})

export const Presence = OwnPresence.partial().extend({ user: Stamp })
export type Presence = z.infer<typeof Presence>

/** One entry a person, however many tabs they have open; entries that cannot be read are left out. */
export function whoIsHere(states: Iterable<unknown>): Presence[] {
  const people = new Map<string, Presence>()
  for (const state of states) {
    const read = Presence.safeParse(state)
    if (!read.success) continue
    const { id } = read.data.user
    const known = people.get(id)
    if (!known || (known.writing ?? null) === null) people.set(id, read.data)
  }
  return [...people.values()].sort((a, b) => byName(a.user, b.user))
}

type Stamp = z.infer<typeof Stamp>

/** Names first, then pseudonyms by their numbers. */
function byName(a: Stamp, b: Stamp): number {
  if (a.name !== null && b.name !== null) return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
  if (a.name !== b.name) return a.name === null ? 1 : -1
  return (a.number ?? 0) - (b.number ?? 0) || (a.id < b.id ? -1 : 1)
}

/** "Kari Nordmann" becomes KN, "Deltaker 7" becomes D7. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (first + (/^\d+$/.test(last) ? last.slice(-2) : ([...last][0] ?? ''))).toLocaleUpperCase()
}

/** Who is on a board now: awareness entries, stamped with a name by the server, never stored. */
import { z } from 'zod'
import { NoteId, ParticipantId } from '../domain/ids'
import { NAME_MAX } from '../domain/note'

/** What a device tells of itself. Cursors of others are off by default, so none is sent. */
export const OwnPresence = z.object({
  page: z.enum(['board', 'list']),
  /** The note being written on, so that two people do not start in the same one unknowing. */
  writing: NoteId.nullable(),
})
export type OwnPresence = z.infer<typeof OwnPresence>

/** The server writes these from the pass; what a client claims here is overwritten. */
export const Stamp = z.object({ id: ParticipantId, name: z.string().max(NAME_MAX) })

export const Presence = OwnPresence.partial().extend({ who: Stamp })
export type Presence = z.infer<typeof Presence>

/** One entry a person, however many tabs they have open; entries that cannot be read are left out. */
export function whoIsHere(states: Iterable<unknown>): Presence[] {
  const people = new Map<string, Presence>()
  for (const state of states) {
    const read = Presence.safeParse(state)
    if (!read.success) continue
    const known = people.get(read.data.who.id)
    if (!known || (known.writing ?? null) === null) people.set(read.data.who.id, read.data)
  }
  return [...people.values()].sort((a, b) => a.who.name.localeCompare(b.who.name) || (a.who.id < b.who.id ? -1 : 1))
}

/** "Kari Nordmann" becomes KN, "Deltaker 7" becomes D7. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (first + (/^\d+$/.test(last) ? last.slice(-2) : ([...last][0] ?? ''))).toLocaleUpperCase()
}

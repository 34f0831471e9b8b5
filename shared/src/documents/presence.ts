/** Who is on a board now: awareness entries, stamped with a name by the server, never stored. */
import { z } from 'zod'
import { NoteId, ParticipantId } from '../domain/ids'
import { NAME_MAX } from '../domain/note'
import { Role } from '../domain/role'

/** Page units from the middle of the ring; the board itself has no end. */
export const CURSOR_FARTHEST = 1_000_000

/** With more people than this on a board, only the cursors of those who lead are told. */
export const CROWD = 40

const Along = z.number().int().min(-CURSOR_FARTHEST).max(CURSOR_FARTHEST)

/** A place on the board in whole page units. */
export const Cursor = z.tuple([Along, Along])
export type Cursor = z.infer<typeof Cursor>

/** What a device tells of itself. */
export const OwnPresence = z.object({
  page: z.enum(['board', 'list']),
  /** The note being written on, so that two people do not start in the same one unknowing. */
  writing: NoteId.nullable(),
  /** Null for everybody who has not chosen to show their pointer. */
  cursor: Cursor.nullable(),
})
export type OwnPresence = z.infer<typeof OwnPresence>

const { page, writing, cursor } = OwnPresence.shape
const Claimed = z.object({
  page: page.optional().catch(undefined),
  writing: writing.optional().catch(undefined),
  cursor: cursor.optional().catch(undefined),
})
export type Claimed = z.infer<typeof Claimed>

/** What may be told on of what a device claims: each key that can be read, and no other. Null when it is no entry at all. */
export function claimedPresence(state: unknown): Claimed | null {
  const read = Claimed.safeParse(state)
  return read.success ? read.data : null
}

/** The server writes these from the pass; what a client claims here is overwritten. */
export const Stamp = z.object({
  id: ParticipantId,
  /** Null is shown as the pseudonym made from the number, in the reader's language. */
  name: z.string().max(NAME_MAX).nullable(),
  number: z.number().int().nullable(),
  role: Role,
})

/** Without the cursor, which moves so often that only what draws it should listen. */
export const Presence = OwnPresence.omit({ cursor: true }).partial().extend({ user: Stamp })
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

const Pointing = z.object({ user: Stamp, cursor: Cursor })
export type Pointing = z.infer<typeof Pointing>

/** Who points where, once a person; whoever shows no pointer is left out. */
export function whoPoints(states: Iterable<unknown>): Pointing[] {
  const people = new Map<string, Pointing>()
  for (const state of states) {
    const read = Pointing.safeParse(state)
    if (read.success) people.set(read.data.user.id, read.data)
  }
  return [...people.values()]
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

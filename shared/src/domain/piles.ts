/** Notes that lie together: piles one can leaf through, and notes that have been merged because they say the same. */
import type { NoteId } from './ids'
import type { Note } from './note'

/** Is it on the board of this turn for everyone to see, by itself or in a pile? What ended in an earlier turn is not. */
export function isShown(note: Pick<Note, 'archived' | 'hidden' | 'ended'>): boolean {
  return !note.archived && !note.hidden && note.ended === null
}

/** Is it part of another note? Brought back, it stands for itself again. */
export function isPart(note: Pick<Note, 'archived' | 'mergedInto'>): boolean {
  return note.archived && note.mergedInto !== null
}

/**
 * The notes that lie in piles, by the note on top: the first in reading order of those shown with the same pile. A pile of
 * one is no pile. `notes` are in reading order.
 */
export function pilesOf(notes: readonly Note[]): ReadonlyMap<NoteId, readonly Note[]> {
  const together = new Map<NoteId, Note[]>()
  for (const note of notes) {
    if (note.pile === null || !isShown(note)) continue
    const others = together.get(note.pile)
    if (others) others.push(note)
    else together.set(note.pile, [note])
  }
  return new Map(
    [...together.values()].flatMap((pile) => {
      const [top] = pile
      return top && pile.length > 1 ? [[top.id, pile] as const] : []
    }),
  )
}

/** The notes that another lies on, so that they are not seen by themselves. */
export function coveredBy(piles: ReadonlyMap<NoteId, readonly Note[]>): ReadonlySet<NoteId> {
  return new Set([...piles.values()].flatMap(([, ...under]) => under.map((note) => note.id)))
}

/**
 * Which note each note stands for: itself, or the one it has been merged into, through as many merges as there were.
 * Every note that is given has an answer, and it is always the id of a note that is given.
 */
export function standsFor(notes: readonly Note[]): ReadonlyMap<NoteId, NoteId> {
  const known = new Map(notes.map((note) => [note.id, note]))
  return new Map(
    notes.map((note) => {
      const seen = new Set<NoteId>([note.id])
      let at = note
      for (;;) {
        const into = isPart(at) && at.mergedInto !== null ? known.get(at.mergedInto) : undefined
        // A ring can only come from a client that does not merge into the oldest; everybody ends it at the same note.
        if (into && seen.has(into.id)) return [note.id, smallest(seen)]
        if (!into) return [note.id, at.id]
        seen.add(into.id)
        at = into
      }
    }),
  )
}

/** What has been merged into each note, in reading order, through as many merges as there were. */
export function partsOf(notes: readonly Note[]): ReadonlyMap<NoteId, readonly Note[]> {
  const stands = standsFor(notes)
  const parts = new Map<NoteId, Note[]>()
  for (const note of notes) {
    const whole = stands.get(note.id)
    if (whole === undefined || whole === note.id) continue
    const others = parts.get(whole)
    if (others) others.push(note)
    else parts.set(whole, [note])
  }
  return parts
}

/**
 * Which of some notes the others are merged into: the oldest, whoever merges and in whatever order they were chosen, so
 * that two people who merge the same notes at the same time end with the same one. Null for fewer than two.
 */
export function mergeTarget(notes: readonly Note[]): Note | null {
  if (notes.length < 2) return null
  return notes.reduce((oldest, note) =>
    note.createdAt < oldest.createdAt || (note.createdAt === oldest.createdAt && note.id < oldest.id) ? note : oldest,
  )
}

function smallest(ids: ReadonlySet<NoteId>): NoteId {
  return [...ids].reduce((least, id) => (id < least ? id : least))
}

/** Which notes somebody looks for, and in what order they stand in a list. */
import type { Note } from '@samklang/shared/domain/note'
import { pilesOf } from '@samklang/shared/domain/piles'
import type { About } from './about'

/** Does what is looked for stand on the note, in its parts, or in what has been said about it? Nothing looked for is everywhere. */
export function isFound(part: string, note: Note, about: (id: Note['id']) => About): boolean {
  const sought = part.trim().toLowerCase()
  if (sought === '') return true
  const has = (text: string | null) => text !== null && text.toLowerCase().includes(sought)
  if (has(note.text) || has(note.owner) || has(note.author)) return true
  const { parts, threads } = about(note.id)
  return (
    parts.some(({ text }) => has(text)) ||
    threads.some(({ first, replies }) => [first, ...replies].some(({ text }) => has(text)))
  )
}

/** In reading order, but with each pile together where its first note stands. */
export function pilesTogether(notes: readonly Note[]): Note[] {
  const piles = pilesOf(notes)
  const under = new Set([...piles.values()].flatMap(([, ...rest]) => rest.map(({ id }) => id)))
  return notes.flatMap((note) => (under.has(note.id) ? [] : (piles.get(note.id) ?? [note])))
}

/** Notes by where they stand, each place's in the order they were given. */
export function bySpot(notes: readonly Note[], spotOf: (note: Note) => string): Map<string, Note[]> {
  const spots = new Map<string, Note[]>()
  for (const note of notes) {
    const spot = spotOf(note)
    const there = spots.get(spot)
    if (there) there.push(note)
    else spots.set(spot, [note])
  }
  return spots
}

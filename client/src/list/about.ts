/** All there is about each note: the pile it tops, what was merged into it, what it is linked to, what has been said. */
import { threadsOf, type Comment, type Thread } from '@samklang/shared/domain/comment'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import { linkedWith, type NoteLink } from '@samklang/shared/domain/noteLink'
import { isShown, partsOf, pilesOf } from '@samklang/shared/domain/piles'
import type { Talk } from '../live/useTalk'

export interface About {
  /** The whole pile in reading order, for each note in it; empty for one that lies by itself. */
  readonly pile: readonly Note[]
  readonly parts: readonly Note[]
  readonly links: readonly { readonly link: NoteLink; readonly other: Note }[]
  readonly threads: readonly Thread[]
  /** Comments in all threads. */
  readonly said: number
}

const NOTHING: About = { pile: [], parts: [], links: [], threads: [], said: 0 }

/** Asks about one note; a note with nothing to tell always gets the same answer. */
export function aboutNotes(notes: readonly Note[], { comments, links }: Talk): (id: NoteId) => About {
  const known = new Map(notes.map((note) => [note.id, note]))
  const parts = partsOf(notes)
  const piles = new Map([...pilesOf(notes).values()].flatMap((pile) => pile.map((note) => [note.id, pile] as const)))
  const said = grouped(comments, (comment) => [comment.note])
  const linked = grouped(links, (link) => [link.from, link.to])
  return (id) => {
    const threads = threadsOf(said.get(id) ?? [], id)
    const mine = linkedWith(linked.get(id) ?? [], id).flatMap(({ link, other }) => {
      const note = known.get(other)
      return note && isShown(note) ? [{ link, other: note }] : []
    })
    const about = { pile: piles.get(id) ?? [], parts: parts.get(id) ?? [], links: mine, threads }
    const count = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
    return count + about.pile.length + about.parts.length + mine.length === 0 ? NOTHING : { ...about, said: count }
  }
}

function grouped<T extends Comment | NoteLink>(all: readonly T[], idsOf: (one: T) => NoteId[]): Map<NoteId, T[]> {
  const groups = new Map<NoteId, T[]>()
  for (const one of all) {
    for (const id of new Set(idsOf(one))) {
      const group = groups.get(id)
      if (group) group.push(one)
      else groups.set(id, [one])
    }
  }
  return groups
}

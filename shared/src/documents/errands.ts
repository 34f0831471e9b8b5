/** What the server does to a board, by name and with plain data: a large board lies in another thread, where no function can follow. */
import { encodeStateAsUpdate } from 'yjs'
import type * as Y from 'yjs'
import { COMMENTS_MAX, type Comment } from '../domain/comment'
import { isPlaceLocked, type Locks } from '../domain/locks'
import type { Note } from '../domain/note'
import type { NoteLink } from '../domain/noteLink'
import { boardOf, type NotePatch } from './board'
import { cycleErrands } from './cycleErrands'
import { lyingTidy } from './lying'
import { talkErrands } from './talkErrands'
import { type Restored, restoreTree } from './restore'
import type { BoardTree } from './tree'

/** Marks the server's own edits in a document. */
const SERVER = 'server'

/** Each runs to its end in one breath, takes and returns plain data, and throws before it changes anything or not at all. */
export const errands = {
  /** Every note that can be read; a hidden one only where they are asked for as well. */
  readNotes(doc: Y.Doc, { hidden }: { hidden: boolean }): Note[] {
    return boardOf(doc)
      .notes()
      .filter((note) => hidden || !note.hidden)
  },

  /** The note as it then is; one that is there already is left as it is, and beyond `most` there are no more. */
  addNote(doc: Y.Doc, { note, most }: { note: Note; most: number }): Note | 'full' | null {
    const board = boardOf(doc)
    if (board.note(note.id) === null && doc.getMap('notes').size >= most) return 'full'
    board.addNote(note, SERVER)
    return board.note(note.id)
  },

  /** A result's words are the server's own: of one of those people may only change where it lies. */
  changeNote(
    doc: Y.Doc,
    {
      id,
      patch,
      text,
      seesHidden,
      step,
      locks,
    }: {
      id: string
      patch: NotePatch
      text: string | undefined
      seesHidden: boolean
      /** Left behind where the phase is another. */
      step: { id: string; now: number; turn: number }
      /** What is locked for whoever asks. */
      locks: Locks | null
    },
  ): Note | 'note-not-found' | 'not-allowed' | 'locked' {
    const board = boardOf(doc)
    const note = board.note(id)
    if (note === null || (note.hidden && !seesHidden)) return 'note-not-found'
    const changesMore = text !== undefined || Object.keys(patch).some((key) => key !== 'phase' && key !== 'zone')
    if (note.kind === 'result' && changesMore) return 'not-allowed'
    const whole = lyingTidy(note, patch)
    const goesTo = { phase: whole.phase ?? note.phase, zone: whole.zone === undefined ? note.zone : whole.zone }
    if (locks && (isPlaceLocked(locks, note) || isPlaceLocked(locks, goesTo))) return 'locked'
    doc.transact(() => {
      board.change(id, whole, SERVER, { ...step, newId: () => step.id })
      if (text !== undefined) board.setText(id, text, SERVER)
    }, SERVER)
    return board.note(id) ?? 'note-not-found'
  },

  /** Comments and links that are not put away; those of hidden notes only where they are asked for as well. */
  readTalk(doc: Y.Doc, { hidden }: { hidden: boolean }): { comments: Comment[]; links: NoteLink[] } {
    const board = boardOf(doc)
    const seen = new Set(
      board
        .notes()
        .filter((note) => hidden || !note.hidden)
        .map(({ id }) => id),
    )
    return {
      comments: board.comments.all().filter((one) => !one.archived && seen.has(one.note)),
      links: board.links.all().filter((one) => !one.archived && seen.has(one.from) && seen.has(one.to)),
    }
  },

  /** The comment as it then is; one that is there already is left as it is. An answer stands under the note it answers on. */
  addComment(
    doc: Y.Doc,
    { comment, seesHidden }: { comment: Comment; seesHidden: boolean },
  ): Comment | 'full' | 'note-not-found' {
    const board = boardOf(doc)
    const note = board.note(comment.note)
    if (note === null || (note.hidden && !seesHidden)) return 'note-not-found'
    if (board.comments.comment(comment.id) === null && doc.getMap('comments').size >= COMMENTS_MAX) return 'full'
    board.comments.add(comment, SERVER)
    return board.comments.comment(comment.id) ?? 'note-not-found'
  },

  /** Takes a note off the board, or back; false where there is none. */
  hideNote(doc: Y.Doc, { id, hidden }: { id: string; hidden: boolean }): boolean {
    return boardOf(doc).hide(id, hidden, SERVER)
  },

  /** Puts result cards on the board, those that are not there yet, each saying what it says now, hidden or shown as given. */
  putCards(doc: Y.Doc, { cards }: { cards: readonly Note[] }): null {
    const board = boardOf(doc)
    for (const card of cards) {
      board.addNote(card, SERVER)
      board.hide(card.id, card.hidden, SERVER)
      // Somebody who answered under their name may have been erased since.
      if (board.note(card.id)?.text !== card.text) board.setText(card.id, card.text, SERVER)
    }
    return null
  },
  /** Ideas that waited come on the board in one edit, those that are not there yet, each hidden or shown as given. */
  releaseIdeas(doc: Y.Doc, { ideas }: { ideas: readonly Note[] }): null {
    const board = boardOf(doc)
    doc.transact(() => {
      for (const idea of ideas) {
        board.addNote(idea, SERVER)
        board.hide(idea.id, idea.hidden, SERVER)
      }
    }, SERVER)
    return null
  },

  /** Brings an earlier version back. `before` is the whole board as it was in the moment before. */
  restoreVersion(doc: Y.Doc, { tree }: { tree: BoardTree }): { before: Uint8Array; restored: Restored } {
    const before = encodeStateAsUpdate(doc)
    return { before, restored: restoreTree(doc, tree, SERVER) }
  },

  /** Brings notes back that were put away; those that are there already, or hidden, stay as they are. */
  bringBack(doc: Y.Doc, { ids }: { ids: readonly string[] }): number {
    const board = boardOf(doc)
    const away = ids.filter((id) => board.note(id)?.archived === true)
    doc.transact(() => {
      for (const id of away) board.change(id, { archived: false }, SERVER)
    }, SERVER)
    return away.length
  },
  ...cycleErrands,
  ...talkErrands,
} as const satisfies Record<string, (doc: Y.Doc, given: never) => unknown>

export type ErrandName = keyof typeof errands

/** One of them with what it needs. `T` is what comes of it. */
export interface Errand<T> {
  readonly errand: ErrandName
  readonly given: unknown
  /** Only for the type checker. */
  readonly returns?: T
}

/** Names an errand together with what it is given. */
export function errand<N extends ErrandName>(
  name: N,
  given: Parameters<(typeof errands)[N]>[1],
): Errand<ReturnType<(typeof errands)[N]>> {
  return { errand: name, given }
}

/** What one person does to a board on this device, with undo of just that; canvas and list share it. */
import { boardOf, type Board, type NotePatch } from '@samklang/shared/documents/board'
import { undoOf, type BoardUndo } from '@samklang/shared/documents/undo'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { CommentId } from '@samklang/shared/domain/comment'
import type { Note, NoteGiven } from '@samklang/shared/domain/note'
import type { LinkId } from '@samklang/shared/domain/noteLink'
import type { Phase } from '@samklang/shared/domain/phase'
import type * as Y from 'yjs'
import { under } from './piles'
import { newId } from '../api'

export interface NewNote extends Partial<Pick<Note, 'size' | 'owner' | 'due' | 'status' | 'field' | 'statement'>> {
  readonly kind: 'idea' | 'measure'
  readonly phase: Phase
  readonly author: string | null
  readonly text?: string
  readonly colour?: Note['colour']
  readonly tags?: readonly Note['tags'][number][]
  readonly pos?: readonly [number, number] | null
}

/** Notes in one message to the server. */
const TOGETHER = 100

export interface BoardEdits {
  readonly board: Board
  /** The origin of every edit made here. */
  readonly origin: object
  readonly undo: BoardUndo
  readonly add: (note: NewNote) => NoteId
  /** Many as one step for undo, in messages of a size the server takes. */
  readonly addMany: (notes: readonly NewNote[]) => NoteId[]
  readonly comment: (about: {
    note: NoteId
    replyTo: CommentId | null
    text: string
    author: string | null
  }) => CommentId
  readonly link: (between: { from: NoteId; to: NoteId; label: string }) => LinkId
  /** Several changes as one step for undo. */
  readonly together: (work: () => void) => void
  /** `caret` is where typing ended; it decides which of several equal letters is new. */
  readonly write: (id: string, text: string, caret?: number) => void
  /** One step for undo. Moving to another phase without a place lays the note tidy there. */
  readonly change: (ids: readonly string[], patch: NotePatch) => void
}

const known = new WeakMap<Y.Doc, BoardEdits>()

export function editsOf(doc: Y.Doc): BoardEdits {
  const made = known.get(doc)
  if (made) return made
  const edits = makeEdits(doc)
  known.set(doc, edits)
  return edits
}

function makeEdits(doc: Y.Doc): BoardEdits {
  const board = boardOf(doc)
  const origin = { edits: 'on this device' }
  const undo = undoOf(doc, origin)
  return {
    board,
    origin,
    undo,
    add(note) {
      const made = whole(note, Date.now())
      undo.addNote(made)
      return made.id
    },
    addMany(notes) {
      const now = Date.now()
      // One after the other in time, so that they lie in the order they were given.
      const made = notes.map((note, at) => whole(note, now + at))
      undo.pause()
      for (let at = 0; at < made.length; at += TOGETHER) undo.addNotes(made.slice(at, at + TOGETHER), at === 0)
      undo.pause()
      return made.map((note) => note.id)
    },
    comment(about) {
      const id = newId<CommentId>()
      undo.addComment({ id, ...about, createdAt: Date.now() })
      return id
    },
    link(between) {
      const id = newId<LinkId>()
      undo.addLink({ id, ...between })
      return id
    },
    together(work) {
      undo.pause()
      doc.transact(work, origin)
    },
    write: (id, text, caret) => void board.setText(id, text, origin, caret),
    change(ids, patch) {
      undo.pause()
      doc.transact(() => {
        // A pile is moved as one.
        const whole =
          patch.phase === undefined && patch.pos === undefined ? ids : ids.flatMap((id) => [id, ...under(board, id)])
        for (const id of whole) {
          const moves = patch.phase !== undefined && patch.pos === undefined && board.note(id)?.phase !== patch.phase
          board.change(id, moves ? { ...patch, pos: null } : patch, origin)
        }
      }, origin)
    },
  }
}

function whole(note: NewNote, createdAt: number): NoteGiven & { id: NoteId } {
  const { pos = null, tags = [], text = '', colour = note.kind === 'measure' ? 'sky' : 'sun', ...rest } = note
  return {
    ...rest,
    id: newId<NoteId>(),
    text,
    colour,
    tags: [...tags],
    pos: pos === null ? null : [pos[0], pos[1]],
    createdAt,
  }
}

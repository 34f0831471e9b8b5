/** What one person does to a board on this device, with undo of just that; canvas and list share it. */
import { boardOf, type Board, type NotePatch } from '@samklang/shared/documents/board'
import { undoOf, type BoardUndo } from '@samklang/shared/documents/undo'
import type { NoteId } from '@samklang/shared/domain/ids'
import type { Note } from '@samklang/shared/domain/note'
import type { Phase } from '@samklang/shared/domain/phase'
import type * as Y from 'yjs'
import { newId } from '../api'

export interface NewNote {
  readonly kind: 'idea' | 'measure'
  readonly phase: Phase
  readonly author: string | null
  readonly text?: string
  readonly colour?: Note['colour']
  readonly pos?: readonly [number, number] | null
}

export interface BoardEdits {
  readonly board: Board
  /** The origin of every edit made here. */
  readonly origin: object
  readonly undo: BoardUndo
  readonly add: (note: NewNote) => NoteId
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
    add({ kind, phase, author, text = '', colour, pos = null }) {
      const id = newId<NoteId>()
      undo.addNote({
        id,
        kind,
        text,
        pos: pos === null ? null : [pos[0], pos[1]],
        colour: colour ?? (kind === 'measure' ? 'sky' : 'sun'),
        phase,
        field: null,
        statement: null,
        round: null,
        owner: null,
        due: null,
        status: 'not-begun',
        author,
        createdAt: Date.now(),
        archived: false,
        hidden: false,
      })
      return id
    },
    write: (id, text, caret) => void board.setText(id, text, origin, caret),
    change(ids, patch) {
      undo.pause()
      doc.transact(() => {
        for (const id of ids) {
          const moves = patch.phase !== undefined && patch.pos === undefined && board.note(id)?.phase !== patch.phase
          board.change(id, moves ? { ...patch, pos: null } : patch, origin)
        }
      }, origin)
    },
  }
}

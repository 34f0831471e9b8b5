/** A text of several lines that was pasted on the canvas, waiting for somebody to say what becomes of it. */
import { readPasted, type Pasted } from '@samklang/shared/files/pasted'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import type { Phase } from '@samklang/shared/domain/phase'
import type { Editor, VecLike } from 'tldraw'
import { notesOfPaste } from '../commands/notesOfPaste'
import { pasteWords } from '../commands/pasteWords'
import type { RoomBoard } from '../live/WithBoard'
import { asPlace, spotAt } from './ground'
import { placeText } from './placing'
import type { Projection } from './projection'

export interface PastedHere {
  readonly read: Pasted
  /** Null when the text is too long for one note. */
  readonly asOne: (() => void) | null
  readonly asMany: () => void
}

/** Puts a text of one line on the board at once; of several, returns the question. */
export function pasteHere(
  editor: Editor,
  board: RoomBoard,
  projection: Projection,
  pasted: { text: string; at: VecLike | undefined; phase: Phase },
): PastedHere | null {
  if (!board.mayWrite) return null
  const { text, at, phase } = pasted
  const read = readPasted(text, pasteWords())
  const asOne = () => placeText(editor, board, projection, text, at)
  if (read.notes.length < 2) {
    asOne()
    return null
  }
  return {
    read,
    asOne: text.trim().length > NOTE_TEXT_MAX ? null : asOne,
    asMany() {
      const point = at ?? editor.getViewportPageBounds().center
      const ground = projection.ground()
      const spot = spotAt(point, projection.blocks(), ground)
      const place = spot === null ? { phase, zone: null } : asPlace(spot, { phase })
      const notes = notesOfPaste(read.notes, place.phase, board.author)
      board.edits.addMany(notes.map((note) => (note.phase === place.phase ? { ...note, zone: place.zone } : note)))
    },
  }
}

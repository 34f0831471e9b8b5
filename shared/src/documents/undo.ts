/** Undo and redo of one's own doing on a board; nobody else's work is touched, and nothing is ever deleted. */
import * as Y from 'yjs'
import type { Note } from '../domain/note'
import { boardOf } from './board'

/** Edits within this many milliseconds of each other are undone together. */
const TOGETHER = 400

export type BoardUndo = ReturnType<typeof undoOf>

/** Follows the edits made with this origin. */
export function undoOf(doc: Y.Doc, origin: object) {
  const board = boardOf(doc)
  const notes = doc.getMap('notes')
  const manager = new Y.UndoManager([notes, doc.getMap('ink')], {
    trackedOrigins: new Set([origin]),
    captureTimeout: TOGETHER,
    // Whatever was tracked by mistake, a note itself and its text are never taken out of the document.
    deleteFilter: (item) => item.parent !== notes && !(item.content instanceof Y.ContentType),
  })
  /** A new note is made outside the history, put away, and taken out inside it: undoing puts it away again. */
  const outside = Symbol('making a note')

  return {
    addNote(note: Note): void {
      if (board.note(note.id)) return
      board.addNote({ ...note, archived: true }, outside)
      manager.stopCapturing()
      board.change(note.id, { archived: note.archived }, origin)
    },
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    /** What comes next is undone apart from what came before. */
    pause: () => manager.stopCapturing(),
    onChange(tell: () => void): () => void {
      manager.on('stack-item-added', tell)
      manager.on('stack-item-popped', tell)
      return () => {
        manager.off('stack-item-added', tell)
        manager.off('stack-item-popped', tell)
      }
    },
    destroy: () => manager.destroy(),
  }
}

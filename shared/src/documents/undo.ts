/** Undo and redo of one's own doing on a board; nobody else's work is touched, and nothing is ever deleted. */
import * as Y from 'yjs'
import type { CommentGiven } from '../domain/comment'
import { Note, type NoteGiven } from '../domain/note'
import type { NoteLinkGiven } from '../domain/noteLink'
import { boardOf } from './board'
import { entities } from './kinds'

/** Edits within this many milliseconds of each other are undone together. */
const TOGETHER = 400

export type BoardUndo = ReturnType<typeof undoOf>

/** Follows the edits made with this origin. */
export function undoOf(doc: Y.Doc, origin: object) {
  const board = boardOf(doc)
  const maps = Object.keys(entities).map((name) => doc.getMap(name))
  const isMap = new Set<unknown>(maps)
  const manager = new Y.UndoManager([...maps, doc.getMap('ink')], {
    trackedOrigins: new Set([origin]),
    captureTimeout: TOGETHER,
    // Whatever was tracked by mistake, an entity itself and its text are never taken out of the document.
    deleteFilter: (item) => !isMap.has(item.parent) && !(item.content instanceof Y.ContentType),
  })
  /** What is new is made outside the history, put away, and taken out inside it: undoing puts it away again. */
  const outside = Symbol('making something new')

  /** `step` false goes on with the step before, however long it has taken. */
  function addNotes(given: readonly NoteGiven[], step = true): void {
    const fresh = given.map((note) => Note.parse(note)).filter((note) => !board.note(note.id))
    doc.transact(() => {
      for (const note of fresh) board.addNote({ ...note, archived: true }, outside)
    }, outside)
    if (step) manager.stopCapturing()
    else manager.captureTimeout = Infinity
    doc.transact(() => {
      for (const note of fresh) board.change(note.id, { archived: note.archived }, origin)
    }, origin)
    manager.captureTimeout = TOGETHER
  }

  return {
    addNote: (note: NoteGiven): void => addNotes([note]),
    /** Many notes as one step. */
    addNotes,
    addComment(comment: CommentGiven): void {
      if (board.comments.comment(comment.id)) return
      board.comments.add({ ...comment, archived: true }, outside)
      manager.stopCapturing()
      board.comments.archive(comment.id, false, origin)
    },
    addLink(link: NoteLinkGiven): void {
      if (board.links.link(link.id)) return
      board.links.add({ ...link, archived: true }, outside)
      manager.stopCapturing()
      board.links.change(link.id, { archived: false }, origin)
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

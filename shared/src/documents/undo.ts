/** Undo and redo of one's own doing on a board; nobody else's work is touched, and nothing is ever deleted. */
import * as Y from 'yjs'
import type { CommentGiven } from '../domain/comment'
import { Note, type NoteGiven } from '../domain/note'
import type { NoteLinkGiven } from '../domain/noteLink'
import { Phase } from '../domain/phase'
import { boardOf } from './board'
import { nameUnder } from './entityMap'
import { entities } from './kinds'

/** Edits within this many milliseconds of each other are undone together. */
const TOGETHER = 400

export type BoardUndo = ReturnType<typeof undoOf>

/** What taking a step back, or doing it again, would change. */
export interface Reach {
  /** Where the notes of the step lie now, and where it would lay them. */
  readonly places: readonly Pick<Note, 'phase' | 'zone'>[]
  readonly ink: boolean
}
/** What a step has changed, kept beside it: each note with the places it came from. */
interface Traces {
  readonly notes: Map<string, Pick<Note, 'phase' | 'zone'>[]>
  ink: boolean
}
const TRACES = 'traces'

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
  const notes = doc.getMap<unknown>('notes')
  const ink = doc.getMap<unknown>('ink')
  manager.on('stack-item-added', trace)
  manager.on('stack-item-updated', trace)

  /** Remembers what a step touched, as long as it is known where its notes came from. */
  function trace({
    stackItem,
    changedParentTypes,
  }: Parameters<Parameters<typeof manager.on<'stack-item-added'>>[1]>[0]) {
    const known: unknown = stackItem.meta.get(TRACES)
    // reason: put there by this function alone
    const traces = (known as Traces | undefined) ?? { notes: new Map(), ink: false }
    for (const [parent, events] of changedParentTypes) {
      const touched: unknown = parent
      if (touched === ink) traces.ink = true
      if (touched !== notes) continue
      for (const event of events) {
        const id = nameUnder(notes, event.target)
        if (id === null) continue
        const came = placeBefore(event)
        traces.notes.set(id, [...(traces.notes.get(id) ?? []), ...(came ? [came] : [])])
      }
    }
    stackItem.meta.set(TRACES, traces)
  }

  function reachOf(stack: typeof manager.undoStack): Reach {
    // reason: put there by `trace` alone
    const traces = stack.at(-1)?.meta.get(TRACES) as Traces | undefined
    if (traces === undefined) return { places: [], ink: false }
    const places = [...traces.notes].flatMap(([id, before]) => [board.note(id) ?? [], before].flat())
    return { places, ink: traces.ink }
  }

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
    /** What the next undo would change. */
    undoReach: () => reachOf(manager.undoStack),
    redoReach: () => reachOf(manager.redoStack),
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

/** Where a note lay before this change to it; null for a change that did not move it. */
function placeBefore(event: Y.YEvent<Y.AbstractType<unknown>>): Pick<Note, 'phase' | 'zone'> | null {
  const { target, keys } = event
  if (!(target instanceof Y.Map) || !(keys.has('phase') || keys.has('zone'))) return null
  const before = (key: string): unknown => (keys.has(key) ? keys.get(key)?.oldValue : target.get(key))
  const phase = Phase.safeParse(before('phase'))
  const zone = before('zone')
  return phase.success ? { phase: phase.data, zone: typeof zone === 'string' ? zone : null } : null
}

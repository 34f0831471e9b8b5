/**
 * The board document and the canvas, each kept in step with the other; with `hands.ts`, the only files that know both worlds.
 *
 * From document to canvas: each transaction is painted as one remote change, notes before drawings before bindings.
 * From canvas to document: only what a person did, and only when the hand rests, so that a document does not grow with
 * mouse movement. Text never goes this way: it is written straight into the document by the note's editor.
 */
import type { Note } from '@samklang/shared/domain/note'
import type { Phase } from '@samklang/shared/domain/phase'
import { getIndexAbove, type IndexKey, type TLRecord, type TLShape } from 'tldraw'
import { followHands, type ProjectionParts } from './hands'
import { inkRecords } from './inkRecords'
import { faceOf } from './noteFace'
import { isNoteShape, noteIdOf, noteRecord, shapeIdOf } from './noteRecord'
import { emptyBlocks, tidyZone } from './tidy'
import { toCanvas, type Blocks } from './zones'

export interface Projection {
  readonly stop: () => void
  /** Writes what the hand has done, resting or not: the page may be about to go. */
  readonly flush: () => void
  /** Measures and lays out everything again: fonts have come, or results. */
  readonly repaint: () => void
  readonly blocks: () => Blocks
  /** Drawings that could not be shown, by id; they stay in the document. */
  readonly quarantined: () => readonly string[]
  readonly onPaint: (listener: () => void) => () => void
}

export function project(parts: ProjectionParts): Projection {
  const { store, board, page } = parts
  const shown = new Map<string, Note>()
  const drawn = inkRecords(store, board)
  const listeners = new Set<() => void>()
  let blocks: Blocks = emptyBlocks
  const hands = followHands(parts, { blocks: () => blocks, shown, drawn, paintSoon })
  const { pending } = hands

  const dirty = { notes: new Set<string>(), ink: new Set<string>() }
  let cancelPaint: (() => void) | null = null

  const stopListening = board.onChange(({ notes, ink }) => {
    for (const id of notes) dirty.notes.add(id)
    for (const id of ink) dirty.ink.add(id)
    paintSoon()
  })

  function paintSoon(notes: Iterable<string> = []): void {
    for (const id of notes) dirty.notes.add(id)
    cancelPaint ??= parts.soon(paint)
  }

  function paint(): void {
    cancelPaint?.()
    cancelPaint = null
    const touched = new Set<Phase>()
    for (const id of dirty.notes) {
      const before = shown.get(id)
      const note = board.note(id)
      if (before) touched.add(before.phase)
      if (note && !note.archived && !note.hidden) {
        shown.set(id, note)
        touched.add(note.phase)
      } else shown.delete(id)
    }
    const noteIds = new Set(dirty.notes)
    const inkIds = [...dirty.ink]
    dirty.notes.clear()
    dirty.ink.clear()
    const laid = layOut(touched)
    for (const id of laid.keys()) noteIds.add(id)
    const ink = inkIds.map((id) => ({ id, record: drawn.read(id) }))

    store.mergeRemoteChanges(() => {
      // A paper taken away takes its bindings with it; those are put back below when the paper returns.
      store.remove([...noteIds].map(shapeIdOf).filter((id) => !shown.has(noteIdOf(id)) && store.has(id)))
      const above = indicesAbove()
      store.put([...laid].flatMap(([id, place]) => paper(id, place, above)))
      store.remove(
        ink.flatMap(({ id, record }) =>
          record === null && store.has(id as TLShape['id']) ? [id as TLShape['id']] : [],
        ),
      )
      const records = ink.flatMap(({ record }) => record ?? [])
      drawn.put(records.filter((record) => record.typeName === 'shape' && !pending.has(record.id)))
      drawn.put(records.filter((record) => record.typeName === 'binding'))
      drawn.put(drawn.bindingsTo(new Set([...noteIds].map(shapeIdOf))))
    })
    for (const listener of listeners) listener()
  }

  /** Where the notes of these phases lie now; only those that moved, grew or changed. */
  function layOut(touched: ReadonlySet<Phase>): Map<string, { x: number; y: number; h: number }> {
    const laid = new Map<string, { x: number; y: number; h: number }>()
    if (touched.size === 0) return laid
    const byPhase = new Map<Phase, Note[]>()
    for (const note of shown.values()) {
      if (!touched.has(note.phase)) continue
      const others = byPhase.get(note.phase)
      if (others) others.push(note)
      else byPhase.set(note.phase, [note])
    }
    const counts = { ...blocks }
    for (const phase of touched) {
      const notes = (byPhase.get(phase) ?? []).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
      const heights = new Map(notes.map((note) => [note.id as string, parts.heightOf(faceOf(note))]))
      const tidy = tidyZone(
        phase,
        notes.map((note) => ({ id: note.id, pos: note.pos, height: heights.get(note.id) ?? 0 })),
      )
      counts[phase] = tidy.blocks
      for (const [id, place] of tidy.places) {
        const at = toCanvas(phase, [place.x, place.y])
        laid.set(id, { ...at, h: heights.get(id) ?? 0 })
      }
    }
    blocks = counts
    return laid
  }

  function paper(id: string, place: { x: number; y: number; h: number }, above: () => IndexKey): TLRecord[] {
    const note = shown.get(id)
    if (!note) return []
    const shapeId = shapeIdOf(id)
    const before = store.get(shapeId)
    const known = before && isNoteShape(before) ? before : null
    // What the hand is holding stays in the hand, whatever comes from elsewhere.
    const at = known && pending.has(shapeId) ? known : place
    const face = faceOf(note)
    if (known && known.x === at.x && known.y === at.y && known.props.h === place.h && same(known.props.face, face))
      return []
    return [noteRecord({ id: shapeId, page, x: at.x, y: at.y, h: place.h, face, index: known?.index ?? above() })]
  }

  /** Hands out places on top of everything, each above the last; looked up only when a new paper comes. */
  function indicesAbove(): () => IndexKey {
    let top: IndexKey | null | undefined
    return () => {
      if (top === undefined) {
        top = null
        for (const record of store.allRecords()) {
          if (record.typeName === 'shape' && (top === null || record.index > top)) top = record.index
        }
      }
      return (top = getIndexAbove(top))
    }
  }

  function repaint(): void {
    for (const note of board.notes()) dirty.notes.add(note.id)
    for (const id of shown.keys()) dirty.notes.add(id)
    for (const record of board.ink()) dirty.ink.add(record.id)
    paint()
  }

  repaint()
  return {
    stop() {
      hands.stop()
      cancelPaint?.()
      stopListening()
    },
    flush: hands.flush,
    repaint,
    blocks: () => blocks,
    quarantined: () => [...drawn.unread],
    onPaint(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

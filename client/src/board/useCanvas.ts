/** Joins the canvas to the board while both are there: projection, pasting, double clicks, and notes left empty. */
import type { Phase } from '@samklang/shared/domain/phase'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  react,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLStore,
  type VecLike,
} from 'tldraw'
import type { RoomBoard } from '../live/WithBoard'
import { tellWriting } from '../live/usePresence'
import { keepOut, takePasted } from './canvasRules'
import { measurer } from './measure'
import { isNoteShape, noteIdOf, shapeIdOf } from './noteRecord'
import { NoteShapeUtil } from './NoteShape'
import { openOn } from './openOn'
import { project, type Projection } from './projection'
import { freePlace } from './tidy'
import { anchorOf, contains, fromCanvas, NOTE_WIDTH, zoneAt, zoneRect, type Point } from './zones'

export interface JoinedCanvas {
  readonly store: TLStore
  readonly editor: Editor | null
  readonly projection: Projection | null
  readonly onMount: (editor: Editor) => () => void
  /** Puts a new note where one is looking, and begins writing on it. */
  readonly addNote: (kind: 'idea' | 'measure') => void
}

// reason: tldraw's own list does not fit its own type under exactOptionalPropertyTypes
const shapeUtils = [...defaultShapeUtils, NoteShapeUtil] as unknown as TLAnyShapeUtilConstructor[]

export function useCanvas(board: RoomBoard, phase: Phase): JoinedCanvas {
  const [store] = useState(() => createTLStore({ shapeUtils, bindingUtils: defaultBindingUtils }))
  const [joined, setJoined] = useState<{ editor: Editor; projection: Projection; looking: string } | null>(null)
  const latest = useRef({ board, phase })
  useEffect(() => {
    latest.current = { board, phase }
  })

  const onMount = useCallback((editor: Editor) => {
    const { edits } = latest.current.board
    const measure = measurer(editor)
    const projection = project({
      store: editor.store,
      board: edits.board,
      page: editor.getCurrentPageId(),
      origin: edits.origin,
      hand: { busy: () => editor.inputs.isPointing || isDrawingText(editor) },
      heightOf: measure.heightOf,
      addNote: (note) => edits.undo.addNote(note),
      newStep: () => edits.undo.pause(),
      online: () => latest.current.board.open.caughtUp,
      author: () => latest.current.board.author,
      now: Date.now,
      soon,
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    const stops = [
      projection.stop,
      keepOut(editor),
      liftWhatIsDragged(editor),
      leaveNoEmptyNote(editor, latest.current.board),
      writeBeforeLeaving(editor, projection),
    ]
    const addText = (text: string, at: VecLike | undefined) => {
      const point = at ?? editor.getViewportPageBounds().center
      placeNote(editor, latest.current.board, projection, {
        kind: 'idea',
        text: text.trim().slice(0, 2000),
        corner: point,
      })
    }
    takePasted(editor, addText)
    writeOnDoubleClick(editor, (corner) => {
      const id = placeNote(editor, latest.current.board, projection, { kind: 'idea', text: '', corner })
      if (id) editWhenPainted(editor, projection, id)
    })
    openOn(editor, latest.current.phase, projection.blocks())
    // Measured before the font was there, lines would break elsewhere than they do.
    void document.fonts.ready.then(() => {
      measure.forget()
      projection.repaint()
    })
    setJoined({ editor, projection, looking: cameraOf(editor) })
    return () => {
      for (const stop of stops) stop()
      setJoined(null)
    }
  }, [])

  // The server's notes may come after the canvas has opened: look again, unless somebody has begun to look around.
  const opened = useRef(false)
  const { caughtUp } = board.open
  useEffect(() => {
    if (!joined || !caughtUp || opened.current) return
    opened.current = true
    const { editor, projection, looking } = joined
    projection.repaint()
    if (cameraOf(editor) === looking) openOn(editor, latest.current.phase, projection.blocks())
  }, [joined, caughtUp])

  const addNote = useCallback(
    (kind: 'idea' | 'measure') => {
      if (!joined) return
      const { editor, projection } = joined
      const id = placeNote(editor, latest.current.board, projection, {
        kind,
        text: '',
        corner: null,
        phase: latest.current.phase,
      })
      if (id) editWhenPainted(editor, projection, id)
    },
    [joined],
  )
  return { store, editor: joined?.editor ?? null, projection: joined?.projection ?? null, onMount, addNote }
}

function cameraOf(editor: Editor): string {
  const { x, y, z } = editor.getCamera()
  return `${x} ${y} ${z}`
}

/** The next frame; in a hidden tab there are none, and others' edits still come. */
function soon(work: () => void): () => void {
  let done = false
  const once = () => {
    if (done) return
    done = true
    work()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, 120)
  return () => {
    done = true
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** What one drags is seen above everything else; only here, as the document keeps no order. */
function liftWhatIsDragged(editor: Editor): () => void {
  let lifted = false
  return react('lift what is dragged', () => {
    const dragging = editor.isIn('select.translating')
    if (dragging && !lifted) queueMicrotask(() => editor.bringToFront(editor.getSelectedShapeIds()))
    lifted = dragging
  })
}

/** Text written on drawings is kept when it is finished, not at every letter. */
function isDrawingText(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  return shape !== undefined && !isNoteShape(shape)
}

function placeNote(
  editor: Editor,
  { edits, author, mayWrite }: RoomBoard,
  projection: Projection,
  wish: { kind: 'idea' | 'measure'; text: string; corner: VecLike | null; phase?: Phase },
): string | null {
  if (!mayWrite) return null
  const blocks = projection.blocks()
  const middle = editor.getViewportPageBounds().center
  const phase = zoneAt(wish.corner ?? middle, blocks) ?? wish.phase ?? nearestPhase(wish.corner ?? middle)
  edits.undo.pause()
  const pos = wish.corner
    ? fromCanvas(phase, { x: wish.corner.x, y: wish.corner.y })
    : freeSpot(editor, phase, middle, blocks[phase])
  return edits.add({ kind: wish.kind, phase, author, text: wish.text, pos })
}

/** Near the middle of what one sees when that is in the zone, else the zone's first free place. */
function freeSpot(editor: Editor, phase: Phase, middle: Point, blocks: number): [number, number] {
  const anchor = anchorOf(phase)
  const near = contains(zoneRect(phase, blocks), middle)
    ? { x: middle.x - anchor.x - NOTE_WIDTH / 2, y: middle.y - anchor.y - 80 }
    : null
  const taken = editor
    .getCurrentPageShapes()
    .filter(isNoteShape)
    .map((shape) => ({ x: shape.x - anchor.x, y: shape.y - anchor.y, w: shape.props.w, h: shape.props.h }))
  return freePlace(phase, near, taken, 150)
}

function nearestPhase({ x, y }: VecLike): Phase {
  const distance = (phase: Phase) => Math.hypot(anchorOf(phase).x - x, anchorOf(phase).y - y)
  return (['map', 'focus', 'people', 'market', 'grow'] as const).reduce((best, phase) =>
    distance(phase) < distance(best) ? phase : best,
  )
}

function editWhenPainted(editor: Editor, projection: Projection, id: string): void {
  const stop = projection.onPaint(() => {
    const shape = editor.getShape(shapeIdOf(id))
    if (!shape) return
    stop()
    editor.setCurrentTool('select')
    editor.select(shape.id)
    editor.setEditingShape(shape.id)
    editor.setCurrentTool('select.editing_shape')
    const bounds = editor.getShapePageBounds(shape.id)
    const far = editor.getZoomLevel() < 0.5
    if (bounds && (far || !editor.getViewportPageBounds().contains(bounds))) {
      editor.centerOnPoint(bounds.center, { animation: { duration: 200 } })
      if (far) editor.zoomToBounds(bounds, { targetZoom: 0.9, animation: { duration: 200 } })
    }
  })
}

/** A note that was opened, and left without a word on it, is put away; nobody needs an empty paper. */
function leaveNoEmptyNote(editor: Editor, { edits, open }: RoomBoard): () => void {
  let writing: string | null = null
  return react('leave no empty note', () => {
    const shape = editor.getEditingShape()
    const now = shape && isNoteShape(shape) ? noteIdOf(shape.id) : null
    if (now === writing) return
    const left = writing
    writing = now
    tellWriting(open.awareness, now)
    if (left !== null && edits.board.note(left)?.text.trim() === '')
      queueMicrotask(() => edits.change([left], { archived: true }))
  })
}

/** What the hand has done is written before the page goes, though the canvas tells of it a frame later. */
function writeBeforeLeaving(editor: Editor, projection: Projection): () => void {
  const leave = () => {
    if (document.visibilityState !== 'hidden') return
    // reason: internal, but the only way to hear of the last frame's edits before the page is gone
    ;(editor.store as unknown as { _flushHistory?: () => void })._flushHistory?.()
    projection.flush()
  }
  document.addEventListener('visibilitychange', leave)
  window.addEventListener('pagehide', leave)
  return () => {
    document.removeEventListener('visibilitychange', leave)
    window.removeEventListener('pagehide', leave)
  }
}

function writeOnDoubleClick(editor: Editor, write: (corner: Point) => void): void {
  const idle = editor.getStateDescendant('select.idle')
  // reason: the canvas library documents this field as the way to change its double click
  if (idle)
    Object.assign(idle, {
      handleDoubleClickOnCanvas: () => write(editor.inputs.currentPagePoint.clone().sub({ x: NOTE_WIDTH / 2, y: 40 })),
    })
}

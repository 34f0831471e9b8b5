/** Joins the canvas to the board while both are there: projection, pasting, double clicks, and notes left empty. */
import type { Phase } from '@samklang/shared/domain/phase'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLStore,
} from 'tldraw'
import type { RoomBoard } from '../live/WithBoard'
import { keepOut, takePasted } from './canvasRules'
import { keepLocked } from './lockedHere'
import { followView } from './followView'
import { leaveNoEmptyNote, liftWhatIsDragged, writeBeforeLeaving, writeOnDoubleClick } from './habits'
import { FAMILY, measurer, onOtherLetters } from './measure'
import { isNoteShape } from './noteRecord'
import { NoteShapeUtil } from './NoteShape'
import { openOn } from './openOn'
import { nextNote } from './nextNote'
import { pasteHere, type PastedHere } from './pasting'
import { editWhenPainted, placeNote } from './placing'
import { project, type Projection } from './projection'
import { touching } from './touching'

export interface JoinedCanvas {
  readonly store: TLStore
  readonly editor: Editor | null
  readonly projection: Projection | null
  readonly onMount: (editor: Editor) => () => void
  /** Puts a new note where one is looking, and begins writing on it. */
  readonly addNote: (kind: 'idea' | 'measure') => void
  /** Begins the next note after this one. */
  readonly next: (id: string) => void
  /** What was pasted, as long as nobody has said what becomes of it. */
  readonly pasted: PastedHere | null
  readonly settlePasted: () => void
}

// reason: tldraw's own list does not fit its own type under exactOptionalPropertyTypes
const shapeUtils = [...defaultShapeUtils, NoteShapeUtil] as unknown as TLAnyShapeUtilConstructor[]

export function useCanvas(board: RoomBoard, phase: Phase): JoinedCanvas {
  const [store] = useState(() => createTLStore({ shapeUtils, bindingUtils: defaultBindingUtils }))
  const [joined, setJoined] = useState<{ editor: Editor; projection: Projection; looking: string } | null>(null)
  const [pasted, setPasted] = useState<PastedHere | null>(null)
  const latest = useRef({ board, phase })
  useEffect(() => {
    latest.current = { board, phase }
  })

  const onMount = useCallback((editor: Editor) => {
    const { edits } = latest.current.board
    const measure = measurer(document)
    const projection = project({
      store: editor.store,
      board: edits.board,
      page: editor.getCurrentPageId(),
      origin: edits.origin,
      hand: { busy: () => editor.inputs.isPointing || isDrawingText(editor) },
      heightsOf: measure.heightsOf,
      // Who looks decides what comes, as soon as there is a view.
      kept: new Set(),
      addNote: (note) => edits.undo.addNote(note),
      mayLie: edits.mayTouch,
      addLink: (from, to, label) => void edits.link({ from, to, label }),
      newStep: () => edits.undo.pause(),
      online: () => latest.current.board.open.caughtUp,
      author: () => latest.current.board.author,
      stamp: edits.stamp,
      now: Date.now,
      soon,
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    const stops = [
      projection.stop,
      followView(editor, projection),
      touching(editor, openMenu),
      keepOut(editor),
      keepLocked(editor, {
        locks: () => latest.current.board.locks,
        noteOf: (id) => projection.notes.get(id),
        tell: () => edits.tellLocked(),
      }),
      liftWhatIsDragged(editor),
      leaveNoEmptyNote(editor, latest.current.board),
      writeBeforeLeaving(editor, projection),
      onOtherLetters(document, () => {
        measure.forget()
        projection.repaint()
      }),
    ]
    takePasted(editor, (text, at) =>
      setPasted(pasteHere(editor, latest.current.board, projection, { text, at, phase: latest.current.phase })),
    )
    writeOnDoubleClick(editor, (corner) => {
      const id = placeNote(editor, latest.current.board, projection, { kind: 'idea', text: '', corner })
      if (id) editWhenPainted(editor, projection, id)
    })
    openOn(editor, latest.current.phase, projection)
    // Measured before the font was there, lines would break elsewhere than they do.
    if (document.fonts.status !== 'loaded' || !document.fonts.check(`18px ${FAMILY}`)) {
      void document.fonts.ready.then(() => {
        measure.forget()
        projection.repaint()
      })
    }
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
    projection.settle()
    if (cameraOf(editor) === looking) openOn(editor, latest.current.phase, projection)
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
  const next = useCallback(
    (id: string) => {
      if (joined) nextNote(joined.editor, latest.current.board, joined.projection, id)
    },
    [joined],
  )
  const settlePasted = useCallback(() => {
    setPasted(null)
    // Back to the canvas when the question has gone, so that one can paste again or undo.
    requestAnimationFrame(() => joined?.editor.focus())
  }, [joined])
  const { editor = null, projection = null } = joined ?? {}
  return { store, editor, projection, onMount, addNote, next, pasted, settlePasted }
}

function cameraOf(editor: Editor): string {
  const { x, y, z } = editor.getCamera()
  return `${x} ${y} ${z}`
}

/** Opens the menu of what is chosen, or of the board, as if its button had been pressed. */
function openMenu(on: 'chosen' | 'board'): void {
  // The bar beside the chosen notes is drawn with the next frame.
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll<HTMLElement>(
      on === 'chosen' ? '.note-bar [data-opens]' : '.board-tools [data-opens]',
    )
    buttons[buttons.length - 1]?.click()
  })
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

/** Text written on drawings is kept when it is finished, not at every letter. */
function isDrawingText(editor: Editor): boolean {
  const shape = editor.getEditingShape()
  return shape !== undefined && !isNoteShape(shape)
}

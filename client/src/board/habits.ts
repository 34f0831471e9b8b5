/** Small habits of the canvas: what is dragged is on top, nobody leaves an empty note, and nothing done is left unwritten. */
import { react, type Editor } from 'tldraw'
import { tellWriting } from '../live/usePresence'
import type { RoomBoard } from '../live/WithBoard'
import { isNoteShape, noteIdOf } from './noteRecord'
import type { Projection } from './projection'
import { NOTE_WIDTH, type Point } from './zones'

/** What one drags is seen above everything else; only here, as the document keeps no order. */
export function liftWhatIsDragged(editor: Editor): () => void {
  let lifted = false
  return react('lift what is dragged', () => {
    const dragging = editor.isIn('select.translating')
    if (dragging && !lifted) queueMicrotask(() => editor.bringToFront(editor.getSelectedShapeIds()))
    lifted = dragging
  })
}

/** A note that was opened, and left without a word on it, is put away; nobody needs an empty paper. */
export function leaveNoEmptyNote(editor: Editor, { edits, open }: RoomBoard): () => void {
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
export function writeBeforeLeaving(editor: Editor, projection: Projection): () => void {
  const leave = () => {
    // reason: internal, but the only way to hear of the last frame's edits before the page is gone
    ;(editor.store as unknown as { _flushHistory?: () => void })._flushHistory?.()
    projection.flush()
  }
  const hide = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  document.addEventListener('visibilitychange', hide)
  window.addEventListener('pagehide', leave)
  return () => {
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('pagehide', leave)
  }
}

/** A double click on empty canvas writes a note there; the canvas library would have put one of its own texts. */
export function writeOnDoubleClick(editor: Editor, write: (corner: Point) => void): void {
  const idle = editor.getStateDescendant('select.idle')
  // reason: the canvas library documents this field as the way to change its double click
  if (idle)
    Object.assign(idle, {
      handleDoubleClickOnCanvas: () => {
        const at = editor.inputs.currentPagePoint
        // A paper that may not be written on is no empty canvas.
        if (editor.getShapesAtPoint(at, { hitInside: true }).some(isNoteShape)) return
        write(at.clone().sub({ x: NOTE_WIDTH / 2, y: 40 }))
      },
    })
}

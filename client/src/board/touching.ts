/**
 * What a finger does that a mouse does otherwise: one finger on empty canvas moves the view, and a finger that rests, like
 * the right button of a mouse, opens what can be done with what lies under it.
 */
import type { Editor } from 'tldraw'
import { isNoteShape } from './noteRecord'

/** Milliseconds a finger rests before it is a long press, and how far in screen pixels it may tremble meanwhile. */
const LONG = 550
const TREMBLE = 10

/** Listens until what it returns is called. `openMenu` is asked once what lies under the finger has been chosen. */
export function touching(editor: Editor, openMenu: (on: 'chosen' | 'board') => void): () => void {
  const canvas = editor.getContainer()
  const stopping = new AbortController()
  const listening = { capture: true, signal: stopping.signal }
  const fingers = new Set<number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  /** What the finger that is down has become. */
  let hold: 'none' | 'waiting' | 'held' = 'none'
  let panning = false

  const isCanvas = (target: EventTarget | null) => target instanceof Element && target.closest('.tl-canvas') !== null
  const under = (event: PointerEvent | MouseEvent) =>
    editor.getShapeAtPoint(editor.screenToPage({ x: event.clientX, y: event.clientY }), { hitInside: true })

  function begin(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || !isCanvas(event.target)) return
    fingers.add(event.pointerId)
    giveUp()
    if (fingers.size > 1 || !editor.isIn('select.idle')) return
    from = { x: event.clientX, y: event.clientY }
    hold = 'waiting'
    timer = setTimeout(() => {
      hold = 'held'
      editor.cancel()
    }, LONG)
    // With the hand, so that the finger moves the view instead of drawing a frame around things.
    if (!under(event)) {
      panning = true
      editor.setCurrentTool('hand')
    }
  }

  function moved({ clientX, clientY }: PointerEvent): void {
    if (hold === 'waiting' && Math.hypot(clientX - from.x, clientY - from.y) > TREMBLE) giveUp()
  }

  function end(event: PointerEvent): void {
    fingers.delete(event.pointerId)
    const was = hold
    giveUp()
    // After the canvas library has heard that the finger is gone.
    setTimeout(() => {
      if (panning && fingers.size === 0) {
        panning = false
        if (editor.getCurrentToolId() === 'hand') editor.setCurrentTool('select')
        if (was === 'waiting') editor.selectNone()
      }
      if (was === 'held' && event.type === 'pointerup') openAt(event)
    })
  }

  function giveUp(): void {
    clearTimeout(timer)
    hold = 'none'
  }

  function openAt(event: PointerEvent | MouseEvent): void {
    const shape = under(event)
    editor.setCurrentTool('select')
    if (shape && !editor.getSelectedShapeIds().includes(shape.id)) editor.select(shape.id)
    const notes = editor.getSelectedShapes().some(isNoteShape)
    if (shape && notes) openMenu('chosen')
    else if (!shape) openMenu('board')
  }

  canvas.addEventListener('pointerdown', begin, listening)
  canvas.addEventListener('pointermove', moved, listening)
  for (const done of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(done, end, listening)
  canvas.addEventListener(
    'contextmenu',
    (event) => {
      if (!isCanvas(event.target) || editor.getEditingShapeId() !== null) return
      event.preventDefault()
      // A long press of a finger has its own way, and comes as this too on some devices.
      if (fingers.size === 0) setTimeout(() => openAt(event))
    },
    listening,
  )
  return () => {
    giveUp()
    stopping.abort()
  }
}

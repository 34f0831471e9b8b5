/** Keeps on the canvas what somebody looks at and holds, while they look around, point, drag and choose. */
import { react, type Editor } from 'tldraw'
import { nextStep, shapesFor, STEP } from './inView'
import { shapeIdOf } from './noteRecord'
import type { Projection } from './projection'
import { around, type Point, type Rect } from './zones'

/** Screen pixels around the pointer that count as touched: about the width of a finger. */
const TOUCHED = 16
/** Milliseconds without a move after which the view rests; longer than a slow machine takes for a frame. */
const REST = 180

export function followView(editor: Editor, projection: Projection): () => void {
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let working = false
  let movedAt = -Infinity
  let camera = ''

  const soon = () => (frame ??= requestAnimationFrame(look))

  function look(): void {
    frame = null
    const { x, y, w, h } = editor.getViewportPageBounds()
    const wanted = shapesFor(projection, { seen: { x, y, w, h }, held: heldIn(editor) })
    // While the view or the hand moves nothing comes or goes: the layer beneath shows what is not here yet.
    const rest = movedAt + REST - performance.now()
    if (wanted !== null && (rest > 0 || editor.inputs.isPointing)) {
      clearTimeout(timer)
      timer = setTimeout(soon, Math.max(rest, REST / 2))
      return
    }
    working = true
    if (wanted === null) projection.keep(null)
    else {
      const { keep, done } = nextStep(wanted, (id) => editor.store.has(shapeIdOf(id.slice('shape:'.length))), STEP)
      projection.keep(keep)
      if (!done) soon()
    }
    working = false
  }

  const stopReacting = react('what is looked at', () => {
    const { x, y, w, h } = editor.getViewportPageBounds()
    const now = `${x} ${y} ${w} ${h}`
    if (camera !== '' && now !== camera) movedAt = performance.now()
    camera = now
    editor.getPath()
    editor.getSelectedShapeIds()
    editor.getEditingShapeId()
    soon()
  })
  const stopPainting = projection.onPaint(() => {
    if (!working) soon()
  })
  const stopTouching = bringWhatIsTouched(editor, projection)
  look()
  return () => {
    stopReacting()
    stopPainting()
    stopTouching()
    clearTimeout(timer)
    if (frame !== null) cancelAnimationFrame(frame)
  }
}

function heldIn(editor: Editor): Set<string> {
  const held = new Set<string>(editor.getSelectedShapeIds())
  const editing = editor.getEditingShapeId()
  if (editing) held.add(editing)
  return held
}

/** What the pointer comes to is put on the canvas before the canvas hears of the pointer, so that it can be taken hold of. */
function bringWhatIsTouched(editor: Editor, projection: Projection): () => void {
  const container = editor.getContainer()
  const stopping = new AbortController()
  const listening = { capture: true, passive: true, signal: stopping.signal }
  let before: Point | null = null

  function bring({ clientX, clientY }: PointerEvent): void {
    const at = editor.screenToPage({ x: clientX, y: clientY })
    const reach = TOUCHED / editor.getZoomLevel()
    const from = editor.isIn('select.brushing') ? editor.inputs.originPagePoint : (before ?? at)
    before = at
    const touched: Rect = around(
      [from, at].map(({ x, y }) => ({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach })),
    )
    const papers = projection.places.within(touched).map(shapeIdOf)
    projection.bring([...papers, ...projection.inkPlaces.within(touched)])
  }
  container.addEventListener(
    'pointerdown',
    (event) => {
      before = null
      bring(event)
    },
    listening,
  )
  container.addEventListener(
    'pointermove',
    (event) => {
      // An arrow in the making looks for what it could be fastened to, with no button pressed as well.
      if (event.buttons !== 0 || editor.isIn('arrow')) bring(event)
    },
    listening,
  )
  return () => stopping.abort()
}

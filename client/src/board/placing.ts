/** Puts new notes on the canvas: where somebody points, or where there is room in what they see. */
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { phases, type Phase } from '@samklang/shared/domain/phase'
import type { Editor, VecLike } from 'tldraw'
import type { RoomBoard } from '../live/WithBoard'
import { shapeIdOf } from './noteRecord'
import type { Projection } from './projection'
import { asPlace, freeIn, fromBoard, rectOfSpot, spotAt, type Spot } from './ground'
import { anchorOf, contains, NOTE_WIDTH, type Point } from './zones'

/** Puts a note on the board: at a corner when one points there, else where there is room in what one sees. */
export function placeNote(
  editor: Editor,
  { edits, author, mayWrite }: RoomBoard,
  projection: Projection,
  wish: { kind: 'idea' | 'measure'; text: string; corner: VecLike | null; phase?: Phase },
): string | null {
  if (!mayWrite) return null
  const blocks = projection.blocks()
  const middle = editor.getViewportPageBounds().center
  const ground = projection.ground()
  const at = wish.corner ?? middle
  const otherwise = wish.phase ?? nearestPhase(at)
  const spot = spotAt(at, blocks, ground) ?? otherwise
  edits.undo.pause()
  const pos = wish.corner ? fromBoard(spot, wish.corner, ground) : freeSpot(projection, spot, middle)
  const place = asPlace(spot, { phase: otherwise })
  if (!edits.mayTouch(place)) return null
  return edits.add({ kind: wish.kind, ...place, author, text: wish.text, pos })
}

/** Near the middle of what one sees when that is in the zone, else the zone's first free place. */
function freeSpot(projection: Projection, spot: Spot, middle: Point): [number, number] {
  const ground = projection.ground()
  const zone = rectOfSpot(spot, projection.blocks(), ground)
  const near = contains(zone, middle) ? { x: middle.x - NOTE_WIDTH / 2, y: middle.y - 80 } : null
  const taken = projection.places.within(zone).flatMap((id) => projection.places.rect(id) ?? [])
  return freeIn(spot, near, taken, 150, ground)
}

function nearestPhase({ x, y }: VecLike): Phase {
  const distance = (phase: Phase) => Math.hypot(anchorOf(phase).x - x, anchorOf(phase).y - y)
  return phases.reduce((best, phase) => (distance(phase) < distance(best) ? phase : best))
}

/** Begins writing on a note as soon as it is on the canvas, and brings it near enough to be read. */
export function editWhenPainted(editor: Editor, projection: Projection, id: string): void {
  let begun = false
  const stop = projection.onPaint(() => {
    if (begun || !projection.places.rect(id)) return
    projection.bring([shapeIdOf(id)])
    const shape = editor.getShape(shapeIdOf(id))
    // Bringing it paints, and the painting has been here already.
    if (begun || !shape) return
    begun = true
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

/** A pasted text as notes: one, or as many as its length takes; nothing of it is cut off. */
export function placeText(
  editor: Editor,
  board: RoomBoard,
  projection: Projection,
  text: string,
  at: VecLike | undefined,
): void {
  const corner = at ?? editor.getViewportPageBounds().center
  const letters = [...text.trim()]
  for (let part = 0; letters.length > 0; part++) {
    const piece = letters.splice(0, NOTE_TEXT_MAX / 2).join('')
    placeNote(editor, board, projection, {
      kind: 'idea',
      text: piece,
      corner: { x: corner.x + part * 30, y: corner.y + part * 30 },
    })
  }
}

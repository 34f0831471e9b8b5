/** What the canvas shows when it opens: what is going on, never empty space. */
import type { Phase } from '@samklang/shared/domain/phase'
import { Box, type Editor } from 'tldraw'
import { isNoteShape, type NoteShape } from './noteRecord'
import { around, ringRect, zoneRect, type Blocks, type Rect } from './zones'

/** Room around what is shown, in screen pixels; the toolbar stands at the lower edge. */
const INSET = 72
/** Notes can be read from this zoom on. */
const READABLE = 0.62

/** The phase the room is in, or the whole ring when that phase has no notes yet. */
export function openOn(editor: Editor, phase: Phase, blocks: Blocks, animate = false): void {
  const papers = papersIn(editor, phase)
  if (papers.length === 0) {
    const some = editor.getCurrentPageShapes().some(isNoteShape)
    show(editor, some ? zoneRect(phase, blocks[phase]) : ringRect(blocks), animate)
    return
  }
  const zone = zoneRect(phase, 1)
  const { width } = editor.getViewportScreenBounds()
  if ((width - INSET) / zone.w >= READABLE) {
    show(editor, zone, animate)
    return
  }
  // A narrow screen: the first notes in reading order, large enough to be read.
  const [first] = papers.toSorted((a, b) => a.y - b.y || a.x - b.x)
  if (!first) return
  const { height } = editor.getViewportScreenBounds()
  show(editor, { x: zone.x, y: Math.max(zone.y, first.y - 180), w: width / READABLE, h: height / READABLE }, animate, 0)
}

/** Everything there is: the ring and whatever lies outside it. */
export function showAll(editor: Editor, blocks: Blocks): void {
  const bounds = editor.getCurrentPageBounds()
  const rects: Rect[] = [ringRect(blocks)]
  if (bounds) rects.push(bounds)
  show(editor, around(rects), true)
}

function papersIn(editor: Editor, phase: Phase): NoteShape[] {
  return editor
    .getCurrentPageShapes()
    .filter(isNoteShape)
    .filter((shape) => shape.props.face.phase === phase)
}

function show(editor: Editor, { x, y, w, h }: Rect, animate: boolean, inset = INSET): void {
  const still = !animate || window.matchMedia('(prefers-reduced-motion: reduce)').matches
  editor.zoomToBounds(new Box(x, y, w, h), {
    inset,
    immediate: still,
    ...(still ? {} : { animation: { duration: 260 } }),
  })
}

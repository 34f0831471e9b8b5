/** Draws a link between two notes: a quiet arrow from edge to edge, with its words on it. */
import type { Rect } from '../board/zones'
import { edgeTowards, middleOf } from './inkOutline'
import type { Palette } from './palette'
import type { Pen } from './pen'

export function drawLink(
  pen: Pen,
  from: Rect | undefined,
  to: Rect | undefined,
  label: string,
  palette: Palette,
): void {
  // Two notes of one pile are seen as one paper.
  if (!from || !to || from === to) return
  const [a, b] = [edgeTowards(from, middleOf(to)), edgeTowards(to, middleOf(from))]
  const look = { stroke: palette.quiet, width: 3 }
  const angle = Math.atan2(b.y - a.y, b.x - a.x)
  const barb = (turn: number) => ({ x: b.x - Math.cos(angle + turn) * 16, y: b.y - Math.sin(angle + turn) * 16 })
  pen.run([a, b], look)
  pen.run([barb(0.5), b, barb(-0.5)], look)
  if (label === '') return
  const letters = { size: 16, weight: 500 }
  const wide = pen.widthOf(label, letters) + 16
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  pen.rect({ x: middle.x - wide / 2, y: middle.y - 14, w: wide, h: 28 }, { fill: palette.zone, round: 14 })
  pen.text(label, { x: middle.x, y: middle.y + 6 }, { ...letters, fill: palette.words, align: 'center' })
}

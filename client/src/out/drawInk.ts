/** Draws free drawing with a pen: its lines and its words. */
import type { InkOutline } from './inkOutline'
import { inkColour } from './palette'
import type { Pen } from './pen'

export function drawInk(pen: Pen, ink: InkOutline, dark: boolean): void {
  const stroke = inkColour(ink.colour, dark)
  for (const [at, points] of ink.lines.entries()) {
    const closed = ink.closed && at === 0
    pen.run(points, { stroke, width: ink.width, closed, opacity: ink.faint ? 0.35 : 1 })
  }
  const { text } = ink
  if (!text) return
  for (const [at, line] of text.lines.entries()) {
    const down = text.size * (1 + at * 1.35)
    pen.text(line, { x: text.at.x, y: text.at.y + down }, { size: text.size, weight: 500, fill: stroke })
  }
}

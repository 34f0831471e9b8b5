/** Draws on a canvas. Widths of words are remembered, as the same words come again at every look. */
import { FAMILY } from '../board/measure'
import type { Pen } from './pen'

/** The context alone, so that a canvas on the page and one that is nowhere are drawn on alike. */
export type Ground = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

export function canvasPen(ground: Ground): Pen {
  ground.lineCap = 'round'
  ground.lineJoin = 'round'
  const font = (weight: number, size: number) => {
    const wanted = `${weight} ${size}px ${FAMILY}`
    // Setting a font costs even where it is the same.
    if (wanted !== now) ground.font = now = wanted
  }
  let now = ''
  return {
    rect({ x, y, w, h }, { fill, stroke, width = 1, round = 0 }) {
      if (fill !== undefined) ground.fillStyle = fill
      if (stroke !== undefined) ground.strokeStyle = stroke
      ground.lineWidth = width
      if (round === 0) {
        if (fill !== undefined) ground.fillRect(x, y, w, h)
        if (stroke !== undefined) ground.strokeRect(x, y, w, h)
        return
      }
      ground.beginPath()
      ground.roundRect(x, y, w, h, round)
      if (fill !== undefined) ground.fill()
      if (stroke !== undefined) ground.stroke()
    },
    run(points, { stroke, width, closed = false, opacity = 1 }) {
      ground.beginPath()
      for (const { x, y } of points) ground.lineTo(x, y)
      // A dot is a line to itself.
      if (points.length === 1 && points[0]) ground.lineTo(points[0].x, points[0].y)
      if (closed) ground.closePath()
      ground.strokeStyle = stroke
      ground.lineWidth = width
      ground.globalAlpha = opacity
      ground.stroke()
      ground.globalAlpha = 1
    },
    text(text, { x, y }, { size, weight, fill, align = 'left' }) {
      font(weight, size)
      ground.fillStyle = fill
      ground.textAlign = align
      ground.fillText(text, x, y)
    },
    widthOf: (text, { size, weight }) => widthOf(ground, text, size, weight, font),
  }
}

const widths = new Map<string, number>()
const REMEMBERED = 40_000
/** Measured at this size, as widths grow evenly with it. */
const AT = 100

function widthOf(
  ground: Ground,
  text: string,
  size: number,
  weight: number,
  font: (weight: number, size: number) => void,
): number {
  const key = `${weight} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return (known * size) / AT
  font(weight, AT)
  const { width } = ground.measureText(text)
  if (widths.size > REMEMBERED) widths.clear()
  widths.set(key, width)
  return (width * size) / AT
}

/** Fonts have come: what was measured before was another's width. */
export function forgetWidths(): void {
  widths.clear()
}

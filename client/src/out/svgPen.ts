/** Draws as SVG: plain shapes and lines of text that any program can open, with the letters inside. */
import { FAMILY } from '../board/measure'
import type { Rect } from '../board/zones'
import type { Pen } from './pen'

export interface SvgPen extends Pen {
  /** The whole picture. `font` is a style sheet with the letters in it, or nothing. */
  readonly done: (shown: Rect, background: string, font: string) => string
}

/** Widths are asked of another pen, as SVG text alone has none. */
export function svgPen(widthOf: Pen['widthOf']): SvgPen {
  const parts: string[] = []
  return {
    rect({ x, y, w, h }, { fill = 'none', stroke, width = 1, round = 0 }) {
      const line = stroke === undefined ? '' : ` stroke="${escaped(stroke)}" stroke-width="${width}"`
      const corner = round === 0 ? '' : ` rx="${round}"`
      parts.push(
        `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${escaped(fill)}"${corner}${line}/>`,
      )
    },
    run(points, { stroke, width, closed = false, opacity = 1 }) {
      const [first] = points
      if (!first) return
      const rest = points.length === 1 ? [first] : points.slice(1)
      const way = `M${n(first.x)} ${n(first.y)}${rest.map(({ x, y }) => `L${n(x)} ${n(y)}`).join('')}${closed ? 'Z' : ''}`
      const faint = opacity === 1 ? '' : ` opacity="${opacity}"`
      parts.push(`<path d="${way}" fill="none" stroke="${escaped(stroke)}" stroke-width="${n(width)}"${faint}/>`)
    },
    text(text, { x, y }, { size, weight, fill, align = 'left' }) {
      const anchor = align === 'left' ? '' : ` text-anchor="${align === 'center' ? 'middle' : 'end'}"`
      parts.push(
        `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-weight="${weight}" fill="${escaped(fill)}"${anchor}>${escaped(text)}</text>`,
      )
    },
    widthOf,
    done({ x, y, w, h }, background, font) {
      const letters = font === '' ? '' : `<defs><style>${font}</style></defs>`
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(x)} ${n(y)} ${n(w)} ${n(h)}" width="${n(w)}" height="${n(h)}" ` +
        `font-family="${escaped(FAMILY)}" stroke-linecap="round" stroke-linejoin="round" xml:space="preserve">${letters}` +
        `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${escaped(background)}"/>${parts.join('')}</svg>`
      )
    },
  }
}

/** To a tenth of a unit. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** What XML does not allow at all is left out, or one strange letter would keep the whole picture from being opened. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

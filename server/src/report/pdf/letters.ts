/** Which signs the typefaces of the PDF have: what they lack stands as a square, for a PDF/UA file may not hold a sign without a shape. */

/** What the second typeface, DejaVu Sans Mono inside Typst, adds that one may meet in a room: Armenian, Arabic, Georgian. */
const SECOND: readonly (readonly [number, number])[] = [
  [0x531, 0x556],
  [0x559, 0x55f],
  [0x561, 0x587],
  [0x589, 0x58a],
  [0x606, 0x607],
  [0x609, 0x60a],
  [0x60c, 0x60c],
  [0x615, 0x615],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x660, 0x66d],
  [0x674, 0x674],
  [0x679, 0x67b],
  [0x67e, 0x680],
  [0x686, 0x687],
  [0x691, 0x691],
  [0x698, 0x698],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6af, 0x6af],
  [0x6be, 0x6be],
  [0x6cc, 0x6cc],
  [0x6f0, 0x6f9],
  [0x10d0, 0x10fc],
]
const SQUARE = '□'
/** More letters than this without a place to break would run off the page. */
const LONGEST_WORD = 28
const BREAK = '\u200B'

/** Reads what signs a TrueType typeface has shapes for, from its table `cmap`. @throws Error where it has none we can read. */
export function signsIn(font: Buffer): ReadonlySet<number> {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index++) {
    const at = 12 + index * 16
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(at + 8)
    for (let which = 0; which < font.readUInt16BE(cmap + 2); which++) {
      const table = cmap + font.readUInt32BE(cmap + 8 + which * 8)
      // Format 12 holds all of Unicode in ranges; every typeface of today has one.
      if (font.readUInt16BE(table) === 12) return rangesAt(font, table)
    }
  }
  throw new Error('The typeface does not say which signs it has.')
}

function rangesAt(font: Buffer, table: number): ReadonlySet<number> {
  const signs = new Set<number>()
  for (let range = 0; range < font.readUInt32BE(table + 12); range++) {
    const at = table + 16 + range * 12
    for (let sign = font.readUInt32BE(at); sign <= font.readUInt32BE(at + 4); sign++) signs.add(sign)
  }
  return signs
}

export interface Fitted {
  readonly text: string
  /** Signs that stand as squares. */
  readonly missing: number
}

/** The text in signs there are, each missing one as one square however many parts it is put together of, long words breakable. */
export function fitted(given: string, signs: ReadonlySet<number>): Fitted {
  const has = (sign: number): boolean => signs.has(sign) || SECOND.some(([from, to]) => sign >= from && sign <= to)
  let missing = 0
  let run = 0
  let text = ''
  for (const { segment } of new Intl.Segmenter('nb', { granularity: 'grapheme' }).segment(given.normalize('NFC'))) {
    const whole = [...segment].every((sign) => sign === '\n' || sign === '\r' || has(sign.codePointAt(0) ?? 0))
    // A joiner or a mark of direction alone has no shape and is no loss.
    const silent = /^[\p{Cf}\p{Cc}]+$/u.test(segment) && !/^[\n\r\t]+$/.test(segment)
    if (silent) continue
    if (!whole && !/^\s+$/.test(segment)) missing++
    run = /\s|-/.test(segment) ? 0 : run + 1
    if (run > LONGEST_WORD) {
      text += BREAK
      run = 1
    }
    text += whole ? segment : /^\s+$/.test(segment) ? ' ' : SQUARE
  }
  return { text, missing }
}

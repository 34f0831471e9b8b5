/** Parts of a drawing written as SVG text, for where there is no page to draw on: paper, and pictures in files. */

/** Light paper, whatever the page looks like: what is handed on is printed. */
export const ink = {
  words: '#1d2b3a',
  quiet: '#5b6a78',
  line: '#c9d1d8',
  soft: '#e3e6e3',
  main: '#0b4f7a',
  range: '#8fb8cf',
  before: '#8a5a00',
} as const

/** The typeface of everything written in a drawing; whoever shows it has it at hand. */
export const DRAWN_FACE = 'Inter'

/** A number with at most two decimals, as attributes are written. */
export const short = (value: number): string => String(Math.round(value * 100) / 100)

/** An element; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  inside = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(String(value))}"`)
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}

/** A line of text; `y` is its baseline. */
export function letters(
  text: string,
  {
    x,
    y,
    size,
    anchor = 'middle',
    fill = ink.words,
    weight = 400,
  }: {
    readonly x: number
    readonly y: number
    readonly size: number
    readonly anchor?: 'start' | 'middle' | 'end'
    readonly fill?: string
    readonly weight?: number
  },
): string {
  return element(
    'text',
    { x, y, 'font-family': DRAWN_FACE, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill },
    escaped(text),
  )
}

/** The whole drawing, `width` by `height` of its own units. */
export function drawing(viewBox: string, width: number, height: number, parts: readonly string[]): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox, width, height }, parts.join('') || ' ')
}

/** Signs that XML cannot hold at all are left out: a text may have come from anywhere. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

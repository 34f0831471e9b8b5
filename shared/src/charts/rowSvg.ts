/** A row of dots as SVG text: the same places as on the pages, in the colours of paper. */
import { type Stack, stackOf } from './dots'
import { placeOf } from './line'
import { drawing, element, ink, letters } from './svg'

export interface DrawnRow {
  /** How many at each step, the first step first; null where only marks are drawn. */
  readonly counts: readonly number[] | null
  /** Shared by rows that are read together; see `stackOf`. */
  readonly tallest?: number | undefined
  readonly most?: number | undefined
  readonly range?: { readonly low: number; readonly high: number } | null
  readonly median?: number | null
  readonly ring?: number | null
  readonly disc?: number | null
  readonly band?: number | null
}

/** Units across; a page of paper is about as wide. */
export const ROW_WIDTH = 480
const STEPS = Array.from({ length: 10 }, (_, index) => index + 1)
const [ABOVE, ABOVE_BARS, GAP, NUMBERS, BELOW] = [8, 18, 8, 19, 32]

const nothing: Stack = { height: 0, radius: 0, barWidth: 0, dots: [], bars: [] }

export function rowSvg({ counts, tallest, most, range, median, ring, disc, band }: DrawnRow): string {
  const {
    dots,
    bars,
    radius,
    barWidth,
    height: stacked,
  } = counts === null ? nothing : stackOf(counts, { tallest, most })
  const line = stacked + (bars.length > 0 ? ABOVE_BARS : ABOVE + GAP)
  const height = line + BELOW
  const at = (score: number): number => placeOf(score) * ROW_WIDTH
  const stroke = (x1: number, x2: number, colour: string, width: number) =>
    element('line', { x1, x2, y1: line, y2: line, stroke: colour, 'stroke-width': width })
  return drawing(`0 0 ${ROW_WIDTH} ${height}`, ROW_WIDTH, height, [
    band === null || band === undefined
      ? ''
      : element('rect', { x: at(band) - 11, y: 0, width: 22, height, rx: 4, fill: ink.soft }),
    stroke(0, ROW_WIDTH, ink.line, 1),
    range ? stroke(at(range.low), at(range.high), ink.range, 4) : '',
    ...bars.map(({ at: share, count, height: bar }) => {
      const x = share * ROW_WIDTH
      const box = { x: x - barWidth / 2, y: line - bar, width: barWidth, height: bar, rx: 2 }
      return element('rect', { ...box, fill: ink.main }) + letters(String(count), { x, y: line - bar - 4, size: 12 })
    }),
    ...dots.map(({ at: share, right, up }) =>
      element('circle', { cx: share * ROW_WIDTH + right, cy: line - up - GAP, r: radius, fill: ink.main }),
    ),
    median === null || median === undefined
      ? ''
      : element('line', {
          x1: at(median),
          x2: at(median),
          y1: line - 7,
          y2: line + 7,
          stroke: ink.words,
          'stroke-width': 4,
        }),
    ...STEPS.map((step) =>
      stepOf(step, at(step), line + NUMBERS, step === ring ? 'ring' : step === disc ? 'disc' : 'step'),
    ),
  ])
}

function stepOf(step: number, x: number, y: number, mark: 'ring' | 'disc' | 'step'): string {
  const circle =
    mark === 'step'
      ? ''
      : element('circle', {
          cx: x,
          cy: y,
          r: 11,
          fill: mark === 'disc' ? ink.main : 'none',
          stroke: ink.main,
          'stroke-width': 2.5,
        })
  const fill = mark === 'disc' ? '#ffffff' : mark === 'ring' ? ink.words : ink.quiet
  return circle + letters(String(step), { x, y: y + 4.4, size: 12.5, fill, weight: mark === 'step' ? 400 : 700 })
}

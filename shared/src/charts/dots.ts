/** Counts per step become dots stacked over a line, or bars where a stack of dots could no longer be counted. */
import { placeOf } from './line'

/** With more answers than this a row shows bars. */
export const DOTS_UP_TO = 40
/** Height in pixels a stack may reach before its dots are packed closer. */
const TALLEST = 56
/** Narrowest column there is, in pixels: 320 px of page with its margins, over ten steps. */
const COLUMN = 25.5
const PITCHES = [
  { across: 1, pitch: 13 },
  { across: 2, pitch: 12.7 },
  { across: 3, pitch: 8.5 },
  { across: 4, pitch: 6.4 },
  { across: 5, pitch: 5.1 },
] as const

/** One dot: its column's place as a share of the width, and pixels right of and above that place on the line. */
export interface Dot {
  readonly at: number
  readonly right: number
  readonly up: number
}
export interface Bar {
  readonly at: number
  readonly count: number
  /** Pixels. */
  readonly height: number
}
export interface Stack {
  /** Pixels the dots or bars need above the line. */
  readonly height: number
  /** Pixels; 0 where bars are drawn. */
  readonly radius: number
  /** Pixels; 0 where dots are drawn. */
  readonly barWidth: number
  readonly dots: readonly Dot[]
  readonly bars: readonly Bar[]
}

/**
 * Lays out one row. Rows that are read together share `tallest` (the largest count at any step among them) and
 * `most` (the largest number of answers), so that a dot or a bar of a size means the same in each. `size` enlarges
 * everything for a projector.
 */
export function stackOf(
  counts: readonly number[],
  {
    tallest = Math.max(...counts),
    most = sum(counts),
    size = 1,
  }: { tallest?: number | undefined; most?: number | undefined; size?: number } = {},
): Stack {
  if (most > DOTS_UP_TO) return barsOf(counts, tallest, size)
  const { across, pitch } = packingFor(tallest)
  const step = pitch * size
  const dots = counts.flatMap((count, index) =>
    Array.from({ length: count }, (_, k): Dot => {
      const inLine = Math.min(across, count - Math.floor(k / across) * across)
      return {
        at: placeOf(index + 1, counts.length),
        right: ((k % across) - (inLine - 1) / 2) * step,
        up: (Math.floor(k / across) + 0.5) * step,
      }
    }),
  )
  const lines = Math.max(1, Math.ceil(tallest / across))
  return { height: lines * step, radius: step / 2 - 0.75 * size, barWidth: 0, dots, bars: [] }
}

function barsOf(counts: readonly number[], tallest: number, size: number): Stack {
  const bars = counts.flatMap((count, index) =>
    count === 0
      ? []
      : [{ at: placeOf(index + 1, counts.length), count, height: Math.max(2, (count / tallest) * TALLEST) * size }],
  )
  return { height: TALLEST * size, radius: 0, barWidth: COLUMN * 0.75 * size, dots: [], bars }
}

function packingFor(tallest: number): (typeof PITCHES)[number] {
  const fitting = PITCHES.find(({ across, pitch }) => Math.ceil(tallest / across) * pitch <= TALLEST)
  return fitting ?? PITCHES[4]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** One value at several times as a small line: broken where a time has none, the last one told apart. */
import type { Point } from './radar'

export interface TimeLineDrawing {
  readonly width: number
  readonly height: number
  /** Between neighbours that both have a value. */
  readonly path: string
  readonly points: readonly (Point & { readonly at: number; readonly value: number; readonly last: boolean })[]
  /** A tick for each time, whether or not there is a value. */
  readonly ticks: readonly Point[]
}

const WIDTH = 168
const HEIGHT = 76
/** Room for a mark and the number over it. */
const SIDE = 18
const ABOVE = 20
const BELOW = 6

/** Times lie equally far apart in their order; values from 1 to `top`. */
export function timeLineOf(values: readonly (number | null)[], top = 10): TimeLineDrawing {
  const step = values.length > 1 ? (WIDTH - 2 * SIDE) / (values.length - 1) : 0
  const x = (at: number): number => tenths(values.length > 1 ? SIDE + at * step : WIDTH / 2)
  const y = (value: number): number => tenths(HEIGHT - BELOW - ((value - 1) / (top - 1)) * (HEIGHT - ABOVE - BELOW))
  const last = values.findLastIndex((value) => value !== null)
  const points = values.flatMap((value, at) =>
    value === null ? [] : [{ at, value, x: x(at), y: y(value), last: at === last }],
  )
  const path = points
    .flatMap((point, index) => {
      const next = points[index + 1]
      return next?.at === point.at + 1 ? [`M${point.x},${point.y}L${next.x},${next.y}`] : []
    })
    .join('')
  return { width: WIDTH, height: HEIGHT, path, points, ticks: values.map((_, at) => ({ x: x(at), y: HEIGHT })) }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

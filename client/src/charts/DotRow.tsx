/** Draws one row: a dot per answer over a line of steps, with range, middle, a ring or disc for a score, and a grey band. */
import { memo } from 'react'
import { percent, placeOf } from './line'
import { stackOf } from './dots'
import './charts.css'

export interface DotRowProps {
  /** How many at each step, the first step first; null where only marks are drawn. */
  readonly counts: readonly number[] | null
  /** Shared by rows that are read together; see `stackOf`. */
  readonly tallest?: number | undefined
  readonly most?: number | undefined
  /** 1 on a page, more on a projector. */
  readonly size?: number
  readonly range?: { readonly low: number; readonly high: number } | null
  readonly median?: number | null
  /** A number in a ring, and a number in a filled disc. */
  readonly ring?: number | null
  readonly disc?: number | null
  /** A grey band behind the row. */
  readonly band?: number | null
}

const STEPS = 10
/** Pixels below the line, with room for a ring, and without. */
const BELOW_WITH_RING = 28
const BELOW = 10

/** The drawing is hidden from screen readers: whoever shows it says the same in words beside it. */
export const DotRow = memo(function DotRow(props: DotRowProps) {
  const { counts, tallest, most, size = 1, range = null, median = null, ring = null, disc = null, band = null } = props
  const stack = counts === null ? null : stackOf(counts, { tallest, most, size })
  const top = (stack === null ? 6 : stack.height + (stack.bars.length > 0 ? 18 : 6)) * (stack === null ? size : 1)
  const height = top + (ring === null && disc === null ? BELOW : BELOW_WITH_RING) * size
  return (
    <svg className="chart-row" width="100%" height={height} aria-hidden="true" focusable="false">
      {band !== null && <Band at={band} height={height} size={size} />}
      <line className="chart-axis" x1="0" x2="100%" y1={top} y2={top} />
      {range !== null && (
        <line
          className="chart-range"
          x1={percent(placeOf(range.low))}
          x2={percent(placeOf(range.high))}
          y1={top}
          y2={top}
          strokeWidth={4 * size}
        />
      )}
      {stack?.bars.map(({ at, count, height: bar }) => (
        <svg key={at} x={percent(at)} y={top} overflow="visible">
          <rect className="chart-bar" x={-stack.barWidth / 2} y={-bar} width={stack.barWidth} height={bar} rx={2} />
          <text className="chart-count" textAnchor="middle" y={-bar - 4} fontSize={12 * size}>
            {count}
          </text>
        </svg>
      ))}
      {stack?.dots.map(({ at, right, up }) => (
        <svg key={`${at} ${right} ${up}`} x={percent(at)} y={top} overflow="visible">
          <circle className="chart-dot" cx={right} cy={-up - 2 * size} r={stack.radius} />
        </svg>
      ))}
      {median !== null && (
        <svg x={percent(placeOf(median))} y={top} overflow="visible">
          <line className="chart-median" y1={-7 * size} y2={7 * size} strokeWidth={4 * size} />
        </svg>
      )}
      {ring !== null && <Mark kind="ring" score={ring} y={top + 15 * size} size={size} />}
      {disc !== null && <Mark kind="disc" score={disc} y={top + 15 * size} size={size} />}
    </svg>
  )
})

function Band({ at, height, size }: { at: number; height: number; size: number }) {
  return (
    <svg x={percent(placeOf(at))} y="0" overflow="visible">
      <rect className="chart-band" x={-9 * size} y={0} width={18 * size} height={height} rx={4 * size} />
      <line className="chart-band-line" y1={0} y2={height} strokeWidth={1.5 * size} />
    </svg>
  )
}

function Mark({ kind, score, y, size }: { kind: 'ring' | 'disc'; score: number; y: number; size: number }) {
  return (
    <svg x={percent(placeOf(score))} y={y} overflow="visible">
      <circle className={`chart-${kind}`} r={11 * size} strokeWidth={3 * size} />
      <text className={`chart-${kind}-number`} textAnchor="middle" y={4.6 * size} fontSize={13 * size}>
        {score}
      </text>
    </svg>
  )
}

/** The numbers under or over rows; lies in the same columns as they do. */
export function ScaleNumbers({ size = 1 }: { size?: number }) {
  return (
    <svg className="chart-row" width="100%" height={18 * size} aria-hidden="true" focusable="false">
      {Array.from({ length: STEPS }, (_, index) => (
        <text
          key={index}
          className="chart-step"
          x={percent(placeOf(index + 1))}
          y={13 * size}
          textAnchor="middle"
          fontSize={13 * size}
        >
          {index + 1}
        </text>
      ))}
    </svg>
  )
}

/** Draws one row: a dot per answer over a numbered line, with range, middle, a ringed or filled number, and a grey band. */
import { memo } from 'react'
import { stackOf } from '@samklang/shared/charts/dots'
import { percent, placeOf } from '@samklang/shared/charts/line'
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
  /** A step's number in a ring, and one in a filled disc. */
  readonly ring?: number | null
  readonly disc?: number | null
  /** A grey band behind the row. */
  readonly band?: number | null
}

const STEPS = Array.from({ length: 10 }, (_, index) => index + 1)
/** Pixels over the highest dot, and from the line down, where the numbers are. */
const ABOVE = 12
const ABOVE_BARS = 20
/** Between the line and the lowest dot: the tick of the middle stands there. */
const GAP = 8
const BELOW = 32
const NUMBERS = 19

/** The drawing is hidden from screen readers: whoever shows it says the same in words beside it. */
export const DotRow = memo(function DotRow(props: DotRowProps) {
  const { counts, tallest, most, size = 1, range = null, median = null, ring = null, disc = null, band = null } = props
  const stack = counts === null ? null : stackOf(counts, { tallest, most, size })
  const line = (stack?.height ?? 0) + (stack !== null && stack.bars.length > 0 ? ABOVE_BARS : ABOVE) * size
  const height = line + BELOW * size
  return (
    <svg className="chart-row" width="100%" height={height} aria-hidden="true" focusable="false">
      {band !== null && <Band at={band} height={height} size={size} />}
      <line className="chart-axis" x1="0" x2="100%" y1={line} y2={line} />
      {range !== null && (
        <line
          className="chart-range"
          x1={percent(placeOf(range.low))}
          x2={percent(placeOf(range.high))}
          y1={line}
          y2={line}
          strokeWidth={4 * size}
        />
      )}
      {stack?.bars.map(({ at, count, height: bar }) => (
        <svg key={at} x={percent(at)} y={line} overflow="visible">
          <rect className="chart-bar" x={-stack.barWidth / 2} y={-bar} width={stack.barWidth} height={bar} rx={2} />
          <text className="chart-count" textAnchor="middle" y={-bar - 4 * size} fontSize={12 * size}>
            {count}
          </text>
        </svg>
      ))}
      {stack?.dots.map(({ at, right, up }) => (
        <svg key={`${at} ${right} ${up}`} x={percent(at)} y={line} overflow="visible">
          <circle className="chart-dot" cx={right} cy={-up - GAP * size} r={stack.radius} />
        </svg>
      ))}
      {median !== null && (
        <svg x={percent(placeOf(median))} y={line} overflow="visible">
          <line className="chart-median" y1={-6 * size} y2={6 * size} strokeWidth={4 * size} />
        </svg>
      )}
      {STEPS.map((step) => (
        <Step
          key={step}
          step={step}
          y={line + NUMBERS * size}
          size={size}
          mark={step === ring ? 'ring' : step === disc ? 'disc' : 'step'}
        />
      ))}
    </svg>
  )
})

function Band({ at, height, size }: { at: number; height: number; size: number }) {
  return (
    <svg x={percent(placeOf(at))} y="0" overflow="visible">
      <rect className="chart-band" x={-11 * size} width={22 * size} height={height} rx={4 * size} />
    </svg>
  )
}

function Step({ step, y, size, mark }: { step: number; y: number; size: number; mark: 'ring' | 'disc' | 'step' }) {
  return (
    <svg x={percent(placeOf(step))} y={y} overflow="visible">
      {mark !== 'step' && <circle className={`chart-${mark}`} r={11 * size} strokeWidth={2.5 * size} />}
      <text className={`chart-${mark}-number`} textAnchor="middle" y={4.4 * size} fontSize={12.5 * size}>
        {step}
      </text>
    </svg>
  )
}

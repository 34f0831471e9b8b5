/** Draws one value over time as a small line, numbered where there is room. */
import { timeLineOf } from '@samklang/shared/charts/timeLine'
import { memo } from 'react'
import './charts.css'

/** More numbers than this would lie over each other: then the first and the last are enough. */
const MOST_NUMBERS = 4

/** The drawing is hidden from screen readers: whoever shows it says the same in words beside it. */
export const TimeLine = memo(function TimeLine(props: {
  values: readonly (number | null)[]
  number: (value: number) => string
}) {
  const { width, height, path, points, ticks } = timeLineOf(props.values)
  const first = points[0]
  return (
    <svg className="chart-time" viewBox={`0 0 ${width} ${height}`} width={width} aria-hidden="true" focusable="false">
      {ticks.map(({ x, y }) => (
        <line key={x} className="chart-axis" x1={x} x2={x} y1={y - 4} y2={y} />
      ))}
      {path !== '' && <path className="time-line" d={path} />}
      {points.map(({ at, value, x, y, last }) => (
        <g key={at}>
          {last ? (
            <circle className="time-now" cx={x} cy={y} r={5} />
          ) : (
            <rect className="time-before" x={x - 4} y={y - 4} width={8} height={8} transform={`rotate(45 ${x} ${y})`} />
          )}
          {(points.length <= MOST_NUMBERS || last || at === first?.at) && (
            <text className="time-number" x={x} y={y - 9} textAnchor="middle" fontSize={12}>
              {props.number(value)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
})

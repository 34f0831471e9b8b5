/** The turns as a spiral, the newest outermost; one can choose a turn in it. */
import type { ReactNode } from 'react'
import { spiralOf } from './spiralOf'
import './cycle.css'

/** The select beside it does the same by keyboard. */
export function Spiral(props: { turns: number; chosen: number; onChoose: (turn: number) => void }): ReactNode {
  const { turns, chosen, onChoose } = props
  return (
    <svg className="cycle-spiral" viewBox="-100 -100 200 200" aria-hidden>
      {spiralOf(turns).map(({ turn, path, at }) => (
        <g key={turn} data-chosen={turn === chosen || undefined} data-now={turn === turns || undefined}>
          <path d={path} className="cycle-spiral-line" />
          <path d={path} className="cycle-spiral-touch" onClick={() => onChoose(turn)} />
          <text x={at.x} y={at.y} dy="0.36em" onClick={() => onChoose(turn)}>
            {turn}
          </text>
        </g>
      ))}
    </svg>
  )
}

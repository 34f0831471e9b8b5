/** What the lines of a radar with two times mean: line and mark together, so that colour is never the only sign. */
import type { ReactNode } from 'react'
import { useText } from '../text'

export function RadarKey(props: { before: string; after: string; weighted: boolean }): ReactNode {
  const say = useText()
  return (
    <ul className="radar-key">
      <li>
        <svg viewBox="0 0 44 16" width={44} height={16} className="chart-time" aria-hidden="true" focusable="false">
          <line className="radar-before" x1={0} x2={44} y1={8} y2={8} />
          <rect className="radar-before-point" x={17.5} y={3.5} width={9} height={9} transform="rotate(45 22 8)" />
        </svg>
        {say('time.key.before', { title: props.before })}
      </li>
      <li>
        <svg viewBox="0 0 44 16" width={44} height={16} className="chart-time" aria-hidden="true" focusable="false">
          <line className="radar-shape" x1={0} x2={44} y1={8} y2={8} />
          <circle className="radar-point" cx={22} cy={8} r={5} />
        </svg>
        {say('time.key.after', { title: props.after })}
      </li>
      {props.weighted ? (
        <li>
          <span className="profile-key-grey" aria-hidden="true" />
          {say('time.key.weight', { title: props.after })}
        </li>
      ) : null}
    </ul>
  )
}

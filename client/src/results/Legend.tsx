/** What the marks of a row of dots mean, in one line; only those that are in use. */
import { DOTS_UP_TO } from '@samklang/shared/charts/dots'
import { useText } from '../text'
import { type ItemView, standing } from '@samklang/shared/results/itemView'
import type { SharedScale } from './RowOfDots'

type Sign = 'dot' | 'bar' | 'median' | 'range' | 'ring' | 'disc' | 'band'

function signsIn(views: readonly ItemView[], { most }: SharedScale): Sign[] {
  const shown = views.some((view) => standing(view)?.result.state === 'shown')
  const signs: [Sign, boolean][] = [
    ['dot', shown && most <= DOTS_UP_TO],
    ['bar', shown && most > DOTS_UP_TO],
    ['median', shown],
    ['range', shown],
    ['ring', views.some(({ outcome }) => outcome?.kind === 'agreed')],
    ['disc', views.some((view) => standing(view)?.result.state === 'joint' && view.outcome?.kind !== 'agreed')],
    ['band', views.some(({ weight }) => weight !== null)],
  ]
  return signs.filter(([, used]) => used).map(([sign]) => sign)
}

export function Legend({ views, scale }: { views: readonly ItemView[]; scale: SharedScale }) {
  const say = useText()
  const signs = signsIn(views, scale)
  if (signs.length === 0) return null
  return (
    <ul className="legend" aria-label={say('results.legend.heading')}>
      {signs.map((sign) => (
        <li key={sign}>
          <LegendSign sign={sign} /> {say(`results.legend.${sign}`)}
        </li>
      ))}
    </ul>
  )
}

function LegendSign({ sign }: { sign: Sign }) {
  return (
    <svg
      className="chart-row legend-sign"
      width="24"
      height="24"
      viewBox="4 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {sign === 'dot' && <circle className="chart-dot" cx="16" cy="12" r="6" />}
      {sign === 'bar' && <rect className="chart-bar" x="8" y="4" width="16" height="18" rx="2" />}
      {sign === 'median' && <line className="chart-median" x1="16" x2="16" y1="5" y2="19" strokeWidth="4" />}
      {sign === 'range' && <line className="chart-range" x1="6" x2="26" y1="12" y2="12" strokeWidth="4" />}
      {sign === 'band' && <rect className="chart-band" x="6" y="1" width="20" height="22" rx="4" />}
      {(sign === 'ring' || sign === 'disc') && (
        <>
          <circle className={`chart-${sign}`} cx="16" cy="12" r="9.5" strokeWidth="2.5" />
          <text className={`chart-${sign}-number`} x="16" y="16" fontSize="11.5" textAnchor="middle">
            7
          </text>
        </>
      )}
    </svg>
  )
}

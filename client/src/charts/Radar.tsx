/** Draws a radar: a soft grey area behind, an earlier time as a thin line, and the values of now in front. */
import { memo } from 'react'
import { RADAR_FONT, type RadarAxis, radarOf } from '@samklang/shared/charts/radar'
import { RadarGround, RadarNames } from './RadarParts'
import './charts.css'

/** The drawing is hidden from screen readers: whoever shows it says the same in words beside it. */
export const Radar = memo(function Radar({ axes }: { axes: readonly RadarAxis[] }) {
  const drawing = radarOf(axes)
  return (
    <svg className="chart-radar" viewBox={drawing.viewBox} aria-hidden="true" focusable="false">
      {drawing.behind.path !== '' && (
        <path className={drawing.behind.whole ? 'radar-behind' : 'radar-behind-line'} d={drawing.behind.path} />
      )}
      <RadarGround rings={drawing.rings} spokes={drawing.spokes} />
      {drawing.before.path !== '' && <path className="radar-before" d={drawing.before.path} />}
      {drawing.shape.path !== '' && (
        <path className={drawing.shape.whole ? 'radar-shape' : 'radar-shape-line'} d={drawing.shape.path} />
      )}
      {drawing.beforePoints.map(({ id, x, y }) => (
        <rect
          key={id}
          className="radar-before-point"
          x={x - 4.5}
          y={y - 4.5}
          width={9}
          height={9}
          transform={`rotate(45 ${x} ${y})`}
        />
      ))}
      {drawing.points.map(({ id, x, y }) => (
        <circle key={id} className="radar-point" cx={x} cy={y} r={5} />
      ))}
      {drawing.rings.map(({ step }) => (
        <text key={step} className="radar-step" x={4} y={-(step / 10) * 130 + 4} fontSize={RADAR_FONT * 0.75}>
          {step}
        </text>
      ))}
      <RadarNames labels={drawing.labels} />
    </svg>
  )
})

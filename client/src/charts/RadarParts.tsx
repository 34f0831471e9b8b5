/** What every radar has: rings and spokes beneath, names around. */
import { RADAR_FONT, RADAR_LINE, type RadarDrawing } from '@samklang/shared/charts/radar'
import type { ReactNode } from 'react'

export function RadarGround({ rings, spokes }: Pick<RadarDrawing, 'rings' | 'spokes'>): ReactNode {
  return (
    <>
      {rings.map(({ step, path }) => (
        <path key={step} className="radar-ring" d={path} />
      ))}
      {spokes.map(({ id, to }) => (
        <line key={id} className="radar-spoke" x2={to.x} y2={to.y} />
      ))}
    </>
  )
}

export function RadarNames({ labels }: Pick<RadarDrawing, 'labels'>): ReactNode {
  return labels.map(({ id, x, y, lines, anchor }) => (
    <text key={id} className="radar-label" x={x} y={y} textAnchor={anchor} fontSize={RADAR_FONT}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : RADAR_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  ))
}

/** A template as a small picture, drawn from its own layout; its name stands beside it. */
import type { Template } from '@samklang/shared/domain/template'
import type { ReactNode } from 'react'
import './templates.css'

export function TemplatePicture({ template }: { template: Template }): ReactNode {
  const { w, h } = template.size
  const line = Math.max(w, h) / 110
  return (
    <svg
      className="template-picture"
      viewBox={`${-line * 2} ${-line * 2} ${w + 4 * line} ${h + 4 * line}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden
    >
      {template.zones.map(({ id, tone, place }) => (
        <g key={id} data-color={tone}>
          <rect
            x={place.x}
            y={place.y}
            width={place.w}
            height={place.h}
            rx={40}
            strokeWidth={line * 0.7}
            className="template-picture-zone"
          />
          <rect
            x={place.x + 50}
            y={place.y + 60}
            width={place.w * 0.55}
            height={line * 3}
            rx={line * 1.5}
            className="template-picture-word"
          />
          <rect
            x={place.x + 50}
            y={place.y + place.h - 270}
            width={190}
            height={190}
            className="template-picture-note"
          />
        </g>
      ))}
      {template.labels.map(({ text, place, align }) => (
        <rect
          key={text.en}
          x={align === 'start' ? place.x : align === 'end' ? place.x + place.w * 0.4 : place.x + place.w * 0.2}
          y={place.y + place.h / 2 - line}
          width={place.w * 0.6}
          height={line * 2.4}
          rx={line}
          className="template-picture-label"
        />
      ))}
      {template.arrows.map(([x1, y1, x2, y2]) => (
        <line
          key={`${x1} ${y1}`}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          strokeWidth={line}
          className="template-picture-arrow"
        />
      ))}
    </svg>
  )
}

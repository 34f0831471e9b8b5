/** The templates on the canvas, behind the notes: heading, zones with their questions, labels and arrows. */
import { TEMPLATE_HEAD, zoneKey, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { templateOf, type Template } from '@samklang/shared/domain/template'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { dotsOn } from './dotsOn'
import { placementsShown, type Placements } from './placementsShown'
import './templates.css'

/** `scale`: how much larger titles are drawn so that they can be read from afar; 1 is near. */
export function PlacedTemplates(props: {
  placed: readonly PlacedTemplate[]
  over: string | null
  scale: number
}): ReactNode {
  const { session } = useRoomSession()
  const shown = placementsShown(session)
  return props.placed.map((one) => {
    const last = props.placed.findLast(({ template }) => template === one.template)
    const placements = last === one ? shown.get(one.template) : undefined
    return <Placed key={one.id} one={one} over={props.over} scale={props.scale} placements={placements} />
  })
}

function Placed(props: {
  one: PlacedTemplate
  over: string | null
  scale: number
  placements: Placements | undefined
}): ReactNode {
  const { one, over, scale, placements } = props
  const { language } = useLanguage()
  const template = templateOf(one.template)
  const [left, top] = one.pos
  const near = scale < 1.3
  return (
    <section className="template" style={{ left, top, width: template.size.w }}>
      <header className="template-head" style={{ height: TEMPLATE_HEAD }}>
        <p className="template-name" style={{ fontSize: 52 * Math.min(scale, 1.9) }}>
          {template.name[language]}
        </p>
        {near ? <Begin template={template} /> : null}
      </header>
      <Arrows template={template} />
      {template.labels.map(({ text, place, align }) => (
        <p
          key={text.en}
          className="template-label"
          data-align={align}
          style={{
            left: place.x,
            top: TEMPLATE_HEAD + place.y,
            width: place.w,
            height: place.h,
            fontSize: 32 * Math.min(scale, 1.3),
          }}
        >
          {text[language]}
        </p>
      ))}
      {template.zones.map(({ id, name, question, tone, place }) => (
        <div
          key={id}
          className="template-zone"
          data-color={tone}
          data-over={zoneKey(one.id, id) === over || undefined}
          style={{ left: place.x, top: TEMPLATE_HEAD + place.y, width: place.w, height: place.h }}
        >
          <p className="template-zone-name" style={{ fontSize: 30 * Math.min(scale, 1.5) }}>
            {name[language]}
          </p>
          {near ? <p className="template-zone-question">{question[language]}</p> : null}
        </div>
      ))}
      {placements === undefined ? null : <Dots template={template} placements={placements} />}
    </section>
  )
}

function Dots({ template, placements }: { template: Template; placements: Placements }): ReactNode {
  const { w, h } = template.size
  const { dots, size } = dotsOn(template, placements.counts)
  return (
    <svg className="template-dots" style={{ top: TEMPLATE_HEAD }} width={w} height={h} viewBox={`0 0 ${w} ${h}`}>
      {dots.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={size / 2} />
      ))}
    </svg>
  )
}

function Begin({ template }: { template: Template }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { author, year, title } = template.source
  return (
    <>
      <p className="template-intro">{(template.intro ?? template.use)[language]}</p>
      <p className="template-source">
        {say('templates.source', { author: author[language], year: String(year), title })}
      </p>
    </>
  )
}

/** Heads are drawn by hand: a marker's id would have to be another for every template. */
function Arrows({ template }: { template: Template }): ReactNode {
  const { w, h } = template.size
  if (template.arrows.length === 0) return null
  return (
    <svg className="template-arrows" style={{ top: TEMPLATE_HEAD }} width={w} height={h} viewBox={`0 0 ${w} ${h}`}>
      {template.arrows.map(([x1, y1, x2, y2]) => {
        const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI
        return (
          <g key={`${x1} ${y1}`}>
            <line x1={x1} y1={y1} x2={x2} y2={y2} />
            <path d="M-18 -13 L0 0 L-18 13" transform={`translate(${x2} ${y2}) rotate(${angle.toFixed(1)})`} />
          </g>
        )
      })}
    </svg>
  )
}

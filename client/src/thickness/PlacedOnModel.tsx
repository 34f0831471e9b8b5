/** A model with the dots of those who placed the work by themselves, and a ring where the group placed it together. */
import { cellsOf, placementOf } from '@samklang/shared/domain/placement'
import { templateOf } from '@samklang/shared/domain/template'
import type { NewPlace, ThicknessModel } from '@samklang/shared/domain/thickness'
import { useLanguage, useText } from '../text'

export interface PlacedProps {
  readonly model: ThicknessModel
  /** How many stand in each cell, in the order of the model; null where that is not shown. */
  readonly counts: readonly number[] | null
  readonly place: NewPlace | null
}

/** The drawing: hidden from screen readers, who read the sentences and the table beside it. */
export function PlacedOnModel(props: PlacedProps) {
  return placementOf(props.model)?.kind === 'line' ? <OnLine {...props} /> : <InMatrix {...props} />
}

function OnLine({ model, counts, place }: PlacedProps) {
  const { language } = useLanguage()
  const { zones } = templateOf(model)
  const cells = placementOf(model)?.cells ?? []
  return (
    <div className="thick-line" aria-hidden="true">
      <div className="thick-marks">
        {cells.map((cell, at) => (
          <div key={cell} className="thick-mark" data-place={isPlace(place, cell) || undefined}>
            <Dots count={counts?.[at] ?? 0} />
            <span className="thick-mark-number">{cell}</span>
          </div>
        ))}
      </div>
      <div className="thick-ends">
        {zones.map(({ id, name }) => (
          <span key={id}>{name[language]}</span>
        ))}
      </div>
    </div>
  )
}

/** Planned in columns, delivered in rows; the zones come row by row. */
function InMatrix({ model, counts, place }: PlacedProps) {
  const say = useText()
  const { language } = useLanguage()
  const { zones, labels } = templateOf(model)
  const wide = Math.sqrt(zones.length)
  const [columns, rows] = [labels.slice(0, wide), labels.slice(wide)]
  return (
    <div className="thick-matrix" aria-hidden="true">
      <span className="thick-corner">
        {say('thickness.delivers')} ↓ {say('thickness.plans')} →
      </span>
      {columns.map(({ text }) => (
        <span key={text.nb} className="thick-column">
          {text[language]}
        </span>
      ))}
      {rows.map(({ text }, row) => [
        <span key={text.nb} className="thick-row">
          {text[language]}
        </span>,
        ...zones.slice(row * wide, (row + 1) * wide).map(({ id, name }, column) => (
          <div key={id} className="thick-cell" data-place={isPlace(place, id) || undefined}>
            <Dots count={counts?.[row * wide + column] ?? 0} />
            <span className="thick-cell-name">{name[language]}</span>
          </div>
        )),
      ])}
    </div>
  )
}

/** More than this many in one cell are a number. */
const DRAWN = 24

function Dots({ count }: { count: number }) {
  return (
    <span className="thick-dots">
      {count > DRAWN ? <b>{count}</b> : Array.from({ length: count }, (_, at) => <i key={at} />)}
    </span>
  )
}

const isPlace = (place: NewPlace | null, cell: string): boolean =>
  place?.kind === 'agreed' && cellsOf(place.answer).includes(cell)

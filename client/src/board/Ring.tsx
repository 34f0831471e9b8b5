/** The cycle behind the notes: five zones on a ring joined by an arrow that turns, and the hub in the middle. */
import { phases, type Phase } from '@samklang/shared/domain/phase'
import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useText } from '../text'
import { phaseColour, PhaseIcon } from '../theme/phases'
import type { Projection } from './projection'
import '../cycle/cycle.css'
import { PlacedTemplates } from '../templates/PlacedTemplates'
import { bareGround, spotAt, type Ground } from './ground'
import { emptyBlocks } from './tidy'
import { HUB, RING, ringRect, zoneRect, type Blocks } from './zones'

export interface RingWords {
  readonly title: string
  readonly turn: number
  readonly phase: Phase
  /** Null until the board is drawn for the first time. */
  readonly projection: Projection | null
}
export const RingContext = createContext<RingWords | null>(null)

export function Ring(): ReactNode {
  const ring = use(RingContext)
  const editor = useEditor()
  const say = useText()
  const { blocks, ground } = useLaidOut(ring?.projection ?? null)
  // In steps, so that zooming does not draw the ring anew at every notch.
  const scale = useValue('size of titles', () => titleScale(editor.getZoomLevel()), [editor])
  const over = useValue(
    'zone under a dragged note',
    () => (editor.isIn('select.translating') ? spotAt(editor.inputs.currentPagePoint, blocks, ground) : null),
    [editor, blocks, ground],
  )
  if (ring === null) return null
  const all = ringRect(blocks)
  return (
    <div className="ring" aria-hidden>
      <svg
        className="ring-way"
        style={{ left: -RING.x - 200, top: -RING.y - 200 }}
        width={2 * RING.x + 400}
        height={2 * RING.y + 400}
        viewBox={`${-RING.x - 200} ${-RING.y - 200} ${2 * RING.x + 400} ${2 * RING.y + 400}`}
      >
        <ellipse rx={RING.x} ry={RING.y} className="ring-line" />
        {phases.map((phase, at) => (
          <path
            key={phase}
            d="M-46 -62 L46 0 L-46 62"
            className="ring-head"
            data-color={phaseColour[phase]}
            transform={headAt(at)}
          />
        ))}
      </svg>
      {phases.map((phase) => {
        const { x, y, w, h } = zoneRect(phase, blocks[phase])
        return (
          <section
            key={phase}
            className="zone"
            data-color={phaseColour[phase]}
            data-now={phase === ring.phase || undefined}
            data-over={phase === over || undefined}
            style={{ left: x, top: y, width: w, height: h }}
          >
            <p className="zone-title" style={{ fontSize: 40 * scale }}>
              <PhaseIcon phase={phase} width="1.15em" height="1.15em" />
              {say(`domain.phase.${phase}`)}
              {phase === ring.phase ? <span className="zone-now">{say('board.now')}</span> : null}
            </p>
            {scale < 1.3 ? <Question phase={phase} /> : null}
          </section>
        )
      })}
      <PlacedTemplates placed={ground.placed} over={over} scale={scale} />
      <div
        className="hub"
        style={{ left: HUB.x - HUB.r, top: HUB.y - HUB.r, width: 2 * HUB.r, height: 2 * HUB.r }}
        data-wide={all.w > 6000 || undefined}
      >
        <HubArcs now={ring.phase} turn={ring.turn} />
        <p className="hub-turn" style={{ fontSize: 44 * Math.min(scale, 1.7) }}>
          {say('board.turn', { turn: ring.turn })}
        </p>
        <p className="hub-title" style={{ fontSize: 34 * Math.min(scale, 1.7) }}>
          {ring.title}
        </p>
      </div>
    </div>
  )
}

/** What the phase asks, with the name it has in the study where that is another. */
function Question({ phase }: { phase: Phase }): ReactNode {
  const say = useText()
  const english = say(`domain.phaseEnglish.${phase}`)
  return (
    <p className="zone-question">
      {english === say(`domain.phase.${phase}`) ? null : <i lang="en">{english}. </i>}
      {say(`domain.phaseQuestion.${phase}`)}
    </p>
  )
}

/** So many earlier turns are drawn inside the hub. */
const MOST_EARLIER = 4

/** Five arcs that turn into one circle, the one of the phase the room is in drawn whole; earlier turns are rings inside it. */
function HubArcs({ now, turn }: { now: Phase; turn: number }): ReactNode {
  return (
    <svg className="hub-arcs" viewBox="-100 -100 200 200">
      {Array.from({ length: Math.min(turn - 1, MOST_EARLIER) }, (_, at) => (
        <circle key={at} r={88 - at * 5} className="cycle-hub-ring" />
      ))}
      {phases.map((phase, at) => (
        <path
          key={phase}
          d={arc(at * 72 - 90 - 31, at * 72 - 90 + 31, 94)}
          data-color={phaseColour[phase]}
          data-now={phase === now || undefined}
        />
      ))}
    </svg>
  )
}

function arc(from: number, to: number, radius: number): string {
  const point = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180
    return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`
  }
  return `M${point(from)} A${radius} ${radius} 0 0 1 ${point(to)}`
}

/** Half way between two zones, pointing along the ring. */
function headAt(at: number): string {
  const angle = ((at * 72 - 54) * Math.PI) / 180
  const along = (Math.atan2(Math.cos(angle) * RING.y, -Math.sin(angle) * RING.x) * 180) / Math.PI
  return `translate(${(Math.cos(angle) * RING.x).toFixed(1)} ${(Math.sin(angle) * RING.y).toFixed(1)}) rotate(${along.toFixed(1)})`
}

/** Titles keep a size one can read when the whole ring is in view. */
function titleScale(zoom: number): number {
  return Math.min(2.1, Math.max(1, Math.round((0.56 / zoom) * 5) / 5))
}

/** What the layout has come to: how large the zones are, and which templates there are. */
function useLaidOut(projection: Projection | null): { blocks: Blocks; ground: Ground } {
  const listen = (changed: () => void) => projection?.onPaint(changed) ?? (() => undefined)
  const blocks = useSyncExternalStore(listen, () => projection?.blocks() ?? emptyBlocks)
  const ground = useSyncExternalStore(listen, () => projection?.ground() ?? bareGround)
  return { blocks, ground }
}

/** The sides and the whole room on one radar, told apart by line and mark, not by colour alone; the same is said in words. */
import { radarOf } from '@samklang/shared/charts/radar'
import type { RoomProfile } from '@samklang/shared/domain/profile'
import type { Sides } from '@samklang/shared/domain/sides'
import { RadarGround, RadarNames } from '../charts/RadarParts'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'
import { useMedia } from '../ui/useMedia'
import { Mark } from './Mark'
import { sidesAxes } from './sidesAxes'

export function SidesRadar({ sides, profile }: { sides: Sides; profile: RoomProfile }) {
  const say = useText()
  const scorecard = useScorecard()
  const narrow = useMedia('(max-width: 34rem)')
  const axes = sidesAxes(sides, profile, scorecard, narrow ? 'number' : 'name')
  if (axes === null) return null
  const room = radarOf(axes.room)
  const drawings = axes.sides.map((own) => radarOf(own))
  const hasRoom = axes.room.some(({ value }) => value !== null)
  const words = sides.names.flatMap((name, side) =>
    (axes.sides[side] ?? []).flatMap(({ value, said }) =>
      value === null ? [] : [say('sides.result.field', { name, score: value, field: said })],
    ),
  )
  return (
    <figure className="sides-radar" aria-label={say('sides.result.radar')}>
      <svg className="chart-radar" viewBox={room.viewBox} aria-hidden="true" focusable="false">
        <RadarGround rings={room.rings} spokes={room.spokes} />
        {hasRoom && room.shape.path !== '' ? (
          <path className={room.shape.whole ? 'radar-behind' : 'radar-behind-line'} d={room.shape.path} />
        ) : null}
        {drawings.map((drawing, side) => (
          <g key={sides.names[side]} className="sides-line" data-side={side}>
            <path d={drawing.shape.path} />
            {drawing.points.map(({ id, x, y }) => (
              <Mark key={id} side={side} x={x} y={y} />
            ))}
          </g>
        ))}
        <RadarNames labels={room.labels} />
      </svg>
      <figcaption>
        <ul className="sides-key" aria-hidden="true">
          {sides.names.map((name, side) => (
            <li key={name}>
              <svg className="sides-line" data-side={side} viewBox="-18 -8 36 16" width="36" height="16">
                <path d="M-18,0L18,0" />
                <Mark side={side} x={0} y={0} />
              </svg>
              {name}
            </li>
          ))}
          {hasRoom ? (
            <li>
              <span className="sides-room" /> {say('sides.result.room')}
            </li>
          ) : null}
        </ul>
        <p className="sk-hidden">{words.join(' ')}</p>
      </figcaption>
    </figure>
  )
}

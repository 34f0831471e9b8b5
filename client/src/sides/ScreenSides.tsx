/** Sides on the wall: how many and how far while they meet, then the radar and what they see most differently. */
import { rowsOf } from '@samklang/shared/domain/sides'
import { profileOf } from '@samklang/shared/domain/profile'
import { answeredOf } from '@samklang/shared/results/itemView'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { currentSides } from './currentSides'
import { SidesCounts } from './SidesCounts'
import { SidesRadar } from './SidesRadar'
import './sides.css'
import { ItemText } from '../scorecard/ItemText'

/** As many as are read from the back of a room. */
const ON_THE_WALL = 4

export function ScreenSides() {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const sides = currentSides(session)
  if (sides === null) return <h1 className="screen-title">{say('sides.title')}</h1>
  if (sides.state !== 'shown') {
    return (
      <>
        <h1 className="screen-title">
          {say(sides.state === 'choosing' ? 'sides.screen.choose' : 'sides.screen.meet')}
        </h1>
        <SidesCounts sides={sides} />
      </>
    )
  }
  const rows = rowsOf(sides).slice(0, ON_THE_WALL)
  return (
    <>
      <h1 className="screen-title">{say('sides.result.heading')}</h1>
      <div className="sides-wall">
        <SidesRadar sides={sides} profile={profileOf(answeredOf(session, scorecard))} />
        <ol className="sides-wall-rows">
          {rows.map(({ statement, says }) => {
            const words = itemWords(statement, scorecard, say)
            return (
              <li key={statement}>
                <p>
                  <span className="sides-no">{words.name}</span> <ItemText of={words} />
                </p>
                <p>
                  {says.map((answer, side) => (
                    <span key={sides.names[side]}>
                      {sides.names[side]}{' '}
                      <strong>
                        {answer === null
                          ? say('sides.result.none')
                          : answer === 'dk'
                            ? say('sides.result.dontKnow')
                            : answer}
                      </strong>
                    </span>
                  ))}
                </p>
              </li>
            )
          })}
        </ol>
      </div>
    </>
  )
}

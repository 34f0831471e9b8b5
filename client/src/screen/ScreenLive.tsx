/** A show of hands on the wall: the dots as they come and move, and how many have answered; by construction no name. */
import type { Round } from '@samklang/shared/domain/round'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { Running } from '../results/Running'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'
import { ScreenItem } from './ScreenItem'
import { ScreenResult } from './ScreenResult'

export function ScreenLive({ round }: { round: Extract<Round, { state: 'open' | 'closed' }> }) {
  const say = useText()
  const scorecard = useScorecard()
  const { turnout } = useRoomSession()
  const seconds = useCountdown(round.state === 'open' ? round.closesAt : null)
  const answered = turnout.answered[round.id] ?? 0
  const [only] = round.items
  return (
    <>
      <p className="screen-label">
        {round.state === 'open' ? say('screen.open') : say('screen.closed')}
        {' · '}
        {say('answer.turnout', { answered, present: Math.max(answered, turnout.present) })}
      </p>
      <Running round={round.id}>
        {round.items.length === 1 && only !== undefined ? (
          <ScreenItem item={only} large />
        ) : (
          <ScreenResult items={round.items} title={selectionWords(round.selection, scorecard, say)} />
        )}
      </Running>
      {seconds !== null && seconds > 0 && <p className="screen-closing">{say('screen.closing', { seconds })}</p>}
    </>
  )
}

/** What is asked now, large, and how many have answered. */
import type { Round } from '@samklang/shared/domain/round'
import { isAnsweredAlone } from '@samklang/shared/domain/mode'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { itemWords, selectionWords } from '@samklang/shared/results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'
import { useMedia } from '../ui/useMedia'
import { TurnoutDots } from './TurnoutDots'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

/** More statements than this are not read from the back of a room. */
const LISTED = 9

export function ScreenRound({ round }: { round: Round }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session, turnout } = useRoomSession()
  const seconds = useCountdown(round.state === 'open' ? round.closesAt : null)
  const [only] = isVoteRound(round) ? [] : round.items
  const roomy = useMedia('(min-width: 70rem) and (min-height: 45rem)')
  const listed = roomy && !isVoteRound(round) && round.items.length <= LISTED
  const single = round.items.length === 1 && only !== undefined ? itemWords(only, scorecard, say) : null
  return (
    <>
      <p className="screen-label">{round.state === 'open' ? say('screen.open') : say('screen.closed')}</p>
      <h1 className="screen-title">{single?.text ?? selectionWords(round.selection, scorecard, say)}</h1>
      {single === null && listed && (
        <ol className="screen-items">
          {round.items.map((item) => {
            const words = itemWords(item, scorecard, say)
            return (
              <li key={item}>
                <span className="row-number">{words.number ?? ''}</span> <ItemText of={words} />
              </li>
            )
          })}
        </ol>
      )}
      {single === null && !listed && (
        <p className="screen-count">
          {isVoteRound(round)
            ? say(`votes.kind.${round.selection.setup.kind}`)
            : say('results.selection.chosen', { count: round.items.length })}
        </p>
      )}
      {isAnsweredAlone(round.mode) ? (
        <>
          <TurnoutDots answered={turnout.answered[round.id] ?? 0} here={turnout.present} />
          {round.state === 'open' && (
            <p className="screen-quiet">{say(round.mode === 'named' ? 'screen.promiseNamed' : 'screen.promise')}</p>
          )}
        </>
      ) : (
        <p className="screen-quiet">
          {say('answer.together.soFar', {
            done: Object.keys(session.joint[round.id] ?? {}).length,
            of: round.items.length,
          })}
        </p>
      )}
      {seconds !== null && seconds > 0 && <p className="screen-closing">{say('screen.closing', { seconds })}</p>}
    </>
  )
}

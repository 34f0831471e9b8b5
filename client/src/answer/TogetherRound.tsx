/** A round the group answers together: one joint score a statement, entered by anyone, seen by all at once. */
import { isTaking, type Answer, type Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Asking } from './Asking'
import { SavedLine } from './SavedLine'
import { type Scores, scoresIn } from './sheet'
import { useTaps } from './useTaps'
import { Who } from './Who'

export function TogetherRound({ round }: { round: Round }) {
  const say = useText()
  const { session, now } = useRoomSession()
  const joint: Scores = scoresIn(session.joint[round.id] ?? {})
  const { taps, tap, problem, busy } = useTaps(round, joint)

  const answers: Record<ItemId, Answer> = { ...joint }
  for (const [item, { answer }] of taps) {
    if (answer === null) delete answers[item]
    else answers[item] = answer
  }
  const done = Object.keys(answers).length

  useTellSaving('joint', busy ? 'saving' : problem !== null ? 'not-saved' : done > 0 ? 'saved' : null)

  return (
    <Asking
      round={round}
      answers={answers}
      lastTime={{}}
      disabled={!isTaking(round, now())}
      goesOn={false}
      onAnswer={tap}
      promise={<Who round={round} begun={done > 0} />}
      saved={<SavedLine round={round} problem={problem} />}
      end={<p className="turnout-line">{say('answer.together.soFar', { done, of: round.items.length })}</p>}
    />
  )
}

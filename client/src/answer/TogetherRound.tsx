/** A round the group answers together: one joint score a statement, entered by anyone, seen by all at once. */
import { isTaking, type Answer, type Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useState } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useTellSaving } from '../saving'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Asking } from './Asking'
import { SavedLine } from './SavedLine'
import { type Scores, scoresIn } from './sheet'
import { Who } from './Who'

export function TogetherRound({ round }: { round: Round }) {
  const say = useText()
  const { room, session, now, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const joint: Scores = scoresIn(session.joint[round.id] ?? {})
  // Shown at once where it was tapped; everybody else, and this page after it, reads what the server has.
  const [tapped, setTapped] = useState<{ item: ItemId; answer: Answer | null; over: Answer | undefined } | null>(null)

  const answers: Record<ItemId, Answer> = { ...joint }
  if (tapped !== null && joint[tapped.item] === tapped.over) {
    if (tapped.answer === null) delete answers[tapped.item]
    else answers[tapped.item] = tapped.answer
  }
  const done = Object.keys(answers).length

  useTellSaving('joint', busy ? 'saving' : problem !== null ? 'not-saved' : done > 0 ? 'saved' : null)

  const enter = async (item: ItemId, answer: Answer | null) => {
    if (busy) return
    setTapped({ item, answer, over: joint[item] })
    await run(() => call('joint', { params: { room, round: round.id }, body: { item, answer } }))
    await refresh()
    setTapped(null)
  }
  return (
    <Asking
      round={round}
      answers={answers}
      lastTime={{}}
      disabled={!isTaking(round, now())}
      goesOn={false}
      onAnswer={(item, answer) => void enter(item, answer)}
      promise={<Who round={round} begun={done > 0} />}
      saved={<SavedLine round={round} problem={problem} />}
      end={<p className="turnout-line">{say('answer.together.soFar', { done, of: round.items.length })}</p>}
    />
  )
}

/** The question that goes with why a statement is talked about. */
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { planOf } from '@samklang/shared/results/planOf'
import type { ReactNode } from 'react'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

/** Nothing where only the group's own wish speaks for it. */
export function AskReason({ statement }: { statement: StatementId }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const reason = planOf(session, scorecard).talks.find((talk) => talk.statement === statement)?.reason ?? null
  if (reason === null) return null
  return (
    <p className="talk-ask">
      <b>{say(`results.profile.reason.${reason}`)}</b> {say(`talk.ask.${reason}`)}
    </p>
  )
}

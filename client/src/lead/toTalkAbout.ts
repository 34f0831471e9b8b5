/** Which statements of a shown round are still worth a talk, in the order to take them. */
import type { Round } from '@samklang/shared/domain/round'
import type { ScorecardShape, StatementId } from '@samklang/shared/domain/scorecard'
import { talkAbout } from '@samklang/shared/domain/talkAbout'
import type { SessionView } from '@samklang/shared/wire/session'
import { answeredOf } from '@samklang/shared/results/itemView'
import { planOf } from '@samklang/shared/results/planOf'

/** As many of one field as a group has patience for. */
const TALKS_IN_A_FIELD = 3
/** From this many statements on, a round is a whole meeting's. */
const WHOLE_MEETING_FROM = 10

/**
 * What the group has chosen, with what has been talked about taken out; where it has chosen nothing, what is proposed out of
 * the round. Empty when enough has been talked about. What was entered together has been talked about by then.
 */
export function toTalkAbout(session: SessionView, scorecard: ScorecardShape, round: Round): StatementId[] {
  if (round.mode === 'together') return []
  const isTalked = (id: string) => session.talked.includes(id) || session.outcomes[id] !== undefined
  const whole = isWholeMeeting(round)
  if (session.talkList !== null || whole) {
    const plan = planOf(session, scorecard).talks.map(({ statement }) => statement)
    return plan.filter((id) => !isTalked(id) && (whole || round.items.includes(id)))
  }
  const left = TALKS_IN_A_FIELD - round.items.filter(isTalked).length
  if (left <= 0) return []
  const statements = scorecard.statements.filter(({ id }) => round.items.includes(id) && !isTalked(id))
  const { proposals } = talkAbout(
    { ...answeredOf(session, scorecard), scorecard: { ...scorecard, statements } },
    Math.max(2, left),
  )
  return proposals.slice(0, left).map(({ statement }) => statement)
}

/** Is this round's result what a whole meeting talks about? */
export function isWholeMeeting(round: Round): boolean {
  return round.items.length >= WHOLE_MEETING_FROM
}

/** How many of those here have answered: a count, never who. */
import type { Round } from '@samklang/shared/domain/round'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

export function TurnoutLine({ round }: { round: Round }) {
  const say = useText()
  const { turnout } = useRoomSession()
  const answered = turnout.answered[round.id] ?? 0
  // Whoever answered and left is no longer among those present, and a turnout over the whole would puzzle.
  const present = Math.max(turnout.present, answered)
  return <p className="turnout-line">{say('answer.turnout', { answered, present })}</p>
}

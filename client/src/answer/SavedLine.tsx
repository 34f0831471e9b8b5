/** Why an answer cannot be saved, and how long there is left; saved or not is said in the bar of the room. */
import type { Round } from '@samklang/shared/domain/round'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'
import { Problem } from '../ui/Problem'

export function SavedLine({ round, problem }: { round: Round; problem: string | null }) {
  const say = useText()
  const seconds = useCountdown(round.state === 'open' ? round.closesAt : null)
  return (
    <>
      <Problem text={problem} />
      {seconds !== null && seconds > 0 && <p className="saved-closing">{say('answer.closing', { seconds })}</p>}
    </>
  )
}

/** Until when a question that is answered at home is open; nothing where somebody closes it. */
import type { Round } from '@samklang/shared/domain/round'
import { useText } from '../text'

export function UntilLine({ round }: { round: Round }) {
  const say = useText()
  if (round.state !== 'open' || round.until === undefined || round.closesAt !== null) return null
  return <p className="until-line">{say('talk.until.answer', { date: new Date(round.until) })}</p>
}

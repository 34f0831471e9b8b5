/** Who sees what of a vote, said before the first tap and one tap away after it. */
import { ShieldLockIcon } from '@navikt/aksel-icons'
import type { VoteRound } from '@samklang/shared/domain/vote'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Fold } from '../ui/Fold'

/** Where texts are written, who reads them is never folded away. */
export function VoteWho({ round, begun }: { round: VoteRound; begun: boolean }) {
  const say = useText()
  const { session } = useRoomSession()
  const { threshold, selection } = round
  if (round.mode === 'together') {
    return (
      <div className="who">
        <p>{say('votes.who.together')}</p>
      </div>
    )
  }
  const few = session.room.situation.size !== 'many'
  const texts = selection.setup.kind === 'consent'
  const first = [say('votes.who.secret'), say('votes.who.lead'), ...(few ? [say('votes.who.few')] : [])]
  const rest = [
    say(texts ? 'votes.who.reasonsThreshold' : 'votes.who.threshold', { threshold }),
    ...(selection.setup.kind === 'dots' ? [say('votes.ownOrder')] : []),
    say('votes.who.server'),
  ]
  return (
    <div className="who">
      <p className="who-first">
        <ShieldLockIcon aria-hidden /> <span>{begun ? first[0] : first.join(' ')}</span>
      </p>
      {texts ? <p>{say('votes.who.reasons')}</p> : null}
      <Fold title={say('votes.who.more')}>
        <p>{[...(begun ? first.slice(1) : []), ...rest].join(' ')}</p>
      </Fold>
    </div>
  )
}

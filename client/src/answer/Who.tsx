/** Who sees what of an answer, said before the first one is given and one tap away after it. */
import { ShieldLockIcon } from '@navikt/aksel-icons'
import type { Round } from '@samklang/shared/domain/round'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Fold } from '../ui/Fold'

/** `begun`: something is answered, so that only the first sentence stands and the rest folds away. */
export function Who({ round, begun }: { round: Round; begun: boolean }) {
  const say = useText()
  const { session } = useRoomSession()
  if (round.mode === 'together') return <p className="who">{say('answer.togetherPromise')}</p>
  const few = session.room.situation.size !== 'many'
  const first = [say('answer.promise'), say('answer.promiseLead'), ...(few && !begun ? [say('answer.promiseFew')] : [])]
  const rest = [
    ...(few && begun ? [say('answer.promiseFew')] : []),
    say('answer.promiseThreshold', { threshold: round.threshold }),
    say('answer.promiseServer'),
  ]
  return (
    <div className="who">
      <p className="who-first">
        <ShieldLockIcon aria-hidden /> <span>{begun ? first[0] : first.join(' ')}</span>
      </p>
      <Fold title={say('answer.promiseMore')}>{[...(begun ? first.slice(1) : []), ...rest].join(' ')}</Fold>
    </div>
  )
}

/** Who sees what of an answer, said before the first one is given and one tap away after it. */
import { Details } from '@digdir/designsystemet-react'
import { ShieldLockIcon } from '@navikt/aksel-icons'
import type { Round } from '@samklang/shared/domain/round'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

/** `begun`: something is answered, so that only the first sentence stands and the rest folds away. */
export function Who({ round, begun }: { round: Round; begun: boolean }) {
  const say = useText()
  const { session } = useRoomSession()
  if (round.mode === 'together') return <p className="who">{say('answer.togetherPromise')}</p>
  const few = session.room.situation.size !== 'many'
  const rest = [
    say('answer.promiseLead'),
    say('answer.promiseThreshold', { threshold: round.threshold }),
    ...(few ? [say('answer.promiseFew')] : []),
    say('answer.promiseServer'),
  ]
  return (
    <div className="who">
      <p className="who-first">
        <ShieldLockIcon aria-hidden /> {say('answer.promise')}
      </p>
      {begun ? (
        <Details data-size="sm">
          <Details.Summary>{say('answer.promiseMore')}</Details.Summary>
          <Details.Content>{rest.join(' ')}</Details.Content>
        </Details>
      ) : (
        <p>{rest.join(' ')}</p>
      )}
    </div>
  )
}

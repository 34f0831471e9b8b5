/** Who sees what of an answer, said before the first one is given and one tap away after it; and who the statements mean by “we”. */
import { EyeIcon, PersonIcon, ShieldLockIcon } from '@navikt/aksel-icons'
import type { Round } from '@samklang/shared/domain/round'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Fold } from '../ui/Fold'
import { useScorecard } from '../scorecard/scorecard'

/** `begun`: something is answered, so that only the first sentence stands and the rest folds away. */
export function Who({ round, begun }: { round: Round; begun: boolean }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const about =
    round.selection.kind === 'weights' ? [] : [say('answer.weAre'), ...(scorecard.draft ? [say('answer.draft')] : [])]
  if (round.mode === 'together') {
    return (
      <div className="who">
        <p>{say('answer.togetherPromise')}</p>
        {about.length > 0 && <Fold title={say('answer.weMore')}>{about.join(' ')}</Fold>}
      </div>
    )
  }
  if (round.mode === 'live' || round.mode === 'named') {
    return (
      <div className="who">
        <Fold title={say(about.length > 0 ? 'answer.promiseMore' : 'answer.promiseMoreWeights')}>
          <p>{(round.mode === 'live' ? liveWords() : namedWords()).join(' ')}</p>
          {about.length > 0 && <p>{about.join(' ')}</p>}
        </Fold>
      </div>
    )
  }
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
      <Fold title={say(about.length > 0 ? 'answer.promiseMore' : 'answer.promiseMoreWeights')}>
        <p>{[...(begun ? first.slice(1) : []), ...rest].join(' ')}</p>
        {about.length > 0 && <p>{about.join(' ')}</p>}
      </Fold>
    </div>
  )

  function liveWords(): string[] {
    return [
      say('answer.live.threshold', { threshold: round.threshold }),
      say('answer.live.sectors'),
      say('answer.promiseServer'),
    ]
  }

  function namedWords(): string[] {
    return [say('answer.named.before'), say('answer.named.who'), say('answer.named.kept')]
  }
}

/** Stands above the statement for as long as the round is open: that others see an answer at once, or under one's name. */
export function SeenAs({ round }: { round: Round }) {
  const say = useText()
  const { me } = useRoomSession()
  const name = me.name ?? say('domain.pseudonym', { number: me.number ?? 0 })
  const live = round.mode === 'live'
  const words = live
    ? [say('answer.live.promise'), say('answer.live.noticed')]
    : [say('answer.named.promise'), say('answer.named.as', { name }), say('answer.named.free')]
  return (
    <div className="who">
      <p className="who-first">
        {live ? <EyeIcon aria-hidden /> : <PersonIcon aria-hidden />} <span>{words.join(' ')}</span>
      </p>
    </div>
  )
}

/** A closed round is shown to everyone, taken off the screens, or shown again. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { whyNotAct, type Round } from '@samklang/shared/domain/round'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { found, Refused, refuseIf } from '../refused'
import { changeRoom } from '../storage/rooms'
import { keepRound, roundOf } from '../storage/rounds'
import type { Act } from './Act'

export async function publishRound(act: Act, id: RoundId): Promise<{ revision: number }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAct(round, 'publish', act.now))
  if (round.state !== 'closed') throw new Refused('round-not-closed')
  await keepRound(
    act.tx,
    { ...round, state: 'published', publishedAt: act.now, hidden: false },
    { cardDue: hasCards(round) },
  )
  // Who was brought to the question is brought to its result; who is elsewhere stays there.
  const { focus } = act.room
  if (focus.kind === 'round' && focus.round === id) {
    await changeRoom(act.tx, act.room.id, { focus: { kind: 'result', round: id } })
  }
  act.after((effects) => effects.cardsDue(id))
  act.after((effects) => effects.versionDue(act.room.id, { why: 'result', about: null }))
  return { revision: await act.changed() }
}

export const hideRound = (act: Act, id: RoundId): Promise<{ revision: number }> => setHidden(act, id, true)
export const showRound = (act: Act, id: RoundId): Promise<{ revision: number }> => setHidden(act, id, false)

/** A vote is shown on the notes it was about, and is kept with the room's results; it needs no card of its own. */
const hasCards = (round: Round): boolean => !isVoteRound(round)

async function setHidden(act: Act, id: RoundId, hidden: boolean): Promise<{ revision: number }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAct(round, hidden ? 'hide' : 'show', act.now))
  if (round.state !== 'published') throw new Refused('round-not-published')
  if (round.hidden === hidden) return { revision: act.room.revision }
  await keepRound(act.tx, { ...round, hidden }, { cardDue: hasCards(round) })
  act.after((effects) => effects.cardsDue(id))
  return { revision: await act.changed() }
}

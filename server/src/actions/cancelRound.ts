/** A round is called off before it is published: nothing of what was answered is ever shown. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { whyNotAct, type Round } from '@samklang/shared/domain/round'
import type { Focus } from '@samklang/shared/wire/session'
import { found, refuseIf } from '../refused'
import { dropAskedNotes } from '../storage/askedNotes'
import { destroyBallots } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { dropNamedAnswers } from '../storage/namedAnswers'
import { changeRoom } from '../storage/rooms'
import { keepRound, roundOf } from '../storage/rounds'
import { dropCounts } from '../storage/tallies'
import type { Act } from './Act'

export async function cancelRound(act: Act, id: RoundId): Promise<{ revision: number }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAct(round, 'cancel', act.now))
  if (round.state === 'cancelled') return { revision: act.room.revision }
  await cancel(act.tx, act.room.id, act.room.focus, round, act.now)
  act.after((effects) => {
    effects.secretsDestroyed()
    effects.turnoutChanged(act.room.id)
  })
  return { revision: await act.changed() }
}

/** Also what the server does at start to an open round whose seal it cannot read: nobody could answer it. */
export async function cancel(tx: Tx, room: RoomId, focus: Focus, round: Round, now: number): Promise<void> {
  const { id, assessment, selection, items, mode, threshold, take } = round
  await destroyBallots(tx, id)
  await dropCounts(tx, id, { looked: round.state === 'closed' })
  await dropAskedNotes(tx, id)
  await dropNamedAnswers(tx, id)
  const common = { id, assessment, selection, items, mode, threshold, take }
  await keepRound(tx, { ...common, state: 'cancelled', cancelledAt: now })
  if (focus.kind === 'round' && focus.round === id) await changeRoom(tx, room, { focus: { kind: 'welcome' } })
}

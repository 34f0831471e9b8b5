/** A round is called off before it is published: nothing of what was answered is ever shown. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { whyNotAct, type Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { answersIn } from '@samklang/shared/domain/consensus'
import { peopleIn } from '@samklang/shared/domain/suppression'
import type { Focus } from '@samklang/shared/wire/session'
import { found, refuseIf } from '../refused'
import { dropAskedNotes } from '../storage/askedNotes'
import { countBallots, destroyBallots } from '../storage/ballots'
import type { Tx } from '../storage/Database'
import { dropNamedAnswers, namedTalliesOf } from '../storage/namedAnswers'
import { changeRoom } from '../storage/rooms'
import { keepRound, roundOf } from '../storage/rounds'
import { dropCounts } from '../storage/tallies'
import { keepWithheld } from '../storage/withheld'
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
  const seen = await seenOf(tx, room, round)
  await destroyBallots(tx, id)
  await dropCounts(tx, id, { looked: round.state === 'closed' })
  for (const [item, answered] of seen) {
    const result = { state: 'withheld', reason: 'with-before', threshold, dontKnow: null } as const
    await keepWithheld(tx, id, item, { result, answered })
  }
  await dropAskedNotes(tx, id)
  await dropNamedAnswers(tx, id)
  const common = { id, assessment, selection, items, mode, threshold, take }
  await keepRound(tx, { ...common, state: 'cancelled', cancelledAt: now })
  if (focus.kind === 'round' && focus.round === id) await changeRoom(tx, room, { focus: { kind: 'welcome' } })
}

/**
 * Items whose counts somebody has seen although they are no tally, and how many had answered: hands that were up, and
 * names that whoever leads has looked at. What is asked of them later is judged by that.
 */
async function seenOf(tx: Tx, room: RoomId, round: Round): Promise<[ItemId, number][]> {
  if (round.mode === 'live' && round.state === 'open') {
    const inSight = Object.entries(await countBallots(tx, round.id))
    return inSight
      .filter(([, tally]) => answersIn(tally.counts) >= round.threshold)
      .map(([item, tally]) => [item, peopleIn(tally)])
  }
  if (round.mode !== 'named' || round.state !== 'closed') return []
  return [...((await namedTalliesOf(tx, room)).get(round.id) ?? [])].map(([item, tally]) => [item, peopleIn(tally)])
}

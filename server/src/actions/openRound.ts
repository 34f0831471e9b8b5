/** A drafted round opens: its threshold is fixed, its seal made, and everyone is brought to it. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { isSealed, whyNotMode } from '@samklang/shared/domain/mode'
import { MOST_TAKES, nextTake, whyNotAct, type Round } from '@samklang/shared/domain/round'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { found, Refused, refuseIf } from '../refused'
import { makeSeal } from '../storage/ballots'
import { shownBefore } from '../session/shownBefore'
import { changeRoom } from '../storage/rooms'
import { keepRound, roundOf, roundsOf } from '../storage/rounds'
import type { Act } from './Act'

/** Bytes of a seal. */
const SEAL_BYTES = 32

export async function openRound(act: Act, id: RoundId): Promise<{ revision: number }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAct(round, 'open', act.now))
  await openDrafted(act, round)
  return { revision: await act.changed() }
}

/** Opens a round that is known to be drafted. @throws Refused 'item-in-open-round', 'mode-not-allowed', 'no-more-takes', 'asked-in-secret' */
export async function openDrafted(act: Act, drafted: Round, until?: number): Promise<Round> {
  const { tx, room, now } = act
  refuseIf(whyNotMode(room.situation, drafted.mode))
  const earlier = (await roundsOf(tx, room.id)).map(({ round }) => round)
  const others = earlier.filter(({ state }) => state === 'open')
  if (others.some((round) => round.items.some((item) => drafted.items.includes(item)))) {
    throw new Refused('item-in-open-round')
  }
  const { id, assessment, selection, items, mode } = drafted
  // Others may have been asked since it was prepared.
  const take = isVoteRound(drafted) ? drafted.take : nextTake(items, earlier, assessment)
  if (take > MOST_TAKES) throw new Refused('no-more-takes')
  if (mode === 'named') await mustNotHaveBeenSecret(act, drafted)
  const { threshold } = room
  const common = { id, assessment, selection, items, mode, take, threshold }
  const open: Round = { ...common, state: 'open', openedAt: now, closesAt: null, ...(until !== undefined && { until }) }
  await keepRound(tx, open)
  if (isSealed(mode)) await makeSeal(tx, act.key, id, act.random(SEAL_BYTES))
  await changeRoom(tx, room.id, { focus: { kind: 'round', round: id } })
  if (until !== undefined) act.after((effects) => effects.closingBegan(room.id, id, until))
  act.after((effects) => effects.turnoutChanged(room.id))
  return open
}

/** Names beside what was answered in secret before would leave the answer of whoever keeps out of it. */
async function mustNotHaveBeenSecret({ tx, room, now }: Act, round: Round): Promise<void> {
  const earlier = await shownBefore(tx, room.id, round, now)
  if (round.items.some((item) => earlier.of(item).inSecret)) throw new Refused('asked-in-secret')
}

/** Closing begins: answers count for ten more seconds, and until then it can be undone. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { CLOSING_GRACE, whyNotAct } from '@samklang/shared/domain/round'
import { found, Refused, refuseIf } from '../refused'
import { keepRound, roundOf } from '../storage/rounds'
import type { Act } from './Act'

export async function closeRound(act: Act, id: RoundId): Promise<{ revision: number }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAct(round, 'close', act.now))
  if (round.state !== 'open') throw new Refused('round-not-open')
  const closesAt = Math.min(act.now + CLOSING_GRACE, round.until ?? Infinity)
  await keepRound(act.tx, { ...round, closesAt })
  act.after((effects) => effects.closingBegan(act.room.id, id, closesAt))
  return { revision: await act.changed() }
}

/** The undo. The alarm that was set finds the round without a closing time and does nothing. */
export async function reopenRound(act: Act, id: RoundId): Promise<{ revision: number }> {
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotAct(round, 'reopen', act.now))
  if (round.state !== 'open') throw new Refused('too-late-to-undo')
  const { until } = round
  // The alarm of the closing has taken the place of its own day's.
  if (until !== undefined) act.after((effects) => effects.closingBegan(act.room.id, id, until))
  await keepRound(act.tx, { ...round, closesAt: null })
  return { revision: await act.changed() }
}

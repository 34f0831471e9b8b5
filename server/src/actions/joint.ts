/** The group's own score for a statement, entered by any of them while a round is asked together. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { whyNotJoint, type Answer } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { found, refuseIf } from '../refused'
import { roundOf } from '../storage/rounds'
import { putJoint } from '../storage/tallies'
import { mustHaveJoinedOrLead, type Act } from './Act'

export async function joint(
  act: Act,
  id: RoundId,
  { item, answer }: { item: ItemId; answer: Answer | null },
): Promise<{ revision: number }> {
  mustHaveJoinedOrLead(act.person)
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotJoint(round, item, act.now))
  await putJoint(act.tx, id, item, answer)
  return { revision: await act.changed() }
}

/** The group's own answer to one thing, entered by any of them while a round is asked together. */
import type { RoundId } from '@samklang/shared/domain/ids'
import { whyNotJoint, type GivenAnswer } from '@samklang/shared/domain/round'
import { found, refuseIf } from '../refused'
import { roundOf } from '../storage/rounds'
import { jointAnswersOf, putJoint } from '../storage/tallies'
import { mustHaveJoinedOrLead, type Act } from './Act'
import { mustBeAnswers } from './answer'

export async function joint(
  act: Act,
  id: RoundId,
  { item, answer }: { item: string; answer: GivenAnswer | null },
): Promise<{ revision: number }> {
  mustHaveJoinedOrLead(act.person)
  const { round } = found(await roundOf(act.tx, act.room.id, id), 'round-not-found')
  refuseIf(whyNotJoint(round, item, act.now))
  const before = Object.fromEntries((await jointAnswersOf(act.tx, act.room.id)).get(id) ?? [])
  mustBeAnswers(round, { ...before, [item]: answer })
  await putJoint(act.tx, id, item, answer)
  return { revision: await act.changed() }
}

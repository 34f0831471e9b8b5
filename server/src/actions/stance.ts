/** Lower, can live with it, higher: one participant's word on a proposed number, under the proposal's own seal. */
import type { ProposalId } from '@samklang/shared/domain/ids'
import { found, Refused } from '../refused'
import { sealedKey, sealOf } from '../storage/ballots'
import { proposalOf, putStance, stanceOf, type KeptProposal, type Stance } from '../storage/proposals'
import { mustHaveJoined, type Act } from './Act'

export async function stance(
  act: Act,
  id: ProposalId,
  { stance: taken, score }: { stance: Stance | null; score: number },
): Promise<{ stance: Stance | null }> {
  mustHaveJoined(act.person)
  const { proposal, key } = await running(act, id)
  // A stance on the number that stood there before would count for the wrong question.
  if (proposal.score !== score) throw new Refused('proposal-moved')
  await putStance(act.tx, id, key, taken)
  act.after((effects) => effects.turnoutChanged(act.room.id))
  return { stance: taken }
}

export async function myStance(act: Act, id: ProposalId): Promise<{ stance: Stance | null }> {
  const { key } = await running(act, id)
  return { stance: await stanceOf(act.tx, id, key) }
}

async function running(act: Act, id: ProposalId): Promise<{ proposal: KeptProposal; key: Uint8Array }> {
  const proposal = found(await proposalOf(act.tx, act.room.id, id), 'proposal-not-found')
  if (!proposal.running) throw new Refused('proposal-ended')
  const seal = found(await sealOf(act.tx, act.key, id), 'proposal-ended')
  return { proposal, key: sealedKey(seal, act.person.id) }
}

/** A facilitator puts a number to the group, nudges it, and ends it as agreed, seen differently or withdrawn. */
import { belongsTo } from '@samklang/shared/domain/assessment'
import type { ProposalId } from '@samklang/shared/domain/ids'
import { statementOf, type StatementId } from '@samklang/shared/domain/scorecard'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { found, Refused } from '../refused'
import { makeSeal } from '../storage/ballots'
import {
  addProposal,
  clearStances,
  destroyStances,
  keepProposal,
  markTalked,
  proposalOf,
  putOutcome,
  runningProposal,
} from '../storage/proposals'
import { roundsOf } from '../storage/rounds'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'

const SEAL_BYTES = 32

export async function propose(
  act: Act,
  { statement, score }: { statement: StatementId; score: number },
): Promise<{ proposal: ProposalId }> {
  const { tx, room } = act
  found(statementOf(await scorecardOf(tx, room), statement), 'statement-unknown')
  if ((await runningProposal(tx, room.id)) !== undefined) throw new Refused('proposal-running')
  const roundThreshold = found(await thresholdOf(act, statement), 'not-published-yet')
  // Where the group scores together everything is said aloud; there is nobody to hide among.
  const threshold = defaultsOf(room.situation).mode === 'together' ? 1 : roundThreshold
  const id = act.newId<ProposalId>()
  await addProposal(tx, room.id, { id, statement, score, threshold })
  await makeSeal(tx, act.key, id, act.random(SEAL_BYTES))
  await markTalked(tx, room.assessment, statement)
  act.after((effects) => effects.turnoutChanged(room.id))
  await act.changed()
  return { proposal: id }
}

/** The threshold of the assessment's last published round that asked about the statement, shown or hidden. */
export async function thresholdOf(act: Act, statement: StatementId): Promise<number | undefined> {
  const rounds = await roundsOf(act.tx, act.room.id)
  const asked = rounds.filter(
    ({ round }) =>
      belongsTo(act.room.assessment, round) && round.state === 'published' && round.items.includes(statement),
  )
  return asked.at(-1)?.round.threshold
}

export async function nudge(act: Act, id: ProposalId, score: number): Promise<{ revision: number }> {
  const proposal = found(await proposalOf(act.tx, act.room.id, id), 'proposal-not-found')
  if (!proposal.running) throw new Refused('proposal-ended')
  if (proposal.score === score) return { revision: act.room.revision }
  await keepProposal(act.tx, { ...proposal, score })
  await clearStances(act.tx, id)
  act.after((effects) => {
    effects.secretsDestroyed()
    effects.turnoutChanged(act.room.id)
  })
  return { revision: await act.changed() }
}

export async function endProposal(
  act: Act,
  id: ProposalId,
  outcome: 'agreed' | 'differ' | 'withdrawn',
): Promise<{ revision: number }> {
  const { tx, room, now } = act
  const proposal = found(await proposalOf(tx, room.id, id), 'proposal-not-found')
  if (!proposal.running) throw new Refused('proposal-ended')
  await keepProposal(tx, { ...proposal, running: false })
  await destroyStances(tx, id)
  if (outcome !== 'withdrawn') {
    const end = outcome === 'agreed' ? { kind: outcome, score: proposal.score, at: now } : { kind: outcome, at: now }
    await putOutcome(tx, room.assessment, proposal.statement, end)
  }
  act.after((effects) => {
    effects.secretsDestroyed()
    effects.turnoutChanged(room.id)
  })
  return { revision: await act.changed() }
}

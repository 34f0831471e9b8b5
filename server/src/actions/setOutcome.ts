/** The group's word on a statement: an agreed score, seen differently, or not relevant to us; null takes it back. */
import { statementOf, type StatementId } from '@samklang/shared/domain/scorecard'
import { found, Refused } from '../refused'
import { markTalked, putOutcome, runningProposal } from '../storage/proposals'
import { scorecardOf } from '../storage/scorecards'
import type { Act } from './Act'
import { thresholdOf } from './propose'

export type SaidOutcome = { kind: 'agreed'; score: number } | { kind: 'differ' } | { kind: 'set-aside' } | null

export async function setOutcome(
  act: Act,
  statement: StatementId,
  outcome: SaidOutcome,
): Promise<{ revision: number }> {
  const { tx, room, now } = act
  found(statementOf(await scorecardOf(tx, room), statement), 'statement-unknown')
  if (outcome !== null && outcome.kind !== 'set-aside') {
    // An agreed score is a word about a result everybody has seen.
    found(await thresholdOf(act, statement), 'not-published-yet')
    await markTalked(tx, room.assessment, statement)
  }
  if ((await runningProposal(tx, room.id))?.statement === statement) throw new Refused('proposal-running')
  await putOutcome(tx, room.assessment, statement, outcome === null ? null : { ...outcome, at: now })
  return { revision: await act.changed() }
}

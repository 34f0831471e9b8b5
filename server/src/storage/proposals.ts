/** A number put to the group, the stances on it while it runs, and how talks ended. */
import type { AssessmentId, ProposalId, RoomId } from '@samklang/shared/domain/ids'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { TalkList } from '@samklang/shared/domain/talkPlan'
import { Outcome, type Proposal } from '@samklang/shared/wire/session'
import type { Tx } from './Database'

export type Stance = 'lower' | 'fine' | 'higher'
export interface KeptProposal extends Proposal {
  readonly running: boolean
}

interface ProposalRow {
  id: string
  statement: string
  score: number
  threshold: number
  running: number
}

const proposalFrom = (row: ProposalRow): KeptProposal => ({
  id: row.id as ProposalId,
  statement: row.statement,
  score: row.score,
  threshold: row.threshold,
  running: row.running === 1,
})

export async function proposalOf(tx: Tx, room: RoomId, id: ProposalId): Promise<KeptProposal | undefined> {
  const row = await tx.get<ProposalRow>('SELECT * FROM proposal WHERE id = ? AND room = ?', [id, room])
  return row && proposalFrom(row)
}

/** A room puts one number to the group at a time. */
export async function runningProposal(tx: Tx, room: RoomId): Promise<KeptProposal | undefined> {
  const row = await tx.get<ProposalRow>('SELECT * FROM proposal WHERE room = ? AND running = 1', [room])
  return row && proposalFrom(row)
}

export async function addProposal(tx: Tx, room: RoomId, { id, statement, score, threshold }: Proposal): Promise<void> {
  await tx.run('INSERT INTO proposal (id, room, statement, score, threshold, running) VALUES (?, ?, ?, ?, ?, 1)', [
    id,
    room,
    statement,
    score,
    threshold,
  ])
}

export async function keepProposal(tx: Tx, { id, score, running }: KeptProposal): Promise<void> {
  await tx.run('UPDATE proposal SET score = ?, running = ? WHERE id = ?', [score, running ? 1 : 0, id])
}

export async function putStance(tx: Tx, id: ProposalId, key: Uint8Array, stance: Stance | null): Promise<void> {
  await tx.run('DELETE FROM stance WHERE proposal = ? AND key = ?', [id, key])
  if (stance !== null) await tx.run('INSERT INTO stance (proposal, key, stance) VALUES (?, ?, ?)', [id, key, stance])
}

export async function stanceOf(tx: Tx, id: ProposalId, key: Uint8Array): Promise<Stance | null> {
  const row = await tx.get<{ stance: Stance }>('SELECT stance FROM stance WHERE proposal = ? AND key = ?', [id, key])
  return row?.stance ?? null
}

export async function countStances(tx: Tx, id: ProposalId): Promise<Record<Stance, number>> {
  const rows = await tx.all<{ stance: Stance; n: number }>(
    'SELECT stance, COUNT(*) AS n FROM stance WHERE proposal = ? GROUP BY stance',
    [id],
  )
  return { lower: 0, fine: 0, higher: 0, ...Object.fromEntries(rows.map(({ stance, n }) => [stance, n])) }
}

/** Another number is another question. */
export async function clearStances(tx: Tx, id: ProposalId): Promise<void> {
  await tx.run('DELETE FROM stance WHERE proposal = ?', [id])
}

/** Stances and their seal go together, when the proposal ends. */
export async function destroyStances(tx: Tx, id: ProposalId): Promise<void> {
  await clearStances(tx, id)
  await tx.run('DELETE FROM seal WHERE subject = ?', [id])
}

export async function outcomesOf(tx: Tx, assessment: AssessmentId): Promise<Record<StatementId, Outcome>> {
  const rows = await tx.all<{ statement: StatementId; kind: string; score: number | null; at: number }>(
    'SELECT statement, kind, score, at FROM outcome WHERE assessment = ? ORDER BY statement',
    [assessment],
  )
  return Object.fromEntries(rows.map(({ statement, ...outcome }) => [statement, Outcome.parse(outcome)]))
}

export async function putOutcome(
  tx: Tx,
  assessment: AssessmentId,
  statement: StatementId,
  outcome: Outcome | null,
): Promise<void> {
  await tx.run('DELETE FROM outcome WHERE assessment = ? AND statement = ?', [assessment, statement])
  if (outcome === null) return
  await tx.run('INSERT INTO outcome (assessment, statement, kind, score, at) VALUES (?, ?, ?, ?, ?)', [
    assessment,
    statement,
    outcome.kind,
    outcome.kind === 'agreed' ? outcome.score : null,
    outcome.at,
  ])
}

export async function talkedOf(tx: Tx, assessment: AssessmentId): Promise<StatementId[]> {
  const rows = await tx.all<{ statement: StatementId }>(
    'SELECT statement FROM talked WHERE assessment = ? ORDER BY statement',
    [assessment],
  )
  return rows.map(({ statement }) => statement)
}

/** What the group has chosen to talk about, in its order; null where nothing has been chosen. */
export async function talkListOf(tx: Tx, assessment: AssessmentId): Promise<StatementId[] | null> {
  const row = await tx.get<{ statements: string }>('SELECT statements FROM talk_list WHERE assessment = ?', [
    assessment,
  ])
  return row === undefined ? null : TalkList.parse(JSON.parse(row.statements))
}

export async function putTalkList(
  tx: Tx,
  assessment: AssessmentId,
  statements: readonly StatementId[] | null,
): Promise<void> {
  await tx.run('DELETE FROM talk_list WHERE assessment = ?', [assessment])
  if (statements === null) return
  await tx.run('INSERT INTO talk_list (assessment, statements) VALUES (?, ?)', [assessment, JSON.stringify(statements)])
}

export async function markTalked(tx: Tx, assessment: AssessmentId, statement: StatementId): Promise<void> {
  const known = await talkedOf(tx, assessment)
  if (known.includes(statement)) return
  await tx.run('INSERT INTO talked (assessment, statement) VALUES (?, ?)', [assessment, statement])
}

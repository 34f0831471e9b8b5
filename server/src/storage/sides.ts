/** Sides as rows: the occasion, who has chosen which, and what each has said. */
import type { AssessmentId, ParticipantId, RoomId, SidesId } from '@samklang/shared/domain/ids'
import { Answer } from '@samklang/shared/domain/round'
import { StatementId } from '@samklang/shared/domain/scorecard'
import type { SideAnswers } from '@samklang/shared/domain/sides'
import { z } from 'zod'
import type { Tx } from './Database'

export interface KeptSides {
  readonly id: SidesId
  readonly assessment: AssessmentId
  readonly names: readonly string[]
  readonly statements: readonly StatementId[]
  readonly state: 'choosing' | 'open' | 'shown' | 'cancelled'
}

interface SidesRow {
  id: string
  assessment: string
  names: string
  statements: string
  state: string
}

const State = z.enum(['choosing', 'open', 'shown', 'cancelled'])

const sidesFrom = (row: SidesRow): KeptSides => ({
  id: row.id as SidesId,
  assessment: row.assessment as AssessmentId,
  names: z.array(z.string()).parse(JSON.parse(row.names)),
  statements: z.array(StatementId).parse(JSON.parse(row.statements)),
  state: State.parse(row.state),
})

/** In the order they were made. */
export async function sidesIn(tx: Tx, room: RoomId): Promise<KeptSides[]> {
  const rows = await tx.all<SidesRow>(`SELECT * FROM sides WHERE room = ? AND state <> 'cancelled' ORDER BY place`, [
    room,
  ])
  return rows.map(sidesFrom)
}

export async function addSides(
  tx: Tx,
  room: RoomId,
  { id, assessment, names, statements }: Omit<KeptSides, 'state'>,
): Promise<void> {
  const last = await tx.get<{ place: number }>('SELECT COALESCE(MAX(place), 0) AS place FROM sides WHERE room = ?', [
    room,
  ])
  await tx.run(
    `INSERT INTO sides (id, room, assessment, place, names, statements, state) VALUES (?, ?, ?, ?, ?, ?, 'choosing')`,
    [id, room, assessment, (last?.place ?? 0) + 1, JSON.stringify(names), JSON.stringify(statements)],
  )
}

export async function setSidesState(tx: Tx, id: SidesId, state: KeptSides['state']): Promise<void> {
  await tx.run('UPDATE sides SET state = ? WHERE id = ?', [state, id])
  if (state !== 'cancelled') return
  await tx.run('DELETE FROM side_score WHERE sides = ?', [id])
  await tx.run('DELETE FROM side_member WHERE sides = ?', [id])
}

export interface SideMember {
  readonly side: number
  readonly people: number
}

export async function sideOf(tx: Tx, id: SidesId, who: ParticipantId): Promise<SideMember | null> {
  const row = await tx.get<{ side: number; people: number }>(
    'SELECT side, people FROM side_member WHERE sides = ? AND participant = ?',
    [id, who],
  )
  return row ?? null
}

export async function putSideMember(tx: Tx, id: SidesId, who: ParticipantId, member: SideMember | null): Promise<void> {
  await tx.run('DELETE FROM side_member WHERE sides = ? AND participant = ?', [id, who])
  if (member === null) return
  await tx.run('INSERT INTO side_member (sides, participant, side, people) VALUES (?, ?, ?, ?)', [
    id,
    who,
    member.side,
    member.people,
  ])
}

/** How many there are in each side, by its number. Who has been shown out of the room is not among them. */
export async function peopleInSides(tx: Tx, id: SidesId): Promise<Map<number, number>> {
  const rows = await tx.all<{ side: number; people: number }>(
    `SELECT side_member.side, SUM(side_member.people) AS people FROM side_member
     JOIN participant ON participant.id = side_member.participant
     WHERE side_member.sides = ? AND participant.revoked = 0 GROUP BY side_member.side`,
    [id],
  )
  return new Map(rows.map(({ side, people }) => [side, Number(people)]))
}

/** Everything said: of itself where `about` is the side's own number. */
export async function sayingsOf(tx: Tx, id: SidesId): Promise<{ side: number; about: number; answers: SideAnswers }[]> {
  const rows = await tx.all<{ side: number; about: number; statement: StatementId; answer: string }>(
    'SELECT side, about, statement, answer FROM side_score WHERE sides = ? ORDER BY side, about, statement',
    [id],
  )
  const sayings = new Map<string, { side: number; about: number; answers: SideAnswers }>()
  for (const { side, about, statement, answer } of rows) {
    const saying = sayings.get(`${side} ${about}`) ?? { side, about, answers: {} }
    saying.answers[statement] = Answer.parse(answer === 'dk' ? answer : JSON.parse(answer))
    sayings.set(`${side} ${about}`, saying)
  }
  return [...sayings.values()]
}

export async function putSaying(
  tx: Tx,
  id: SidesId,
  { side, about, statement, answer }: { side: number; about: number; statement: StatementId; answer: Answer | null },
): Promise<void> {
  const key = [id, side, about, statement]
  await tx.run('DELETE FROM side_score WHERE sides = ? AND side = ? AND about = ? AND statement = ?', key)
  if (answer === null) return
  await tx.run('INSERT INTO side_score (sides, side, about, statement, answer) VALUES (?, ?, ?, ?, ?)', [
    ...key,
    answer === 'dk' ? answer : JSON.stringify(answer),
  ])
}

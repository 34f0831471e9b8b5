/** Ended turns as rows: when, from which phase, whether taken back, and whether the board is still to be told. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { Phase } from '@samklang/shared/domain/phase'
import type { Tx } from './Database'

export interface EndedTurn {
  readonly number: number
  readonly phase: Phase
  readonly endedAt: number
  readonly reopened: boolean
  readonly due: boolean
}

interface TurnRow {
  room: string
  number: number
  phase: string
  ended_at: number
  reopened: number
  due: number
}

/** Oldest first. */
export async function turnsOf(tx: Tx, room: RoomId): Promise<EndedTurn[]> {
  const rows = await tx.all<TurnRow>('SELECT * FROM turn WHERE room = ? ORDER BY number', [room])
  return rows.map((row) => ({
    number: row.number,
    phase: Phase.parse(row.phase),
    endedAt: row.ended_at,
    reopened: row.reopened === 1,
    due: row.due === 1,
  }))
}

export async function keepTurn(tx: Tx, room: RoomId, turn: EndedTurn): Promise<void> {
  await tx.run(
    `INSERT INTO turn (room, number, phase, ended_at, reopened, due) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (room, number) DO UPDATE SET phase = excluded.phase, ended_at = excluded.ended_at,
       reopened = excluded.reopened, due = excluded.due`,
    [room, turn.number, turn.phase, turn.endedAt, turn.reopened ? 1 : 0, turn.due ? 1 : 0],
  )
}

/** The board has been told, unless the turn has been ended or reopened once more meanwhile. */
export async function turnTold(tx: Tx, room: RoomId, { number, endedAt, reopened }: EndedTurn): Promise<void> {
  await tx.run('UPDATE turn SET due = 0 WHERE room = ? AND number = ? AND ended_at = ? AND reopened = ?', [
    room,
    number,
    endedAt,
    reopened ? 1 : 0,
  ])
}

export async function roomsWithTurnsDue(tx: Tx): Promise<RoomId[]> {
  const rows = await tx.all<{ room: string }>('SELECT DISTINCT room FROM turn WHERE due = 1', [])
  // reason: the ids in our own rows
  return rows.map(({ room }) => room as RoomId)
}

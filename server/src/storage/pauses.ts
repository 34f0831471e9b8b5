/** People whose writing waits, and the notes they had put away, as they are stored. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { z } from 'zod'
import type { Tx } from './Database'

export interface KeptPause {
  readonly room: RoomId
  readonly participant: ParticipantId
  readonly at: number
  readonly notes: readonly string[]
}

interface Row {
  readonly room: RoomId
  readonly participant: ParticipantId
  readonly at: number
  readonly notes: string
}

const Ids = z.array(z.string())
const pauseFrom = (row: Row): KeptPause => ({ ...row, notes: Ids.parse(JSON.parse(row.notes)) })

export async function keepPause(tx: Tx, { room, participant, at, notes }: KeptPause): Promise<void> {
  await tx.run(
    `INSERT INTO pause (room, participant, at, notes) VALUES (?, ?, ?, ?)
     ON CONFLICT (room, participant) DO UPDATE SET at = excluded.at, notes = excluded.notes`,
    [room, participant, at, JSON.stringify(notes)],
  )
  await lookAgain(tx, room)
}

export async function pauseOf(tx: Tx, room: RoomId, participant: ParticipantId): Promise<KeptPause | undefined> {
  const row = await tx.get<Row>('SELECT room, participant, at, notes FROM pause WHERE room = ? AND participant = ?', [
    room,
    participant,
  ])
  return row && pauseFrom(row)
}

export async function pausesOf(tx: Tx, room: RoomId): Promise<KeptPause[]> {
  const rows = await tx.all<Row>('SELECT room, participant, at, notes FROM pause WHERE room = ? ORDER BY at', [room])
  return rows.map(pauseFrom)
}

export async function allPauses(tx: Tx): Promise<KeptPause[]> {
  return (await tx.all<Row>('SELECT room, participant, at, notes FROM pause')).map(pauseFrom)
}

/** False where there was none any more. */
export async function endPause(tx: Tx, room: RoomId, participant: ParticipantId): Promise<boolean> {
  const ended = (await tx.run('DELETE FROM pause WHERE room = ? AND participant = ?', [room, participant])) > 0
  if (ended) await lookAgain(tx, room)
  return ended
}

/** Other nodes see by it that they have to look again at who may do what here. */
async function lookAgain(tx: Tx, room: RoomId): Promise<void> {
  await tx.run('UPDATE room SET people = people + 1 WHERE id = ?', [room])
}

/** A room's agenda and the meeting that follows it, one row a room. */
import { Agenda, Meeting } from '@samklang/shared/domain/agenda'
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Tx } from './Database'

export interface KeptAgenda {
  /** Raised by every change of the agenda; 0 where the room has none. */
  readonly version: number
  readonly agenda: Agenda | null
  readonly meeting: Meeting | null
}

export async function agendaOf(tx: Tx, room: RoomId): Promise<KeptAgenda> {
  const row = await tx.get<{ version: number; content: string; meeting: string | null }>(
    'SELECT version, content, meeting FROM agenda WHERE room = ?',
    [room],
  )
  if (row === undefined) return { version: 0, agenda: null, meeting: null }
  return {
    version: row.version,
    agenda: row.content === '' ? null : Agenda.parse(JSON.parse(row.content)),
    meeting: row.meeting === null ? null : Meeting.parse(JSON.parse(row.meeting)),
  }
}

export async function keepAgenda(tx: Tx, room: RoomId, { version, agenda, meeting }: KeptAgenda): Promise<void> {
  await tx.run(
    `INSERT INTO agenda (room, version, content, meeting) VALUES (?, ?, ?, ?)
     ON CONFLICT (room) DO UPDATE SET version = excluded.version, content = excluded.content, meeting = excluded.meeting`,
    [room, version, agenda === null ? '' : JSON.stringify(agenda), meeting === null ? null : JSON.stringify(meeting)],
  )
}

/** What other nodes have done meanwhile, as a node sees it that looks: a few numbers a room, for many rooms at once. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import type { Tx } from './Database'

/** How far a room has come. */
export interface Look {
  readonly room: RoomId
  readonly revision: number
  /** Rises whenever somebody's role, name or leave to be here changes. */
  readonly people: number
  /** The board's name and the head of its log. */
  readonly document: string | null
  readonly head: number | null
}

const places = (list: readonly unknown[]): string => list.map(() => '?').join(', ')

export function lookAt(tx: Tx, rooms: readonly RoomId[]): Promise<Look[]> {
  return tx.all<Look>(
    `SELECT room.id AS room, room.revision, room.people, document.name AS document, document.head
     FROM room LEFT JOIN document ON document.room = room.id WHERE room.id IN (${places(rooms)})`,
    rooms,
  )
}

/** Those of the rooms in which people may be answering now. */
export async function roomsAsking(tx: Tx, rooms: readonly RoomId[]): Promise<RoomId[]> {
  const list = places(rooms)
  const rows = await tx.all<{ room: RoomId }>(
    `SELECT room FROM round WHERE state = 'open' AND room IN (${list})
     UNION SELECT room FROM proposal WHERE running = 1 AND room IN (${list})`,
    [...rooms, ...rooms],
  )
  return rows.map(({ room }) => room)
}

/** Rounds that should have closed by then. */
export function roundsPast(tx: Tx, then: number): Promise<{ room: RoomId; id: RoundId }[]> {
  return tx.all(`SELECT room, id FROM round WHERE state = 'open' AND (closes_at <= ? OR open_until <= ?)`, [then, then])
}

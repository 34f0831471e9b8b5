/** People and the passes that stand for them: a token's digest leads to one participant in one role. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { Role, strongest } from '@samklang/shared/domain/role'
import { Sector } from '@samklang/shared/domain/sector'
import { z } from 'zod'
import type { Person } from '../person'
import type { Tx } from './Database'

/** A person with what only the server and they themselves need to know. */
export interface Member extends Person {
  readonly sector: Sector | null
  readonly revoked: boolean
}

interface MemberRow {
  id: string
  room: string
  number: number | null
  name: string | null
  former_names: string
  sector: string | null
  revoked: number
  role: string
}

const FormerNames = z.array(z.string())

const memberFrom = (row: MemberRow): Member => ({
  id: row.id as ParticipantId,
  room: row.room as RoomId,
  role: Role.parse(row.role),
  number: row.number,
  name: row.name,
  formerNames: FormerNames.parse(JSON.parse(row.former_names)),
  sector: row.sector === null ? null : Sector.parse(row.sector),
  revoked: row.revoked === 1,
})

/** Whom a pass stands for, in the role of that pass. */
export async function memberByPass(tx: Tx, room: RoomId, digest: string): Promise<Member | undefined> {
  const row = await tx.get<MemberRow>(
    `SELECT participant.*, pass.role FROM pass JOIN participant ON participant.id = pass.participant
     WHERE pass.digest = ? AND participant.room = ?`,
    [digest, room],
  )
  return row && memberFrom(row)
}

/** Everybody who has entered, in the strongest role of their passes. */
export async function membersOf(tx: Tx, room: RoomId): Promise<Member[]> {
  const rows = await tx.all<MemberRow>(
    `SELECT participant.*, pass.role FROM participant JOIN pass ON pass.participant = participant.id
     WHERE participant.room = ? ORDER BY participant.number IS NULL, participant.number, participant.id`,
    [room],
  )
  const members = new Map<ParticipantId, Member>()
  for (const member of rows.map(memberFrom)) {
    const known = members.get(member.id)
    members.set(member.id, known ? { ...known, role: strongest(known.role, member.role) } : member)
  }
  return [...members.values()]
}

/** Whom every pass of a room stands for, by its digest. */
export async function membersByPass(tx: Tx, room: RoomId): Promise<Map<string, Member>> {
  const rows = await tx.all<MemberRow & { digest: string }>(
    `SELECT participant.*, pass.role, pass.digest FROM pass JOIN participant ON participant.id = pass.participant
     WHERE participant.room = ?`,
    [room],
  )
  return new Map(rows.map((row) => [row.digest, memberFrom(row)]))
}

/** Other nodes see by it that they have to look again at who may do what here. */
async function peopleChanged(tx: Tx, participant: ParticipantId): Promise<void> {
  const room = await tx.get<{ room: string }>('SELECT room FROM participant WHERE id = ?', [participant])
  if (room) await tx.run('UPDATE room SET people = people + 1 WHERE id = ?', [room.room])
}

export async function addParticipant(tx: Tx, room: RoomId, id: ParticipantId): Promise<void> {
  await tx.run('INSERT INTO participant (id, room, number, name, sector, revoked) VALUES (?, ?, NULL, NULL, NULL, 0)', [
    id,
    room,
  ])
}

export async function addPass(tx: Tx, digest: string, participant: ParticipantId, role: Role): Promise<void> {
  await tx.run('INSERT INTO pass (digest, participant, role) VALUES (?, ?, ?)', [digest, participant, role])
}

export async function setPassRole(tx: Tx, digest: string, role: Role): Promise<void> {
  await tx.run('UPDATE pass SET role = ? WHERE digest = ?', [role, digest])
  const pass = await tx.get<{ participant: ParticipantId }>('SELECT participant FROM pass WHERE digest = ?', [digest])
  if (pass) await peopleChanged(tx, pass.participant)
}

/** Numbers are given in the order people join, and never twice. */
export async function nextNumber(tx: Tx, room: RoomId): Promise<number> {
  const row = await tx.get<{ highest: number | null }>(
    'SELECT MAX(number) AS highest FROM participant WHERE room = ?',
    [room],
  )
  return (row?.highest ?? 0) + 1
}

export async function setParticipant(
  tx: Tx,
  id: ParticipantId,
  { number, name, sector, formerNames }: Pick<Member, 'number' | 'name' | 'sector' | 'formerNames'>,
): Promise<void> {
  await tx.run('UPDATE participant SET number = ?, name = ?, sector = ?, former_names = ? WHERE id = ?', [
    number,
    name,
    sector,
    JSON.stringify(formerNames),
    id,
  ])
  await peopleChanged(tx, id)
}

export async function setRevoked(tx: Tx, id: ParticipantId, revoked: boolean): Promise<void> {
  await tx.run('UPDATE participant SET revoked = ? WHERE id = ?', [revoked ? 1 : 0, id])
  await peopleChanged(tx, id)
}

export async function addDeviceCode(
  tx: Tx,
  code: { digest: string; participant: ParticipantId; role: Role; expiresAt: number },
): Promise<void> {
  // One code at a time for a person: the last one shown is the one that works.
  await tx.run('DELETE FROM device_code WHERE participant = ?', [code.participant])
  await tx.run('INSERT INTO device_code (digest, participant, role, expires_at) VALUES (?, ?, ?, ?)', [
    code.digest,
    code.participant,
    code.role,
    code.expiresAt,
  ])
}

/** Takes the code out of use and tells whom it stood for; undefined where it is unknown, used or too old. */
export async function takeDeviceCode(tx: Tx, digest: string, now: number): Promise<Member | undefined> {
  await tx.run('DELETE FROM device_code WHERE expires_at <= ?', [now])
  const row = await tx.get<MemberRow>(
    `SELECT participant.*, device_code.role FROM device_code JOIN participant ON participant.id = device_code.participant
     WHERE device_code.digest = ?`,
    [digest],
  )
  if (row === undefined) return undefined
  await tx.run('DELETE FROM device_code WHERE digest = ?', [digest])
  return memberFrom(row)
}

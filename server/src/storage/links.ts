/** The three links that lead into a room: a digest each, and a sealed copy of the ones a facilitator may show again. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { Role } from '@samklang/shared/domain/role'
import type { Tx } from './Database'

export interface Link {
  readonly role: Role
  readonly digest: string
  /** Null where only the digest is kept. */
  readonly sealed: Uint8Array | null
  readonly createdAt: number
  readonly revoked: boolean
}

interface LinkRow {
  role: string
  digest: string
  sealed: Uint8Array | null
  created_at: number
  revoked: number
}

const linkFrom = (row: LinkRow): Link => ({
  role: Role.parse(row.role),
  digest: row.digest,
  sealed: row.sealed,
  createdAt: row.created_at,
  revoked: row.revoked === 1,
})

/** Makes a link, or puts it in the place of the role's old one, which opens nothing from then on. */
export async function putLink(tx: Tx, room: RoomId, link: Link): Promise<void> {
  await tx.run('DELETE FROM link WHERE room = ? AND role = ?', [room, link.role])
  await tx.run('INSERT INTO link (room, role, digest, sealed, created_at, revoked) VALUES (?, ?, ?, ?, ?, ?)', [
    room,
    link.role,
    link.digest,
    link.sealed,
    link.createdAt,
    link.revoked ? 1 : 0,
  ])
}

/** Facilitator's first, observer's last. */
export async function linksOf(tx: Tx, room: RoomId): Promise<Link[]> {
  const rows = await tx.all<LinkRow>('SELECT * FROM link WHERE room = ?', [room])
  const place = (link: Link): number => -Role.options.indexOf(link.role)
  return rows.map(linkFrom).toSorted((a, b) => place(a) - place(b))
}

export async function linkByDigest(tx: Tx, room: RoomId, digest: string): Promise<Link | undefined> {
  const row = await tx.get<LinkRow>('SELECT * FROM link WHERE room = ? AND digest = ?', [room, digest])
  return row && linkFrom(row)
}

/** False where the room has no link of that role. */
export async function revokeLink(tx: Tx, room: RoomId, role: Role): Promise<boolean> {
  return (await tx.run('UPDATE link SET revoked = 1, sealed = NULL WHERE room = ? AND role = ?', [room, role])) > 0
}

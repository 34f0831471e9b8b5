/** Earlier versions of boards as they are stored: packed, with what each was taken for. */
import type { RoomId, VersionId } from '@samklang/shared/domain/ids'
import { type KeptVersion, type Version, VersionWhy } from '@samklang/shared/domain/version'
import type { Tx } from './Database'

/** A version with what it holds. */
export interface VersionRow extends Version {
  readonly room: RoomId
  /** The document it was taken of, and how far that had come. */
  readonly document: string
  readonly head: number
  readonly state: Uint8Array
}

interface Row {
  readonly id: VersionId
  readonly at: number
  readonly why: string
  readonly about: string | null
  readonly notes: number
}

const plain = ({ id, at, why, about, notes }: Row): Version => ({ id, at, why: VersionWhy.parse(why), about, notes })

export async function insertVersion(tx: Tx, version: VersionRow): Promise<void> {
  const { id, room, document, head, at, why, about, notes, state } = version
  await tx.run(
    'INSERT INTO version (id, room, document, head, at, why, about, notes, bytes, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, room, document, head, at, why, about, notes, state.length, state],
  )
}

/** The newest version of a room and how far the document had come then. */
export async function latestVersion(
  tx: Tx,
  room: RoomId,
): Promise<{ id: VersionId; at: number; why: VersionWhy; document: string; head: number } | undefined> {
  const row = await tx.get<{ id: VersionId; at: number; why: string; document: string; head: number }>(
    'SELECT id, at, why, document, head FROM version WHERE room = ? ORDER BY at DESC, head DESC LIMIT 1',
    [room],
  )
  return row && { ...row, why: VersionWhy.parse(row.why) }
}

/** Nothing has changed since: what it was taken at by time is named by what happened now. */
export async function nameVersion(tx: Tx, id: VersionId, named: Pick<Version, 'at' | 'why' | 'about'>): Promise<void> {
  await tx.run('UPDATE version SET at = ?, why = ?, about = ? WHERE id = ?', [named.at, named.why, named.about, id])
}

export async function replaceState(tx: Tx, id: VersionId, state: Uint8Array, notes: number): Promise<void> {
  await tx.run('UPDATE version SET state = ?, bytes = ?, notes = ? WHERE id = ?', [state, state.length, notes, id])
}

/** Newest first, without what they hold. */
export async function versionsOf(tx: Tx, room: RoomId): Promise<Version[]> {
  const rows = await tx.all<Row>(
    'SELECT id, at, why, about, notes FROM version WHERE room = ? ORDER BY at DESC, head DESC',
    [room],
  )
  return rows.map(plain)
}

export async function versionWith(
  tx: Tx,
  room: RoomId,
  id: VersionId,
): Promise<(Version & { readonly state: Uint8Array }) | undefined> {
  const row = await tx.get<Row & { state: Uint8Array }>(
    'SELECT id, at, why, about, notes, state FROM version WHERE room = ? AND id = ?',
    [room, id],
  )
  return row && { ...plain(row), state: row.state }
}

export async function sizesOf(tx: Tx, room: RoomId): Promise<KeptVersion[]> {
  const rows = await tx.all<{ id: VersionId; at: number; why: string; bytes: number }>(
    'SELECT id, at, why, bytes FROM version WHERE room = ?',
    [room],
  )
  return rows.map((row) => ({ ...row, why: VersionWhy.parse(row.why) }))
}

export async function dropVersions(tx: Tx, ids: Iterable<VersionId>): Promise<void> {
  for (const id of ids) await tx.run('DELETE FROM version WHERE id = ?', [id])
}

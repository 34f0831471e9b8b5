/** Looks the whole place over and says in plain lines what is well and what is not. */
import { statfsSync } from 'node:fs'
import { boardOf } from '@samklang/shared/documents/board'
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Role } from '@samklang/shared/domain/role'
import { unsealedLink } from '../actions/createRoom'
import type { SecretKey } from '../seal'
import type { Database } from '../storage/Database'
import { openBoard } from './board'
import { tables } from './tables'

export interface Finding {
  readonly well: boolean
  readonly says: string
}

/** Bytes of free disk under which it is told. */
const LITTLE_DISK = 500 * 1024 * 1024

export interface Patient {
  readonly db: Database
  readonly dataDir: string
  readonly key: SecretKey
  /** SQLite can check its own file. */
  readonly isSqlite: boolean
}

/** Everything is looked at also when something is found early. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = []
  const look = async (what: string, work: () => Promise<string | null>): Promise<void> => {
    const wrong = await work().catch((error: unknown) => (error instanceof Error ? error.message : 'failed'))
    findings.push({ well: wrong === null, says: wrong === null ? what : `${what}: ${wrong}` })
  }
  await look('Storage can be written', async () => ((await patient.db.canWrite()) ? null : 'no'))
  if (patient.isSqlite) await look('The database file is whole', () => integrity(patient.db))
  await look('There is room on the disk', async () => {
    const { bavail, bsize } = statfsSync(patient.dataDir)
    return bavail * bsize >= LITTLE_DISK ? null : `only ${Math.floor((bavail * bsize) / 1024 ** 2)} MB are free`
  })
  await look('The key opens what was sealed', () => keyFits(patient))
  for (const room of await roomIds(patient.db)) await lookAtBoard(patient.db, room, look)
  return findings
}

async function integrity(db: Database): Promise<string | null> {
  const faults = await db.transaction(async (tx) => [
    ...(await tx.all<{ integrity_check: string }>('PRAGMA integrity_check')).map((row) => row.integrity_check),
    ...(await tx.all<{ table: string }>('PRAGMA foreign_key_check')).map(
      ({ table }) => `a row of ${table} hangs loose`,
    ),
  ])
  return faults.length === 1 && faults[0] === 'ok' ? null : faults.join('; ')
}

async function keyFits({ db, key }: Patient): Promise<string | null> {
  const links = await db.transaction((tx) =>
    tx.all<{ room: RoomId; role: Role; sealed: Uint8Array }>(
      'SELECT room, role, sealed FROM link WHERE sealed IS NOT NULL',
    ),
  )
  const closed = links.filter(({ room, role, sealed }) => unsealedLink(key, room, role, sealed) === null).length
  return closed === 0 ? null : `${closed} of ${links.length} links were sealed under another key, and must be made anew`
}

async function roomIds(db: Database): Promise<string[]> {
  return (await db.transaction((tx) => tx.all<{ id: string }>('SELECT id FROM room ORDER BY id'))).map(({ id }) => id)
}

async function lookAtBoard(
  db: Database,
  room: string,
  look: (what: string, work: () => Promise<string | null>) => Promise<void>,
): Promise<void> {
  await look(`The board of ${room} opens`, async () => {
    const board = await db.transaction((tx) => openBoard(tx, room))
    if (!board) return 'there is none'
    const invalid = boardOf(board.doc).invalid().length
    return invalid === 0 ? null : `${invalid} entries cannot be read; they are kept`
  })
}

/** How many rows each table holds: what is worth telling beside the findings. */
export async function countRows(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  await db.transaction(async (tx) => {
    for (const { name } of tables) {
      counts[name] = Number((await tx.get<{ count: number }>(`SELECT COUNT(*) AS count FROM ${name}`))?.count ?? 0)
    }
  })
  return counts
}

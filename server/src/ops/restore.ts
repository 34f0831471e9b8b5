/** Puts a backup into an empty place: rounds that were open are cancelled, and every board gets an epoch of its own. */
import { idFromBytes } from '@samklang/shared/domain/ids'
import type { Database, SqlValue, Tx } from '../storage/Database'
import { documentName, type RandomBytes } from '../storage/documentLog'
import { migrations } from '../storage/migrations/index'
import { type ArchivedRow, BrokenArchive, readArchive } from './archive'
import { tables } from './tables'

export interface Restored {
  readonly rows: number
  readonly rooms: number
  /** Rounds that were open when the backup was made: their ballots are in no backup. */
  readonly cancelled: number
}

/** Pages that saw more than the backup holds take what it says as newer. */
const REVISIONS_AHEAD = 1_000_000

/**
 * All of it or nothing. A browser that kept a board from before is told by the epoch that this is another one, and
 * sets what it has not sent aside.
 * @throws {BrokenArchive} when the file is not whole, or was made by a newer version.
 * @throws Error when there are rooms already.
 */
export async function restore(
  db: Database,
  file: string,
  { now, random }: { now: number; random: RandomBytes },
): Promise<Restored> {
  const { head, rows } = await readArchive(file)
  const unknown = head.migrations.filter((done) => !migrations.some(({ name }) => name === done))
  if (unknown.length > 0)
    throw new BrokenArchive(`The backup was made by a newer version: it has ${unknown.join(', ')}.`)
  return db.transaction(async (tx) => {
    if (await tx.get('SELECT id FROM room LIMIT 1'))
      throw new Error('There are rooms here already: restore into an empty place.')
    const names = new Names(random)
    let count = 0
    for await (const row of rows()) {
      await putRow(tx, row, names)
      count += 1
    }
    const cancelled = await tx.run("UPDATE round SET state = 'cancelled', cancelled_at = ? WHERE state = 'open'", [now])
    await tx.run("DELETE FROM named_answer WHERE round IN (SELECT id FROM round WHERE state = 'cancelled')")
    await tx.run('UPDATE proposal SET running = 0 WHERE running = 1')
    const rooms = await tx.run('UPDATE room SET revision = revision + ?', [REVISIONS_AHEAD])
    return { rows: count, rooms, cancelled }
  })
}

/** The new name of each document that was in the backup. */
class Names {
  private readonly given = new Map<string, { readonly name: string; readonly epoch: string }>()

  constructor(private readonly random: RandomBytes) {}

  of(old: string): { readonly name: string; readonly epoch: string } {
    let given = this.given.get(old)
    if (!given) {
      const epoch = idFromBytes<string>(this.random(12))
      this.given.set(old, (given = { name: documentName(old.slice(0, old.lastIndexOf('/')), epoch), epoch }))
    }
    return given
  }
}

async function putRow(tx: Tx, { table: name, row }: ArchivedRow, names: Names): Promise<void> {
  const table = tables.find((known) => known.name === name)
  if (!table || table.leftOut !== undefined) throw new BrokenArchive(`The backup has a table that is none: ${name}.`)
  const values: Record<string, SqlValue> = { ...row }
  for (const column of table.document ?? []) {
    const { name: renamed, epoch } = names.of(String(values[column]))
    values[column] = renamed
    if (name === 'document') values['epoch'] = epoch
  }
  const columns = Object.keys(values)
  if (!columns.every((column) => /^[a-z_]+$/.test(column))) throw new BrokenArchive(`A row of ${name} is none.`)
  await tx.run(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(values),
  )
}

/** Writes a backup while the server runs: everything but seals, ballots and what waits to be shown. */
import { writeArchive, type ArchivedRow } from './archive'
import { openSnapshot, type Place, type Snapshot } from './snapshot'
import { tables } from './tables'

export interface Backup {
  readonly rows: number
  /** Names of what was left out. */
  readonly leftOut: readonly string[]
}

/** @throws Error when the database holds a table that nobody has said how to treat. */
export async function backup(place: Place, file: string, now: number): Promise<Backup> {
  const snapshot = await openSnapshot(place)
  try {
    const known = new Set(['migration', ...tables.map(({ name }) => name)])
    const unknown = (await snapshot.tables()).filter((name) => !known.has(name))
    if (unknown.length > 0) throw new Error(`A backup does not know what to do with ${unknown.join(', ')}.`)
    const migrations = await migrationsOf(snapshot)
    return {
      rows: await writeArchive(file, { madeAt: now, migrations }, keptRows(snapshot)),
      leftOut: tables.filter(({ leftOut }) => leftOut !== undefined).map(({ name }) => name),
    }
  } finally {
    await snapshot.close()
  }
}

async function migrationsOf(snapshot: Snapshot): Promise<string[]> {
  const done: { name: string; position: number }[] = []
  for await (const row of snapshot.rows('migration'))
    done.push({ name: String(row['name']), position: Number(row['position']) })
  return done.sort((a, b) => a.position - b.position).map(({ name }) => name)
}

async function* keptRows(snapshot: Snapshot): AsyncGenerator<ArchivedRow> {
  for (const table of tables) {
    if (table.leftOut !== undefined) continue
    for await (const row of snapshot.rows(table.name)) yield { table: table.name, row }
  }
}

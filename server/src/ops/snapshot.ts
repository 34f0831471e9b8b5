/** Reads a database as it stood at one moment, beside a server that goes on writing. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import pg from 'pg'
import type { SqlValue } from '../storage/Database'

type Row = Record<string, SqlValue>

export interface Snapshot {
  /** Names of all tables there are. */
  tables(): Promise<string[]>
  rows(table: string): AsyncGenerator<Row>
  close(): Promise<void>
}

/** Rows fetched at once. */
const PAGE = 200

/** What the environment says about where the data lies. */
export interface Place {
  readonly dataDir: string
  readonly databaseUrl: string | null
}

/** @throws Error when there is no database, or it cannot be read. */
export function openSnapshot(place: Place): Promise<Snapshot> {
  return place.databaseUrl === null ? sqliteSnapshot(place.dataDir) : postgresSnapshot(place.databaseUrl)
}

async function sqliteSnapshot(dataDir: string): Promise<Snapshot> {
  const file = join(dataDir, 'samklang.db')
  if (!existsSync(file)) throw new Error(`There is no database in ${dataDir}.`)
  const db = new Libsql(file, { timeout: 5000 })
  db.exec('BEGIN')
  return {
    async tables() {
      const found = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]) as { name: string }[]
      return found.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
    },
    async *rows(table) {
      for (const row of db.prepare(`SELECT * FROM ${named(table)}`).iterate([]) as Iterable<Row>) yield withBytes(row)
    },
    async close() {
      db.exec('ROLLBACK')
      db.close()
    },
  }
}

async function postgresSnapshot(databaseUrl: string): Promise<Snapshot> {
  // Whole numbers come as text otherwise: they may be larger than a number holds, and ours are not.
  const client = new pg.Client({ connectionString: databaseUrl })
  client.setTypeParser(pg.types.builtins.INT8, Number)
  await client.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  return {
    async tables() {
      const { rows } = await client.query<{ name: string }>(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
      )
      return rows.map(({ name }) => name)
    },
    async *rows(table) {
      await client.query(`DECLARE page CURSOR FOR SELECT * FROM ${named(table)}`)
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${PAGE} FROM page`)
        for (const row of rows) yield withBytes(row)
        if (rows.length < PAGE) break
      }
      await client.query('CLOSE page')
    },
    async close() {
      await client.query('ROLLBACK')
      await client.end()
    },
  }
}

/** Table names are our own; nothing else may become part of a statement. */
function named(table: string): string {
  if (!/^[a-z_]+$/.test(table)) throw new Error('That is no name of a table.')
  return table
}

function withBytes(row: Row): Row {
  const read: Row = {}
  for (const [name, value] of Object.entries(row)) {
    read[name] = (value as unknown) instanceof ArrayBuffer ? new Uint8Array(value as unknown as ArrayBuffer) : value
  }
  return read
}

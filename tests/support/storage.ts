/** Which storage the tests run on: SQLite, or in a project of its own a Postgres that all its files share. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Database } from '@samklang/server/src/storage/Database'
import { openPostgres } from '@samklang/server/src/storage/postgres'
import { openSqlite } from '@samklang/server/src/storage/sqlite'
import { Client } from 'pg'
import { postgresFolder } from './installServers.mjs'

/** Set by the project `postgres` of vitest.config.ts; the port by the setup that has started it. */
export const onPostgres = process.env['TEST_STORAGE'] === 'postgres'

const urls = new Map<string, string>()
let made = 0

/** The database that stands for a data folder: made when it is first asked for. Null on SQLite. */
export async function databaseFor(dataDir: string, copyOf?: string): Promise<string | null> {
  if (!onPostgres) return null
  const known = urls.get(dataDir)
  if (known !== undefined) return known
  const name = `test_${process.pid}_${++made}`
  const template = copyOf === undefined ? undefined : urls.get(copyOf)
  const client = new Client(addressOf('postgres'))
  await client.connect()
  if (template === undefined) await client.query(`CREATE DATABASE ${name}`)
  else {
    const from = new URL(template).pathname.slice(1)
    // Whoever is killed is gone at once; nobody may be connected to what is copied.
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [from])
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`)
  }
  await client.end()
  urls.set(dataDir, addressOf(name))
  return addressOf(name)
}

export async function openStorage(dataDir: string): Promise<Database> {
  const url = await databaseFor(dataDir)
  return url === null ? openSqlite({ dir: dataDir }) : openPostgres({ url })
}

/** Rows as Postgres has them; blobs as Buffers. */
export function rowsInPostgres(dataDir: string, sql: string): Record<string, unknown>[] {
  const url = urls.get(dataDir)
  if (url === undefined) throw new Error('No database stands for this folder.')
  const asked = `SELECT COALESCE(json_agg(to_json(asked)), '[]') FROM (${sql}) AS asked`
  const said = execFileSync(join(postgresFolder() ?? '', 'psql'), ['-X', '-A', '-t', '-c', asked, url], {
    encoding: 'utf8',
  })
  // reason: a list of rows is what was asked for.
  const rows = JSON.parse(said) as Record<string, unknown>[]
  const read = (value: unknown): unknown =>
    typeof value === 'string' && /^\\x(?:[0-9a-f]{2})*$/.test(value) ? Buffer.from(value.slice(2), 'hex') : value
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(value)])))
}

const addressOf = (name: string): string =>
  `postgres://samklang@127.0.0.1:${process.env['TEST_POSTGRES_PORT'] ?? ''}/${name}`

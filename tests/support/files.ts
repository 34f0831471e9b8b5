/** What somebody finds who has the server's files: rows, and every byte. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { onPostgres, rowsInPostgres } from './storage'

/** Rows as they lie, in their own order. Opened beside the running server, and closed at once. */
export function rowsIn(dataDir: string, sql: string): Record<string, unknown>[] {
  if (onPostgres) return rowsInPostgres(dataDir, sql)
  const db = new Libsql(join(dataDir, 'samklang.db'), { readonly: true })
  try {
    return db.prepare(sql).all([]) as Record<string, unknown>[]
  } finally {
    db.close()
  }
}

/** Every row of every table as text, blobs as hexadecimal digits: what a database dump holds. */
export function dumpOf(dataDir: string): string {
  const names = onPostgres
    ? `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
    : `SELECT name FROM sqlite_schema WHERE type = 'table'`
  const tables = rowsIn(dataDir, names).map(({ name }) => String(name))
  return tables
    .flatMap((table) =>
      rowsIn(dataDir, `SELECT * FROM "${table}"`).map((row) => `${table} ${JSON.stringify(row, plain)}`),
    )
    .join('\n')
}

/** libsql hands blobs over as Buffers, which JSON has already turned into lists of numbers. */
function plain(_: string, value: unknown): unknown {
  if (value !== null && typeof value === 'object' && 'type' in value && value.type === 'Buffer' && 'data' in value) {
    return Buffer.from(value.data as number[]).toString('hex')
  }
  return value
}

/** The names of the database's files, the write-ahead log among them, that hold these bytes. */
export function filesHolding(dataDir: string, bytes: Uint8Array): string[] {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith('samklang.db'))
    .filter((name) => readFileSync(join(dataDir, name)).includes(Buffer.from(bytes)))
}

export const bytesOf = (value: unknown): Buffer =>
  Buffer.isBuffer(value)
    ? value
    : Buffer.from(value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Uint8Array))

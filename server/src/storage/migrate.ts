/** Brings a database up to date, one transaction a migration, and refuses one that a newer version has written. */
import type { Migration } from './migrations/index'

/** As much of a connection as migrating takes. */
export interface Connection {
  exec(sql: string): void
  names(): string[]
  record(name: string): void
}

const TABLE = 'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT'

/** @throws {Error} when the database knows a migration that this version does not. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  connection.exec(TABLE)
  const done = connection.names()
  const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new Error(`The database was written by a newer version: it has ${unknown.join(', ')}.`)
  }
  for (const migration of migrations) {
    if (done.includes(migration.name)) continue
    connection.exec('BEGIN IMMEDIATE')
    try {
      connection.exec(migration.sql)
      connection.record(migration.name)
      connection.exec('COMMIT')
    } catch (error) {
      connection.exec('ROLLBACK')
      throw error
    }
  }
}

/** Brings a database up to date, one transaction a migration, and refuses one that a newer version has written. */
import type { Migration } from './migrations/index'

/** As much of a connection as migrating takes. */
export interface Connection {
  exec(sql: string): void
  names(): string[]
  record(name: string): void
}

export const MIGRATION_TABLE =
  'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT'
export const NAMES = 'SELECT name FROM migration ORDER BY position'
export const RECORD = 'INSERT INTO migration (name, position) SELECT ?, count(*) + 1 FROM migration'

/** Those that have not been run. @throws {Error} when the database knows a migration that this version does not. */
export function pendingOf(done: readonly string[], migrations: readonly Migration[]): Migration[] {
  const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new Error(`The database was written by a newer version: it has ${unknown.join(', ')}.`)
  }
  return migrations.filter(({ name }) => !done.includes(name))
}

/** @throws {Error} when the database knows a migration that this version does not. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  connection.exec(MIGRATION_TABLE)
  for (const migration of pendingOf(connection.names(), migrations)) {
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

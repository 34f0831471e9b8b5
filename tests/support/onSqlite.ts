/** A test of what only SQLite does, or is the operator's to look after in Postgres; there it is none. */
import { test } from 'vitest'
import { onPostgres } from './storage'

export const onSqlite: (title: string, run: () => Promise<void>) => void = onPostgres ? () => undefined : test

/** One SQL for both databases: what is written for SQLite, said as Postgres says it. */
import type { SqlValue } from './Database'

/** What a driver cannot bind it may not survive. @throws {TypeError} */
export function checked(params: readonly SqlValue[]): SqlValue[] {
  for (const value of params) {
    const fits = value === null || typeof value === 'string' || Number.isFinite(value) || value instanceof Uint8Array
    if (!fits) throw new TypeError('A parameter is no text, number, blob or null.')
  }
  return [...params]
}

/** A text, a quoted name or a comment, in which a question mark is only a question mark; or a parameter. */
const PIECES = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\?/g

/** `?` becomes `$1`, `$2` and so on. */
export function asPostgres(sql: string): string {
  let count = 0
  return sql.replace(PIECES, (piece) => (piece === '?' ? `$${++count}` : piece))
}

/** Words of a schema that Postgres says otherwise. Texts are compared by their bytes, as SQLite does. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bINTEGER\b/g, 'BIGINT'],
  [/\bBLOB\b/g, 'BYTEA'],
  [/\bTEXT\b/g, 'TEXT COLLATE "C"'],
  [/\)\s*(?:STRICT|WITHOUT ROWID)(?:\s*,\s*(?:STRICT|WITHOUT ROWID))?/g, ')'],
]

/** A migration, or another statement that makes tables, for Postgres. */
export function schemaAsPostgres(sql: string): string {
  const bare = sql.replace(/--[^\n]*/g, '')
  return WORDS.reduce((text, [word, said]) => text.replace(word, said), bare)
}

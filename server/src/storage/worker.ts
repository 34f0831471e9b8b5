/** The storage worker: the one connection to SQLite, away from the loop that serves sockets. */
import { parentPort, workerData } from 'node:worker_threads'
import Libsql from 'libsql'
import type { LogBatch, LogResult, SqlValue } from './Database'
import { checked } from './dialect'
import { migrate, NAMES, RECORD } from './migrate'
import { migrations } from './migrations/index'
import type { Failure, Reply, Request, WorkerStart } from './workerMessages'

/** Milliseconds to wait for another process that holds the file. */
const BUSY_TIMEOUT = 1500
/** Prepared statements kept; actions have a few hundred different ones at most. */
const STATEMENTS_KEPT = 500
/** SQLite's primary result codes that speak of the disk and not of the statement. */
const DISK_CODES = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15, 26])

const { file } = workerData as WorkerStart
const db = new Libsql(file, { timeout: BUSY_TIMEOUT })
db.exec('PRAGMA journal_mode = WAL')
// An answer that says "saved" must survive the power going.
db.exec('PRAGMA synchronous = FULL')
db.exec('PRAGMA secure_delete = ON')
db.exec('PRAGMA foreign_keys = ON')
const statements = new Map<string, ReturnType<typeof db.prepare>>()

function prepared(sql: string): ReturnType<typeof db.prepare> {
  const known = statements.get(sql)
  if (known) return known
  if (statements.size >= STATEMENTS_KEPT) statements.clear()
  const statement = db.prepare(sql)
  statements.set(sql, statement)
  return statement
}

/** libsql aborts the process when it is handed a bare buffer: parameters always go in as one array. */
function run(sql: string, params: readonly SqlValue[]): number {
  return prepared(sql).run(checked(params)).changes
}

function all(sql: string, params: readonly SqlValue[] = []): Record<string, unknown>[] {
  const rows = prepared(sql).all(checked(params)) as Record<string, unknown>[]
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value)
    }
  }
  return rows
}

function rollback(): void {
  // A full disk or an I/O error may have rolled back already.
  if (db.inTransaction) db.exec('ROLLBACK')
}

function inTransaction<T>(work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    rollback()
    throw error
  }
}

function appendOne({ document, room, batch, updates, clients }: LogBatch): LogResult {
  const claimed = clients.some(({ id, participant }) =>
    all('SELECT participant FROM client_id WHERE room = ? AND id = ?', [room, id]).some(
      (row) => row['participant'] !== participant,
    ),
  )
  if (claimed) return { state: 'claimed' }
  // Kept already, though the answer was lost.
  const kept = all('SELECT head FROM document_log WHERE document = ? AND batch = ?', [document, batch])[0]?.['head']
  if (typeof kept === 'number') return { state: 'kept', head: kept }
  const head = all('UPDATE document SET head = head + 1 WHERE name = ? RETURNING head', [document])[0]?.['head']
  if (typeof head !== 'number') return { state: 'gone' }
  run('INSERT INTO document_log (document, head, batch, updates) VALUES (?, ?, ?, ?)', [document, head, batch, updates])
  for (const { id, participant } of clients) {
    run('INSERT OR IGNORE INTO client_id (room, id, participant) VALUES (?, ?, ?)', [room, id, participant])
  }
  return { state: 'kept', head }
}

function answer(request: Request): unknown {
  switch (request.kind) {
    case 'begin':
      return db.exec('BEGIN IMMEDIATE')
    case 'begin-read':
      return db.exec('BEGIN')
    case 'commit':
      return db.exec('COMMIT')
    case 'savepoint':
      return db.exec('SAVEPOINT act')
    case 'release':
      return db.exec('RELEASE act')
    case 'take-back':
      // Throws where the disk has ended the whole transaction by itself: then nothing of it may be called kept.
      return db.exec('ROLLBACK TO act; RELEASE act')
    case 'rollback':
      return rollback()
    case 'all':
      return all(request.sql, request.params)
    case 'run':
      return run(request.sql, request.params)
    case 'append':
      return inTransaction(() => request.batches.map(appendOne))
    case 'checkpoint': {
      // A deleted row stays readable in the write-ahead log until the log is cut.
      const busy = all('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.['busy']
      if (busy !== 0) throw Object.assign(new Error('The write-ahead log is in use.'), { rawCode: 5 })
      return
    }
    case 'probe':
      // SQLite leaves out a write that changes nothing: this one changes every row, and back.
      return inTransaction(() => {
        for (let turned = 0; turned < 2; turned++) run('UPDATE migration SET position = -position', [])
      })
    case 'close':
      db.close()
      return
  }
}

function failureOf(error: unknown): Failure {
  const { message, code, rawCode } = error as { message?: unknown; code?: unknown; rawCode?: unknown }
  return {
    message: typeof message === 'string' ? message : 'Storage failed.',
    code: typeof code === 'string' ? code : null,
    notSaved: typeof rawCode === 'number' && DISK_CODES.has(rawCode & 0xff),
  }
}

migrate(
  {
    exec: (sql) => db.exec(sql),
    names: () => all(NAMES).map((row) => String(row['name'])),
    record: (name) => run(RECORD, [name]),
  },
  migrations,
)

// reason: this file is only ever run as a worker, where there is a parent.
const port = parentPort!
port.on('message', (request: Request) => {
  let reply: Reply
  try {
    reply = { done: true, value: answer(request) }
  } catch (error) {
    reply = { done: false, failure: failureOf(error) }
  }
  port.postMessage(reply)
  if (request.kind === 'close') port.close()
})
port.postMessage({ done: true, value: 'open' } satisfies Reply)

/** SQLite keeps the contract, and what only SQLite can get wrong. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from './Database'
import { databaseContract } from './contract'
import { openSqlite } from './sqlite'

function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'samklang-'))
}

databaseContract('SQLite', async () => {
  const dir = scratch()
  const db = await openSqlite({ dir })
  return {
    db,
    again: () => openSqlite({ dir }),
    schema: (sql) => sql,
    async dispose() {
      await db.close()
      rmSync(dir, { recursive: true })
    },
  }
})

let dir: string
let db: Database
beforeEach(async () => {
  dir = scratch()
  db = await openSqlite({ dir })
})
afterEach(async () => {
  await db.close()
  rmSync(dir, { recursive: true })
})

test('[L13] while another process holds the file, a write is NotSaved; afterwards the same write works', async () => {
  const other = new Libsql(join(dir, 'samklang.db'))
  other.exec('BEGIN IMMEDIATE')
  const write = (): Promise<unknown> => db.transaction((tx) => tx.run('CREATE TABLE later (a INTEGER)'))
  await expect(write()).rejects.toMatchObject({ name: 'NotSaved' })
  expect(await db.canWrite()).toBe(false)
  other.exec('ROLLBACK')
  other.close()
  await write()
  expect(await db.canWrite()).toBe(true)
})

test('[L73] asked whether it can be written, storage writes', async () => {
  const log = (): number => statSync(join(dir, 'samklang.db-wal')).size
  await db.checkpoint()
  expect(log()).toBe(0)
  const before = await db.transaction((tx) => tx.all('SELECT * FROM migration'))
  expect(await db.canWrite()).toBe(true)
  expect(log()).toBeGreaterThan(0)
  expect(await db.transaction((tx) => tx.all('SELECT * FROM migration'))).toEqual(before)
})

test('[L14] after a checkpoint a deleted row is in no file of the database', async () => {
  const canary = 'kanarifugl-8412'
  const files = (): string =>
    ['samklang.db', 'samklang.db-wal'].map((name) => readFileSync(join(dir, name), 'latin1')).join('')
  await db.transaction(async (tx) => {
    await tx.run('CREATE TABLE secret (word TEXT)')
    await tx.run('INSERT INTO secret VALUES (?)', [canary])
  })
  expect(files()).toContain(canary)
  await db.transaction((tx) => tx.run('DELETE FROM secret'))
  await db.checkpoint()
  expect(files()).not.toContain(canary)
})

test('[L15] a database of a newer version is not opened', async () => {
  await db.transaction((tx) => tx.run("INSERT INTO migration (name, position) VALUES ('9999-future', 9999)"))
  await db.close()
  await expect(openSqlite({ dir })).rejects.toThrow('newer version')
})

test('[L16] a bare buffer as a parameter does not end the process', async () => {
  await db.transaction(async (tx) => {
    await tx.run('CREATE TABLE picture (bytes BLOB)')
    await tx.run('INSERT INTO picture VALUES (?)', [Buffer.from('abc')])
  })
  const row = await db.transaction((tx) => tx.get<{ bytes: Uint8Array }>('SELECT bytes FROM picture'))
  expect(row?.bytes).toEqual(new Uint8Array([97, 98, 99]))
})

test('[L67] when the storage worker dies what was asked is NotSaved, and the next question finds a new one', async () => {
  await db.transaction((tx) => tx.run('CREATE TABLE kept (a INTEGER)'))
  const dying = db.transaction(async (tx) => {
    await tx.run('INSERT INTO kept VALUES (1)')
    await endWorker(db)
    await tx.run('INSERT INTO kept VALUES (2)')
  })
  await expect(dying).rejects.toMatchObject({ name: 'NotSaved' })
  expect(await db.transaction((tx) => tx.all('SELECT * FROM kept'))).toEqual([])
  expect(await db.canWrite()).toBe(true)
})

/** Ends the worker thread behind a database from outside, as running out of memory would. */
async function endWorker(of: Database): Promise<void> {
  const { link } = of as unknown as { link: { worker: { terminate(): Promise<number> } } }
  await link.worker.terminate()
}

/** Commits that lie in the write-ahead log: frames that tell how large the database is after them. */
function commitsInLog(file: string): number {
  const log = readFileSync(file)
  const page = log.readUInt32BE(8)
  let commits = 0
  for (let at = 32; at + 24 + page <= log.length; at += 24 + page) if (log.readUInt32BE(at + 4) > 0) commits++
  return commits
}

test('[L124] transactions that wait are kept by one commit, each does all or nothing, and what one throws is its own', async () => {
  await db.checkpoint()
  const key = (i: number): Uint8Array => new Uint8Array([i])
  const insert = 'INSERT INTO ballot (round, item, key, answer, sector) VALUES (?, ?, ?, ?, ?)'
  const asked = Array.from({ length: 60 }, (_, i) =>
    db.transaction(async (tx) => {
      await tx.run(insert, ['round', '1-1', key(i), '7', 'unsaid'])
      if (i % 10 === 3) throw new Error(`number ${i}`)
      await tx.run(insert, ['round', '1-2', key(i), '8', 'unsaid'])
      return i
    }),
  )
  const results = await Promise.allSettled(asked)
  const failed = results.flatMap((result, i) => (result.status === 'rejected' ? [[i, String(result.reason)]] : []))
  expect(failed).toEqual([3, 13, 23, 33, 43, 53].map((i) => [i, `Error: number ${i}`]))
  const rows = await db.read((tx) => tx.all<{ item: string }>('SELECT item FROM ballot'))
  expect(rows.filter(({ item }) => item === '1-1')).toHaveLength(54)
  expect(rows.filter(({ item }) => item === '1-2')).toHaveLength(54)
  expect(commitsInLog(join(dir, 'samklang.db-wal'))).toBeLessThan(30)
})

test('[L124] while another process holds the file all that wait are told at once, and not one after the other', async () => {
  const other = new Libsql(join(dir, 'samklang.db'))
  other.exec('BEGIN EXCLUSIVE')
  const began = performance.now()
  const asked = Array.from({ length: 12 }, () =>
    db.transaction((tx) => tx.run("UPDATE migration SET position = position WHERE name = ''")),
  )
  const results = await Promise.allSettled(asked)
  expect(results.map((result) => result.status === 'rejected' && (result.reason as Error).name)).toEqual(
    asked.map(() => 'NotSaved'),
  )
  expect(performance.now() - began).toBeLessThan(6_000)
  other.exec('ROLLBACK')
  other.close()
  expect(await db.transaction((tx) => tx.run("UPDATE migration SET position = position WHERE name = ''"))).toBe(0)
})

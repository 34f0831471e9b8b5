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

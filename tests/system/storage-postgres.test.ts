/** Postgres keeps the contract that SQLite keeps, and what only Postgres can get wrong. */
import { schemaAsPostgres } from '@samklang/server/src/storage/dialect'
import { databaseContract } from '@samklang/server/src/storage/contract'
import type { Database, Tx } from '@samklang/server/src/storage/Database'
import { createBoard, documentName, foldLog, packUpdates, readDocument } from '@samklang/server/src/storage/documentLog'
import { openPostgres } from '@samklang/server/src/storage/postgres'
import type { RoomId } from '@samklang/shared/domain/ids'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasPostgres, startPostgres, type Postgres } from '../support/postgres'

describe.skipIf(!hasPostgres)('with a Postgres', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 60_000)
  afterAll(() => postgres.stop())

  databaseContract('Postgres', async () => {
    const url = await postgres.newDatabase()
    const db = await openPostgres({ url })
    return { db, again: () => openPostgres({ url }), schema: schemaAsPostgres, dispose: () => db.close() }
  })

  async function scratch(): Promise<{ url: string; db: Database; ask(sql: string): Promise<unknown[]> }> {
    const url = await postgres.newDatabase()
    return {
      url,
      db: await openPostgres({ url }),
      async ask(sql) {
        const client = new Client(url)
        await client.connect()
        const { rows } = await client.query<Record<string, unknown>>(sql)
        await client.end()
        return rows
      },
    }
  }

  test('[L145] nodes that start at the same moment bring the database up to date once', async () => {
    const url = await postgres.newDatabase()
    const nodes = await Promise.all([1, 2, 3, 4].map(() => openPostgres({ url })))
    const names = await nodes[0]?.read((tx) => tx.all('SELECT name FROM migration ORDER BY position'))
    expect(names?.length).toBeGreaterThan(3)
    await Promise.all(nodes.map((node) => node.close()))
  })

  test('[L169] a start waits for a database that is being started, and is told at once what it says no to', async () => {
    const url = await postgres.newDatabase()
    await postgres.kill()
    const opening = openPostgres({ url })
    await postgres.start()
    await (await opening).close()
    await expect(openPostgres({ url: `${url}_not_there` })).rejects.toThrow('cannot be reached')
  })

  test('[L15] a database of a newer version is not opened', async () => {
    const { url, db } = await scratch()
    await db.transaction((tx) => tx.run("INSERT INTO migration (name, position) VALUES ('9999-future', 9999)"))
    await db.close()
    await expect(openPostgres({ url })).rejects.toThrow('newer version')
  })

  test('[L146] while Postgres is away a write is NotSaved; when it is back the same write works', async () => {
    const { db } = await scratch()
    await db.transaction((tx) => tx.run('CREATE TABLE later (a BIGINT)'))
    const write = (): Promise<unknown> => db.transaction((tx) => tx.run('INSERT INTO later VALUES (1)'))
    await postgres.kill()
    await expect(write()).rejects.toMatchObject({ name: 'NotSaved' })
    expect(await db.canWrite()).toBe(false)
    await postgres.start()
    await write()
    expect(await db.canWrite()).toBe(true)
    await db.close()
  })

  test('[L111] killed after any statement of a folding, Postgres has the log as it was, and the next folding is done', async () => {
    const { db } = await scratch()
    const room = 'room-of-the-folding' as RoomId
    const epoch = await db.transaction((tx) => createBoard(tx, room, () => new Uint8Array(12).fill(7)))
    const document = documentName(room, epoch)
    const updates = [1, 2, 3].map((byte) => new Uint8Array([byte, byte]))
    for (const [at, update] of updates.entries()) {
      await db.appendLog({ document, room, batch: `batch-${at}`, updates: packUpdates([update]), clients: [] })
    }
    const snapshot = new Uint8Array([9, 9, 9])
    let statements = 0
    for (let killAfter = 1; killAfter <= 3; killAfter++) {
      statements = 0
      const dying = (tx: Tx): Tx => {
        const then = async <T>(done: Promise<T>): Promise<T> => {
          const value = await done
          if (++statements === killAfter) await postgres.kill()
          return value
        }
        return {
          all: (sql, params) => then(tx.all(sql, params)),
          get: (sql, params) => then(tx.get(sql, params)),
          run: (sql, params) => then(tx.run(sql, params)),
        }
      }
      await expect(db.transaction((tx) => foldLog(dying(tx), document, 3, snapshot), room)).rejects.toMatchObject({
        name: 'NotSaved',
      })
      await postgres.start()
      const found = await db.read((tx) => readDocument(tx, document))
      expect(found).toMatchObject({ head: 3, snapshotHead: 0, snapshot: null })
      expect(found?.tail.flatMap((entry) => entry.updates)).toEqual(updates)
    }
    // It was killed after the last of them too.
    expect(statements).toBe(3)
    await db.transaction((tx) => foldLog(tx, document, 3, snapshot), room)
    expect(await db.read((tx) => readDocument(tx, document))).toMatchObject({
      head: 3,
      snapshotHead: 3,
      snapshot,
      tail: [],
    })
    await db.close()
  }, 120_000)

  test('[L147] in a read-only database a write is NotSaved, and reading goes on', async () => {
    const { db, url, ask } = await scratch()
    await ask(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`)
    const reader = await openPostgres({ url }).catch((error: unknown) => error)
    expect(reader).toMatchObject({ message: expect.stringContaining('read-only') })
    await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samklang'`)
    await expect(db.transaction((tx) => tx.run('DELETE FROM client_id'))).rejects.toMatchObject({ name: 'NotSaved' })
    expect(await db.read((tx) => tx.all('SELECT id FROM room'))).toEqual([])
    await db.close()
  })

  test('[L148] a commit waits for the disk although the database was told not to', async () => {
    const { db, url, ask } = await scratch()
    await ask(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
    const again = await openPostgres({ url })
    const [row] = await again.read((tx) => tx.all(`SELECT current_setting('synchronous_commit') AS waits`))
    expect(row).toEqual({ waits: 'on' })
    await Promise.all([db.close(), again.close()])
  })

  test('[L149] transactions about different things run side by side, and one about everything waits for them all', async () => {
    const { db } = await scratch()
    const order: string[] = []
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => (letGo = resolve))
    const slow = db.transaction(async (tx) => {
      await tx.all('SELECT 1')
      order.push('a room begins')
      await held
      order.push('a room ends')
    }, 'a room')
    const other = db.transaction(
      async (tx) => void order.push(`another ${(await tx.all('SELECT 1')).length}`),
      'another',
    )
    await other
    const all = db.transaction(async () => void order.push('everything'))
    letGo()
    await Promise.all([slow, all])
    expect(order.filter((word) => word !== 'a room begins')).toEqual(['another 1', 'a room ends', 'everything'])
    await db.close()
  })

  test('[L150] transactions that lock each other out are begun again, and all are done', async () => {
    const { db } = await scratch()
    await db.transaction(async (tx) => {
      await tx.run('CREATE TABLE pair (name TEXT PRIMARY KEY, n BIGINT)')
      await tx.run("INSERT INTO pair VALUES ('a', 0), ('b', 0)")
    })
    const both = (first: string, second: string, about: string): Promise<void> =>
      db.transaction(async (tx) => {
        for (const name of [first, second]) await tx.run('UPDATE pair SET n = n + 1 WHERE name = ?', [name])
      }, about)
    await Promise.all(
      Array.from({ length: 4 }, (_, at) => (at % 2 ? both('a', 'b', `one ${at}`) : both('b', 'a', `two ${at}`))),
    )
    const rows = await db.read((tx) => tx.all('SELECT n FROM pair'))
    expect(rows).toEqual([{ n: 4 }, { n: 4 }])
    await db.close()
  }, 60_000)
})

/** What every storage must do; a new one is put through the same tests. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database, LogBatch } from './Database'
import { createBoard, documentName, foldLog, packUpdates, readClients, readDocument } from './documentLog'

export interface OpenedDatabase {
  readonly db: Database
  /** Opens the same data once more, after `db` has been closed or beside it. */
  again(): Promise<Database>
  /** A statement that makes a table, as this database says it. */
  schema(sql: string): string
  dispose(): Promise<void>
}

const room = 'room-of-the-contract' as Parameters<typeof createBoard>[1]
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)

export function databaseContract(name: string, open: () => Promise<OpenedDatabase>): void {
  describe(`${name} keeps the storage contract`, () => {
    let opened: OpenedDatabase | undefined
    let db: Database
    let document: string
    const batch = (id: string, more: Partial<LogBatch> = {}): LogBatch => ({
      document,
      room,
      batch: id,
      updates: packUpdates([bytes(1, 2, 3)]),
      clients: [],
      ...more,
    })

    beforeEach(async () => {
      opened = await open()
      db = opened.db
      const epoch = await db.transaction((tx) => createBoard(tx, room, () => bytes(1, 2, 3, 4, 5, 6, 7, 8, 9)))
      document = documentName(room, epoch)
      const table = opened.schema('CREATE TABLE thing (word TEXT PRIMARY KEY, number INTEGER, bytes BLOB) STRICT')
      await db.transaction((tx) => tx.run(table))
    })
    afterEach(() => opened?.dispose())

    test('[L1] a transaction that throws keeps nothing, and the next one works', async () => {
      const refused = db.transaction(async (tx) => {
        await tx.run('INSERT INTO thing (word) VALUES (?)', ['lost'])
        throw new Error('changed my mind')
      })
      await expect(refused).rejects.toThrow('changed my mind')
      expect(await db.transaction((tx) => tx.all('SELECT word FROM thing'))).toEqual([])
    })

    test('[L2] of what is asked about one thing, or about nothing, one is done after the other in that order', async () => {
      for (const about of [room, undefined]) {
        const order: string[] = []
        const turn = (word: string): Promise<void> =>
          db.transaction(async (tx) => {
            order.push(`${word} begins`)
            await tx.run('INSERT INTO thing (word) VALUES (?)', [`${word} ${about}`])
            await tx.all('SELECT * FROM thing')
            order.push(`${word} ends`)
          }, about)
        await Promise.all([turn('a'), turn('b'), turn('c')])
        expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
      }
    })

    test('[L140] nobody acts on what another changes meanwhile, whether or not they say what it is about', async () => {
      await db.transaction((tx) => tx.run('INSERT INTO thing (word, number) VALUES (?, 0), (?, 0)', ['count', 'room']))
      const raise = (word: string, about?: string): Promise<void> =>
        db.transaction(async (tx) => {
          const row = await tx.get<{ number: number }>('SELECT number FROM thing WHERE word = ?', [word])
          await tx.all('SELECT * FROM thing')
          await tx.run('UPDATE thing SET number = ? WHERE word = ?', [(row?.number ?? 0) + 1, word])
        }, about)
      const rooms = Array.from({ length: 20 }, () => raise('room', room))
      await Promise.all([
        ...rooms,
        ...Array.from({ length: 20 }, (_, n) => raise('count', n % 2 ? undefined : 'count')),
      ])
      const rows = await db.read((tx) => tx.all('SELECT word, number FROM thing ORDER BY word'))
      expect(rows).toEqual([
        { word: 'count', number: 20 },
        { word: 'room', number: 20 },
      ])
    })

    test('[L141] what reads sees one moment, and cannot write', async () => {
      await db.transaction((tx) => tx.run('INSERT INTO thing (word) VALUES (?)', ['before']))
      const reading = db.read(async (tx) => {
        const first = await tx.all('SELECT word FROM thing')
        const writing = db.transaction((other) => other.run('INSERT INTO thing (word) VALUES (?)', ['meanwhile']))
        await expect(writing).rejects.toThrow('inside another')
        return [first, await tx.all('SELECT word FROM thing')]
      })
      const writing = db.transaction((tx) => tx.run('INSERT INTO thing (word) VALUES (?)', ['beside']))
      const [first, second] = await reading
      expect(second).toEqual(first)
      await writing
      await expect(db.read((tx) => tx.run('DELETE FROM thing'))).rejects.toThrow('only reads')
      expect(await db.read((tx) => tx.all('SELECT word FROM thing ORDER BY word'))).toHaveLength(2)
    })

    test('[L142] texts are in the order of their bytes, and numbers are numbers', async () => {
      const words = ['å', 'Z', 'a', '1-10', '1-2', 'é', '_', 'b']
      for (const word of words) await db.transaction((tx) => tx.run('INSERT INTO thing (word) VALUES (?)', [word]))
      const rows = await db.read((tx) => tx.all<{ word: string }>('SELECT word FROM thing ORDER BY word'))
      const inBytes = words.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      expect(rows.map(({ word }) => word)).toEqual(inBytes)
      const sum = await db.read((tx) =>
        tx.get(`SELECT COUNT(*) AS n, MAX(number) AS most FROM thing WHERE word <> '?'`),
      )
      expect(sum).toEqual({ n: words.length, most: null })
    })

    test('[L3] values come back as they were put in, blobs as Uint8Array', async () => {
      const blob = Buffer.from([0, 255, 7]).subarray(1)
      await db.transaction((tx) =>
        tx.run('INSERT INTO thing (number, word, bytes) VALUES (?, ?, ?)', [7, 'blåbær', blob]),
      )
      const row = await db.transaction((tx) =>
        tx.get<{ bytes: Uint8Array }>('SELECT number, word, bytes FROM thing WHERE number = ?', [7]),
      )
      expect(row).toEqual({ number: 7, word: 'blåbær', bytes: bytes(255, 7) })
      expect(row?.bytes).toBeInstanceOf(Uint8Array)
      expect(await db.transaction((tx) => tx.get('SELECT * FROM thing WHERE number = 8'))).toBeUndefined()
    })

    test('[L4] a broken constraint and a mistake in a statement are errors, not NotSaved', async () => {
      const twice = db.transaction(async (tx) => {
        await tx.run('INSERT INTO thing (word) VALUES (?)', ['same'])
        await tx.run('INSERT INTO thing (word) VALUES (?)', ['same'])
      })
      await expect(twice).rejects.toMatchObject({ name: 'SqlError' })
      await expect(db.transaction((tx) => tx.all('SELECT nothing FROM nowhere'))).rejects.toMatchObject({
        name: 'SqlError',
      })
    })

    test('[L5] a transaction inside another is refused at once instead of waiting for ever', async () => {
      const nested = db.transaction(() => db.transaction((tx) => tx.all('SELECT 1')))
      await expect(nested).rejects.toThrow('inside another')
    })

    test('[L6] what was committed is there when the data is opened again', async () => {
      await db.transaction((tx) => tx.run('INSERT INTO thing (word) VALUES (?)', ['kept']))
      await db.appendLog(batch('one'))
      await db.close()
      const later = await opened!.again() // reason: opened before each test
      expect(await later.transaction((tx) => tx.all('SELECT word FROM thing'))).toEqual([{ word: 'kept' }])
      expect((await later.transaction((tx) => readDocument(tx, document)))?.head).toBe(1)
      await later.close()
    })

    test('[L7] batches get consecutive heads in the order they were appended, and are found by their id', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `batch-${index}`)
      const results = await Promise.all(ids.map((id) => db.appendLog(batch(id))))
      expect(results).toEqual(ids.map((_, index) => ({ state: 'kept', head: index + 1 })))
      expect(await db.wasKept(document, 'batch-39')).toBe(40)
      expect(await db.wasKept(document, 'never sent')).toBeNull()
    })

    test('[L143] a batch that was kept although its answer was lost is kept once when it is sent again', async () => {
      const first = await db.appendLog(batch('one'))
      await db.appendLog(batch('two'))
      expect([await db.appendLog(batch('one')), first]).toEqual([first, { state: 'kept', head: 1 }])
      expect((await db.read((tx) => readDocument(tx, document)))?.tail).toHaveLength(2)
    })

    test('[L144] two nodes that append to one document share its heads out between them, none twice and none left out', async () => {
      const other = await opened!.again() // reason: opened before each test
      const mine = Array.from({ length: 20 }, (_, at) => db.appendLog(batch(`mine ${at}`)))
      const theirs = Array.from({ length: 20 }, (_, at) => other.appendLog(batch(`theirs ${at}`)))
      const heads = (await Promise.all([...mine, ...theirs])).map((result) =>
        result.state === 'kept' ? result.head : 0,
      )
      expect(heads.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
      await other.close()
    })

    test('[L8] a batch for a document of another epoch is kept nowhere, and does not harm the others', async () => {
      const results = await Promise.all([
        db.appendLog(batch('a')),
        db.appendLog(batch('b', { document: documentName(room, 'another') })),
        db.appendLog(batch('c')),
      ])
      expect(results.map((result) => result.state)).toEqual(['kept', 'gone', 'kept'])
    })

    test('[L68] a batch that cannot be kept for a reason of its own does not take the others with it', async () => {
      const odd = [{ id: 1.5, participant: 'kari' }]
      const results = await Promise.allSettled([
        db.appendLog(batch('a')),
        db.appendLog(batch('odd', { clients: odd })),
        db.appendLog(batch('b')),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect([await db.wasKept(document, 'a'), await db.wasKept(document, 'b')]).toEqual([1, 2])
    })

    test('[L9] a client id is bound in the same commit as its first update, and to one participant only', async () => {
      const kari = [{ id: 4_000_000_000, participant: 'kari' }]
      const ola = [{ id: 4_000_000_000, participant: 'ola' }]
      expect((await db.appendLog(batch('a', { clients: kari }))).state).toBe('kept')
      expect((await db.appendLog(batch('b', { clients: ola }))).state).toBe('claimed')
      expect((await db.appendLog(batch('c', { clients: kari }))).state).toBe('kept')
      expect(await db.transaction((tx) => readClients(tx, room))).toEqual(new Map([[4_000_000_000, 'kari']]))
      expect(await db.wasKept(document, 'b')).toBeNull()
    })

    test('[L10] folding the log keeps what came after the snapshot, and an older fold changes nothing', async () => {
      for (const id of ['a', 'b', 'c'])
        await db.appendLog(batch(id, { updates: packUpdates([bytes(id.charCodeAt(0))]) }))
      await db.transaction((tx) => foldLog(tx, document, 2, bytes(9, 9)))
      await db.transaction((tx) => foldLog(tx, document, 1, bytes(1)))
      const stored = await db.transaction((tx) => readDocument(tx, document))
      expect(stored).toMatchObject({
        head: 3,
        snapshotHead: 2,
        snapshot: bytes(9, 9),
        tail: [{ head: 3, updates: [bytes(99)] }],
      })
    })

    test('[L11] a log batch that waits behind a transaction is committed after it, and both are there', async () => {
      const slow = db.transaction(async (tx) => {
        for (let i = 0; i < 20; i++) await tx.run('INSERT INTO thing (word) VALUES (?)', [`w${i}`])
      })
      const appended = await Promise.all([db.appendLog(batch('a')), db.appendLog(batch('b')), slow])
      expect(appended.slice(0, 2)).toEqual([
        { state: 'kept', head: 1 },
        { state: 'kept', head: 2 },
      ])
    })

    test('[L66] a parameter that is no text, number, blob or null is an error, and storage goes on', async () => {
      for (const odd of [undefined, Number.NaN, 7n, true, {}, Symbol('odd')]) {
        await expect(db.transaction((tx) => tx.all('SELECT ?', [odd as never]))).rejects.toThrow()
      }
      expect(await db.transaction((tx) => tx.all('SELECT 1 AS one'))).toEqual([{ one: 1 }])
    })

    test('[L12] nothing is taken after closing, and closing waits for what was queued', async () => {
      const appended = db.appendLog(batch('last'))
      await db.close()
      expect((await appended).state).toBe('kept')
      await expect(db.transaction((tx) => tx.all('SELECT 1'))).rejects.toMatchObject({ name: 'NotSaved' })
      expect(await db.canWrite()).toBe(false)
    })
  })
}

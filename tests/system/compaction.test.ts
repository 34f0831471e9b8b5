/** Folding a log into a snapshot: killed before and after every statement, and failing at each, the board is whole. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold } from '@samklang/server/src/live/compact'
import type { Database, Tx } from '@samklang/server/src/storage/Database'
import { documentName, readDocument } from '@samklang/server/src/storage/documentLog'
import { openSqlite } from '@samklang/server/src/storage/sqlite'
import { boardOf } from '@samklang/shared/documents/board'
import { treeOf } from '@samklang/shared/documents/tree'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually'
import { note } from '../support/notes'
import { chanceFrom } from '../support/seeded'
import { openWorld, room, type World } from '../support/sockets'
import { stir, until } from '../support/until'

let world: World | null = null
const copies: string[] = []
afterEach(async () => {
  await world?.close()
  world = null
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true })
})

const FOLDS = 'UPDATE document SET snapshot'

/** Calls `at` before and after every statement of a transaction that folds, and once more when it is over. */
function watched(db: Database, at: (moment: string) => void): Database {
  return {
    transaction: async (work) => {
      let folds = false
      const result = await db.transaction((tx) => {
        const around = async <T>(sql: string, ask: () => Promise<T>): Promise<T> => {
          folds ||= sql.startsWith(FOLDS)
          if (folds) at(`before ${sql}`)
          const answer = await ask()
          if (folds) at(`after ${sql}`)
          return answer
        }
        const inside: Tx = {
          ...tx,
          all: (sql, params) => around(sql, () => tx.all(sql, params)),
          get: (sql, params) => around(sql, () => tx.get(sql, params)),
          run: (sql, params) => around(sql, () => tx.run(sql, params)),
        }
        return work(inside)
      })
      if (folds) at('after the commit')
      stir()
      return result
    },
    read: (work) => db.read(work),
    appendLog: (batch) => db.appendLog(batch),
    wasKept: (document, batch) => db.wasKept(document, batch),
    checkpoint: () => db.checkpoint(),
    canWrite: () => db.canWrite(),
    close: () => db.close(),
  }
}

/** What a server finds in a folder: every text, and how long the log after the snapshot is. */
async function foundIn(dir: string, epoch: string): Promise<{ texts: string[]; tail: number }> {
  const db = await openSqlite({ dir })
  const stored = await db.read((tx) => readDocument(tx, documentName(room, epoch)))
  await db.close()
  const doc = new Y.Doc()
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot)
  for (const { updates } of stored?.tail ?? []) for (const update of updates) Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs).toBeNull()
  return {
    texts: boardOf(doc)
      .notes()
      .map(({ text }) => text)
      .sort(),
    tail: stored?.tail.length ?? 0,
  }
}

test('[L111] killed before or after any statement of a folding, the server finds the board with everything that was kept', async () => {
  const moments: { moment: string; dir: string; kept: string[] }[] = []
  const kept: string[] = []
  let dir = ''
  const opened = (world = await openWorld({
    limits: { tailUpdates: 10 },
    through: (db) =>
      watched(db, (moment) => {
        const copy = mkdtempSync(join(tmpdir(), 'samklang-'))
        copies.push(copy)
        // What a kill leaves is what lies in the files at this moment: nothing is written while we look.
        cpSync(dir, copy, { recursive: true })
        moments.push({ moment, dir: copy, kept: [...kept] })
      }),
  }))
  dir = opened.dir
  const kari = opened.client('kari')
  await kari.synced()
  for (let i = 0; i < 30; i++) {
    boardOf(kari.doc).addNote(note(`note-${i}-fold`, `nummer ${i}`), null)
    if (i % 2 === 1) {
      await kari.saved()
      kept.splice(
        0,
        kept.length,
        ...boardOf(kari.doc)
          .notes()
          .map(({ text }) => text),
      )
    }
  }
  await until('it has been folded', () => moments.some(({ moment }) => moment === 'after the commit'))
  const said = new Set(moments.map(({ moment }) => moment.split(' ').slice(0, 3).join(' ')))
  for (const step of [
    'before UPDATE document',
    'after UPDATE document',
    'before SELECT snapshot',
    'before DELETE FROM',
  ])
    expect([...said]).toContain(step)
  const tails = new Set<number>()
  for (const at of moments) {
    const { texts, tail } = await foundIn(at.dir, opened.epoch)
    expect(texts, at.moment).toEqual(expect.arrayContaining(at.kept))
    tails.add(tail)
  }
  // Both before the folding and after it have been seen.
  expect(tails.size).toBeGreaterThan(1)
}, 60_000)

test('[L111] a folding that fails at any statement leaves the log as it was, and the next one is done', async () => {
  let failAt = 1
  let steps = 0
  const folded = { times: 0 }
  const opened = (world = await openWorld({
    limits: { tailUpdates: 5 },
    through: (db) =>
      watched(db, (moment) => {
        if (moment === 'after the commit') return void folded.times++
        if (moment.startsWith(`before ${FOLDS}`)) steps = 0
        if (++steps === failAt) {
          failAt++
          throw new Error('The test has broken this step.')
        }
      }),
  }))
  const kari = opened.client('kari')
  await kari.synced()
  for (let i = 0; folded.times === 0 && i < 5_000; i++) {
    boardOf(kari.doc).addNote(note(`note-${i}-fold`, `nummer ${i}`), null)
    await kari.saved()
  }
  expect(failAt).toBeGreaterThan(6)
  expect(opened.logged.filter((line) => line.includes('could not be folded'))).toHaveLength(failAt - 1)
  const wanted = boardOf(kari.doc).notes().length
  const ola = opened.client('ola')
  await ola.synced()
  expect(boardOf(ola.doc).notes()).toHaveLength(wanted)
  expect(Y.encodeStateVector(ola.doc)).toEqual(Y.encodeStateVector(kari.doc))
}, 60_000)

test('[L110] a snapshot that is not read back as it was written is thrown away, and the log stays', async () => {
  let lies = 0
  const opened = (world = await openWorld({
    limits: { tailUpdates: 5 },
    through: (db) => ({
      ...watched(db, () => undefined),
      transaction: (work) =>
        db.transaction((tx) =>
          work({
            ...tx,
            all: (sql, params) => tx.all(sql, params),
            run: (sql, params) => tx.run(sql, params),
            get: async <Row>(sql: string, params?: Parameters<Tx['get']>[1]) => {
              const row = await tx.get<Row>(sql, params)
              const { snapshot } = (row ?? {}) as { snapshot?: unknown }
              if (!sql.startsWith('SELECT snapshot FROM') || !(snapshot instanceof Uint8Array)) return row
              lies++
              stir()
              const wrong = new Uint8Array(snapshot)
              wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1
              return { ...row, snapshot: wrong } as Row
            },
          }),
        ),
    }),
  }))
  const kari = opened.client('kari')
  await kari.synced()
  for (let i = 0; i < 12; i++) {
    boardOf(kari.doc).addNote(note(`note-${i}-fold`, `nummer ${i}`), null)
    await kari.saved()
  }
  await until('it has been tried', () => lies > 0)
  await eventually('it was given up', () => opened.logged.some((line) => line.includes('could not be folded')))
  const stored = await opened.storage.read((tx) => readDocument(tx, documentName(room, opened.epoch)))
  expect(stored?.snapshot).toBeNull()
  expect(stored?.tail).toHaveLength(12)
})

test('[L110] what is folded reads back the same, whatever was written, and a log with a gap is not folded at all', () => {
  const chance = chanceFrom(12)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  const board = boardOf(doc)
  for (let i = 0; i < 200; i++) {
    const id = `note-${chance.number(30)}-fold`
    const act = chance.number(4)
    if (act === 0) board.addNote(note(id, 'en'), null)
    else if (act === 1) board.setText(id, `tekst ${chance.number(99)}`, null)
    else if (act === 2) board.change(id, { archived: chance.number(2) === 0 }, null)
    else board.putInk([{ id: `shape:${chance.number(5)}`, typeName: 'shape', type: 'draw', x: i }], null)
  }
  const { state, notes } = fold(updates)
  const read = new Y.Doc()
  boardOf(read)
  Y.applyUpdate(read, state)
  expect(treeOf(read)).toEqual(treeOf(doc))
  expect(Y.equalSnapshots(Y.snapshot(read), Y.snapshot(doc))).toBe(true)
  expect(notes).toBe(board.notes().filter(({ archived }) => !archived).length)
  expect(() => fold(updates.slice(1))).toThrow('waits for what is not among them')
})

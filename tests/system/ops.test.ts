/** What an operator does beside the running server: backup, restore, export, purge, erase, doctor. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readEnv, type Env } from '@samklang/server/src/env'
import { runOps, Usage } from '@samklang/server/src/ops/run'
import { tables } from '@samklang/server/src/ops/tables'
import { boardOf } from '@samklang/shared/documents/board'
import type { NoteId } from '@samklang/shared/domain/ids'
import { boardAddress } from '@samklang/shared/documents/names'
import Libsql from 'libsql'
import { afterEach, expect, test } from 'vitest'
import { note } from '../support/notes'
import type { Visitor } from '../support/people'
import { startServer, stopServers, type RunningServer } from '../support/server'
import { type Client, stockClient } from '../support/sockets'
import { TurnedClock } from '../support/turnedClock'
import { until } from '../support/until'
import { openWorld } from '../support/world'

const clients: Client[] = []
const folders: string[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.leave()
  await stopServers()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-ops-'))
  folders.push(folder)
  return folder
}

/** Somebody who comes to it two days after the tests' own clock began. */
const LATER = new TurnedClock().now() + 2 * 24 * 60 * 60 * 1000

async function ops(dataDir: string, ...words: string[]): Promise<{ well: boolean; said: string }> {
  const lines: string[] = []
  const parts = {
    say: (line: string) => void lines.push(line),
    now: LATER,
    random: randomBytes,
    exists: () => false,
  }
  const well = await runOps(words, envOf(dataDir), parts)
  return { well, said: lines.join('\n') }
}

function envOf(dataDir: string): Env {
  const reading = readEnv({ DATA_DIR: dataDir })
  if ('faults' in reading) throw new Error(reading.faults.join())
  return reading.env
}

async function onBoard(person: Visitor): Promise<Client> {
  const { room } = await person.session()
  const client = stockClient({
    base: person.server.origin.replace('http', 'ws'),
    path: boardAddress(room.id, room.epoch),
    headers: {
      cookie: [...person.cookies].map((pair) => pair.join('=')).join('; '),
      origin: person.server.origin,
    },
    name: 'a person',
    doc: new (await import('yjs')).Doc(),
  })
  clients.push(client)
  await client.synced()
  return client
}

/** A room with a published round, an open one, notes of two people, and somebody at the board. */
async function livedIn() {
  const world = await openWorld()
  const kari = await world.participant('Kari Canarysen')
  const others = [await world.participant('Ola'), await world.participant('Liv'), await world.participant('Per')]
  const done = await world.facilitator.opensRound({ kind: 'chosen', items: ['1-1'] })
  for (const person of [kari, ...others]) await person.answers(done.id, { '1-1': 8 })
  await world.facilitator.closes(done.id)
  await world.server.clock.turn(11_000)
  await world.facilitator.publishes(done.id)
  const open = await world.facilitator.opensRound({ kind: 'chosen', items: ['1-2'] })
  await kari.answers(open.id, { '1-2': 3 })
  const page = await onBoard(kari)
  boardOf(page.doc).addNote(note('note-of-kari', 'canary-of-kari-on-the-board', { author: 'Kari Canarysen' }), null)
  await page.saved()
  const other = await onBoard(others[0] ?? kari)
  boardOf(other.doc).addNote(
    note('note-of-ola', 'Middag hver torsdag', { author: 'Ola', owner: 'Kari Canarysen' }),
    null,
  )
  await other.saved()
  return { ...world, kari, others, done, open, page, other }
}

test('[L180] a backup made while the server runs holds no seal, no ballot and nothing that waits, and brings back the rest', async () => {
  const { server, facilitator, room, done, open, kari } = await livedIn()
  const before = await facilitator.session()
  const file = join(newFolder(), 'backup.gz')
  expect((await ops(server.dataDir, 'backup', '--to', file)).well).toBe(true)
  const rows = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { table?: string })
  const held = new Set(rows.map(({ table }) => table))
  for (const { name, leftOut } of tables) if (leftOut !== undefined) expect(held).not.toContain(name)
  expect(held).toContain('tally')

  const fresh = newFolder()
  const restored = await ops(fresh, 'restore', '--from', file)
  expect(restored.said).toContain('1 rounds were open and are cancelled')
  writeFileSync(join(fresh, 'secret.key'), readFileSync(join(server.dataDir, 'secret.key')))
  const again = await startServer({ dataDir: fresh })
  facilitator.server = kari.server = again
  const after = await facilitator.session()
  expect(after.rounds.find(({ id }) => id === open.id)?.state).toBe('cancelled')
  expect(after.results).toEqual(before.results)
  expect(after.rounds.find(({ id }) => id === done.id)?.state).toBe('published')
  expect(after.revision).toBeGreaterThan(before.revision)
  expect(after.room.epoch).not.toBe(before.room.epoch)
  expect((await facilitator.ask('notes')).map(({ text }) => text)).toContain('Middag hver torsdag')
  expect((await facilitator.ask('links')).every(({ url }) => url !== undefined)).toBe(true)
  await expect(ops(fresh, 'restore', '--from', file)).rejects.toThrow('There are rooms here already')
  expect(room).toBe(after.room.id)
})

test('[L181] a backup that is cut short, changed or something else is refused, and nothing is changed', async () => {
  const { server } = await livedIn()
  const folder = newFolder()
  const file = join(folder, 'backup.gz')
  await ops(server.dataDir, 'backup', '--to', file)
  const whole = gunzipSync(readFileSync(file)).toString()
  const cut = whole.split('\n').slice(0, -2).join('\n')
  const changed = whole.replace('Ola', 'Ole')
  const broken = { cut, changed, other: '{"format":"something"}\n' }
  for (const [name, text] of Object.entries(broken)) {
    const path = join(folder, name)
    writeFileSync(path, gzipSync(text))
    const fresh = newFolder()
    await expect(ops(fresh, 'restore', '--from', path)).rejects.toThrow(/backup/)
    expect((await ops(fresh, 'doctor')).said).toContain('0 rows in room')
  }
  writeFileSync(join(folder, 'bytes'), randomBytes(500))
  await expect(ops(newFolder(), 'restore', '--from', join(folder, 'bytes'))).rejects.toThrow('cannot be unpacked')
})

test('[L182] every table of the database is one that a backup knows what to do with', async () => {
  const { dataDir } = await startServer()
  const db = new Libsql(join(dataDir, 'samklang.db'))
  const found = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all([]) as { name: string }[]
  db.close()
  const names = found.map(({ name }) => name).filter((name) => name !== 'migration' && !name.startsWith('sqlite_'))
  expect(names.toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
})

test('[L183] what a person wrote is erased from every file, what others wrote stays, and open pages begin anew', async () => {
  const { server, facilitator, room, kari, page, other } = await livedIn()
  const waits = {
    request: 'request-of-kari' as NoteId,
    writing: null,
    release: 0,
    text: 'canary-that-waits-to-be-shown',
  } // reason: an id of the right shape
  await kari.ask('wait', waits)
  const erased = await ops(server.dataDir, 'erase', '--room', room, '--person', '1')
  expect(erased).toEqual({ well: true, said: expect.stringContaining('None of it is in any file') })
  boardOf(other.doc).addNote(note('note-afterwards', 'Til det gamle'), null)
  await until(
    'both pages are told that this is another board',
    () => page.closes.length > 0 && other.closes.includes(4409),
  )
  const notes = await facilitator.ask('notes')
  expect(notes.find(({ id }) => id === 'note-of-kari')).toMatchObject({ text: '', author: null })
  expect(notes.find(({ id }) => id === 'note-of-ola')).toMatchObject({
    text: 'Middag hver torsdag',
    author: 'Ola',
    owner: null,
  })
  expect(JSON.stringify(await facilitator.ask('people'))).not.toContain('Canarysen')
  expect(holds(server, 'Canarysen') || holds(server, 'canary')).toBe(false)
})

test('[L184] a room that is purged is in no file afterwards, and the others are as they were', async () => {
  const { server, facilitator, room, page } = await livedIn()
  page.leave()
  await server.app.close()
  const purged = await ops(server.dataDir, 'purge', '--room', room)
  expect(purged).toEqual({ well: true, said: expect.stringContaining('None of it is in any file') })
  expect(holds(server, 'canary-of-kari')).toBe(false)
  const again = await startServer({ dataDir: server.dataDir })
  facilitator.server = again
  expect(await facilitator.refusal('session')).toBe('room-not-found')
})

test('[L185] rooms in which nothing has happened for long are told, and removed when that is asked for', async () => {
  const { server, room } = await livedIn()
  await server.app.close()
  expect((await ops(server.dataDir, 'purge', '--unused-days', '3', '--dry-run')).said).toBe('0 rooms would be removed.')
  const shown = await ops(server.dataDir, 'purge', '--unused-days', '1', '--dry-run')
  expect(shown.said).toContain(`${room} was last used on `)
  expect((await ops(server.dataDir, 'doctor')).said).toContain('1 rows in room')
  await ops(server.dataDir, 'purge', '--unused-days', '1')
  expect((await ops(server.dataDir, 'doctor')).said).toContain('0 rows in room')
})

test('[L186] an export holds what the people of a room can read, and no answer, link or pass', async () => {
  const { server, room } = await livedIn()
  const file = join(newFolder(), 'room.json')
  await ops(server.dataDir, 'export', '--room', room, '--to', file)
  const text = readFileSync(file, 'utf8')
  const content = JSON.parse(text) as { people: unknown[]; notes: { text: string }[]; session: { results: unknown[] } }
  expect(content.notes.map(({ text }) => text)).toContain('Middag hver torsdag')
  expect(content.people).toContainEqual({ number: 1, name: 'Kari Canarysen', sector: null })
  expect(content.session.results).toHaveLength(1)
  expect(text).not.toMatch(/digest|pass_|sealed|#/)
})

test('[L187] the doctor finds a key that is another one, and a board that cannot be opened', async () => {
  const { server, room } = await livedIn()
  await server.app.close()
  expect((await ops(server.dataDir, 'doctor')).well).toBe(true)
  writeFileSync(join(server.dataDir, 'secret.key'), `${'ab'.repeat(32)}\n`)
  const db = new Libsql(join(server.dataDir, 'samklang.db'))
  db.prepare('UPDATE document_log SET updates = ?').run([new Uint8Array([1, 9])])
  db.close()
  const found = await ops(server.dataDir, 'doctor')
  expect(found.well).toBe(false)
  expect(found.said).toContain('WRONG  The key opens what was sealed')
  expect(found.said).toContain(`WRONG  The board of ${room} opens`)
})

test('[L188] an operator who asks for something that is not there is told how it is used', async () => {
  const folder = newFolder()
  for (const words of [
    [],
    ['dance'],
    ['backup'],
    ['erase', '--room', 'x'],
    ['purge', '--unused-days', 'many'],
    ['export', '--what'],
  ])
    await expect(ops(folder, ...words)).rejects.toThrow(Usage)
  await expect(ops(folder, 'purge', '--room', '-an-id-may-begin-so')).rejects.toThrow('There is no such room.')
})

function holds(server: RunningServer, text: string): boolean {
  return ['samklang.db', 'samklang.db-wal'].some((name) => {
    try {
      return readFileSync(join(server.dataDir, name)).includes(text)
    } catch {
      // reason: there is no write-ahead log once the last one has closed
      return false
    }
  })
}

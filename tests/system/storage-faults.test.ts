/** The real server on a disk that fails under it: everybody is told though nobody writes, nothing is lost, all recovers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardOf } from '@samklang/shared/documents/board'
import { afterEach, expect, test } from 'vitest'
import { boardFor, shownOn } from '../support/boards'
import { eventually } from '../support/eventually'
import { canBeMadeImmutable, type Fault, faults, smallDisk } from '../support/faults'
import { follow } from '../support/follower'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { endProcess, type Started, startProcess } from '../support/process'
import { until } from '../support/until'

/** Everybody is told within this many milliseconds. */
const TOLD_WITHIN = 5_000

let server: Started | null = null
let mend: (() => void) | null = null
const dirs: string[] = []
afterEach(async () => {
  mend?.()
  mend = null
  if (server) await endProcess(server, 'SIGKILL')
  server = null
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true })
})

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'samklang-'))
  dirs.push(dir)
  return dir
}

async function people({ origin }: Started): Promise<Visitor[]> {
  const maker = new Visitor({ origin })
  const situation = { size: 'some', dependent: false } as const
  const { links } = await maker.ask('createRoom', { title: 'Elva', language: 'nb', situation })
  const link = links.find(({ role }) => role === 'participant')?.url ?? ''
  const joined: Visitor[] = []
  for (let i = 0; i < 3; i++) {
    const person = new Visitor({ origin })
    await person.opens(link)
    await person.joins()
    joined.push(person)
  }
  return joined
}

const statusOf = async ({ origin }: Started): Promise<number> => (await fetch(`${origin}/readyz`)).status

async function befalls(fault: Fault, around: readonly string[] = []): Promise<void> {
  const dataDir = folder()
  const started = (server = await startProcess({ DATA_DIR: dataDir }, around))
  const [kari, ola, nina] = await people(started)
  if (!kari || !ola || !nina) throw new Error('Somebody is missing.')
  const hers = await boardFor(kari)
  const his = await boardFor(ola)
  const page = follow(nina)
  boardOf(hers.doc).addNote(note('note-aaaa', 'før'), null)
  await Promise.all([hers.saved(), his.saved()])
  await until('Nina is told that all is well', () => page.saving.length > 0)
  expect(await statusOf(started)).toBe(200)

  const began = performance.now()
  mend = fault(started, dataDir)
  const isTold = (answers: readonly number[]): boolean => (answers.at(-1) ?? 0) < 0
  await until(
    'everybody is told, and nobody has written',
    () => isTold(hers.answers) && isTold(his.answers) && isTold(page.saving),
  )
  expect(performance.now() - began).toBeLessThan(TOLD_WITHIN)
  expect(await statusOf(started)).toBe(503)

  boardOf(hers.doc).addNote(note('note-bbbb', 'skrevet imens'), null)
  boardOf(hers.doc).setText('note-aaaa', 'før og nå', null)
  const asked = hers.ask()
  await until('she is told that this is not saved', () => hers.answers.includes(-asked))
  expect(await kari.refusal('changeNote', { text: 'nei' }, { note: 'note-aaaa' })).toBe('not-saved')
  expect(shownOn(his)).toEqual(['før'])

  mend()
  mend = null
  await until('she is told that it is saved', () => hers.answers.includes(asked), 20_000)
  await until('others have it', () => shownOn(his).join() === 'før og nå,skrevet imens', 20_000)
  await until('everybody is told', () => [hers.answers, his.answers, page.saving].every((all) => !isTold(all)), 20_000)
  await eventually('it is ready', async () => (await statusOf(started)) === 200)
  // Nobody had to come back for it.
  expect([...hers.closes, ...his.closes, page.closed ?? 'open']).toEqual(['open'])
  const read = await ola.ask('notes')
  expect(read.map(({ text }) => text).sort()).toEqual(['før og nå', 'skrevet imens'])
  for (const client of [hers, his, page]) client.leave()
}

test('[L120] on a full disk all pages are told within five seconds, what is written stays with its author, and all recovers', async () => {
  // Where nothing may be mounted the server's files may not grow instead.
  if (smallDisk) await befalls(faults.filled, smallDisk)
  else await befalls(faults.unwritable)
}, 60_000)

test('[L120] the same when no file may be written', async () => {
  await befalls(faults.unwritable)
}, 60_000)

test('[L120] the same when the database has become read-only', async () => {
  const probe = join(folder(), 'probe')
  writeFileSync(probe, '')
  await befalls(canBeMadeImmutable(probe) ? faults.immutable : faults.unwritable)
}, 60_000)

test('[L120] the same while another process holds the database', async () => {
  await befalls(faults.locked)
}, 60_000)

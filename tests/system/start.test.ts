/** Starting, stopping in order, and being killed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { Visitor } from '../support/people'
import { endProcess, runProcess, startProcess, type Started } from '../support/process'

const running = new Set<Started>()
const folders: string[] = []

afterEach(async () => {
  for (const started of running) await endProcess(started, 'SIGKILL')
  running.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-'))
  folders.push(folder)
  return folder
}

async function start(dataDir: string): Promise<Started> {
  const started = await startProcess({ DATA_DIR: dataDir })
  running.add(started)
  return started
}

test('[A37] a broken configuration is told whole and ends with 78, and so is a place that cannot be used', async () => {
  const broken = await runProcess({ PORT: 'x', PUBLIC_URL: 'y', LOG_LEVEL: 'loud' })
  expect(broken.code).toBe(78)
  for (const name of ['PORT', 'PUBLIC_URL', 'LOG_LEVEL']) expect(broken.said).toContain(`  ${name} is `)
  const file = join(newFolder(), 'a-file')
  writeFileSync(file, '')
  const unusable = await runProcess({ PORT: '0', DATA_DIR: file })
  expect([unusable.code, unusable.said]).toEqual([78, expect.stringContaining('  DATA_DIR is no folder')])
})

test('[S14] after kill -9 everything that was answered for is there: people, answers, revision', async () => {
  const dataDir = newFolder()
  let started = await start(dataDir)
  const facilitator = new Visitor(started)
  const { room, links } = await facilitator.ask('createRoom', {
    title: 'Fritid for alle',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  facilitator.room = room
  const kari = new Visitor(started)
  await kari.opens(links.find(({ role }) => role === 'participant')?.url ?? '')
  await kari.joins('Kari')
  const { id } = await facilitator.opensRound({ kind: 'field', field: 'equality' })
  const sheet = await kari.answers(id, { '1-1': 7 })
  const session = await facilitator.session()
  await endProcess(started, 'SIGKILL')

  started = await start(dataDir)
  facilitator.server = kari.server = started
  expect(await kari.sheet(id)).toEqual(sheet)
  expect(await facilitator.session()).toEqual(session)
  expect(await kari.ask('me')).toMatchObject({ name: 'Kari', number: 1 })
})

test('[S15] told to stop, it stops in order and with 0, also while a page holds a connection', async () => {
  const started = await start(newFolder())
  const visitor = new Visitor(started)
  await visitor.ask('createRoom', { title: 'Rom', language: 'en', situation: { size: 'few', dependent: false } })
  expect(await endProcess(started, 'SIGTERM')).toBe(0)
})

/** What an operator does to answers under a name: erasing, purging, backing up, handing out. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnv } from '@samklang/server/src/env'
import { runOps } from '@samklang/server/src/ops/run'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually'
import { rowsIn } from '../support/files'
import { startServer, stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

const folders: string[] = []
afterEach(async () => {
  await stopServers()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-ops-'))
  folders.push(folder)
  return folder
}

async function ops(dataDir: string, ...words: string[]): Promise<string> {
  const reading = readEnv({ DATA_DIR: dataDir })
  if ('faults' in reading) throw new Error(reading.faults.join())
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  await runOps(words, reading.env, { say, now: Date.now(), random: randomBytes, exists: () => false })
  return lines.join('\n')
}

/** One named round that is shown, and one that is open; Kari has answered both. */
async function answered(): Promise<{ world: World; shown: string; open: string }> {
  const world = await openWorld()
  const { facilitator } = world
  const people = [await world.participant('Kari'), await world.participant('Ola'), await world.participant('Liv')]
  const shown = await facilitator.opensRound({ kind: 'chosen', items: ['1-1'] }, 'named')
  for (const [at, person] of people.entries()) await person.answers(shown.id, { '1-1': 9 - at })
  await facilitator.closes(shown.id)
  await world.graceEnds()
  await facilitator.publishes(shown.id)
  const open = await facilitator.opensRound({ kind: 'chosen', items: ['1-2'] }, 'named')
  await people[0]?.answers(open.id, { '1-2': 3 })
  return { world, shown: shown.id, open: open.id }
}

test('[B89] who is erased is gone from the names, from what the answers add up to and from how many answered', async () => {
  const { world, shown, open } = await answered()
  const { facilitator, server, room } = world
  await ops(server.dataDir, 'erase', '--room', room, '--person', '1')
  const named = await facilitator.ask('named', undefined, { round: shown })
  expect(named.map(({ name }) => name)).toEqual(['Ola', 'Liv'])
  const { session, turnout } = await facilitator.ask('session')
  expect(session.results[0]?.items['1-1']).toMatchObject({ n: 2, counts: [0, 0, 0, 0, 0, 0, 1, 1, 0, 0] })
  expect(turnout.answered).toEqual({ [shown]: 2, [open]: 0 })
  const again = await server.restart()
  world.moveTo(again)
  await eventually('the card says so too', async () =>
    (await facilitator.ask('notes')).some(({ kind, text }) => kind === 'result' && text.includes('2 svar')),
  )
})

test('[B90] a purged room leaves no named answer, and a backup brings back those that were shown', async () => {
  const { world, shown } = await answered()
  const { server, room } = world
  const file = join(newFolder(), 'backup.gz')
  await ops(server.dataDir, 'backup', '--to', file)
  await server.stop()
  const fresh = newFolder()
  await ops(fresh, 'restore', '--from', file)
  expect(rowsIn(fresh, 'SELECT DISTINCT round FROM named_answer')).toEqual([{ round: shown }])
  const restored = await startServer({ dataDir: fresh })
  await ops(fresh, 'purge', '--room', room)
  expect(rowsIn(fresh, 'SELECT round FROM named_answer')).toEqual([])
  await restored.stop()
})

test('[B91] a room that is handed out holds the named answers that are shown, by number, and no others', async () => {
  const { world, shown } = await answered()
  const file = join(newFolder(), 'room.json')
  await ops(world.server.dataDir, 'export', '--room', world.room, '--to', file)
  const { named } = JSON.parse(readFileSync(file, 'utf8')) as { named: unknown }
  const answers = [9, 8, 7].map((score, at) => ({ number: at + 1, answers: { '1-1': score } }))
  expect(named).toEqual([{ round: shown, answers }])
  await world.facilitator.ask('hideRound', {}, { round: shown })
  await ops(world.server.dataDir, 'export', '--room', world.room, '--to', file)
  expect((JSON.parse(readFileSync(file, 'utf8')) as { named: unknown }).named).toEqual([])
})

/** The real server, killed under load ten times: what anybody had seen, or was told is saved, is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { killAgainAndAgain } from '../support/killing'
import { chanceFrom } from '../support/seeded'

const KILLS = 10

let dataDir = ''
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('[L63] killed under load again and again, the server has lost nothing that another had seen or the author was told is saved: notes, ballots, rounds, results', async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'samklang-'))
  const account = await killAgainAndAgain({
    dataDir,
    kills: KILLS,
    rooms: 3,
    rate: 150,
    roomsLive: KILLS,
    chance: chanceFrom(2_027),
  })
  expect(account).toMatchObject({ kills: KILLS, lost: 0, unreadable: 0, rooms: 3 })
  expect(account.promised).toBeGreaterThan(KILLS * 20)
  expect(account.taps).toBeGreaterThan(KILLS * 3)
  expect(account.published).toBeGreaterThan(0)
}, 240_000)

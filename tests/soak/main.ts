/** `npm run soak`: a hundred kills under load, and eight hours of workshop pressed together; one table each, and 1 when it fails. */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Account, killAgainAndAgain } from '../support/killing'
import { chanceFrom } from '../support/seeded'
import { GROWTH_MAX, workshopHours } from './hours'

const HOW = 'npm run soak -- [--kills 100] [--hours 8] [--seed 1]   (one of the two alone: only that)'
const { values } = parseArgs({
  options: { kills: { type: 'string' }, hours: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const asked = values.kills !== undefined || values.hours !== undefined
const kills = whole(values.kills ?? (asked ? '0' : '100'))
const hours = whole(values.hours ?? (asked ? '0' : '8'))
const chance = chanceFrom(whole(values.seed))

function whole(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  console.error(HOW)
  process.exit(2)
}

async function inFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samklang-soak-'))
  try {
    return await work(dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const about = (account: Account): Record<string, string | number> => ({
  kills: account.kills,
  'updates written': account.updates,
  'updates a second': Math.round(account.updates / account.seconds),
  'promised notes': account.promised,
  'lost notes': account.lost,
  rooms: account.rooms,
  'rooms unreadable': account.unreadable,
  'answers stored': account.taps,
  'results shown': account.published,
})

// Each client listens for the end of the process, and there are many.
process.setMaxListeners(0)
console.log(`Samklang soak · node ${process.version} · ${cpus().length} cores · ${new Date().toISOString()}`)
let failed = false
if (kills > 0) {
  const account = await inFolder((dataDir) =>
    killAgainAndAgain({
      dataDir,
      kills,
      rooms: 3,
      rate: 150,
      roomsLive: 20,
      chance,
      onLife: ({ kills: now, updates, lost }) => {
        if (now % 10 === 0) console.log(`  ${now} kills, ${updates} updates, ${lost} lost`)
      },
    }),
  )
  console.table(about(account))
  failed ||= account.lost > 0 || account.unreadable > 0
}
if (hours > 0) {
  const { table, growth } = await inFolder((dataDir) =>
    workshopHours({ dataDir, hours, chance, onHour: (row) => console.log(`  ${JSON.stringify(row)}`) }),
  )
  console.table(table)
  console.log(`memory growth after the first two hours: ${(growth * 100).toFixed(1)} % (at most ${GROWTH_MAX * 100} %)`)
  failed ||= growth > GROWTH_MAX
}
process.exit(failed ? 1 : 0)

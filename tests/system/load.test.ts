/** Two small scenarios of `npm run bench` on a server of its own process: dearer than three times what they take is a fault. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureFanout } from '../load/scenarios/fanout'
import { measureJoining } from '../load/scenarios/joining'
import { type Ours, startSamklang } from '../load/targets/samklang'
import { slowness } from '../support/slowness'

/** What they take of the server's processor from its sources, just started, beside other tests on two cores: microseconds a delivery, milliseconds a join. */
const FIGURES = { delivery: 20, join: 12 }
const SLACK = 3

let server: Ours
beforeAll(async () => {
  server = await startSamklang(fileURLToPath(new URL('../../server/src/main.ts', import.meta.url)))
}, 60_000)
afterAll(() => server.stop())

/** At most three times the usual, on a processor that is as slow as this one is meanwhile. */
function mustCost(cost: number | undefined, usual: number, before: number): void {
  const slow = Math.max(before, slowness())
  console.log(`it cost ${cost?.toFixed(1)}, usually ${usual}; the machine is ${slow.toFixed(2)} times as slow`)
  expect(cost).toBeLessThan(SLACK * usual * slow)
}

test('[L173] a hundred people are told what ten write at no more than three times its usual cost, and all of it', async () => {
  const before = slowness()
  const figures = await measureFanout(server, { people: 100, writers: 10, perSecond: 5 }, 1, 3)
  expect(figures).toMatchObject({ delivered: 100, stored: 100 })
  mustCost(figures['cpu'], FIGURES.delivery, before)
}, 120_000)

test('[L174] forty people come into a board with a past at no more than three times its usual cost, and read the same', async () => {
  const before = slowness()
  const figures = await measureJoining(server, { notes: 1000, edits: 5_000, joiners: 40, seconds: 2, before: 1 }, 2)
  expect(figures).toMatchObject({ joined: 100, same: 100 })
  mustCost(figures['cpu'], FIGURES.join, before)
}, 120_000)

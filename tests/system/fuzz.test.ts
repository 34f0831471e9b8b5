/** A hundred thousand mutated messages of a fixed seed, on every run of the tests; `npm run fuzz` takes others. */
import { expect, test } from 'vitest'
import { fuzzGate } from '../fuzz/gate'
import { fuzzSockets } from '../fuzz/sockets'

const SEED = 20_270_301
/** Milliseconds of work a message may hold the serving loop for; three times as much where tests share a machine. */
const ALLOWED = 3 * 50

test('[L89] of a hundred thousand mutated messages none is uncaught, left waiting, or holds the loop (Y10)', () => {
  const report = fuzzGate(SEED, 96_000)
  console.log(`longest ${report.longest.toFixed(1)} ms of work (${report.longestHow}), became`, report.became)
  expect(report.longest).toBeLessThan(ALLOWED)
  expect(report.messages).toBe(96_000)
  // It is the gate that is asked and not only the decoder: some pass, and honest people write all the while.
  expect(report.became['applied']).toBeGreaterThan(500)
  expect(report.honest).toBeGreaterThan(5_000)
}, 900_000)

test('[L89] of a hundred thousand mutated messages none is uncaught, left waiting, or holds the loop: over real sockets', async () => {
  const report = await fuzzSockets(SEED, 4_000)
  console.log(`the loop was held for ${report.held.toFixed(1)} ms at most; closed with`, report.closes)
  expect(report.held).toBeLessThan(ALLOWED)
  expect(report.closes['4422']).toBeGreaterThan(300)
}, 300_000)

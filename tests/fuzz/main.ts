/** `npm run fuzz -- --seed 7 --count 1000000`: mutated messages against the real server; says what it saw. */
import { parseArgs } from 'node:util'
import { fuzzGate } from './gate'
import { fuzzSockets } from './sockets'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '100000' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const count = Number(values.count)
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) {
  process.stderr.write('--seed and --count are whole numbers.\n')
  process.exit(2)
}
/** One in so many goes over a real socket. */
const SHARE = 25

const say = (line: string): void => void process.stdout.write(`${line}\n`)
say(`seed ${seed}, ${count} messages`)
const began = performance.now()
try {
  const overSockets = Math.ceil(count / SHARE)
  const gate = fuzzGate(seed, count - overSockets, (done) => done % 20_000 === 0 && say(`  ${done} to the gate`))
  say(`the gate: ${JSON.stringify(gate, null, 2)}`)
  say(`sockets: ${JSON.stringify(await fuzzSockets(seed, overSockets), null, 2)}`)
  say(`nothing thrown, nothing left waiting, every board as the honest hold it: ${seconds(began)} s`)
} catch (error) {
  say(`found with --seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
  process.exit(1)
}

function seconds(from: number): number {
  return Math.round((performance.now() - from) / 1000)
}

/** `npm run chaos -- --minutes 10`: the whole of it, with a table at the end; fails when anything was lost or did not recover. */
import { parseArgs } from 'node:util'
import { hasPostgres } from '../support/postgres'
import { hasRedis } from '../support/redis'
import { runChaos, tableOf } from './run'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    clients: { type: 'string', default: '200' },
    seed: { type: 'string', default: '2027' },
  },
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)
// Every client that is there is told of the end of the process.
process.setMaxListeners(0)
if (!hasPostgres || !hasRedis) process.exit(1)

const enough = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => enough.abort())

const report = await runChaos({
  seconds: Number(values.minutes) * 60,
  clients: Number(values.clients),
  seed: Number(values.seed),
  say,
  enough: enough.signal,
})
for (const line of tableOf(report)) say(line)
const slow = report.faults.filter(({ recovered }) => recovered === null || recovered > 10)
process.exit(report.lost + report.different + report.refused + slow.length === 0 ? 0 : 1)

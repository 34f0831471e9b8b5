/** `npm run bench`: every scenario on our built server and beside it on the peers, one table, and JSON. */
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, release } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Order } from './one'
import { printPasses } from './passes'
import { type Figures, reached } from './Scenario'
import { scenarios } from './scenarios/all'
import { tableOf } from './table'
import { installPeers } from './targets/peers'
import { type TargetName, targetNames } from './targets/Target'

const top = fileURLToPath(new URL('../../', import.meta.url))
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    targets: { type: 'string' },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'tests/test-results/bench.json' },
    passes: { type: 'string' },
    server: { type: 'string' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const help = `npm run bench -- [options]
  --only fanout,joining     scenarios: ${scenarios.map(({ name }) => name).join(', ')}
  --targets samklang        servers: ${targetNames.join(', ')}
  --quick                   shorter; good for finding a mistake, not for a figure
  --seed 1                  another crowd
  --out file.json           where the figures are written
  --passes 500              no measuring: prints cookies of so many participants of a scratch room, and serves it
  --server dist/main.js     another build of ours
  --profile folder          our server writes a processor profile there`

/** Milliseconds that one scenario may take on one server, three times what the longest takes; then it has no figures. */
const LONGEST = 12 * 60_000

/** Those of a closed list that were asked for, all of them where nothing was. @throws {Error} for a name that is not in it. */
function chosen<T extends string>(known: readonly T[], asked: string | undefined): T[] {
  if (asked === undefined) return [...known]
  const names = asked.split(',')
  const unknown = names.find((name) => !known.some((one) => one === name))
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${known.join(', ')}.`)
  return known.filter((name) => names.includes(name))
}

async function measured(order: Order): Promise<Figures | null> {
  const child = fork(fileURLToPath(new URL('./one.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })
  let figures: Figures | null = null
  child.once('message', (sent) => (figures = sent as Figures)) // reason: one.ts sends nothing else
  child.send(order)
  const late = setTimeout(() => child.kill('SIGTERM'), LONGEST)
  await once(child, 'exit')
  clearTimeout(late)
  return figures
}

async function bench(): Promise<boolean> {
  const names = chosen(
    scenarios.map(({ name }) => name),
    values.only,
  )
  const targets = chosen(targetNames, values.targets)
  const run = scenarios.filter(({ name }) => names.includes(name))
  if (targets.some((name) => name !== 'samklang')) installPeers()
  const script = values.server === undefined ? built() : resolve(values.server)
  const results: Record<string, Partial<Record<TargetName, Figures>>> = {}
  const setting = { seed: Number(values.seed), quick: values.quick }
  for (const scenario of run) {
    for (const target of scenario.targets.filter((name) => targets.includes(name))) {
      const began = performance.now()
      const profile = values.profile === undefined ? null : resolve(values.profile)
      const figures = await measured({ scenario: scenario.name, target, script, profile, ...setting })
      results[scenario.name] = { ...results[scenario.name], ...(figures && { [target]: figures }) }
      const seconds = Math.round((performance.now() - began) / 1000)
      console.log(`${scenario.title}: ${target}, ${seconds} s${figures === null ? ', without figures' : ''}`)
    }
  }
  const [cpu] = cpus()
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, kernel: release(), node: process.version }
  const out = resolve(top, values.out)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, JSON.stringify({ at: new Date().toISOString(), machine, setting, results }, null, 1))
  console.log(`\n${machine.cpu}, ${machine.cores} cores, Linux ${machine.kernel}, Node ${machine.node}\n`)
  console.log(tableOf(run, results, targets))
  console.log(`\nWritten to ${values.out}.`)
  return run.every(({ name, measures }) =>
    measures.every((measure) => reached(measure, results[name]?.samklang?.[measure.key]) !== false),
  )
}

/** Our server as it is shipped, built now. */
function built(): string {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '-w', '@samklang/server'], {
    cwd: top,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The server could not be built.')
  return resolve(top, 'server/dist/main.js')
}

if (values.help) console.log(help)
else if (values.passes !== undefined) await printPasses(Number(values.passes), built())
else if (!(await bench()) && !values.quick) process.exitCode = 1

/** `npm run ops -- backup | restore | export | purge | doctor | erase`: what an operator does beside the running server. */
import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { readEnv } from './env'
import { runOps, Usage } from './ops/run'

/** sysexits.h: the command was used wrongly; the configuration is wrong. */
const [BAD_USE, BAD_CONFIGURATION] = [64, 78]

const reading = readEnv(process.env)
if ('faults' in reading) {
  process.stderr.write(`The environment is not right:\n${reading.faults.map((fault) => `  ${fault}`).join('\n')}\n`)
  process.exit(BAD_CONFIGURATION)
}
const say = (line: string): void => void process.stdout.write(`${line}\n`)
try {
  const well = await runOps(process.argv.slice(2), reading.env, {
    say,
    now: Date.now(),
    random: randomBytes,
    exists: existsSync,
  })
  process.exit(well ? 0 : 1)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof Usage ? BAD_USE : 1)
}

/** `npm test`: build, checks, unit and system tests, browser journeys; ends with one line that sums them all. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installChromium } from './support/installChromium.mjs'
import { installServers } from './support/installServers.mjs'

const results = 'tests/test-results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0
let skipped = 0

/** Runs one command with its output shown; resolves to whether it ended well. */
function run(title, command, args) {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  })
  console.log(`── ${title}: ${status === 0 ? 'ok' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`)
  return status === 0
}

/** A step without a count of its own is one check that passed or failed. */
function check(title, command, args) {
  if (run(title, command, args)) passed += 1
  else failed += 1
}

/** A runner that writes a report is counted from it; no report is one failure. */
function count(title, command, args, report, read) {
  const ok = run(title, command, args)
  if (!existsSync(report)) {
    failed += 1
    return
  }
  const counted = read(JSON.parse(readFileSync(report, 'utf8')))
  passed += counted.passed
  skipped += counted.skipped ?? 0
  // reason: a runner may fail outside any test (an unhandled error): that is a failure too
  failed += ok ? counted.failed : Math.max(1, counted.failed)
}

const reporters = ['--reporter=default', '--reporter=json']
const vitestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests,
})

const onlyFiles = process.argv.slice(2)
check('build', 'npx', ['turbo', 'run', 'build', '--output-logs=errors-only'])
if (onlyFiles.length === 0) check('check: format, lint, types', 'npm', ['run', '--silent', 'check'])
if (!installServers()) {
  console.log(
    '\nPostgres, Redis, nginx and Caddy are not all here and could not be installed: what needs them is skipped.',
  )
}
count(
  'unit and system tests',
  'npx',
  ['vitest', 'run', '--project=!chaos', ...reporters, `--outputFile.json=${results}/vitest.json`, ...onlyFiles],
  `${results}/vitest.json`,
  vitestCounts,
)
if (onlyFiles.length === 0) {
  count(
    'a minute of chaos on three nodes',
    'npx',
    ['vitest', 'run', '--project=chaos', ...reporters, `--outputFile.json=${results}/chaos.json`],
    `${results}/chaos.json`,
    vitestCounts,
  )
}
if (await installChromium()) {
  count(
    'journeys in a browser',
    'npx',
    ['playwright', 'test', '-c', 'tests/playwright.config.ts', ...onlyFiles],
    `${results}/journeys.json`,
    (report) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
    }),
  )
} else {
  console.log('No Chromium was found and none could be installed: the journeys did not run.')
  failed += 1
}

if (skipped > 0) console.log(`\n${skipped} skipped: for another storage, or for a server that is not here`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

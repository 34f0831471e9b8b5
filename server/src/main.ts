/** Starts the product: environment, app, listening, and stopping in order; the only file with side effects. */
import { fileURLToPath } from 'node:url'
import { createApp } from './app'
import { readEnv } from './env'
import { createLog, faultOf } from './log'
import { tellMetrics } from './tellMetrics'

/** What sysexits.h calls a configuration error. */
const BAD_CONFIGURATION = 78

const reading = readEnv(process.env)
if ('faults' in reading) {
  process.stderr.write(`Samklang cannot start:\n${reading.faults.map((fault) => `  ${fault}`).join('\n')}\n`)
  process.exit(BAD_CONFIGURATION)
}
const { env } = reading
const log = createLog(env.logLevel, Date.now, (line) => process.stdout.write(`${line}\n`))

try {
  // Built, this file lies in server/dist; while developing in server/src. Both are two below the top.
  const pagesFolder = fileURLToPath(new URL('../../client/dist', import.meta.url))
  const app = await createApp({ ...env, log, pagesFolder })
  const port = await app.listen(env.port, env.host)
  const metrics = env.metrics && (await tellMetrics(app.metrics, env.metrics))
  log.info('listening', { port })
  const stop = (): void => {
    log.info('stopping')
    // Asked until the very end: how it empties is worth seeing.
    app
      .close()
      .then(() => metrics?.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('did not stop in order', faultOf(error))
          process.exit(1)
        },
      )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  const problem = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Samklang cannot start:\n  ${problem}\n`)
  // A port in use, a folder that cannot be written, a key that is no key: all things to put right and start again.
  process.exit(BAD_CONFIGURATION)
}

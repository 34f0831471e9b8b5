/** A real server in the test's own process: port 0, its own data folder, a clock the test turns. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App, type AppSetting } from '../../server/src/app'
import { createLog } from '../../server/src/log'
import { databaseFor } from './storage'
import { TurnedClock } from './turnedClock'

export interface RunningServer {
  readonly app: App
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly dataDir: string
  readonly clock: TurnedClock
  /** Every line it has logged. */
  readonly lines: readonly string[]
  /** Stops in order and starts again over the same data. */
  restart(): Promise<RunningServer>
  /** What a server finds that starts after this one was killed at this moment: a copy of its files, nothing drained. */
  afterKill(): Promise<RunningServer>
  stop(): Promise<void>
}

export interface ServerSetting extends Partial<
  Pick<AppSetting, 'publicUrl' | 'secretKeyFile' | 'tldrawLicenceKey' | 'pagesFolder' | 'limits'>
> {
  readonly dataDir?: string
  /** The folder whose database it begins with. */
  readonly copyOf?: string
  readonly clock?: TurnedClock
}

const started = new Set<RunningServer>()

/** Starts one; `stopServers` in `afterEach` stops whatever a test has left running and removes its data. */
export async function startServer(setting: ServerSetting = {}): Promise<RunningServer> {
  const dataDir = setting.dataDir ?? mkdtempSync(join(tmpdir(), 'samklang-'))
  const clock = setting.clock ?? new TurnedClock()
  const databaseUrl = await databaseFor(dataDir, setting.copyOf)
  const lines: string[] = []
  const app = await createApp({
    publicUrl: null,
    tldrawLicenceKey: null,
    pagesFolder: join(dataDir, 'no-pages'),
    ...setting,
    databaseUrl,
    dataDir,
    clock,
    log: createLog(
      'debug',
      () => clock.now(),
      (line) => lines.push(line),
    ),
  })
  const port = await app.listen(0, '127.0.0.1')
  const server: RunningServer = {
    app,
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    clock,
    lines,
    async restart() {
      await server.stop()
      return startServer({ ...setting, dataDir, clock })
    },
    async afterKill() {
      const copy = mkdtempSync(join(tmpdir(), 'samklang-'))
      cpSync(dataDir, copy, { recursive: true })
      return startServer({ ...setting, dataDir: copy, copyOf: dataDir, clock: new TurnedClock(clock.now()) })
    },
    async stop() {
      await app.close()
    },
  }
  started.add(server)
  return server
}

export async function stopServers(): Promise<void> {
  const all = [...started]
  started.clear()
  await Promise.all(all.map((server) => server.stop()))
  for (const { dataDir } of all) rmSync(dataDir, { recursive: true, force: true })
}

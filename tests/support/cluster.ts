/** Several nodes in the test's own process, on a real Postgres and a real Redis of its own. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../server/src/app'
import { createLog } from '../../server/src/log'
import { startPostgres, type Postgres } from './postgres'
import { startRedis, type Redis } from './redis'
import { skippingClock, type SkippingClock } from './skippingClock'

export interface Node {
  readonly app: App
  readonly origin: string
  readonly clock: SkippingClock
  readonly lines: string[]
}

export interface Cluster {
  readonly postgres: Postgres
  readonly redis: Redis
  readonly nodes: readonly Node[]
  /** The same nodes on a fresh database; those before are stopped. */
  renew(count: number, setting?: { redis?: boolean }): Promise<readonly Node[]>
  stop(): Promise<void>
}

export async function startCluster(): Promise<Cluster> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  const dir = mkdtempSync(join(tmpdir(), 'samklang-cluster-'))
  const secretKeyFile = join(dir, 'secret.key')
  writeFileSync(secretKeyFile, randomBytes(32).toString('hex'))
  let nodes: Node[] = []

  async function startNode(databaseUrl: string, redisUrl: string | null): Promise<Node> {
    const clock = skippingClock()
    const lines: string[] = []
    const log = createLog(
      'debug',
      () => clock.now(),
      (line) => lines.push(line),
    )
    const pagesFolder = join(dir, 'no-pages')
    const app = await createApp({ dataDir: dir, secretKeyFile, databaseUrl, redisUrl, clock, log, pagesFolder })
    return { app, clock, lines, origin: `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}` }
  }
  const stopNodes = async (): Promise<void> => {
    await Promise.all(nodes.map(({ app }) => app.close()))
    nodes = []
  }
  return {
    postgres,
    redis,
    get nodes() {
      return nodes
    },
    async renew(count, { redis: withRedis = true } = {}) {
      await stopNodes()
      const url = await postgres.newDatabase()
      // At the same moment, as a cluster is started.
      nodes = await Promise.all(Array.from({ length: count }, () => startNode(url, withRedis ? redis.url : null)))
      return nodes
    },
    async stop() {
      await stopNodes()
      await Promise.all([postgres.stop(), redis.stop()])
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Three nodes as processes of their own, each with a network of its own to Postgres and Redis, behind the balancer. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type Postgres } from '../support/postgres'
import { builtProgram, endProcess, startProcess, type Started } from '../support/process'
import { startRedis, type Redis } from '../support/redis'
import { Network } from './Network'

interface NodeProcess {
  /** The ports by which it reaches them. */
  readonly toPostgres: number
  readonly toRedis: number
  started: Started
}

export class NodeProcesses {
  private constructor(
    readonly postgres: Postgres,
    readonly redis: Redis,
    private readonly network: Network,
    private readonly nodes: readonly NodeProcess[],
    private readonly dir: string,
    private readonly variablesOf: (node: Pick<NodeProcess, 'toPostgres' | 'toRedis'>) => Record<string, string>,
  ) {}

  static async start(count: number): Promise<NodeProcesses> {
    const [postgres, redis, network] = await Promise.all([
      startPostgres({ durable: true }),
      startRedis(),
      Network.start(),
    ])
    const dir = mkdtempSync(join(tmpdir(), 'samklang-chaos-'))
    const key = join(dir, 'secret.key')
    writeFileSync(key, randomBytes(32).toString('hex'))
    const database = new URL(await postgres.newDatabase())
    const variablesOf = ({ toPostgres, toRedis }: Pick<NodeProcess, 'toPostgres' | 'toRedis'>) => ({
      DATABASE_URL: Object.assign(new URL(database), { port: String(toPostgres) }).href,
      REDIS_URL: `redis://127.0.0.1:${toRedis}`,
      SECRET_KEY_FILE: key,
      DATA_DIR: dir,
      LOG_LEVEL: 'info',
    })
    const nodes = await Promise.all(
      Array.from({ length: count }, async (): Promise<NodeProcess> => {
        const between = {
          toPostgres: await network.pipeTo(postgres.port),
          toRedis: await network.pipeTo(redis.port),
        }
        return { ...between, started: await startProcess(variablesOf(between), [], builtProgram) }
      }),
    )
    for (const { started } of nodes) await network.tell({ do: 'add', port: portOf(started) })
    return new NodeProcesses(postgres, redis, network, nodes, dir, variablesOf)
  }

  /** Where people go. */
  get origin(): string {
    return this.network.origin
  }

  get count(): number {
    return this.nodes.length
  }

  /** Without a warning; a new one in its place a few seconds later, as an orchestrator does. */
  async kill(which: number, away: number): Promise<void> {
    const node = this.at(which)
    const port = portOf(node.started)
    await endProcess(node.started, 'SIGKILL')
    await this.network.tell({ do: 'remove', port })
    await wait(away)
    // Where it cannot start it ends, and is started again, as an orchestrator does.
    const start = (): Promise<Started> => startProcess(this.variablesOf(node), [], builtProgram)
    node.started = await start().catch(start).catch(start)
    await this.network.tell({ do: 'add', port: portOf(node.started) })
  }

  /** Cut off from Postgres and Redis, though people still reach it. */
  async partition(which: number, away: number): Promise<void> {
    const { toPostgres, toRedis } = this.at(which)
    for (const port of [toPostgres, toRedis]) await this.network.tell({ do: 'stall', port })
    await wait(away)
    for (const port of [toPostgres, toRedis]) await this.network.tell({ do: 'heal', port })
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map(({ started }) => endProcess(started, 'SIGKILL')))
    await this.network.close()
    await Promise.all([this.postgres.stop(), this.redis.stop()])
    rmSync(this.dir, { recursive: true, force: true })
  }

  private at(which: number): NodeProcess {
    const node = this.nodes[which]
    if (!node) throw new Error('There is no such node.')
    return node
  }
}

const portOf = ({ origin }: Started): number => Number(new URL(origin).port)

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Three nodes as processes of their own, each with a network of its own to Postgres and Redis, behind the balancer. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type Postgres } from '../support/postgres'
import { builtProgram, endProcess, startProcess, type Started } from '../support/process'
import { startRedis, type Redis } from '../support/redis'
import { Balancer } from './Balancer'
import { Pipe } from './Pipe'

interface NodeProcess {
  readonly toPostgres: Pipe
  readonly toRedis: Pipe
  started: Started
}

export class NodeProcesses {
  private constructor(
    readonly postgres: Postgres,
    readonly redis: Redis,
    readonly balancer: Balancer,
    private readonly nodes: readonly NodeProcess[],
    private readonly dir: string,
    private readonly variablesOf: (node: Pick<NodeProcess, 'toPostgres' | 'toRedis'>) => Record<string, string>,
  ) {}

  static async start(count: number): Promise<NodeProcesses> {
    const [postgres, redis, balancer] = await Promise.all([
      startPostgres({ durable: true }),
      startRedis(),
      Balancer.start(),
    ])
    const dir = mkdtempSync(join(tmpdir(), 'samklang-chaos-'))
    const key = join(dir, 'secret.key')
    writeFileSync(key, randomBytes(32).toString('hex'))
    const database = new URL(await postgres.newDatabase())
    const variablesOf = ({ toPostgres, toRedis }: Pick<NodeProcess, 'toPostgres' | 'toRedis'>) => ({
      DATABASE_URL: Object.assign(new URL(database), { port: String(toPostgres.port) }).href,
      REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
      SECRET_KEY_FILE: key,
      DATA_DIR: dir,
      LOG_LEVEL: 'info',
    })
    const nodes = await Promise.all(
      Array.from({ length: count }, async (): Promise<NodeProcess> => {
        const between = { toPostgres: await Pipe.to(postgres.port), toRedis: await Pipe.to(redis.port) }
        return { ...between, started: await startProcess(variablesOf(between), [], builtProgram) }
      }),
    )
    for (const { started } of nodes) balancer.add(portOf(started))
    return new NodeProcesses(postgres, redis, balancer, nodes, dir, variablesOf)
  }

  get count(): number {
    return this.nodes.length
  }

  /** Without a warning; a new one in its place a few seconds later, as an orchestrator does. */
  async kill(which: number, away: number): Promise<void> {
    const node = this.at(which)
    const port = portOf(node.started)
    await endProcess(node.started, 'SIGKILL')
    this.balancer.remove(port)
    await wait(away)
    // Where it cannot start it ends, and is started again, as an orchestrator does.
    const start = (): Promise<Started> => startProcess(this.variablesOf(node), [], builtProgram)
    node.started = await start().catch(start).catch(start)
    this.balancer.add(portOf(node.started))
  }

  /** Cut off from Postgres and Redis, though people still reach it. */
  async partition(which: number, away: number): Promise<void> {
    const { toPostgres, toRedis } = this.at(which)
    toPostgres.stall()
    toRedis.stall()
    await wait(away)
    toPostgres.heal()
    toRedis.heal()
  }

  async stop(): Promise<void> {
    this.balancer.close()
    await Promise.all(this.nodes.map(({ started }) => endProcess(started, 'SIGKILL')))
    for (const { toPostgres, toRedis } of this.nodes) {
      toPostgres.close()
      toRedis.close()
    }
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

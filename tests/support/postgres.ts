/** A real Postgres of the tests' own: a cluster in a scratch folder on a free port, and a database for each test. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { freePort } from './freePort'
import { postgresFolder } from './installServers.mjs'

/** Is there one to start? Says so once where there is none. */
export const hasPostgres = postgresFolder() !== null
if (!hasPostgres) console.log('Postgres is not installed here: what needs it is skipped.')

export interface Postgres {
  readonly port: number
  /** The address of a new, empty database; `port` where something stands between. */
  newDatabase(): Promise<string>
  /** Stops at once, as if the machine had gone, and starts again over the same data. */
  restart(): Promise<void>
  /** Without a word to anybody; `start` brings it back. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export interface PostgresSetting {
  /** Without it a commit does not wait for the disk: quicker, and the same to everybody while the machine stays up. */
  readonly durable?: boolean
}

/** Postgres refuses to run as root: then it runs as the user its package has made. */
function owner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export async function startPostgres({ durable = false }: PostgresSetting = {}): Promise<Postgres> {
  const bin = postgresFolder()
  if (bin === null) throw new Error('Postgres is not installed here.')
  const user = owner()
  const dir = mkdtempSync(join(tmpdir(), 'samklang-postgres-'))
  if (user) chownSync(dir, user.uid, user.gid)
  const data = join(dir, 'data')
  // Norwegian order of words, so that what must be in the order of bytes has to ask for it.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=nb-NO']
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'samklang', '-A', 'trust', '--no-sync', ...locale], {
    ...user,
    cwd: dir,
    stdio: 'ignore',
  })
  const port = await freePort()
  const settings = [
    `listen_addresses=127.0.0.1`,
    `unix_socket_directories=${dir}`,
    `fsync=${durable ? 'on' : 'off'}`,
    `max_connections=200`,
  ]
  const options = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  let server: ChildProcess | null = null
  let made = 0
  const address = (name: string): string => `postgres://samklang@127.0.0.1:${port}/${name}`

  async function ask<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client(address('postgres'))
    client.on('error', () => undefined)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  const postgres: Postgres = {
    port,
    async newDatabase() {
      const name = `samklang_${++made}`
      await ask((client) => client.query(`CREATE DATABASE ${name}`))
      return address(name)
    },
    async restart() {
      await postgres.kill()
      await postgres.start()
    },
    async kill() {
      // `SIGQUIT` is what Postgres calls immediate: nothing is flushed, and the next start recovers from its log.
      await end(server, 'SIGQUIT')
    },
    async start() {
      server = spawn(join(bin, 'postgres'), options, { ...user, cwd: dir, stdio: 'ignore' })
      for (let tries = 0; ; tries++) {
        try {
          return void (await ask((client) => client.query('SELECT 1')))
        } catch (error) {
          if (tries > 300 || server.exitCode !== null) throw error
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
      }
    },
    async stop() {
      process.off('exit', sweep)
      await end(server, 'SIGQUIT')
      rmSync(dir, { recursive: true, force: true })
    },
  }
  const sweep = (): void => void server?.kill('SIGQUIT')
  process.once('exit', sweep)
  await postgres.start()
  return postgres
}

async function end(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** A server as a process: started on a free port with a folder for its data, awaited, stopped, started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sleep } from '../latencies'

/** Milliseconds a server gets to start, and to stop in order. */
const PATIENCE = 30_000

export interface Starting {
  readonly script: string
  readonly cwd: string
  /** For Node itself, before the script. */
  readonly node?: readonly string[]
  variables(port: number, dir: string): Readonly<Record<string, string>>
}

export class ServerProcess {
  private said = ''

  private constructor(
    private readonly starting: Starting,
    readonly port: number,
    readonly inspector: number,
    readonly dir: string,
    private child: ChildProcess,
  ) {
    this.listen()
  }

  static async start(starting: Starting): Promise<ServerProcess> {
    const dir = mkdtempSync(join(tmpdir(), 'samklang-bench-'))
    const [port, inspector] = [await freePort(), await freePort()]
    const server = new ServerProcess(starting, port, inspector, dir, spawned(starting, port, inspector, dir))
    await server.answers()
    return server
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error(`A server did not start: ${this.said}`)
    return this.child.pid
  }

  async restart(): Promise<void> {
    await this.end()
    this.child = spawned(this.starting, this.port, this.inspector, this.dir)
    this.listen()
    await this.answers()
  }

  async stop(): Promise<void> {
    await this.end()
    rmSync(this.dir, { recursive: true, force: true })
  }

  private listen(): void {
    const read = (piece: Buffer): void =>
      void (
        process.env.BDBG && console.log(piece.toString().slice(0, 600)),
        (this.said = (this.said + piece.toString()).slice(-4000))
      )
    this.child.stdout?.on('data', read)
    this.child.stderr?.on('data', read)
  }

  private async end(): Promise<void> {
    const { child } = this
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    await ended
    clearTimeout(late)
  }

  private async answers(): Promise<void> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(50)) {
      if (this.child.exitCode !== null) break
      try {
        await fetch(`http://127.0.0.1:${this.port}/healthz`)
        return
      } catch {
        // reason: it is not listening yet.
      }
    }
    throw new Error(`A server did not answer: ${this.said}`)
  }
}

function spawned({ script, cwd, node = [], variables }: Starting, port: number, inspector: number, dir: string) {
  const { PATH = '', HOME = '' } = process.env
  const options = [`--inspect=127.0.0.1:${inspector}`, ...node]
  const env = { PATH, HOME, NODE_ENV: 'production', ...variables(port, dir) }
  return spawn(process.execPath, [...options, script], { cwd, env })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

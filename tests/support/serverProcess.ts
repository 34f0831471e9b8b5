/** The product in a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ServerProcess {
  readonly origin: string
  /** SIGKILL: nothing is drained, nothing is said. Resolves when it is gone. */
  kill(): Promise<void>
}

/** Starts `server/src/main.ts` over a data directory on a port of its own choosing. */
export async function startProcess(dataDir: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await listening(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let complaints = ''
    child.stderr?.on('data', (data: Buffer) => (complaints += data.toString()))
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${complaints}`)))
    if (!child.stdout) return reject(new Error('The server says nothing.'))
    createInterface(child.stdout).on('line', (line) => {
      const { event, port } = JSON.parse(line) as { event?: string; port?: number }
      if (event === 'listening' && port !== undefined) resolve(port)
    })
  })
}

/** The product as a process of its own, started as `npm start` starts it but from its sources. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const built = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

/** As `npm start` runs it, where it has been built: it starts in a quarter of the time. */
export const builtProgram = existsSync(built) ? built : main

export interface Started {
  readonly process: ChildProcess
  readonly origin: string
}

/** `around` is a command that ends by running what it is given. */
function run(
  variables: Readonly<Record<string, string>>,
  around: readonly string[] = [],
  program = main,
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : []
  const [command = '', ...args] = [...around, process.execPath, ...loader, program]
  return spawn(command, args, { env: { PATH, HOME, ...variables } })
}

/** Starts it on a free port and resolves when it listens. @throws Error with what it wrote when it ends instead. */
export async function startProcess(
  variables: Readonly<Record<string, string>>,
  around: readonly string[] = [],
  program = main,
): Promise<Started> {
  const child = run({ PORT: '0', HOST: '127.0.0.1', ...variables }, around, program)
  let output = ''
  const port = await new Promise<number>((resolve, reject) => {
    const read = (piece: Buffer): void => {
      output += piece.toString()
      const [, found] = /"event":"listening","port":(\d+)/.exec(output) ?? []
      if (found !== undefined) resolve(Number(found))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${output}`)))
  })
  return { process: child, origin: `http://127.0.0.1:${port}` }
}

/** Runs it until it ends by itself. */
export async function runProcess(
  variables: Readonly<Record<string, string>>,
): Promise<{ code: unknown; said: string }> {
  const child = run(variables)
  let said = ''
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()))
  const [code] = (await once(child, 'close')) as [unknown]
  return { code, said }
}

/** Ends it with a signal; resolves with its exit code, null where the signal killed it. */
export async function endProcess({ process: child }: Started, signal: 'SIGTERM' | 'SIGKILL'): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [unknown]
  return code
}

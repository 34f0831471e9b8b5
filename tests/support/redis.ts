/** A real Redis of the tests' own, in memory only, on a free port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { freePort } from './freePort'
import { redisProgram } from './installServers.mjs'

/** Is there one to start? Says so once where there is none. */
export const hasRedis = redisProgram() !== null
if (!hasRedis) console.log('Redis is not installed here: what needs it is skipped.')

export interface Redis {
  readonly port: number
  readonly url: string
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export async function startRedis(): Promise<Redis> {
  const program = redisProgram()
  if (program === null) throw new Error('Redis is not installed here.')
  const port = await freePort()
  let server: ChildProcess | null = null
  const redis: Redis = {
    port,
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      if (!server || server.exitCode !== null || server.signalCode !== null) return
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
    },
    async start() {
      const memoryOnly = ['--save', '', '--appendonly', 'no']
      server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', ...memoryOnly], { stdio: 'ignore' })
      for (let tries = 0; !(await answers(port)); tries++) {
        if (tries > 200) throw new Error('Redis did not start.')
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    },
    async stop() {
      process.off('exit', sweep)
      await redis.kill()
    },
  }
  const sweep = (): void => void server?.kill('SIGKILL')
  process.once('exit', sweep)
  await redis.start()
  return redis
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => socket.destroy() && resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.write('PING\r\n'))
  })
}

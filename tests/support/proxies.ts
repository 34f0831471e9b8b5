/** nginx and Caddy from their packages on a port of their own, with the files that `deploy` gives to operators. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Proxy {
  /** What people's browsers would call, without a path. */
  readonly origin: string
  stop(): Promise<void>
}

export const proxies = ['nginx', 'caddy'] as const
export type ProxyName = (typeof proxies)[number]

export function isInstalled(name: ProxyName): boolean {
  return spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' }).status === 0
}

const deploy = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../deploy/${file}`, import.meta.url)), 'utf8')

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port was given.')
  return address.port
}

/** Starts one on `port` that passes `/samklang/` on to the server's port, as the operator's file says. */
export async function startProxy(name: ProxyName, port: number, serverPort: number): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-proxy-'))
  const child = name === 'nginx' ? startNginx(folder, port, serverPort) : startCaddy(folder, port, serverPort)
  let said = ''
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()))
  let ended = false
  child.once('exit', () => (ended = true))
  while (!(await answers(port))) if (ended) throw new Error(`${name} did not start: ${said}`)
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      if (!ended) {
        const gone = once(child, 'exit')
        child.kill('SIGTERM')
        await gone
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function startNginx(folder: string, port: number, serverPort: number): ChildProcess {
  const location = deploy('nginx.conf').replaceAll('127.0.0.1:4000', `127.0.0.1:${serverPort}`)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (place) => `${place}_temp_path ${folder}/${place};`,
  )
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${places.join(' ')}
    ${deploy('nginx-map.conf')} server { listen 127.0.0.1:${port}; ${location} } }`,
  )
  return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] })
}

function startCaddy(folder: string, port: number, serverPort: number): ChildProcess {
  const file = deploy('Caddyfile')
    .replaceAll('example.org', `http://127.0.0.1:${port}`)
    .replaceAll('127.0.0.1:4000', `127.0.0.1:${serverPort}`)
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${file}`)
  return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => new Promise((resolve) => setImmediate(() => resolve(false))),
  )
}

/** Finds Postgres, Redis, nginx and Caddy for the tests that need real ones, or installs Debian's packages. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const debian = '/usr/lib/postgresql'

/** The folder with `initdb` and `postgres`, or null. */
export function postgresFolder() {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const folders = [
    process.env.POSTGRES_BIN,
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => `${debian}/${version}/bin`),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders.find((folder) => folder && existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`)) ?? null
}

/** The path of `redis-server`, or null. Valkey speaks the same language but has not been tried. */
export function redisProgram() {
  const paths = (process.env.PATH ?? '').split(':').map((folder) => `${folder}/redis-server`)
  return [process.env.REDIS_SERVER, ...paths, '/usr/bin/redis-server'].find((path) => path && existsSync(path)) ?? null
}

/** Proxies that are tried in front of the server. */
const proxies = ['nginx', 'caddy']
const isHere = (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined

/** Tells whether all of them are there now. */
export function installServers() {
  const here = () => postgresFolder() !== null && redisProgram() !== null && proxies.every(isHere)
  if (here()) return true
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('\n── not all servers that the tests need are here: installing them')
  // At run level 1 what is installed is not started: the tests start their own, on free ports.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'postgresql', 'redis-server', ...proxies)
  return here()
}

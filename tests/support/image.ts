/** Carries out a Dockerfile's steps in plain folders, one a stage, as far as that goes without a container engine. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Image {
  /** The folder that stands for the last stage's root. */
  readonly root: string
  readonly workdir: string
  readonly env: Readonly<Record<string, string>>
  readonly user: string
  readonly command: readonly string[]
  readonly healthcheck: readonly string[]
  readonly ports: readonly string[]
  readonly volumes: readonly string[]
}

const left = new Set(['node_modules', 'dist', '.turbo'])

/**
 * What the commands do is done for real; what only an engine can do (users, owners, the base image) is noted.
 * @throws Error on a step that fails, or that is not known here.
 */
export function makeImage(context: string, folder: string): Image {
  const roots = new Map<string, string>()
  let [root, workdir, user] = ['', '/', 'root']
  let env: Record<string, string> = {}
  let [command, healthcheck]: [string[], string[]] = [[], []]
  const [ports, volumes]: [string[], string[]] = [[], []]
  for (const line of linesOf(readFileSync(join(context, 'Dockerfile'), 'utf8'))) {
    const [step = '', ...words] = line.split(' ')
    const rest = words.join(' ')
    const at = (path: string): string => join(root, path.startsWith('/') ? path : join(workdir, path))
    switch (step) {
      case 'FROM': {
        const [, name = 'last'] = / AS (\w+)$/.exec(rest) ?? []
        ;[root, workdir, user, env] = [join(folder, name), '/', 'root', {}]
        roots.set(name, root)
        mkdirSync(root, { recursive: true })
        break
      }
      case 'WORKDIR':
        workdir = rest
        mkdirSync(at('.'), { recursive: true })
        break
      case 'COPY': {
        const [, from] = /^--from=(\w+)/.exec(words[0] ?? '') ?? []
        const paths = from === undefined ? words : words.slice(1)
        const to = paths.pop() ?? '.'
        for (const path of paths) copy(join(from === undefined ? context : (roots.get(from) ?? ''), path), at(to), to)
        break
      }
      case 'RUN':
        if (user !== 'root') throw new Error(`${user} may not: ${rest}`)
        run(rest.replaceAll(' /data', ` ${at('/data')}`).replace(/ && chown \S+ \S+/, ''), at('.'), env)
        break
      case 'ENV':
        for (const pair of words) env[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1)
        break
      case 'USER':
        user = rest
        break
      case 'EXPOSE':
        ports.push(rest)
        break
      case 'VOLUME':
        volumes.push(rest)
        break
      case 'HEALTHCHECK':
        healthcheck = JSON.parse(rest.replace(/^.*CMD /, '')) as string[]
        break
      case 'CMD':
        command = JSON.parse(rest) as string[]
        break
      default:
        throw new Error(`A step that is not known here: ${line}`)
    }
  }
  return { root, workdir: join(root, workdir), env, user, command, healthcheck, ports, volumes }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

function copy(from: string, to: string, name: string): void {
  const isFolder = statSync(from).isDirectory()
  const place = !isFolder && (name.endsWith('/') || name === '.') ? join(to, basename(from)) : to
  // A library folder may come from another stage; what .dockerignore leaves out never comes from the project itself.
  const all = left.has(basename(from))
  cpSync(from, place, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => all || (!left.has(basename(path)) && !/\.test\.tsx?$/.test(path)),
  })
}

function run(command: string, cwd: string, env: Readonly<Record<string, string>>): void {
  const { PATH = '', HOME = '' } = process.env
  const done = spawnSync('sh', ['-c', command], { cwd, env: { PATH, HOME, ...env }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command}\n${done.stdout}\n${done.stderr}`)
}

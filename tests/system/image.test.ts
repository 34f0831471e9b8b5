/** The container image and compose files: linted, and their commands carried out as far as goes without an engine. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Visitor } from '../support/people'
import { readPdf, type ReadPdf } from '../support/pdf'
import { afterEach, expect, test } from 'vitest'
import { makeImage, type Image } from '../support/image'
import { freePort } from '../support/proxies'

const top = fileURLToPath(new URL('../..', import.meta.url))
/** Debian's user who owns nothing. */
const NOBODY = 65_534

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
  // Three sets of libraries are removed: on a busy disk that takes longer than a hook has.
}, 120_000)

test('[L201] the linters find nothing in the Dockerfile and in the compose files', () => {
  for (const [linter, ...files] of [
    ['dclint', 'compose.yaml', 'compose.postgres.yaml'],
    ['dockerfilelint', 'Dockerfile'],
  ]) {
    const { status, stdout } = spawnSync('npx', ['--no-install', linter ?? '', ...files], {
      cwd: top,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, expect.anything()])
  }
})

test('[L202] what the image is made of starts as nobody, writes only in its data folder, and tells that it is alive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-image-'))
  endings.push(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const image = makeImage(top, folder)
  expect(image).toMatchObject({ user: 'node', ports: ['4000'], volumes: ['/data'] })
  expect(image.env['DATA_DIR']).toBe('/data')
  const data = join(image.root, 'data')
  if (isRoot()) chownSync(data, NOBODY, NOBODY)
  mkdirSync(data, { recursive: true })
  const before = filesOf(image)

  const port = String(await freePort())
  const variables = { ...image.env, DATA_DIR: data, PORT: port }
  expect(await check(image, variables)).toBe(1)
  const [program = '', ...words] = image.command
  const server = spawn(program, words, { ...asNobody(image, variables), stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(server, 'exit')
  endings.push(() => server.kill('SIGKILL'))
  let said = ''
  server.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  await Promise.race([once(server.stdout, 'data'), ended.then(() => Promise.reject(new Error(said)))])
  expect(await check(image, variables)).toBe(0)
  const page = await fetch(`http://127.0.0.1:${port}/`)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<base href="/">')])
  expect(await reportFrom(`http://127.0.0.1:${port}`)).toMatchObject({ ua: '1', figuresWithout: 0 })
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(filesOf(image)).toEqual(before)
  expect(readdirSync(data)).toContain('secret.key')
}, 300_000)

/** A PDF from a new room: the compiler for this machine and the typefaces are among what was copied. */
async function reportFrom(origin: string): Promise<ReadPdf> {
  const visitor = new Visitor({ origin })
  const situation = { size: 'some' as const, dependent: false }
  visitor.room = (await visitor.ask('createRoom', { title: 'Fritid', language: 'nb', situation })).room
  const { assessment } = await visitor.session()
  const address = `${origin}/api/rooms/${visitor.room}/assessments/${assessment.id}/report/report.pdf`
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return readPdf(new Uint8Array(await (await fetch(address, { headers: { Cookie: cookie } })).arrayBuffer()))
}

const isRoot = (): boolean => process.getuid?.() === 0

function asNobody(image: Image, variables: Readonly<Record<string, string>>) {
  const env = { PATH: process.env['PATH'] ?? '', ...variables }
  return { cwd: image.workdir, env, ...(isRoot() && { uid: NOBODY, gid: NOBODY }) }
}

async function check(image: Image, variables: Readonly<Record<string, string>>): Promise<unknown> {
  const [program = '', ...words] = image.healthcheck
  const [code] = (await once(spawn(program, words, asNobody(image, variables)), 'exit')) as [unknown]
  return code
}

function filesOf(image: Image): string[] {
  return readdirSync(image.workdir, { recursive: true, encoding: 'utf8' }).sort()
}

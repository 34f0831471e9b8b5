/** The pages as the server sends them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, expect, test } from 'vitest'
import { startServer, stopServers } from '../support/server'

afterEach(stopServers)

function builtPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><base href="/" /><title>Samklang</title></head></html>',
  )
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), `const filler = '${'samklang '.repeat(100)}'`)
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return folder
}

test('[A40] each address of a page is the same page, told where it lives, under a policy that allows no other origin', async () => {
  const { origin } = await startServer({ pagesFolder: builtPages() })
  for (const path of ['/', '/ny', '/enhet', '/rom/abcdefgh', '/rom/abcdefgh/tavle']) {
    const response = await fetch(origin + path)
    expect([path, response.status]).toEqual([path, 200])
    expect(await response.text()).toContain('<head><base href="/"><title>')
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'self'; script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    const hosts = policy.match(/(?:https?|wss?):\/\/[^\s;]+/g) ?? []
    expect(hosts.every((host) => host.endsWith(new URL(origin).host))).toBe(true)
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
  }
  expect((await fetch(`${origin}/somewhere`)).status).toBe(404)
  expect((await fetch(`${origin}/assets/../../secret.key`)).status).toBe(404)
})

test('[A41] files whose names change with their content are kept for a year, packed, and asked for by their tag', async () => {
  const { origin } = await startServer({ pagesFolder: builtPages() })
  const script = await fetch(`${origin}/assets/main-abc123.js`)
  expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('Content-Encoding')).toBe('gzip')
  expect(await script.text()).toContain('samklang samklang')
  const icon = await fetch(`${origin}/favicon.svg`)
  expect(icon.headers.get('Cache-Control')).toBe('no-cache')
  const again = await fetch(`${origin}/favicon.svg`, { headers: { 'If-None-Match': icon.headers.get('ETag') ?? '' } })
  expect(again.status).toBe(304)
})

test('[A42] under a sub-path everything is reached with the path and without it', async () => {
  const { origin } = await startServer({
    pagesFolder: builtPages(),
    publicUrl: new URL('https://samspill.example/samklang'),
  })
  for (const base of ['/samklang', '']) {
    expect((await fetch(`${origin}${base}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${origin}${base}/rom/abcdefgh`)).text()).toContain('<base href="/samklang/">')
    expect((await fetch(`${origin}${base}/assets/main-abc123.js`)).headers.get('Content-Type')).toContain('javascript')
    expect(await (await fetch(`${origin}${base}/api/rooms/abcdefgh/session`)).json()).toEqual({
      refusal: 'room-not-found',
    })
  }
})

test('[A43] the canvas’s licence key is passed on to the page as it is', async () => {
  const { origin } = await startServer({ pagesFolder: builtPages(), tldrawLicenceKey: 'key-"with<signs>' })
  expect(await (await fetch(origin)).text()).toContain(
    '<meta name="tldraw-license-key" content="key-&#34;with&#60;signs&#62;">',
  )
})

test('[A44] it tells that it lives, and that its storage can be written', async () => {
  const { origin } = await startServer()
  expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ alive: true })
  const ready = await fetch(`${origin}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true }])
})

test('[A45] storage that cannot be written is told from one that can, and as soon as it can again', async () => {
  const { origin, dataDir, clock } = await startServer()
  const ready = async (): Promise<unknown> => {
    const response = await fetch(`${origin}/readyz`)
    return [response.status, await response.json()]
  }
  const other = new Libsql(join(dataDir, 'samklang.db'))
  other.exec('BEGIN IMMEDIATE')
  expect(await ready()).toEqual([503, { ready: false }])
  other.exec('ROLLBACK')
  other.close()
  await clock.turn(1000)
  expect(await ready()).toEqual([200, { ready: true }])
})

/** Stopping in order while many are there, coming back, and what is told to whoever watches over it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultLimits } from '@samklang/server/src/live/limits'
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { endProcess, startProcess, type Started } from '../support/process'
import { freePort } from '../support/proxies'
import { stockClient } from '../support/sockets'
import { stir, until } from '../support/until'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

async function start(variables: Record<string, string>): Promise<Started> {
  const started = await startProcess(variables)
  endings.push(() => endProcess(started, 'SIGKILL'))
  return started
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-'))
  endings.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function roomAt(started: Started): Promise<{ facilitator: Visitor; link: string }> {
  const facilitator = new Visitor(started)
  const { room, links } = await facilitator.ask('createRoom', {
    title: 'Fritid for alle',
    language: 'nb',
    situation: { size: 'some', dependent: false },
  })
  facilitator.room = room
  return { facilitator, link: links.find(({ role }) => role === 'participant')?.url ?? '' }
}

const cookieOf = (visitor: Visitor): string => [...visitor.cookies].map((pair) => pair.join('=')).join('; ')

test('[L191] told to stop, it lets people go a few at a time with 1012, keeps everything, ends within 20 s, and they are back within 15 s', async () => {
  const [dataDir, port] = [newFolder(), String(await freePort())]
  const first = await start({ DATA_DIR: dataDir, PORT: port })
  const { link } = await roomAt(first)
  const kari = new Visitor(first)
  await kari.opens(link)
  await kari.joins('Kari')
  const { room } = await kari.session()
  const headers = { cookie: cookieOf(kari), origin: first.origin }
  const page = stockClient({
    base: first.origin.replace('http', 'ws'),
    path: boardAddress(room.id, room.epoch),
    headers,
    name: 'Kari',
    doc: new Y.Doc(),
  })
  endings.push(() => page.leave())
  await page.synced()

  const left: { code: number; at: number }[] = []
  const others = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const other = new Visitor(first)
      await other.opens(link)
      await other.joins()
      return other
    }),
  )
  const sockets = others.flatMap((other) =>
    Array.from({ length: 5 }, () => {
      const ws = new WebSocket(`${first.origin.replace('http', 'ws')}/live/${room.id}/session`, {
        headers: { Cookie: cookieOf(other), Origin: first.origin },
      })
      ws.on('open', stir)
      ws.on('close', (code) => {
        left.push({ code, at: performance.now() })
        stir()
      })
      return ws
    }),
  )
  await until('everybody is in', () => sockets.every((ws) => ws.readyState === ws.OPEN))
  boardOf(page.doc).addNote(note('note-at-the-last', 'I siste liten', { author: 'Kari' }), null)

  const told = performance.now()
  expect(await endProcess(first, 'SIGTERM')).toBe(0)
  expect(performance.now() - told).toBeLessThan(20_000)
  await until('everybody has been told', () => left.length === sockets.length)
  expect(new Set(left.map(({ code }) => code))).toEqual(new Set([1012]))
  const times = left.map(({ at }) => at)
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(70)

  const second = await start({ DATA_DIR: dataDir, PORT: port })
  const up = performance.now()
  await page.synced()
  await page.saved()
  expect(performance.now() - up).toBeLessThan(15_000)
  kari.server = second
  expect((await kari.ask('notes')).map(({ text }) => text)).toEqual(['I siste liten'])
}, 60_000)

test('[L192] what is counted is told on a port of its own, without a room, a person or an address, and nowhere else', async () => {
  const metricsPort = await freePort()
  const started = await start({ DATA_DIR: newFolder(), METRICS_PORT: String(metricsPort) })
  const { facilitator, link } = await roomAt(started)
  const kari = new Visitor(started)
  await kari.opens(link)
  await kari.joins('Kari Nordmann')
  const told = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
  expect(told).toMatch(/^samklang_sockets \d+$/m)
  expect(told).toContain('samklang_loop_delay_seconds')
  expect(told).toContain('samklang_refusals_total')
  for (const [name, limit] of Object.entries(defaultLimits))
    expect(told).toMatch(new RegExp(`^samklang_limit\\{name="${name}"\\} ${limit}$`, 'm'))
  for (const private_ of [facilitator.room, 'Kari', 'Fritid', '127.0.0.1']) expect(told).not.toContain(private_)
  expect((await fetch(`${started.origin}/metrics`)).headers.get('content-type')).not.toContain('text/plain')
  expect((await fetch(`http://127.0.0.1:${metricsPort}/api/rooms`)).status).toBe(404)
})

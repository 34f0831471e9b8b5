/** Under a sub-path behind nginx and Caddy, with the files that `deploy` gives to operators. */
import { boardOf } from '@samklang/shared/documents/board'
import { boardAddress } from '@samklang/shared/documents/names'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { follow } from '../support/follower'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { endProcess, startProcess } from '../support/process'
import { freePort, isInstalled, proxies, startProxy } from '../support/proxies'
import { stockClient } from '../support/sockets'

const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

test.skipIf(!isInstalled('nginx') || !isInstalled('caddy')).each(proxies)(
  '[L200] under a sub-path behind %s pages, cookies, links, commands and sockets work',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'samklang-'))
    endings.push(async () => rmSync(folder, { recursive: true, force: true }))
    const port = await freePort()
    const started = await startProcess({ DATA_DIR: folder, PUBLIC_URL: `http://127.0.0.1:${port}/samklang` })
    endings.push(() => endProcess(started, 'SIGTERM'))
    const proxy = await startProxy(name, port, Number(new URL(started.origin).port))
    endings.push(() => proxy.stop())
    const server = { origin: `${proxy.origin}/samklang` }

    const facilitator = new Visitor(server)
    const { room, links } = await facilitator.ask('createRoom', {
      title: 'Fritid for alle',
      language: 'nb',
      situation: { size: 'some', dependent: false },
    })
    facilitator.room = room
    const link = links.find(({ role }) => role === 'participant')?.url ?? ''
    expect(link).toMatch(`${server.origin}/rom/`)
    const page = await fetch(link)
    expect(await page.text()).toContain('<base href="/samklang/">')
    const kari = new Visitor(server)
    await kari.opens(link)
    await kari.joins('Kari')

    const pushed = follow(kari)
    endings.push(async () => pushed.leave())
    const before = await facilitator.session()
    await facilitator.ask('setFocus', { focus: { kind: 'board' }, gather: true })
    await pushed.sees('that everyone is brought to the board', ({ focus }) => focus.kind === 'board')

    const client = stockClient({
      base: server.origin.replace('http', 'ws'),
      path: boardAddress(room, before.room.epoch),
      headers: {
        origin: new URL(server.origin).origin,
        cookie: [...kari.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      },
      name: 'Kari',
      doc: new Y.Doc(),
    })
    endings.push(async () => client.leave())
    await client.synced()
    boardOf(client.doc).addNote(note('note-behind-a-proxy', 'Middag sammen hver torsdag', { author: 'Kari' }), null)
    await client.saved()
  },
)

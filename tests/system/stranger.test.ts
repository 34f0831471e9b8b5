/** A stranger's client: written from docs/protocol.md alone, with y-websocket, ws and fetch, and nothing of ours. */
import { randomUUID } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startServer, stopServers } from '../support/server'

const leaving: (() => void)[] = []
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave()
  await stopServers()
})

type Json = Record<string, unknown>

/** A command as the page says: JSON, an id of chance, and whatever cookies there are. */
async function command(url: string, body: Json, cookie = ''): Promise<{ reply: Json; cookie: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Command-Id': randomUUID().replaceAll('-', ''), Cookie: cookie },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
  const [pass = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')
  return { reply: (await response.json()) as Json, cookie: pass }
}

/** A room, and the secret in the link for those who take part. */
async function roomAt(origin: string): Promise<{ room: string; secret: string }> {
  const situation = { size: 'some', dependent: false }
  const { reply } = await command(`${origin}/api/rooms`, { title: 'Strangers', language: 'nb', situation })
  const links = reply['links'] as { role: string; url: string }[]
  const link = links.find(({ role }) => role === 'participant')
  return { room: String(reply['room']), secret: new URL(link?.url ?? '').hash.slice(1) }
}

interface Stranger {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Resolves when the server says that everything so far is on disk. */
  saved(): Promise<void>
}

async function enter(origin: string, room: string, secret: string): Promise<Stranger> {
  const { cookie } = await command(`${origin}/api/rooms/${room}/enter`, { secret })
  const answer = await fetch(`${origin}/api/rooms/${room}/session`, { headers: { Cookie: cookie } })
  const { session } = (await answer.json()) as { session: { room: { epoch: string } } }
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { Cookie: cookie, Origin: origin } })
    }
  }
  const doc = new Y.Doc()
  const address = origin.replace('http', 'ws')
  const provider = new WebsocketProvider(address, `live/${room}/board/${session.room.epoch}`, doc, {
    // reason: ws has all of the browser's WebSocket that y-websocket uses.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  leaving.push(() => {
    provider.destroy()
    provider.awareness.destroy()
  })
  const waiting = new Map<number, () => void>()
  provider.messageHandlers[100] = (_, decoder) => waiting.get(decoding.readVarUint(decoder))?.()
  // The session, that something is not saved, and the turnout: a stranger need not care.
  for (const type of [101, 102, 103]) provider.messageHandlers[type] = () => undefined
  await new Promise<void>((resolve) => (provider.synced ? resolve() : provider.once('sync', () => resolve())))
  let asked = 0
  const saved = (): Promise<void> =>
    new Promise((resolve) => {
      const n = ++asked
      waiting.set(n, resolve)
      const question = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 100)
        encoding.writeVarUint(encoder, n)
      })
      provider.ws?.send(question)
    })
  return { doc, provider, saved }
}

const textOf = ({ doc }: Stranger, id: string): Y.Text | undefined =>
  (doc.getMap('notes').get(id) as Y.Map<unknown> | undefined)?.get('text') as Y.Text | undefined

const until = (doc: Y.Doc, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (isSo()) resolve()
    }
    doc.on('update', look)
    look()
  })

test('[L171] a stranger with plain y-websocket joins, writes a note, is told that it is saved, and another reads it', async () => {
  const server = await startServer()
  const { origin } = server
  const { room, secret } = await roomAt(origin)
  const kari = await enter(origin, room, secret)
  const ola = await enter(origin, room, secret)

  const note = new Y.Map<unknown>([
    ['kind', 'idea'],
    ['text', new Y.Text('Et felles verksted')],
    ['pos', [120, -40]],
  ])
  kari.doc.getMap('notes').set('note-of-a-stranger', note)
  await kari.saved()
  await until(ola.doc, () => textOf(ola, 'note-of-a-stranger')?.toString() === 'Et felles verksted')
  textOf(ola, 'note-of-a-stranger')?.insert(18, ' for alle')
  await ola.saved()
  await until(kari.doc, () => textOf(kari, 'note-of-a-stranger')?.toString() === 'Et felles verksted for alle')

  // What was called saved is there after the server has been killed, for somebody who comes with nothing.
  const next = await server.afterKill()
  const siri = await enter(next.origin, room, secret)
  expect(textOf(siri, 'note-of-a-stranger')?.toString()).toBe('Et felles verksted for alle')
})

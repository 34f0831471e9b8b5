/** A plain y-websocket client, as any Yjs program would be: it edits, and asks what is saved. Knows nothing of our server. */
import { message } from '@samklang/shared/wire/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { stir, until } from './until'

export interface Client {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Close codes so far. */
  readonly closes: number[]
  /** Answers to `[100, n]` so far, as they came: 5 or -5 for not saved. */
  readonly answers: number[]
  synced(): Promise<void>
  /** Asks whether everything so far is on disk, and waits for the yes. */
  saved(): Promise<void>
  ask(): number
  leave(): void
}

let asked = 0

/** A plain y-websocket client with a cookie and an origin, that asks for what is saved. */
export function stockClient({
  base,
  path,
  headers,
  name,
  doc,
}: {
  readonly base: string
  readonly path: string
  readonly headers: { readonly cookie: string; readonly origin: string }
  readonly name: string
  readonly doc: Y.Doc
}): Client {
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
    }
  }
  const provider = new WebsocketProvider(base, path, doc, {
    // reason: ws has all of the browser's WebSocket that y-websocket uses.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  const closes: number[] = []
  const answers: number[] = []
  provider.messageHandlers[message.saved] = (_encoder, decoder) => {
    answers.push(decoding.readVarUint(decoder))
    stir()
  }
  provider.messageHandlers[message.notSaved] = (_encoder, decoder) => {
    answers.push(-decoding.readVarUint(decoder))
    stir()
  }
  for (const type of [message.session, message.turnout]) provider.messageHandlers[type] = () => undefined
  provider.on('sync', stir)
  provider.on('status', stir)
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code)
    stir()
  })
  doc.on('update', stir)
  provider.awareness.on('change', stir)
  const client: Client = {
    doc,
    provider,
    closes,
    answers,
    synced: () => until(`${name} is in sync`, () => provider.synced || null).then(() => undefined),
    ask() {
      asked++
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, message.saved)
      encoding.writeVarUint(encoder, asked)
      provider.ws?.send(encoding.toUint8Array(encoder))
      return asked
    },
    async saved() {
      const n = client.ask()
      await until(`${name} is told that all is saved`, () => answers.includes(n))
    },
    leave() {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
  return client
}

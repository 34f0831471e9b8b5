/** A live server on a real port with a real database, and people on it: stock y-websocket clients and bare sockets. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineClock, type Clock } from '@samklang/server/src/clock'
import { createLive } from '@samklang/server/src/live/createLive'
import type { Limits } from '@samklang/server/src/live/limits'
import type { Log } from '@samklang/server/src/log'
import { createMetrics } from '@samklang/server/src/metrics'
import type { Person } from '@samklang/server/src/person'
import type { Database } from '@samklang/server/src/storage/Database'
import { createBoard } from '@samklang/server/src/storage/documentLog'
import { boardAddress, sessionAddress } from '@samklang/shared/documents/names'
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { Role } from '@samklang/shared/domain/role'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { stockClient, type Client } from './stockClient'
import { openStorage } from './storage'
import { stir, until } from './until'

export { stockClient, type Client }

export const room = 'room-of-the-tests' as RoomId
const ORIGIN = 'http://samklang.test'

export interface WorldSetting {
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  /** Puts something between the live server and its storage. */
  readonly through?: (db: Database) => Database
  /** An existing directory, kept when the world is closed. */
  readonly dir?: string
  /** Another origin is asked for by some tests; this is the one let in. */
  readonly basePath?: string
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** Opens storage and a live server with one room in it. A cookie `pass=<participant>.<role>` says who is asking. */
export async function openWorld(setting: WorldSetting = {}) {
  const dir = setting.dir ?? mkdtempSync(join(tmpdir(), 'samklang-'))
  const storage = await openStorage(dir)
  const epoch = await storage.transaction((tx) => createBoard(tx, room, randomBytes))
  const db = setting.through?.(storage) ?? storage
  const roles = new Map<string, Role | 'revoked'>()
  const logged: string[] = []
  /** What the session's rows would say. */
  const rows = { revision: 1 }
  const line =
    (level: string) =>
    (event: string, fields: object = {}): void =>
      void logged.push(`${level} ${event} ${JSON.stringify(fields)}`)
  const log: Log = { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') }

  const metrics = createMetrics()
  const live = createLive({
    db,
    metrics,
    clock: setting.clock ?? machineClock,
    random: randomBytes,
    log,
    basePath: setting.basePath ?? '/',
    ...(setting.limits && { limits: setting.limits }),
    isOwnOrigin: (origin) => origin === ORIGIN,
    identify: (asked, cookies) => Promise.resolve(personOf(asked, cookies, roles)),
    rightsOf: () => Promise.resolve(new Map()),
    sessionOf: () => Promise.resolve({ revision: rows.revision } as SessionView),
    turnoutOf: (_room, present) =>
      Promise.resolve({ present: present.size, joined: 9, answered: {}, proposal: null } as Turnout),
  })
  const server = createServer((_request, response) => response.end())
  live.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clients: { leave(): void }[] = []

  return {
    live,
    metrics,
    db,
    storage,
    epoch,
    dir,
    base,
    logged,
    roles,
    rows,
    board: `${base}/${boardAddress(room, epoch)}`,
    session: `${base}/${sessionAddress(room)}`,
    /** A stock client; `doc` may be one that was used before. */
    client(name: string, doc = new Y.Doc()): Client {
      const headers = { cookie: cookieOf(name), origin: ORIGIN }
      const client = stockClient({ base, path: boardAddress(room, epoch), headers, name, doc })
      clients.push(client)
      return client
    },
    bare(
      name: string | null,
      address = `${base}/${boardAddress(room, epoch)}`,
      headers: Record<string, string> = {},
    ): Bare {
      const bare = openBare(address, name, headers)
      clients.push(bare)
      return bare
    },
    async close({ keep = false } = {}): Promise<void> {
      for (const client of clients) client.leave()
      await live.close()
      metrics.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await storage.close()
      if (!keep && !setting.dir) rmSync(dir, { recursive: true })
    },
  }
}

function personOf(
  asked: string,
  cookies: string | undefined,
  roles: ReadonlyMap<string, Role | 'revoked'>,
): Person | Closing {
  if (asked !== room) return closing.noRoom
  const pass = /pass=([\w-]+)\.(\w+)/.exec(cookies ?? '')
  if (!pass) return closing.noPass
  const id = pass[1] as ParticipantId
  const role = roles.get(id) ?? Role.parse(pass[2])
  const name = id === 'kari' ? 'Kari' : null
  return role === 'revoked' ? closing.revoked : { id, room, role, number: 7, name, formerNames: [] }
}

/** `kari` is a participant, `olga.observer` an observer. */
function cookieOf(name: string): string {
  return `pass=${name.includes('.') ? name : `${name}.participant`}`
}

export interface Bare {
  readonly ws: WebSocket
  /** Messages so far, decoded as far as their type. */
  readonly messages: { type: number; rest: decoding.Decoder; at: number; size: number }[]
  /** The HTTP status of a refused upgrade, or null. */
  status: number | null
  opened(): Promise<void>
  closed(): Promise<number>
  send(...parts: (number | Uint8Array)[]): void
  leave(): void
}

/** A socket that speaks the protocol by hand; numbers are sent as varUint, bytes with their length before them. */
function openBare(address: string, name: string | null, more: Record<string, string>): Bare {
  const headers = { origin: ORIGIN, ...(name !== null && { cookie: cookieOf(name) }), ...more }
  const ws = new WebSocket(address, { headers })
  ws.binaryType = 'nodebuffer'
  let code: number | null = null
  const bare: Bare = {
    ws,
    messages: [],
    status: null,
    opened: () => until('the socket is open', () => ws.readyState === WebSocket.OPEN || null).then(() => undefined),
    closed: () => until('the socket is closed', () => code),
    send(...parts) {
      const encoder = encoding.createEncoder()
      for (const part of parts) {
        if (typeof part === 'number') encoding.writeVarUint(encoder, part)
        else encoding.writeVarUint8Array(encoder, part)
      }
      ws.send(encoding.toUint8Array(encoder))
    },
    leave: () => ws.terminate(),
  }
  ws.on('open', stir)
  ws.on('error', stir)
  ws.on('unexpected-response', (_request, response) => {
    bare.status = response.statusCode ?? null
    response.destroy()
    stir()
  })
  ws.on('message', (data: Buffer) => {
    const rest = decoding.createDecoder(new Uint8Array(data))
    bare.messages.push({ type: decoding.readVarUint(rest), rest, at: Date.now(), size: data.length })
    stir()
  })
  ws.on('close', (closedWith: number) => {
    code = closedWith
    stir()
  })
  return bare
}

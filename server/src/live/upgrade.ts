/** Who may open a live socket: refused by HTTP where no browser of ours would ask, else let in and closed with a reason. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { readLiveAddress } from '@samklang/shared/documents/names'
import type { LiveAddress } from '@samklang/shared/documents/names'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import { type WebSocket, WebSocketServer } from 'ws'
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { Limits } from './limits'

/** Where sockets come from, and how often in vain. An address is digested by whoever counts, and never kept. */
export interface Doors {
  from(request: IncomingMessage): string
  /** Have so many come from there without a pass that the next is asked for it before being let in? */
  isSuspect(from: string): boolean
  failed(from: string): void
}

export const openDoors: Doors = { from: () => '', isSuspect: () => false, failed: () => undefined }

export interface UpgradeParts {
  readonly limits: Limits
  readonly log: Log
  readonly metrics: Metrics
  readonly doors: Doors
  /** Ends with a slash. */
  readonly basePath: string
  isOwnOrigin(origin: string, host: string | undefined): boolean
  /** Why nobody is let in now, or null. */
  whyClosed(): 429 | 503 | null
  /** Is there a pass for the room among these cookies? */
  hasPass(room: string, cookies: string | undefined): Promise<boolean>
  /** Lets an open socket in, or tells why not. Messages wait until it has resolved. */
  admit(ws: WebSocket, socket: Duplex, address: LiveAddress, cookies: string | undefined): Promise<Closing | null>
}

const statusText = { 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' } as const

/** Takes the upgrades of an HTTP server. */
export function takeUpgrades(server: Server, parts: UpgradeParts): void {
  const { limits, log, doors, metrics } = parts
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Compression costs a hundred microseconds a delivery, and small edits do not get smaller.
    perMessageDeflate: false,
    maxPayload: limits.stepTwo + 64,
    maxFragments: 256,
  })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A connection that breaks while it is being refused must not end the process.
    socket.on('error', () => socket.destroy())
    const path = pathBelow(parts.basePath, request.url ?? '/')
    if (path === null) return refuse(socket, 404)
    const { origin, host, cookie } = request.headers
    // A page of another site would come with our cookie; what is no browser can say where it belongs as well.
    if (origin === undefined || !parts.isOwnOrigin(origin, host)) return refuse(socket, 403)
    const closed = parts.whyClosed()
    if (closed !== null) return refuse(socket, closed)
    const address = readLiveAddress(path)
    const from = doors.from(request)
    const letIn = (): void =>
      sockets.handleUpgrade(request, socket, head, (ws) => greet(ws, { socket, address, cookie, from }))
    if (!doors.isSuspect(from)) return letIn()
    // Where a pass is asked for first, whoever has one comes in like anybody, however many share their address.
    const asked = address ? parts.hasPass(address.room, cookie) : Promise.resolve(false)
    asked.then(
      (has) => (has ? letIn() : refuse(socket, 429)),
      (error: unknown) => {
        log.error('a socket could not be let in', faultOf(error))
        refuse(socket, 503)
      },
    )
  })

  function greet(ws: WebSocket, { socket, address, cookie, from }: Knock): void {
    // What ws finds wrong with a frame it also closes for; there is nothing left to do.
    ws.on('error', () => undefined)
    // A browser is told why by a close code; a refused upgrade would look like a lost network and be tried for ever.
    if (!address) return shut(ws, closing.noRoom, from)
    ws.pause()
    parts
      .admit(ws, socket, address, cookie)
      .catch((error: unknown) => {
        log.error('a socket could not be let in', faultOf(error))
        return closing.tryLater
      })
      .then((why) => {
        ws.resume()
        if (why) shut(ws, why, from)
      })
  }

  function shut(ws: WebSocket, why: Closing, from: string): void {
    if (withoutPass.has(why)) doors.failed(from)
    metrics.closings.inc({ reason: why.reason })
    ws.close(why.code, why.reason)
  }

  function refuse(socket: Duplex, status: keyof typeof statusText): void {
    metrics.turnedAway.inc({ status })
    socket.end(`HTTP/1.1 ${status} ${statusText[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }
}

/** Somebody at the door. */
interface Knock {
  readonly socket: Duplex
  readonly address: LiveAddress | null
  readonly cookie: string | undefined
  readonly from: string
}

/** What somebody is told who has no business here; each counts against where they come from. */
const withoutPass: ReadonlySet<Closing> = new Set([closing.noPass, closing.noRoom, closing.revoked])

/** The path of a live address below the base path, with it or without it: a proxy may take it off. Null for others. */
function pathBelow(basePath: string, url: string): string | null {
  const path = url.split('?', 1)[0] ?? '/'
  const below = path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1)
  return below.startsWith('live/') ? below : null
}

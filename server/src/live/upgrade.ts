/** Who may open a live socket: refused by HTTP where no browser of ours would ask, else let in and closed with a reason. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { readLiveAddress } from '@samklang/shared/documents/names'
import type { LiveAddress } from '@samklang/shared/documents/names'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import { type WebSocket, WebSocketServer } from 'ws'
import { faultOf, type Log } from '../log'
import type { Limits } from './limits'

export interface UpgradeParts {
  readonly limits: Limits
  readonly log: Log
  /** Ends with a slash. */
  readonly basePath: string
  isOwnOrigin(origin: string, host: string | undefined): boolean
  /** Why nobody is let in now, or null. */
  whyClosed(): number | null
  /** Lets an open socket in, or tells why not. Messages wait until it has resolved. */
  admit(ws: WebSocket, socket: Duplex, address: LiveAddress, cookies: string | undefined): Promise<Closing | null>
}

const statusText = { 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' } as const

/** Takes the upgrades of an HTTP server. */
export function takeUpgrades(server: Server, parts: UpgradeParts): void {
  const { limits, log } = parts
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
    sockets.handleUpgrade(request, socket, head, (ws) => {
      // What ws finds wrong with a frame it also closes for; there is nothing left to do.
      ws.on('error', () => undefined)
      const address = readLiveAddress(path)
      // A browser is told why by a close code; a refused upgrade would look like a lost network and be tried for ever.
      if (!address) return ws.close(closing.noRoom.code, closing.noRoom.reason)
      ws.pause()
      parts
        .admit(ws, socket, address, cookie)
        .catch((error: unknown) => {
          log.error('a socket could not be let in', faultOf(error))
          return closing.tryLater
        })
        .then((why) => {
          ws.resume()
          if (why) ws.close(why.code, why.reason)
        })
    })
  })
}

/** The path of a live address below the base path, with it or without it: a proxy may take it off. Null for others. */
function pathBelow(basePath: string, url: string): string | null {
  const path = url.split('?', 1)[0] ?? '/'
  const below = path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1)
  return below.startsWith('live/') ? below : null
}

function refuse(socket: Duplex, status: number): void {
  const text = statusText[status as keyof typeof statusText] ?? 'Refused'
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

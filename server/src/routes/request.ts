/** What a request tells besides its address: its body, where it came from, and whether one of our pages sent it. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Addresses } from '../addresses'
import { Refused } from '../refused'

/** Bytes in a body where the route says nothing else; the longest is a note with everything filled in. */
export const BODY_LIMIT = 64 * 1024

/** How many times more than its limit is read of a body before the connection is let go. */
const HEARD_OUT = 4

/**
 * The body as JSON; an empty one counts as `{}`. Read piece by piece, so that one without a length is stopped too.
 * @throws Refused 'too-large', 'bad-request'
 */
export async function bodyOf(context: Context, limit: number = BODY_LIMIT): Promise<unknown> {
  const stream = context.req.raw.body
  if (stream === null) return {}
  let tooLarge = Number(context.req.header('Content-Length') ?? 0) > limit
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of stream) {
    bytes += piece.length
    tooLarge ||= bytes > limit
    if (!tooLarge) pieces.push(piece)
    // Who is still sending does not hear the refusal: a little too much is heard to its end, and thrown away.
    else if (bytes > limit * HEARD_OUT) break
  }
  if (tooLarge) throw new Refused('too-large')
  if (bytes === 0) return {}
  // A form on somebody else's page cannot send this type without asking first.
  if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? ''))
    throw unreadable('is not application/json')
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown
  } catch {
    throw unreadable('is not JSON')
  }
}

const unreadable = (problem: string): Refused => new Refused('bad-request', { faults: [{ path: 'body', problem }] })

/**
 * Browsers say where a request comes from; whoever says nothing is no browser and carries no cookie by accident.
 * @throws Refused 'not-allowed'
 */
export function mustComeFromUs(context: Context, addresses: Addresses): void {
  const site = context.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused('not-allowed')
  const origin = context.req.header('Origin')
  if (origin !== undefined && !addresses.isOwnOrigin(origin, context.req.header('Host')))
    throw new Refused('not-allowed')
}

/**
 * Whose limits count; digested by the caller and never kept. Behind a proxy of our own (an address of this machine or
 * its local network while PUBLIC_URL is set) the last address the proxy has added is taken.
 */
export function addressOf(context: Context, addresses: Addresses): string {
  return addressBehind(getConnInfo(context).remote.address ?? '', context.req.header('X-Forwarded-For'), addresses)
}

/** The same, of a request that no route has. */
export function addressBehind(peer: string, header: string | undefined, { behindProxy }: Addresses): string {
  const forwarded = header?.split(',').at(-1)?.trim()
  return behindProxy && forwarded !== undefined && isLocal(peer) ? forwarded : peer
}

function isLocal(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(plain)
}

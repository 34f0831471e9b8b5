/** REST, typed by shared/wire: one call, one reply, or a reason why not. */
import { idFromBytes, type CommandId } from '@samklang/shared/domain/ids'
import type { Refusal } from '@samklang/shared/domain/refusal'
import { RefusalReply, routes, type BodyOf, type ReplyOf, type RouteName } from '@samklang/shared/wire/rest'
import { basePath } from './base'

/** The server has answered, and the answer is no. */
export class Refused extends Error {
  override name = 'Refused'
  readonly reason: Refusal
  readonly reply: RefusalReply
  constructor(reply: RefusalReply) {
    super(reply.refusal)
    this.reason = reply.refusal
    this.reply = reply
  }
}

/** Nobody answered: no network, or the server is away. What was asked may or may not have been done. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

type Body<N extends RouteName> = undefined extends BodyOf<N> ? { body?: undefined } : { body: BodyOf<N> }

export type Call<N extends RouteName> = Body<N> & {
  /** What stands for `:room` and the like in the route's address. */
  readonly params?: Readonly<Record<string, string>>
  /** Hand in the id of an earlier try to do the same act again, at most once; made here otherwise. */
  readonly command?: CommandId
  readonly signal?: AbortSignal
}

/** Milliseconds before each new try when nobody answers. A command keeps its id, so it is done at most once. */
const WAITS = [400, 1600] as const

/**
 * Calls a route. Tries again twice when nobody answers.
 * @throws {Refused} with the server's reason. @throws {Unreachable} when nobody answers or the answer cannot be read.
 */
export async function call<N extends RouteName>(name: N, given: Call<N>): Promise<ReplyOf<N>> {
  const route = routes[name]
  const headers: Record<string, string> = { accept: 'application/json' }
  if (given.body !== undefined) headers['content-type'] = 'application/json'
  if (route.command) headers['command-id'] = given.command ?? newId<CommandId>()
  const request: RequestInit = {
    method: route.method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    ...(given.signal === undefined ? {} : { signal: given.signal }),
  }
  const response = await patiently(basePath() + fill(route.path, given.params ?? {}), request)
  const json: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const refusal = RefusalReply.safeParse(json)
    throw refusal.success ? new Refused(refusal.data) : new Unreachable(`HTTP ${response.status}`)
  }
  const reply = route.reply.safeParse(json)
  if (!reply.success) throw new Unreachable('The reply has a shape these pages do not know.')
  return reply.data as ReplyOf<N>
}

/** A new random id, 128 bits. Works without a secure context, unlike `crypto.randomUUID`. */
export function newId<T extends string>(): T {
  return idFromBytes<T>(crypto.getRandomValues(new Uint8Array(16)))
}

async function patiently(address: string, request: RequestInit): Promise<Response> {
  for (const wait of [...WAITS, null]) {
    try {
      const response = await fetch(address, request)
      // A proxy says these while the server restarts; the server itself answers 503 with a refusal.
      if (wait === null || (response.status !== 502 && response.status !== 504)) return response
    } catch (reason) {
      if (request.signal?.aborted === true) throw reason
      if (wait === null) throw new Unreachable('No answer.', { cause: reason })
    }
    await new Promise((resolve) => setTimeout(resolve, wait ?? 0))
  }
  throw new Unreachable('No answer.')
}

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-z]+)/g, (_, key: string) => {
    const value = params[key]
    if (value === undefined) throw new Error(`The address ${path} needs ${key}.`)
    return encodeURIComponent(value)
  })
}

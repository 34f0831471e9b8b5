/** People who speak to a server as a browser does: a cookie jar each, typed by the route table. */
import { randomBytes } from 'node:crypto'
import { CommandId, type RoomId, type RoundId } from '@samklang/shared/domain/ids'
import type { GivenAnswer, Mode, Round, Selection } from '@samklang/shared/domain/round'
import type { Sector } from '@samklang/shared/domain/sector'
import { RefusalReply, routes, type BodyOf, type Me, type ReplyOf, type RouteName } from '@samklang/shared/wire/rest'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'

export interface Server {
  readonly origin: string
}

export interface Sent {
  readonly commandId?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal, thrown by whatever expected none. */
export class RefusedReply extends Error {
  constructor(
    readonly status: number,
    readonly reply: RefusalReply,
  ) {
    super(`${status} ${reply.refusal} ${JSON.stringify(reply.faults ?? '')}`)
  }
}

export const newCommandId = (): CommandId => CommandId.parse(randomBytes(16).toString('base64url'))

/** One browser. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  room = 'none' as RoomId

  constructor(public server: Server) {}

  /** Asks a route and reads its reply by the route's own schema. @throws RefusedReply */
  async ask<N extends RouteName>(
    name: N,
    body?: BodyOf<N>,
    parts: Readonly<Record<string, string>> = {},
    sent: Sent = {},
  ): Promise<ReplyOf<N>> {
    const { status, json } = await this.send(name, body, parts, sent)
    if (status >= 400) throw new RefusedReply(status, RefusalReply.parse(json))
    // reason: parsed by this very route's schema; the generic pair is beyond the checker.
    return routes[name].reply.parse(json) as ReplyOf<N>
  }

  /** The refusal a route answers with, or 'done' where it does not refuse. */
  async refusal<N extends RouteName>(
    name: N,
    body?: BodyOf<N>,
    parts: Readonly<Record<string, string>> = {},
    sent: Sent = {},
  ): Promise<string> {
    const { status, json } = await this.send(name, body, parts, sent)
    return status < 400 ? 'done' : RefusalReply.parse(json).refusal
  }

  async send(
    name: RouteName,
    body: unknown,
    parts: Readonly<Record<string, string>> = {},
    { commandId = newCommandId(), headers = {} }: Sent = {},
  ): Promise<{ status: number; json: unknown; headers: Headers }> {
    const { method, path, command } = routes[name]
    const filled = path.replace(
      /:(\w+)/g,
      (_, part: string) => parts[part] ?? (part === 'room' ? this.room : 'missing-part'),
    )
    const response = await fetch(`${this.server.origin}${filled}`, {
      method,
      headers: {
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method !== 'GET' && {
          'Content-Type': 'application/json',
          Origin: new URL(this.server.origin).origin,
          'Sec-Fetch-Site': 'same-origin',
        }),
        ...(command && { 'Command-Id': commandId }),
        ...headers,
      },
      ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return { status: response.status, json: await response.json(), headers: response.headers }
  }

  /** Opens a link as the page does: the room from its path, the secret from its fragment. */
  async opens(link: string): Promise<Me> {
    const url = new URL(link)
    const [, room = ''] = /\/rom\/([^/]+)$/.exec(url.pathname) ?? []
    this.room = room as RoomId
    return (await this.ask('enter', { secret: url.hash.slice(1) })).me
  }

  joins(name = '', sector: Sector | null = null): Promise<Me> {
    return this.ask('join', { name, sector })
  }

  async session(): Promise<SessionView> {
    return (await this.ask('session')).session
  }

  async turnout(): Promise<Turnout> {
    return (await this.ask('session')).turnout
  }

  sheet(round: RoundId): Promise<AnswerSheet> {
    return this.ask('answers', undefined, { round })
  }

  /** Answers what is given, based on what is stored. */
  async answers(round: RoundId, answers: Record<string, GivenAnswer | null>): Promise<AnswerSheet> {
    const { hash } = await this.sheet(round)
    return this.ask('answer', { answers, hash }, { round })
  }

  async opensRound(selection: Selection, mode: Mode = 'secret'): Promise<Round> {
    return (await this.ask('draftRound', { selection, mode, open: true })).round
  }

  closes(round: RoundId): Promise<{ revision: number }> {
    return this.ask('closeRound', {}, { round })
  }

  publishes(round: RoundId): Promise<{ revision: number }> {
    return this.ask('publishRound', {}, { round })
  }
}

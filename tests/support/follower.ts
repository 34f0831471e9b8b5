/** A page's live socket with a person's own cookies: what it was pushed, and why it was closed. */
import { sessionAddress } from '@samklang/shared/documents/names'
import { message } from '@samklang/shared/wire/messages'
import { SessionView, Turnout } from '@samklang/shared/wire/session'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { Visitor } from './people'
import { stir, until } from './until'

export interface Follower {
  readonly sessions: SessionView[]
  readonly turnouts: Turnout[]
  /** What it was told of saving: a number it has asked about, or less than nothing where storage fails. */
  readonly saving: number[]
  /** The code it was closed with; null while it is open. */
  closed: number | null
  /** Waits for a session that is so. */
  sees(what: string, isSo: (session: SessionView) => boolean): Promise<SessionView>
  leave(): void
}

/** Opens the session's socket and asks once what is saved: types of ours are sent to whoever has sent one. */
export function follow(visitor: Visitor, address = sessionAddress(visitor.room)): Follower {
  const ws = new WebSocket(`${visitor.server.origin.replace('http', 'ws')}/${address}`, {
    headers: {
      Origin: new URL(visitor.server.origin).origin,
      Cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  })
  const follower: Follower = {
    sessions: [],
    turnouts: [],
    saving: [],
    closed: null,
    sees: (what, isSo) => until(what, () => follower.sessions.findLast(isSo)),
    leave: () => ws.terminate(),
  }
  ws.on('open', () => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, message.saved)
    encoding.writeVarUint(encoder, 1)
    ws.send(encoding.toUint8Array(encoder))
  })
  ws.on('message', (bytes: Buffer) => {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === message.saved) follower.saving.push(decoding.readVarUint(decoder))
    if (type === message.notSaved) follower.saving.push(-decoding.readVarUint(decoder))
    if (type === message.session) follower.sessions.push(SessionView.parse(JSON.parse(decoding.readVarString(decoder))))
    if (type === message.turnout) follower.turnouts.push(Turnout.parse(JSON.parse(decoding.readVarString(decoder))))
    stir()
  })
  ws.on('close', (code) => {
    follower.closed = code
    stir()
  })
  ws.on('error', () => undefined)
  return follower
}

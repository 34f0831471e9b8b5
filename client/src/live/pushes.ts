/** Reads what the server pushes besides the board: the session and the turnout. */
import { message } from '@samklang/shared/wire/messages'
import { SessionView, Turnout } from '@samklang/shared/wire/session'
import * as decoding from 'lib0/decoding'

export interface SessionEvents {
  readonly onSession: (session: SessionView) => void
  readonly onTurnout: (turnout: Turnout) => void
  readonly onState: (state: 'live' | 'offline' | 'stopped', reason?: string) => void
}

/** Whose writing waits has changed: whoever shows it asks again. */
const onPauses = new Set<() => void>()

export function listenForPauses(listener: () => void): () => void {
  onPauses.add(listener)
  return () => onPauses.delete(listener)
}
export function tellPauses(): void {
  for (const listener of onPauses) listener()
}

/** Tells of a session or turnout, decoded after its type. What cannot be read is left out: the next push brings it whole. */
export function tellPush(type: number, decoder: decoding.Decoder, events: SessionEvents): void {
  if (type === message.pauses) return tellPauses()
  if (type !== message.session && type !== message.turnout) return
  let json: unknown
  try {
    json = JSON.parse(decoding.readVarString(decoder))
  } catch {
    // Cut off or from a newer server.
    return
  }
  if (type === message.session) {
    const read = SessionView.safeParse(json)
    if (read.success) events.onSession(read.data)
  } else {
    const read = Turnout.safeParse(json)
    if (read.success) events.onTurnout(read.data)
  }
}

/** One board document on one socket: y-websocket's client, our saved protocol, and only our own awareness. */
import { boardAddress } from '@samklang/shared/documents/names'
import { message } from '@samklang/shared/wire/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { remember, remembered } from '../ui/memory'
import { unsentKey } from './oldCopies'
import { tellPauses, tellPush, type SessionEvents } from './pushes'
import { after, beforeConnecting, PATIENCE, savedOf, type Saved, type SavedEvent } from './savedState'

/** Milliseconds of edits that share one question. */
const ASK_AFTER = 60
/** Milliseconds between two questions while the server cannot keep what came before. */
const ASK_AGAIN = 2500

export interface BoardSocket {
  readonly awareness: Awareness
  readonly saved: () => Saved
  /** Is something done on this device that the server has not said it keeps? */
  readonly unsent: () => boolean
  /** Has the document got what the server had? */
  readonly caughtUp: () => boolean
  /** Starts telling of session and turnout, beginning with the last of each. */
  readonly lend: (events: SessionEvents) => () => void
  readonly close: () => void
}

export interface BoardSocketEvents {
  readonly onChange: () => void
  /** The server closed for good, with this code. */
  readonly onClosed: (code: number) => void
}

/** Connects at once; the document has been filled from the local copy before. */
export function boardSocket(base: string, room: string, epoch: string, doc: Y.Doc, on: BoardSocketEvents): BoardSocket {
  const awareness = new Awareness(doc)
  const provider = new WebsocketProvider(base, boardAddress(room, epoch), doc, {
    // Tabs meet on the server, where every update is judged; a channel between them would go round it.
    disableBc: true,
    connect: false,
    awareness,
  })
  const unsentAt = unsentKey(room, epoch)
  let unsent = remembered(unsentAt) !== null
  let state = beforeConnecting
  let told: string = savedOf(state, Date.now())
  let askTimer: ReturnType<typeof setTimeout> | undefined
  let checkTimer: ReturnType<typeof setTimeout> | undefined
  let answeredStep1 = false
  const listeners = new Set<SessionEvents>()
  const last = new Map<number, Uint8Array>()

  function happened(event: SavedEvent): void {
    state = after(state, event)
    clearTimeout(checkTimer)
    if (state.connected && state.since !== null)
      checkTimer = setTimeout(tellChange, Math.max(0, state.since + PATIENCE - Date.now()) + 1)
    tellChange()
  }
  function tellChange(): void {
    const saved = savedOf(state, Date.now())
    if (unsent ? saved === 'saved' : state.edited) {
      unsent = !unsent
      // A page that is opened without a network says so too.
      remember(unsentAt, unsent ? 'yes' : null)
    }
    const now = `${saved} ${state.caughtUp} ${unsent}`
    if (now === told) return
    told = now
    if (saved === 'not-saved') askIn(ASK_AGAIN)
    on.onChange()
  }

  function send(write: (encoder: encoding.Encoder) => void): void {
    const { ws } = provider
    if (ws === null || ws.readyState !== WebSocket.OPEN) return
    const encoder = encoding.createEncoder()
    write(encoder)
    ws.send(new Uint8Array(encoding.toUint8Array(encoder)))
  }
  function ask(): void {
    clearTimeout(askTimer)
    askTimer = undefined
    if (!provider.wsconnected) return
    const n = state.asked + 1
    send((encoder) => {
      encoding.writeVarUint(encoder, message.saved)
      encoding.writeVarUint(encoder, n)
    })
    happened({ type: 'asked', n, at: Date.now() })
    if (state.refused !== null) askIn(ASK_AGAIN)
  }
  function askIn(milliseconds: number): void {
    askTimer ??= setTimeout(ask, milliseconds)
  }
  /** Caught up when we have the server's news and it has been sent ours; only then is a "saved" about all of it. */
  function maybeCaughtUp(): void {
    if (!provider.synced || !answeredStep1 || state.caughtUp) return
    ask()
    happened({ type: 'caught-up' })
  }

  function onUpdate(_update: Uint8Array, origin: unknown): void {
    if (origin === provider) return
    happened({ type: 'edited' })
    askIn(ASK_AFTER)
  }
  doc.on('update', onUpdate)

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      answeredStep1 = false
      happened({ type: 'connected' })
      ask()
      tellState('live')
    } else if (status === 'disconnected') {
      happened({ type: 'lost' })
      tellState('offline')
    }
  })
  // The reply to step 1 is sent when this task ends, before any promise goes on.
  provider.on('sync', () => void Promise.resolve().then(maybeCaughtUp))
  provider.on('closed', ({ code }) => {
    tellState('stopped')
    on.onClosed(code)
  })

  const sync = provider.messageHandlers[message.sync]
  provider.messageHandlers[message.sync] = (...given) => {
    const step = decoding.peekVarUint(given[1])
    sync?.(...given)
    if (step !== messageYjsSyncStep1) return
    answeredStep1 = true
    void Promise.resolve().then(maybeCaughtUp)
  }
  provider.messageHandlers[message.saved] = (_encoder, decoder) =>
    happened({ type: 'kept', n: decoding.readVarUint(decoder) })
  provider.messageHandlers[message.notSaved] = (_encoder, decoder) => {
    happened({ type: 'not-kept', n: decoding.readVarUint(decoder) })
    askIn(ASK_AGAIN)
  }
  for (const type of [message.session, message.turnout]) {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      const rest = decoding.readTailAsUint8Array(decoder)
      last.set(type, rest)
      for (const events of listeners) tellPush(type, decoding.createDecoder(rest), events)
    }
  }

  provider.messageHandlers[message.pauses] = () => tellPauses()

  // The provider echoes everybody's entries back to the server; one 4 kB frame would become 200 kB.
  awareness.off('update', provider._awarenessUpdateHandler)
  const onAwareness = (_changed: unknown, origin: unknown) => {
    if (origin === 'local') sendPresence()
  }
  function sendPresence(): void {
    send((encoder) => {
      encoding.writeVarUint(encoder, message.awareness)
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
    })
  }
  awareness.on('update', onAwareness)
  provider.messageHandlers[message.queryAwareness] = () => sendPresence()

  function tellState(now: 'live' | 'offline' | 'stopped'): void {
    for (const events of listeners) events.onState(now)
  }

  provider.connect()
  return {
    awareness,
    saved: () => savedOf(state, Date.now()),
    unsent: () => unsent,
    caughtUp: () => state.caughtUp,
    lend(events) {
      listeners.add(events)
      events.onState(provider.wsconnected ? 'live' : 'offline')
      for (const [type, rest] of last) tellPush(type, decoding.createDecoder(rest), events)
      return () => listeners.delete(events)
    },
    close() {
      clearTimeout(askTimer)
      clearTimeout(checkTimer)
      doc.off('update', onUpdate)
      awareness.off('update', onAwareness)
      provider.destroy()
      awareness.destroy()
    },
  }
}

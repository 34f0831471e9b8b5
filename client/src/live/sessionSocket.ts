/** Keeps one socket open for a room's session, or listens to the board's when there is one. No Yjs in here. */
import { sessionAddress } from '@samklang/shared/documents/names'
import { closing, nextOf } from '@samklang/shared/wire/closing'
import { message } from '@samklang/shared/wire/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { socketBase } from './address'
import { lenderOf, onLender } from './lend'
import { tellSaving } from '../saving'
import { tellPush, type SessionEvents } from './pushes'

/** The server writes at least every 15 s; after this long in silence the socket is dead, though nobody said so. */
const SILENCE = 35_000
/** Where it is told from that the server cannot keep anything now. */
const PLACE = 'server'
/** Milliseconds before the first new try, doubled for each that fails. */
const FIRST_WAIT = 250
const LONGEST_WAIT = 8000

/** Tells of a room's session until stopped. `stopped` means: do not come back, and why. */
export function sessionSocket(room: string, events: SessionEvents): () => void {
  let stop: (() => void) | null = null
  const choose = () => {
    stop?.()
    const lender = lenderOf(room)
    stop = lender ? lender(events) : ownSocket(`${socketBase()}/${sessionAddress(room)}`, events)
  }
  const forget = onLender(room, choose)
  choose()
  return () => {
    forget()
    stop?.()
  }
}

function ownSocket(address: string, events: SessionEvents): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let over = false

  function open(): void {
    clearTimeout(timer)
    const opened = new WebSocket(address)
    opened.binaryType = 'arraybuffer'
    socket = opened
    opened.addEventListener('open', () => {
      opened.send(hello())
      failures = 0
      listen(opened)
      events.onState('live')
    })
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (opened !== socket || !(data instanceof ArrayBuffer)) return
      listen(opened)
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const type = decoding.readVarUint(decoder)
      // A page that has nothing to keep still says when nothing can be kept.
      if (type === message.notSaved) tellSaving(PLACE, 'not-saved')
      else if (type === message.saved) tellSaving(PLACE, null)
      else tellPush(type, decoder, events)
    })
    opened.addEventListener('close', ({ code }) => lost(opened, code))
  }

  /** Any message means that the line is alive. */
  function listen(heard: WebSocket): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // Its own close event may be minutes away on a network that has gone.
      lost(heard, 1006)
      heard.close()
    }, SILENCE)
  }

  function lost(which: WebSocket, code: number): void {
    if (which !== socket || over) return
    socket = null
    clearTimeout(timer)
    if (nextOf(code) === 'stop') {
      over = true
      const why = Object.values(closing).find((known) => known.code === code)
      events.onState('stopped', why?.reason)
      return
    }
    events.onState('offline')
    // Half of it by chance, so that a hundred phones do not all come back in the same moment.
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++)
    timer = setTimeout(open, wait / 2 + (Math.random() * wait) / 2)
  }

  function hurry(): void {
    if (over || socket !== null || document.visibilityState === 'hidden') return
    failures = 0
    open()
  }

  window.addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  open()
  return () => {
    over = true
    clearTimeout(timer)
    window.removeEventListener('online', hurry)
    document.removeEventListener('visibilitychange', hurry)
    const last = socket
    socket = null
    tellSaving(PLACE, null)
    last?.close(1000)
  }
}

/** The server sends its own message types only to sockets that have sent one. */
function hello(): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.saved)
  encoding.writeVarUint(encoder, 0)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

/** What the server sends, as messages and as the WebSocket frames around them, made once however many get them. */
import { message } from '@samklang/shared/wire/messages'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

/** One binary message in one unmasked frame (RFC 6455, 5.2), ready for the socket. */
export function frameOf(payload: Uint8Array): Buffer {
  const size = payload.length
  const header = size < 126 ? 2 : size < 0x1_0000 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + size)
  frame[0] = 0x82
  if (header === 2) frame[1] = size
  else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(size, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(size), 2)
  }
  frame.set(payload, header)
  return frame
}

export function stepOneFrame(stateVector: Uint8Array): Buffer {
  return syncFrame(messageYjsSyncStep1, stateVector)
}

export function stepTwoFrame(update: Uint8Array): Buffer {
  return syncFrame(messageYjsSyncStep2, update)
}

export function updateFrame(update: Uint8Array): Buffer {
  return syncFrame(messageYjsUpdate, update)
}

/** `[100, n]` or `[102, n]`. */
export function savedFrame(kept: boolean, n: number): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kept ? message.saved : message.notSaved)
  encoding.writeVarUint(encoder, n)
  return frameOf(encoding.toUint8Array(encoder))
}

/** `[101, JSON]` or `[103, JSON]`: the text with its length before it. */
export function jsonFrame(type: typeof message.session | typeof message.turnout, value: unknown): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, JSON.stringify(value))
  return frameOf(encoding.toUint8Array(encoder))
}

/** Awareness entries that have been encoded one by one. */
export function awarenessFrame(entries: readonly Uint8Array[]): Buffer {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const entry of entries) encoding.writeUint8Array(inner, entry)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return frameOf(encoding.toUint8Array(encoder))
}

/** Whose writing waits has changed. */
export const pausesFrame = plainFrame(message.pauses)

/** Says nothing but that the server is there. */
export const heartbeatFrame = awarenessFrame([])

function plainFrame(type: number): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  return frameOf(encoding.toUint8Array(encoder))
}

function syncFrame(step: number, bytes: Uint8Array): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, message.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return frameOf(encoding.toUint8Array(encoder))
}

/** What the server sends, as messages and as the WebSocket frames around them, made once however many get them. */
import { message } from '@samklang/shared/wire/messages'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'

/** One binary message in one unmasked frame (RFC 6455, 5.2), ready for the socket. */
export function frameOf(payload: Uint8Array): Buffer {
  const header = headerSize(payload.length)
  const frame = Buffer.allocUnsafe(header + payload.length)
  writeHeader(frame, 0, payload.length)
  frame.set(payload, header)
  return frame
}

function headerSize(size: number): number {
  return size < 126 ? 2 : size < 0x1_0000 ? 4 : 10
}

function writeHeader(frame: Buffer, at: number, size: number): void {
  frame[at] = 0x82
  if (size < 126) frame[at + 1] = size
  else if (size < 0x1_0000) {
    frame[at + 1] = 126
    frame.writeUInt16BE(size, at + 2)
  } else {
    frame[at + 1] = 127
    frame.writeBigUInt64BE(BigInt(size), at + 2)
  }
}

export function stepOneFrame(stateVector: Uint8Array): Buffer {
  return syncFrame(messageYjsSyncStep1, stateVector)
}

export function stepTwoFrame(update: Uint8Array): Buffer {
  return syncFrame(messageYjsSyncStep2, update)
}

/** Updates in their order, a frame each. */
export function updateFrames(updates: readonly Uint8Array[]): Buffer {
  return syncFrames(updates.map((bytes) => ({ step: messageYjsUpdate, bytes })))
}

/** Updates in their order, the last one as the step 2: a client is in sync only when it has them all. */
export function answerFrames(updates: readonly Uint8Array[], last: Uint8Array): Buffer {
  const before = updates.map((bytes) => ({ step: messageYjsUpdate, bytes }))
  return syncFrames([...before, { step: messageYjsSyncStep2, bytes: last }])
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
  return syncFrames([{ step, bytes }])
}

/** Sync messages in a frame each, all in one buffer: a board may be megabytes, and each byte is copied once. */
function syncFrames(messages: readonly { readonly step: number; readonly bytes: Uint8Array }[]): Buffer {
  let size = 0
  for (const { bytes } of messages) size += frameSize(messageSize(bytes))
  const frames = Buffer.allocUnsafe(size)
  let at = 0
  for (const { step, bytes } of messages) {
    const inside = messageSize(bytes)
    writeHeader(frames, at, inside)
    at += headerSize(inside)
    // The type and the step are below 128, one byte each.
    frames[at++] = message.sync
    frames[at++] = step
    at = writeVarUint(frames, at, bytes.length)
    frames.set(bytes, at)
    at += bytes.length
  }
  return frames
}

function frameSize(payload: number): number {
  return headerSize(payload) + payload
}

/** The bytes of a sync message: type, step, length, update. */
function messageSize({ length }: Uint8Array): number {
  let size = 3
  for (let rest = length; rest > 127; rest = Math.floor(rest / 128)) size++
  return size + length
}

/** lib0's varUint: seven bits a byte, the lowest first. Returns where the next byte goes. */
function writeVarUint(into: Buffer, at: number, value: number): number {
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) into[at++] = 0x80 | (rest & 127)
  into[at++] = rest
  return at
}

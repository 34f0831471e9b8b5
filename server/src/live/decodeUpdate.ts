/** Reads a whole Yjs update before anything of it is applied: what Yjs would read, and strictly to the last byte. */
import * as decoding from 'lib0/decoding'

export interface Id {
  readonly client: number
  readonly clock: number
}

export type Content =
  | { readonly is: 'skip' | 'gone' | 'deleted' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'values'; readonly values: readonly unknown[] }
  | { readonly is: 'type'; readonly type: number }

export interface Struct extends Id {
  readonly length: number
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  /** A root's name, the item that holds the parent type, or null where it is that of the neighbours. */
  readonly parent: string | Id | null
  readonly sub: string | null
  readonly content: Content
}

/** Clocks from `from` up to, and without, `to`. */
export interface DeletedRange {
  readonly from: number
  readonly to: number
}

export interface DecodedUpdate {
  /** Structs by client in the order of their clocks, without holes unless a skip says so. */
  readonly blocks: ReadonlyMap<number, readonly Struct[]>
  /** By client, ascending and without overlap. */
  readonly deletes: ReadonlyMap<number, readonly DeletedRange[]>
  readonly structs: number
}

/** It is no update, or one that no honest client of a board sends. */
export class Malformed extends Error {
  override name = 'Malformed'
}

/** Yjs draws client ids as unsigned 32-bit numbers; several servers have longer ones. */
const HIGHEST_CLIENT = Number.MAX_SAFE_INTEGER
/** No client of a board comes near it; beyond 2^31 a clock is an attack. */
const HIGHEST_CLOCK = 0x7fff_ffff
/** Nesting of plain values, above what the registry allows anywhere. */
const DEEPEST = 32

/** The low five bits of a struct's info byte. */
const kind = { gone: 0, deleted: 1, text: 4, type: 7, values: 8, skip: 10 } as const
/** Yjs' numbers for the shared types a board is made of. */
export const sharedType = { map: 1, text: 2 } as const
const HAS_ORIGIN = 0x80
const HAS_RIGHT_ORIGIN = 0x40
const HAS_SUB = 0x20

/** @throws {Malformed} for everything that is not wholly an update. */
export function decodeUpdate(update: Uint8Array, mostStructs: number): DecodedUpdate {
  try {
    const decoder = decoding.createDecoder(update)
    const { blocks, structs } = readBlocks(decoder, mostStructs)
    const deletes = readDeletes(decoder)
    if (decoding.hasContent(decoder)) throw new Malformed('bytes after the end')
    return { blocks, deletes, structs }
  } catch (error) {
    if (error instanceof Malformed) throw error
    throw new Malformed('cannot be read', { cause: error })
  }
}

function readBlocks(decoder: decoding.Decoder, most: number): { blocks: Map<number, Struct[]>; structs: number } {
  const blocks = new Map<number, Struct[]>()
  const count = decoding.readVarUint(decoder)
  let structs = 0
  for (let i = 0; i < count; i++) {
    const inBlock = decoding.readVarUint(decoder)
    structs += inBlock
    if (inBlock === 0) throw new Malformed('a client without structs')
    if (structs > most) throw new Malformed('too many structs')
    const client = readClient(decoder)
    // Yjs would apply only the second block of a client, whatever had been judged.
    if (blocks.has(client)) throw new Malformed('a client twice')
    let clock = readClock(decoder)
    const block: Struct[] = []
    for (let j = 0; j < inBlock; j++) {
      const struct = readStruct(decoder, client, clock)
      clock += struct.length
      if (struct.length < 1 || clock > HIGHEST_CLOCK) throw new Malformed('an impossible length')
      block.push(struct)
    }
    blocks.set(client, block)
  }
  return { blocks, structs }
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): Struct {
  const info = readByte(decoder)
  const ref = info & 0x1f
  if (ref === kind.gone || ref === kind.skip) {
    if (info !== ref) throw new Malformed('a flag where none belongs')
    const length = decoding.readVarUint(decoder)
    const content = { is: ref === kind.gone ? 'gone' : 'skip' } as const
    return { client, clock, length, origin: null, rightOrigin: null, parent: null, sub: null, content }
  }
  const origin = info & HAS_ORIGIN ? readId(decoder) : null
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? readId(decoder) : null
  let parent: string | Id | null = null
  let sub: string | null = null
  if (origin === null && rightOrigin === null) {
    parent = decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder)
    if (info & HAS_SUB) sub = decoding.readVarString(decoder)
  }
  const { content, length } = readContent(decoder, ref)
  return { client, clock, length, origin, rightOrigin, parent, sub, content }
}

function readContent(decoder: decoding.Decoder, ref: number): { content: Content; length: number } {
  switch (ref) {
    case kind.deleted:
      return { content: { is: 'deleted' }, length: decoding.readVarUint(decoder) }
    case kind.text: {
      const text = decoding.readVarString(decoder)
      return { content: { is: 'text', text }, length: text.length }
    }
    case kind.type: {
      const type = decoding.readVarUint(decoder)
      if (type !== sharedType.map && type !== sharedType.text) throw new Malformed('a type that no board has')
      return { content: { is: 'type', type }, length: 1 }
    }
    case kind.values: {
      const length = decoding.readVarUint(decoder)
      const values: unknown[] = []
      for (let i = 0; i < length; i++) values.push(readPlain(decoder))
      return { content: { is: 'values', values }, length }
    }
    default:
      // Bytes, formats, embeds, subdocuments and the old JSON: nothing of a board is kept as such.
      throw new Malformed('content that no board has')
  }
}

function readPlain(decoder: decoding.Decoder): unknown {
  const value: unknown = decoding.readAny(decoder)
  if (!isPlain(value, 0)) throw new Malformed('a value that is no plain JSON')
  return value
}

/** JSON and nothing else; an object whose prototype was sent along is not. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= DEEPEST) return false
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.values(value).every((entry) => isPlain(entry, depth + 1))
}

function readDeletes(decoder: decoding.Decoder): Map<number, DeletedRange[]> {
  const deletes = new Map<number, DeletedRange[]>()
  const clients = decoding.readVarUint(decoder)
  for (let i = 0; i < clients; i++) {
    const client = readClient(decoder)
    if (deletes.has(client)) throw new Malformed('deletions of a client twice')
    const count = decoding.readVarUint(decoder)
    const ranges: DeletedRange[] = []
    let end = 0
    for (let j = 0; j < count; j++) {
      const from = readClock(decoder)
      const to = from + decoding.readVarUint(decoder)
      // Yjs writes them in order. Overlapping ones would make it walk the same structs once for each.
      if (from < end || to <= from || to > HIGHEST_CLOCK) throw new Malformed('an impossible deletion')
      ranges.push({ from, to })
      end = to
    }
    deletes.set(client, ranges)
  }
  return deletes
}

function readId(decoder: decoding.Decoder): Id {
  return { client: readClient(decoder), clock: readClock(decoder) }
}

function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder)
  if (client > HIGHEST_CLIENT) throw new Malformed('an impossible client id')
  return client
}

function readClock(decoder: decoding.Decoder): number {
  const clock = decoding.readVarUint(decoder)
  if (clock > HIGHEST_CLOCK) throw new Malformed('an impossible clock')
  return clock
}

/** lib0 reads past the end as undefined, which counts as zero in arithmetic. */
function readByte(decoder: decoding.Decoder): number {
  if (!decoding.hasContent(decoder)) throw new Malformed('ends too early')
  return decoding.readUint8(decoder)
}

/** What an attacker does to a message that somebody honest has sent: seeded, so that every finding can be found again. */
import { deletedAfter, deletedIn, forged, gone, textAfter, valueAt } from '@samklang/server/src/live/forged'
import * as encoding from 'lib0/encoding'
import type { Chance } from '../support/seeded'

export interface Material {
  /** Messages sent so far, by anybody. */
  readonly sent: readonly Uint8Array[]
  /** Client ids in the document, with how far each has come. */
  readonly clocks: readonly { readonly client: number; readonly clock: number }[]
  /** Ids that are the attacker's to write under. */
  readonly own: readonly number[]
}

type Mutation = (message: Uint8Array, chance: Chance, material: Material) => Uint8Array

const part = (bytes: Uint8Array, chance: Chance): Uint8Array => {
  const from = chance.number(bytes.length + 1)
  return bytes.slice(from, from + chance.number(bytes.length - from + 1))
}
const spliced = (bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)])

function varUint(value: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** Numbers at which something ends: of bytes, of bits, of what JavaScript can count. */
const edges = [0, 1, 127, 128, 255, 1_023, 1_024, 16_383, 2 ** 21, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 50]

export const mutations: Record<string, Mutation> = {
  'bits flipped'(message, chance) {
    const copy = message.slice()
    for (let i = chance.number(4); i >= 0 && copy.length > 0; i--) {
      const at = chance.number(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.number(8))
    }
    return copy
  },
  'cut short': (message, chance) => message.slice(0, chance.number(message.length + 1)),
  'something after the end': (message, chance, { sent }) => Buffer.concat([message, part(chance.of(sent), chance)]),
  'two in one': (message, chance, { sent }) => Buffer.concat([message, chance.of(sent)]),
  'a piece of another': (message, chance, { sent }) =>
    spliced(message, chance.number(message.length + 1), chance.number(9), part(chance.of(sent), chance)),
  'a piece twice': (message, chance) => spliced(message, chance.number(message.length + 1), 0, part(message, chance)),
  'a piece missing': (message, chance) =>
    spliced(message, chance.number(message.length + 1), 1 + chance.number(12), new Uint8Array()),
  'a length that lies'(message, chance) {
    const copy = message.slice()
    const at = chance.number(Math.max(1, copy.length))
    copy[at] = (copy[at] ?? 0) + chance.of([-2, -1, 1, 2, 16, 100])
    return copy
  },
  'a number that lies': (message, chance) =>
    spliced(message, chance.number(message.length + 1), 1 + chance.number(4), varUint(chance.of(edges))),
  'a number without end': (message, chance) =>
    spliced(
      message,
      chance.number(message.length + 1),
      chance.number(3),
      new Uint8Array(3 + chance.number(9)).fill(0xff),
    ),
  'somebody else’s client id'(message, chance, { clocks, own }) {
    const [from, to] = [chance.of(clocks).client, chance.number(2) === 0 ? chance.of(clocks).client : chance.of(own)]
    const [old, fresh] = [Buffer.from(varUint(from)), varUint(to)]
    let copy = Buffer.from(message)
    for (let at = copy.indexOf(old), n = 0; at >= 0 && n < 4; at = copy.indexOf(old, at + fresh.length), n++) {
      copy = Buffer.from(spliced(copy, at, old.length, fresh))
    }
    return copy
  },
  'said again': (_message, chance, { sent }) => chance.of(sent),
  'structs at random': (_message, chance, material) => structs(chance, material),
  'deletions at random'(_message, chance, { clocks }) {
    const ranges = Array.from({ length: 1 + chance.number(4) }, (_, at): [number, number] => [
      at * 40 + chance.number(60),
      chance.of([1, 2, 5, 40, 1_000, ...edges]),
    ])
    return forged([], [{ client: chance.of(clocks).client, ranges }])
  },
  'nested deep'(_message, chance, { own }) {
    const depth = chance.of([5, 15, 17, 33, 500, 20_000])
    const nested = (encoder: encoding.Encoder): void => {
      for (let i = 0; i < depth; i++) for (const byte of [117, 1]) encoding.writeUint8(encoder, byte)
      encoding.writeUint8(encoder, 126)
    }
    return forged([{ client: chance.of(own), clock: 0, structs: [valueAt('meta', 'inkSchema', nested)] }])
  },
  huge(message, chance, { own }) {
    const client = chance.of(own)
    const count = 1 + chance.number(3_000)
    return chance.of([
      () => Buffer.concat(Array.from({ length: 1 + chance.number(60) }, () => message)),
      () => forged([{ client, clock: 0, structs: Array.from({ length: count }, () => gone(1 + chance.number(9))) }]),
      () => forged([{ client, clock: 0, structs: [gone(chance.of(edges))] }]),
      () => forged(Array.from({ length: count }, (_, at) => ({ client: client + at, clock: 0, structs: [gone(1)] }))),
      () =>
        forged([
          {
            client,
            clock: 0,
            structs: [valueAt('ink', 'shape:x', (e) => encoding.writeAny(e, 'x'.repeat(count * 20)))],
          },
        ]),
    ])()
  },
}

/** Structs that can be read, in places that may or may not be. */
function structs(chance: Chance, { clocks, own }: Material): Uint8Array {
  const id = (): [number, number] => {
    const { client, clock } = chance.of(clocks)
    return [client, chance.number(clock + 2)]
  }
  const value = (encoder: encoding.Encoder): void =>
    encoding.writeAny(encoder, chance.of<encoding.AnyEncodable>([null, 7, 'idea', [1, 2], { a: 1 }, true, 2 ** 40]))
  const one = (): ((encoder: encoding.Encoder) => void) =>
    chance.of([
      () => gone(1 + chance.number(5)),
      () => textAfter(...id(), 'abc'),
      () => deletedIn(...id()),
      () => deletedAfter(...id()),
      () =>
        valueAt(
          chance.of(['notes', 'ink', 'meta', 'other', '__proto__']),
          chance.of(['a', 'shape:a', 'inkSchema']),
          value,
        ),
    ])()
  const clients = [...new Set([chance.of(own), chance.of(clocks).client])].slice(0, 1 + chance.number(2))
  return forged(
    clients.map((client) => ({
      client,
      clock: chance.of([0, clocks.find((known) => known.client === client)?.clock ?? 0]),
      structs: Array.from({ length: 1 + chance.number(30) }, one),
    })),
  )
}

/** One message more that the server must survive, and what was done to make it. */
export function mutated(
  chance: Chance,
  material: Material,
  from: Uint8Array = chance.of(material.sent),
): { how: string; message: Uint8Array } {
  const how = chance.of(Object.keys(mutations))
  let message = mutations[how]?.(from, chance, material) ?? new Uint8Array()
  // Now and then twice over: the second lie in a message that is wrong already finds other ways out.
  if (chance.number(4) === 0) message = mutations['bits flipped']?.(message, chance, material) ?? message
  return { how, message }
}

/** Updates written by hand, as no honest client writes them; for the tests of the gate, here and over real sockets. */
import * as encoding from 'lib0/encoding'

/** An update written by hand: blocks of structs, then deletions. */
export function forged(
  blocks: { client: number; clock: number; structs: ((encoder: encoding.Encoder) => void)[] }[],
  deletes: { client: number; ranges: [number, number][] }[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const write of structs) write(encoder)
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const range of ranges) for (const number of range) encoding.writeVarUint(encoder, number)
  }
  return encoding.toUint8Array(encoder)
}

/** Clocks that hold nothing any more. */
export const gone =
  (length: number) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }

/** Characters behind an item. */
export const textAfter =
  (client: number, clock: number, text: string) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 0x80 | 4)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, text)
  }

/** One plain value under a key of a root map. */
export const valueAt =
  (root: string, key: string, value: (encoder: encoding.Encoder) => void) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 0x20 | 8)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, root)
    encoding.writeVarString(encoder, key)
    encoding.writeVarUint(encoder, 1)
    value(encoder)
  }

/** A character that was deleted before anybody saw it, in a shared type and beside nothing. */
export const deletedIn =
  (client: number, clock: number) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 1)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, 1)
  }

/** The same behind an item. */
export const deletedAfter =
  (client: number, clock: number) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 0x80 | 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarUint(encoder, 1)
  }

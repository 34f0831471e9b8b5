/** Reading what a socket sent so that framing which cannot be read is known as the sender's fault. */
import * as decoding from 'lib0/decoding'

/** The framing of a message cannot be read. */
export class BadMessage extends Error {
  override name = 'BadMessage'
}

/** @throws {BadMessage} when reading throws. */
export function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new BadMessage('A message cannot be read.', { cause: error })
  }
}

/** What a message holds, read from its beginning, one after the other. */
export function readerOf(message: Uint8Array): { number(): number; bytes(): Uint8Array } {
  const decoder = decoding.createDecoder(message)
  return {
    /** @throws {BadMessage} */
    number: () => readable(() => decoding.readVarUint(decoder)),
    /** @throws {BadMessage} */
    bytes: () => readable(() => decoding.readVarUint8Array(decoder)),
  }
}

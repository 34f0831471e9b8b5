/** Frames made by hand say what lib0 and ws read. */
import * as decoding from 'lib0/decoding'
import * as ws from 'ws'
import { expect, test } from 'vitest'
import { answerFrames, stepOneFrame, updateFrames } from './frames'

interface Reading {
  on(event: 'message', take: (data: Buffer) => void): void
  write(bytes: Buffer): void
}
// reason: ws exports what its own clients read with, and its types leave it out.
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Reading }

/** The messages that a WebSocket client reads out of these bytes, as type, step and length of what follows. */
function readBack(bytes: Buffer): number[][] {
  const messages: number[][] = []
  const receiver = new Receiver({ isServer: false })
  receiver.on('message', (data) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const [type, step] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    const inner = decoding.readVarUint8Array(decoder)
    expect(inner.every((byte) => byte === inner.length % 251)).toBe(true)
    expect(decoding.hasContent(decoder)).toBe(false)
    messages.push([type, step, inner.length])
  })
  receiver.write(bytes)
  return messages
}

const filled = (length: number): Uint8Array => new Uint8Array(length).fill(length % 251)

test('[L172] messages of every size come out of one write as they went in', () => {
  const sizes = [0, 1, 120, 121, 122, 123, 127, 128, 16_383, 16_384, 65_530, 65_535, 65_536, 2_097_151, 2_097_152]
  const updates = sizes.map(filled)
  expect(readBack(updateFrames(updates))).toEqual(sizes.map((size) => [0, 2, size]))
  expect(readBack(answerFrames(updates, filled(300)))).toEqual([...sizes.map((size) => [0, 2, size]), [0, 1, 300]])
  for (const size of sizes) expect(readBack(stepOneFrame(filled(size)))).toEqual([[0, 0, size]])
})

/** News between nodes, as bytes and back. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeNews, encodeNews } from './news'
import type { News } from './Nodes'

const person = {
  id: 'kari-of-the-tests' as ParticipantId,
  room: 'room-of-the-tests' as RoomId,
  role: 'participant',
  number: 7,
  name: null,
} as const

const every: readonly News[] = [
  {
    is: 'log',
    document: 'room/epoch',
    head: 12,
    updates: new Uint8Array([1, 2, 3]),
    clients: [{ id: 2 ** 40, participant: 'kari' }],
  },
  { is: 'session' },
  { is: 'turnout' },
  { is: 'people' },
  { is: 'hello' },
  {
    is: 'pointers',
    pointers: [
      { client: 4_000_000_000, clock: 1_800_000_000_000, is: { state: { page: 'board', cursor: [1, -2] }, person } },
      { client: 5, clock: 6, is: null },
    ],
  },
]

test('[L166] news comes out as it went in, nobody hears their own, and what cannot be read is none', () => {
  for (const news of every) {
    const bytes = encodeNews('one', news)
    expect(decodeNews('two', bytes)).toEqual(news)
    expect(decodeNews('one', bytes)).toBeNull()
    for (let end = 0; end < bytes.length; end++) expect(decodeNews('two', bytes.subarray(0, end))).toBeNull()
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decodeNews('two', bytes)))
})

/** Pointers on the live server: who may show one, what is told on of it, in a crowd, and what that costs a reader. */
import { RoomAwareness } from '@samklang/server/src/live/awareness'
import type { Aware } from '@samklang/server/src/live/awarenessEntry'
import { defaultLimits } from '@samklang/server/src/live/limits'
import { CROWD } from '@samklang/shared/documents/presence'
import type { ParticipantId } from '@samklang/shared/domain/ids'
import { message } from '@samklang/shared/wire/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import { openWorld, room, type Client, type World } from '../support/sockets'
import { TurnedClock } from '../support/turnedClock'
import { until } from '../support/until'

let world: World | null = null
async function open(): Promise<World> {
  world = await openWorld()
  return world
}
afterEach(async () => {
  await world?.close()
  world = null
})

/** Who points where for this reader, as `kari 5 5`. */
const pointing = (reader: Client): string[] =>
  [...reader.provider.awareness.getStates().values()]
    .filter((state) => Array.isArray(state['cursor']))
    .map((state) => [state['user']?.id, ...state['cursor']].join(' '))
    .sort()
const shownOf = (reader: Client, of: Client) => reader.provider.awareness.getStates().get(of.doc.clientID)
const claims = (who: Client, state: Record<string, unknown>): void => who.provider.awareness.setLocalState(state)

/** One entry as a client sends it, without the number of the message before it. */
function entryOf(client: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, client, 9]) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}

test('[D40] a cursor is told on under the name of the pass; one that is none, too large, foreign or an observer’s is dropped', async () => {
  const { client, bare } = await open()
  const kari = client('kari')
  const ola = client('ola')
  const olga = client('olga.observer')
  await Promise.all([kari.synced(), ola.synced(), olga.synced()])
  claims(kari, { page: 'board', writing: null, cursor: [12, -7], user: { id: 'ola', name: 'Statsministeren' } })
  const shown = await until('Ola sees where Kari points', () => shownOf(ola, kari)?.['cursor'] && shownOf(ola, kari))
  expect(shown).toEqual({
    page: 'board',
    writing: null,
    cursor: [12, -7],
    user: { id: 'kari', name: 'Kari', number: 7, role: 'participant' },
  })

  // Not a place: the rest of the entry is told on, without a cursor and without what nobody knows.
  for (const [page, cursor] of [
    ['list', [0.5, 0]],
    ['board', [1e9, 0]],
    ['list', [[1], 2]],
    ['board', 'x'.repeat(300)],
  ] as const) {
    claims(kari, { page, writing: null, cursor, extra: 'y' })
    const told = await until('Ola sees the page', () => shownOf(ola, kari)?.['page'] === page && shownOf(ola, kari))
    expect(Object.keys(told).sort()).toEqual(['page', 'user', 'writing'])
  }

  // Too large: nothing of it is told on. Foreign: Ola's socket does not point for Kari.
  claims(kari, { page: 'board', writing: null, cursor: [1, 1] })
  await until('Ola sees her again', () => shownOf(ola, kari)?.['cursor'])
  const seen: string[] = []
  ola.provider.awareness.on('change', () => seen.push(pointing(ola).join()))
  claims(kari, { page: 'list', writing: null, cursor: [2, 2], extra: 'y'.repeat(2000) })
  await kari.saved()
  const stranger = bare('per')
  await stranger.opened()
  stranger.send(1, entryOf(kari.doc.clientID, JSON.stringify({ page: 'board', cursor: [3, 3] })))
  stranger.send(message.saved, 1)
  await until('the server has read it', () => stranger.messages.some(({ type }) => type === message.saved))
  claims(olga, { page: 'board', writing: null, cursor: [4, 4] })
  await olga.saved()
  // Who comes next is told of after all of these: had any been taken, Ola would have seen it by then.
  const nils = client('nils')
  await nils.synced()
  claims(nils, { page: 'list', writing: null, cursor: null })
  await until('Ola sees Nils', () => shownOf(ola, nils))
  expect(seen.every((then) => then === 'kari 1 1')).toBe(true)
  expect(pointing(ola)).toEqual(['kari 1 1'])
  expect([kari.closes, ola.closes, olga.closes]).toEqual([[], [], []])
})

test('[D42] in a crowd only the pointers of those who lead are told, and the others’ come back after it', async () => {
  const { client } = await open()
  const lead = client('lise.facilitator')
  const kari = client('kari')
  const reader = client('ola')
  await Promise.all([lead.synced(), kari.synced(), reader.synced()])
  claims(lead, { page: 'board', writing: null, cursor: [1, 1] })
  claims(kari, { page: 'board', writing: null, cursor: [2, 2] })
  claims(reader, { page: 'board', writing: null, cursor: null })
  await until('both point', () => pointing(reader).length === 2)

  const others = Array.from({ length: CROWD - 3 }, (_, n) => client(`other-${n}`))
  for (const other of others) claims(other, { page: 'board', writing: null, cursor: null })
  const here = () => reader.provider.awareness.getStates().size
  await until('forty are here', () => here() === CROWD)
  expect(pointing(reader)).toEqual(['kari 2 2', 'lise 1 1'])

  const oneMore = client('one-more')
  claims(oneMore, { page: 'board', writing: null, cursor: [9, 9] })
  await until('only she who leads points', () => here() === CROWD + 1 && pointing(reader).join() === 'lise 1 1')
  claims(kari, { page: 'board', writing: null, cursor: [3, 3] })
  await kari.saved()
  claims(lead, { page: 'board', writing: null, cursor: [4, 4] })
  await until('her pointer moves', () => pointing(reader).includes('lise 4 4'))
  expect(pointing(reader)).toEqual(['lise 4 4'])

  oneMore.leave()
  await until('Kari points again, where she is by now', () => pointing(reader).join() === 'kari 3 3,lise 4 4')
})

test('[D42] forty pointers in motion cost a reader 25 kB a second, and everybody’s last place arrives', async () => {
  const clock = new TurnedClock()
  const person = (n: number) => ({
    id: `person-number-${n}` as ParticipantId,
    room,
    role: 'participant' as const,
    number: n,
    name: `Deltaker med et langt navn ${n}`,
    formerNames: [],
  })
  let bytes = 0
  const last = new Map<number, number>()
  const reader: Aware = {
    person: { ...person(99), role: 'observer' },
    sendAwareness(frame) {
      bytes += frame.length
      // Behind the head of a WebSocket frame: two bytes, and two more for a longer length.
      const decoder = decoding.createDecoder(new Uint8Array(frame.subarray(frame[1] === 126 ? 4 : 2)))
      decoding.readVarUint(decoder)
      const update = decoding.createDecoder(decoding.readVarUint8Array(decoder))
      for (let left = decoding.readVarUint(update); left > 0; left--) {
        const client = decoding.readVarUint(update)
        decoding.readVarUint(update)
        last.set(client, JSON.parse(decoding.readVarString(update)).cursor[0])
      }
    },
  }
  const people: Aware[] = Array.from({ length: CROWD }, (_, n) => ({ person: person(n), sendAwareness: () => {} }))
  const awareness = new RoomAwareness({
    clock,
    limits: defaultLimits,
    audience: () => [reader, ...people],
    ownerOf: () => undefined,
  })
  const seconds = 20
  for (let step = 1; step <= seconds * 10; step++) {
    people.forEach((who, n) =>
      awareness.receive(who, entryOf(n + 1, JSON.stringify({ page: 'board', writing: null, cursor: [step, -step] }))),
    )
    await clock.turn(100)
    await new Promise(setImmediate)
  }
  // A second's worth may have been saved up before.
  expect(bytes).toBeLessThan((seconds + 2) * defaultLimits.awarenessRate)
  expect(bytes).toBeGreaterThan(seconds * defaultLimits.awarenessRate * 0.8)
  await clock.turn(2000)
  expect([...last.values()]).toEqual(Array.from({ length: CROWD }, () => seconds * 10))
})

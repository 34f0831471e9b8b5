/** A board that has grown as large as people may make it. */
import { addNote, type BoardAct, changeNote, hideNote } from '@samklang/server/src/actions/notes'
import type { Pauses } from '@samklang/server/src/session/pauses'
import type { Versions } from '@samklang/server/src/session/versions'
import type { Member } from '@samklang/server/src/storage/passes'
import type { Room } from '@samklang/server/src/storage/rooms'
import { boardOf } from '@samklang/shared/documents/board'
import { noLocks } from '@samklang/shared/domain/locks'
import { afterEach, expect, test } from 'vitest'
import { note } from '../support/notes'
import { openWorld, room, type World } from '../support/sockets'
import { until } from '../support/until'

let world: World | null = null
afterEach(async () => {
  await world?.close()
  world = null
})

test('[L75] a board that is full takes nothing more from people, by socket or by request, and is still the server’s to edit', async () => {
  world = await openWorld({ limits: { document: 2_000 } })
  const { client, live } = world
  const kari = client('kari')
  await kari.synced()
  boardOf(kari.doc).addNote(note('note-large', 'x'.repeat(1_990)), null)
  await kari.saved()
  const asks: BoardAct = {
    live,
    standing: live.standing(room),
    now: 5,
    newId: () => 'note-fresh' as never,
    room: { id: room, phase: 'map', locks: noLocks } as Room,
    person: { number: 7, name: 'Kari' } as Member,
    versions: {} as Versions,
    scorecard: {} as BoardAct['scorecard'],
    pauses: { isPaused: () => false } as unknown as Pauses,
  }
  await expect(addNote(asks, { id: note('note-more').id, kind: 'idea', text: 'mer' })).rejects.toThrow('too-many-notes')
  await expect(changeNote(asks, note('note-large').id, { text: 'mindre' })).rejects.toThrow('too-many-notes')
  expect(await hideNote(asks, note('note-large').id, true)).toBeTruthy()
  boardOf(kari.doc).addNote(note('note-more'), null)
  await until('it is refused', () => kari.closes.includes(4422) || null)
  expect(
    await live.readBoard(room, (doc) =>
      boardOf(doc)
        .notes()
        .map(({ id }) => id),
    ),
  ).toEqual(['note-large'])
})

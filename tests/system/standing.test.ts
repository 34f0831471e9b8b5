/** Requests that edit a board while rights change: judged again when that happened between the judging and the edit. */
import { RightsChanged } from '@samklang/server/src/live/Rights'
import { errand } from '@samklang/shared/documents/errands'
import type { NoteId, ParticipantId } from '@samklang/shared/domain/ids'
import { closing } from '@samklang/shared/wire/closing'
import { afterEach, expect, test } from 'vitest'
import { note } from '../support/notes'
import { stopServers } from '../support/server'
import { openWorld as openSockets, room, type World } from '../support/sockets'
import { until } from '../support/until'
import { openWorld } from '../support/world'

let sockets: World | null = null
afterEach(async () => {
  await sockets?.close()
  sockets = null
  await stopServers()
})

test('[L203] whoever loses a right while a request of theirs is on its way to the board changes nothing on it', async () => {
  // The board is read from storage before it is edited: there it is held until the right is gone.
  const held: (() => void)[] = []
  let holding = false
  const { live } = (sockets = await openSockets({
    through: (db) => ({
      ...db,
      read: async (work) => {
        if (holding) await new Promise<void>((resolve) => held.push(resolve))
        return db.read(work)
      },
      transaction: (work, about) => db.transaction(work, about),
      appendLog: (batch) => db.appendLog(batch),
      wasKept: (document, batch) => db.wasKept(document, batch),
      checkpoint: () => db.checkpoint(),
      canWrite: () => db.canWrite(),
      close: () => db.close(),
    }),
  }))
  const standing = live.standing(room)
  holding = true
  const edit = live.editBoard(room, errand('addNote', { note: note('note-late'), most: 10 }), { standing })
  const outcome = edit.catch((error: unknown) => error)
  await until('it waits for its board', () => held.length > 0)
  live.closeSockets(room, 'kari' as ParticipantId, closing.revoked)
  holding = false
  for (const letGo of held) letGo()
  expect(await outcome).toBeInstanceOf(RightsChanged)
  standing.end()
  expect(await live.readBoard(room, errand('readNotes', { hidden: true }))).toEqual([])
})

test('[L203] whoever loses a right while a request of theirs is on its way to the board changes nothing on it: by request, many at once', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { id } = await kari.ask('me')
  const post = (at: number): Promise<string> =>
    kari.refusal('addNote', { id: `note-of-kari-${at}` as NoteId, kind: 'idea', text: 'en til' })
  const posting = Array.from({ length: 12 }, (_, at) => post(at))
  await Promise.race(posting)
  const revoking = world.facilitator.ask('revokePerson', {}, { person: id })
  posting.push(...Array.from({ length: 12 }, (_, at) => post(100 + at)))
  await revoking
  const then = (await world.facilitator.ask('notes')).length
  const outcomes = await Promise.all(posting)
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(then)
  expect(new Set(outcomes)).toEqual(new Set(['done', 'revoked']))
  expect(await world.facilitator.ask('notes')).toHaveLength(then)
})

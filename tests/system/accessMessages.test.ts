/** Who may send which message: the table, walked cell by cell over real sockets. */
import { boardOf } from '@samklang/shared/documents/board'
import { closing } from '@samklang/shared/wire/closing'
import { message } from '@samklang/shared/wire/messages'
import type { ParticipantId } from '@samklang/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { note } from '../support/notes'
import { type Bare, openWorld, room, type World } from '../support/sockets'
import { until } from '../support/until'

let world: World | null = null
afterEach(async () => {
  await world?.close()
  world = null
})

type Who = 'nobody' | 'revoked' | 'observer' | 'participant' | 'facilitator'
const passes = ['observer', 'participant', 'facilitator'] as const

/** What is sent, and what comes of it for those who are let in at all. */
const cells = {
  'step one': { observer: 'answered', participant: 'answered', facilitator: 'answered' },
  'step two without news': { observer: 'passed', participant: 'passed', facilitator: 'passed' },
  'step two with news': { observer: 'refused', participant: 'written', facilitator: 'written' },
  'an update': { observer: 'refused', participant: 'written', facilitator: 'written' },
  'an update without news': { observer: 'passed', participant: 'passed', facilitator: 'passed' },
  'awareness of their own': { observer: 'dropped', participant: 'told', facilitator: 'told' },
  'awareness of somebody else': { observer: 'dropped', participant: 'dropped', facilitator: 'dropped' },
  'a question who is here': { observer: 'passed', participant: 'passed', facilitator: 'passed' },
  'a question what is saved': { observer: 'passed', participant: 'passed', facilitator: 'passed' },
  'an unknown type': { observer: 'passed', participant: 'passed', facilitator: 'passed' },
  nonsense: { observer: 'refused', participant: 'refused', facilitator: 'refused' },
  'a text': { observer: 'refused', participant: 'refused', facilitator: 'refused' },
} as const satisfies Record<string, Record<(typeof passes)[number], string>>
type Sent = keyof typeof cells

const STEP_TWO_NOTHING = new Uint8Array([0, 0])
let client = 600_000

function written(id: string): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = ++client
  boardOf(doc).addNote(note(id), null)
  return Y.encodeStateAsUpdate(doc)
}

function awarenessOf(id: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = id
  const awareness = new Awareness(doc)
  awareness.setLocalState({ page: 'board', writing: null, cursor: [1, 2] })
  const update = encodeAwarenessUpdate(awareness, [id])
  awareness.destroy()
  return update
}

interface Round {
  readonly socket: Bare
  readonly noteId: string
  readonly known: Uint8Array
  readonly ownAwareness: number
  readonly foreign: number
}

const sends: Record<Sent, (round: Round) => void> = {
  'step one': ({ socket }) => socket.send(message.sync, messageYjsSyncStep1, new Uint8Array([0])),
  'step two without news': ({ socket, known }) => socket.send(message.sync, messageYjsSyncStep2, known),
  'step two with news': ({ socket, noteId }) => socket.send(message.sync, messageYjsSyncStep2, written(noteId)),
  'an update': ({ socket, noteId }) => socket.send(message.sync, messageYjsUpdate, written(noteId)),
  'an update without news': ({ socket, known }) => socket.send(message.sync, messageYjsUpdate, known),
  'awareness of their own': ({ socket, ownAwareness }) => socket.send(message.awareness, awarenessOf(ownAwareness)),
  'awareness of somebody else': ({ socket, foreign }) => socket.send(message.awareness, awarenessOf(foreign)),
  'a question who is here': ({ socket }) => socket.send(message.queryAwareness),
  'a question what is saved': ({ socket }) => socket.send(message.saved, 7),
  'an unknown type': ({ socket }) => socket.send(4_711, new Uint8Array([1, 2, 3])),
  nonsense: ({ socket }) => socket.send(message.sync, messageYjsUpdate, new Uint8Array([9, 9, 9, 9])),
  'a text': ({ socket }) => socket.ws.send('hei'),
}

test('[L90] each kind of message does for each role what the table says, and nothing for whoever has no pass', async () => {
  const { bare, client: page, live, roles } = (world = await openWorld())
  const watcher = page('kari')
  await watcher.synced()
  boardOf(watcher.doc).addNote(note('note-known'), null)
  await watcher.saved()
  watcher.provider.awareness.setLocalState({ page: 'board', writing: null, cursor: null })
  const known = Y.encodeStateAsUpdate(watcher.doc)
  let person = 0
  for (const role of passes) {
    for (const sent of Object.keys(cells) as Sent[]) {
      const socket = bare(`person${++person}.${role}`)
      await socket.opened()
      if (sent !== 'step two without news' && sent !== 'step two with news')
        socket.send(message.sync, messageYjsSyncStep2, STEP_TWO_NOTHING)
      const noteId = `note-person-${person}`
      const ownAwareness = 800_000 + person
      sends[sent]({ socket, noteId, known, ownAwareness, foreign: watcher.doc.clientID })
      const expected = cells[sent][role]
      if (expected === 'refused') expect([sent, role, await socket.closed()]).toEqual([sent, role, 4422])
      else {
        // The answer to this comes after all that was sent before has been done.
        socket.send(message.saved, 99)
        await until(`${sent} of ${role} is answered`, () => socket.messages.some(({ type }) => type === message.saved))
        expect(socket.ws.readyState).toBe(socket.ws.OPEN)
      }
      if (expected === 'answered')
        await until('step two comes', () => socket.messages.some(({ type, rest }) => type === 0 && rest.arr[1] === 1))
      if (expected === 'told')
        await until('the watcher is told', () => watcher.provider.awareness.getStates().has(ownAwareness))
      const wrote = await live.readBoard(room, (doc) => boardOf(doc).note(noteId) !== null)
      expect([sent, role, wrote]).toEqual([sent, role, expected === 'written'])
      socket.leave()
    }
  }
  // Whoever came last has been told; what was dropped before never came.
  const told = [...watcher.provider.awareness.getStates().keys()].filter((id) => id > 800_000 && id < 900_000)
  expect(told.length).toBeLessThanOrEqual(2)
  expect(watcher.provider.awareness.getStates().get(watcher.doc.clientID)).toMatchObject({ cursor: null })

  roles.set('per' as ParticipantId, 'revoked')
  for (const sent of Object.keys(cells) as Sent[]) {
    for (const [who, name, code] of [
      ['nobody', null, closing.noPass.code],
      ['revoked', 'per', closing.revoked.code],
    ] as const satisfies readonly (readonly [Who, string | null, number])[]) {
      const socket = bare(name)
      await socket.opened()
      const noteId = `note-${who}`
      sends[sent]({ socket, noteId, known, ownAwareness: 900_001, foreign: watcher.doc.clientID })
      expect([sent, who, await socket.closed()]).toEqual([sent, who, code])
      expect(socket.messages).toEqual([])
    }
  }
  const all = await live.readBoard(room, (doc) => boardOf(doc).notes().length)
  expect(all).toBe(5)
})

test('[L91] a changed or revoked role takes effect on open sockets within a second', async () => {
  const { bare, live, roles } = (world = await openWorld())
  const raised = bare('ola.observer')
  const shownOut = bare('per')
  await Promise.all([raised.opened(), shownOut.opened()])
  for (const socket of [raised, shownOut]) {
    socket.send(message.sync, messageYjsSyncStep2, STEP_TWO_NOTHING)
    socket.send(message.saved, 1)
    await until('it has been let in', () => socket.messages.some(({ type }) => type === message.saved))
  }
  const began = performance.now()
  roles.set('ola' as ParticipantId, 'participant')
  roles.set('per' as ParticipantId, 'revoked')
  live.closeSockets(room, 'ola' as ParticipantId, closing.roleChanged)
  live.closeSockets(room, 'per' as ParticipantId, closing.revoked)
  // What is already on its way is not taken any more.
  shownOut.send(message.sync, messageYjsUpdate, written('note-too-late'))
  expect(await raised.closed()).toBe(closing.roleChanged.code)
  expect(await shownOut.closed()).toBe(closing.revoked.code)
  expect(performance.now() - began).toBeLessThan(1_000)
  const back = bare('ola.observer')
  await back.opened()
  back.send(message.sync, messageYjsSyncStep2, written('note-raised'))
  back.send(message.saved, 1)
  await until('it is saved', () => back.messages.some(({ type }) => type === message.saved))
  const ids = await live.readBoard(room, (doc) =>
    boardOf(doc)
      .notes()
      .map(({ id }) => id),
  )
  expect(ids).toEqual(['note-raised'])
})

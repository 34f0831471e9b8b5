/** A room: made, entered, led, and there after a restart. */
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { NoteId } from '@samklang/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import { newCommandId, Visitor } from '../support/people'
import { startServer, stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

const note = (name: string): NoteId => NoteId.parse(`note-${name}`)

test('[S1] a command that is sent twice is done once and answered the same, secrets included', async () => {
  const server = await startServer()
  const visitor = new Visitor(server)
  const commandId = newCommandId()
  const body = { title: 'Rom', language: 'nb', situation: { size: 'some', dependent: false } } as const
  const first = await visitor.send('createRoom', body, {}, { commandId })
  const again = await visitor.send('createRoom', body, {}, { commandId })
  expect(again.json).toEqual(first.json)
  expect(again.headers.getSetCookie()).toEqual(first.headers.getSetCookie())
  visitor.room = (first.json as { room: never }).room
  const round = { selection: { kind: 'weights' }, mode: 'secret', open: true } as const
  const twice = { commandId: newCommandId() }
  const made = await visitor.ask('draftRound', round, {}, twice)
  expect(await visitor.ask('draftRound', round, {}, twice)).toEqual(made)
  expect((await visitor.session()).rounds).toHaveLength(1)
  const replaced = { commandId: newCommandId() }
  const link = await visitor.ask('replaceLink', {}, { role: 'facilitator' }, replaced)
  expect(await visitor.ask('replaceLink', {}, { role: 'facilitator' }, replaced)).toEqual(link)
})

test('[S2] the same command id with another content, or from another person, is refused', async () => {
  const world = await openWorld()
  const second = new Visitor(world.server)
  await second.opens(world.links.facilitator)
  const sent = { commandId: newCommandId() }
  await world.facilitator.ask('setPhase', { phase: 'focus' }, {}, sent)
  expect(await world.facilitator.refusal('setPhase', { phase: 'grow' }, {}, sent)).toBe('command-differs')
  expect(await second.refusal('setPhase', { phase: 'focus' }, {}, sent)).toBe('command-differs')
  expect((await world.facilitator.session()).phase).toBe('focus')
  expect(await second.refusal('setPhase', { phase: 'grow' }, {}, { headers: { 'Command-Id': '' } })).toBe('bad-request')
})

test('[S3] each command that everyone sees raises the revision by one, and a refused one does not', async () => {
  const world = await openWorld()
  const revision = async (): Promise<number> => (await world.facilitator.session()).revision
  const before = await revision()
  const { revision: told } = await world.facilitator.ask('setPhase', { phase: 'focus' })
  expect([told, await revision()]).toEqual([before + 1, before + 1])
  const round = await world.facilitator.opensRound({ kind: 'weights' })
  expect(await revision()).toBe(before + 2)
  await world.facilitator.refusal('publishRound', {}, { round: round.id })
  expect(await revision()).toBe(before + 2)
})

test('[S4] the room is the same after a restart', async () => {
  const world = await openWorld()
  const everyone = await world.participants(3)
  await world.plays(
    { kind: 'field', field: 'goals' },
    everyone.map((person) => [person, { '2-1': 6 }] as const),
  )
  await world.facilitator.ask('setOutcome', { outcome: { kind: 'agreed', score: 6 } }, { statement: '2-1' })
  const before = [
    await world.facilitator.session(),
    await world.facilitator.ask('people'),
    await everyone[0]?.ask('me'),
  ]
  world.moveTo(await world.server.restart())
  const [session, people, me] = before
  expect(await world.facilitator.session()).toEqual(session)
  expect(await everyone[0]?.ask('me')).toEqual(me)
  const gone = (all: unknown): unknown =>
    (all as { present: boolean }[]).map((person) => ({ ...person, present: false }))
  expect(gone(await world.facilitator.ask('people'))).toEqual(gone(people))
})

test('[S5] joining asks for nothing: without a name one is a number, given in the order people join', async () => {
  const world = await openWorld()
  const [kari, ola] = await world.participants(2)
  expect(await kari?.ask('me')).toMatchObject({ number: 1, name: null, sector: null, joined: true })
  expect((await ola?.ask('me'))?.number).toBe(2)
  expect(await kari?.joins('  Kari  ', 'research')).toMatchObject({ number: 1, name: 'Kari', sector: 'research' })
  expect(await kari?.joins('', null)).toMatchObject({ number: 1, name: null, sector: null })
  const observer = await world.observer()
  expect(await observer.refusal('join', { name: 'Gjest', sector: null })).toBe('not-allowed')
  expect(await kari?.refusal('join', { name: 'x'.repeat(61), sector: null })).toBe('bad-request')
})

test('[S6] the situation decides how a room begins', async () => {
  const threshold = async (size: 'few' | 'some' | 'many', dependent: boolean): Promise<number> =>
    (await (await openWorld({ situation: { size, dependent } })).facilitator.session()).room.threshold
  expect(await threshold('some', false)).toBe(3)
  expect(await threshold('some', true)).toBe(5)
  expect(await threshold('many', false)).toBe(5)
})

test('[S7] people are counted as present while they ask, and are gone after a minute of silence', async () => {
  const world = await openWorld()
  const [kari, ola] = await world.participants(2)
  await ola?.session()
  expect(await kari?.turnout()).toMatchObject({ present: 2, joined: 2 })
  await world.server.clock.turn(40_000)
  await kari?.session()
  await world.server.clock.turn(30_000)
  expect(await kari?.turnout()).toMatchObject({ present: 1, joined: 2 })
  const people = await world.facilitator.ask('people')
  expect(people.filter(({ present }) => present).map(({ number }) => number)).toEqual([1])
})

test('[S8] the focus is something that is there, and gathering brings everyone once more', async () => {
  const world = await openWorld()
  const focus = (focus: Parameters<typeof world.facilitator.ask<'setFocus'>>[1] & object): Promise<string> =>
    world.facilitator.refusal('setFocus', focus)
  expect(await focus({ focus: { kind: 'round', round: 'round-none' as never }, gather: false })).toBe('round-not-found')
  expect(await focus({ focus: { kind: 'talk', statement: '1-9' }, gather: false })).toBe('statement-unknown')
  const { id } = await world.facilitator.opensRound({ kind: 'weights' })
  expect(await focus({ focus: { kind: 'result', round: id }, gather: false })).toBe('not-published-yet')
  expect(await focus({ focus: { kind: 'talk', statement: '3-2' }, gather: true })).toBe('done')
  expect(await focus({ focus: { kind: 'board' }, gather: false })).toBe('done')
  const session = await world.facilitator.session()
  expect(session).toMatchObject({ focus: { kind: 'board' }, gathered: 1, talked: ['3-2'] })
})

test('[S9] a timer is the moment it ends; it can be lengthened and stopped', async () => {
  const world = await openWorld()
  const now = world.server.clock.now()
  const timer = async (): Promise<unknown> => (await world.facilitator.session()).timer
  await world.facilitator.ask('setTimer', { minutes: 5, extend: false })
  expect(await timer()).toEqual({ startedAt: now, endsAt: now + 300_000 })
  await world.server.clock.turn(60_000)
  await world.facilitator.ask('setTimer', { minutes: 2, extend: true })
  expect(await timer()).toEqual({ startedAt: now, endsAt: now + 420_000 })
  await world.facilitator.ask('setTimer', { minutes: null, extend: false })
  expect(await timer()).toBeNull()
})

test('[S11] notes are posted by REST under a name or a pseudonym, once however often they are sent', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const ola = await world.participant()
  const idea = { id: note('one-idea'), kind: 'idea', text: 'Åpent kjøkken', statement: '3-2' } as const
  const { note: made } = await kari.ask('addNote', idea)
  expect(made).toMatchObject({ author: 'Kari', field: 'communication', phase: 'map', status: 'not-begun' })
  await kari.ask('addNote', { ...idea, text: 'Noe annet' })
  await ola.ask('addNote', { ...idea, id: note('two-idea') })
  const notes = await world.facilitator.ask('notes')
  expect(notes.map(({ text, author }) => [text, author])).toEqual([
    ['Åpent kjøkken', 'Kari'],
    ['Åpent kjøkken', 'Deltaker 2'],
  ])
})

test('[S12] a note is changed key by key, and a fault in it is told by its name', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const at = { note: note('one-idea') }
  await kari.ask('addNote', { id: at.note, kind: 'idea', text: 'Åpent kjøkken' })
  const changed = await kari.ask(
    'changeNote',
    { kind: 'measure', phase: 'people', owner: 'Frivilligsentralen', due: '2027-06-01' },
    at,
  )
  expect(changed.note).toMatchObject({ kind: 'measure', text: 'Åpent kjøkken', phase: 'people', due: '2027-06-01' })
  expect((await kari.ask('changeNote', { text: 'Åpent kjøkken hver torsdag', status: 'done' }, at)).note).toMatchObject(
    {
      text: 'Åpent kjøkken hver torsdag',
      status: 'done',
      owner: 'Frivilligsentralen',
    },
  )
  expect(await kari.refusal('changeNote', { text: ' ' }, at)).toBe('note-empty')
  expect(await kari.refusal('changeNote', { text: 'x'.repeat(NOTE_TEXT_MAX + 1) }, at)).toBe('note-too-long')
  expect(await kari.refusal('changeNote', { due: 'snart' }, at)).toBe('bad-request')
  expect(await kari.refusal('changeNote', { status: 'done' }, { note: 'note-nowhere' })).toBe('note-not-found')
  expect(await kari.refusal('addNote', { id: note('three'), kind: 'idea', text: 'x', statement: '1-9' })).toBe(
    'statement-unknown',
  )
})

test('[S20] a change of a note that is sent twice at the same moment is done, and answered alike', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  await kari.ask('addNote', { id: note('one-idea'), kind: 'idea', text: 'Åpent kjøkken' })
  const at = { note: note('one-idea') }
  const commandId = newCommandId()
  const twice = [1, 2, 3].map(() => kari.send('changeNote', { text: 'Åpen kafé' }, at, { commandId }))
  const answers = await Promise.all(twice)
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1)
})

test('[S13] a facilitator hides a note from everyone, and may show it again', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const at = { note: note('one-idea') }
  await kari.ask('addNote', { id: at.note, kind: 'idea', text: 'Noe om en navngitt' })
  expect(await kari.refusal('hideNote', {}, at)).toBe('not-allowed')
  await world.facilitator.ask('hideNote', {}, at)
  expect(await kari.ask('notes')).toEqual([])
  expect(await kari.refusal('changeNote', { text: 'x' }, at)).toBe('note-not-found')
  expect(await world.facilitator.ask('notes')).toMatchObject([{ hidden: true }])
  await world.facilitator.ask('unhideNote', {}, at)
  expect(await kari.ask('notes')).toMatchObject([{ hidden: false }])
})

/** The cycle and the templates by REST: steps left behind, turns ended and taken back, models placed beside each other. */
import { openSqlite } from '@samklang/server/src/storage/sqlite'
import { changeRoom } from '@samklang/server/src/storage/rooms'
import { keepTurn } from '@samklang/server/src/storage/turns'
import { NoteId } from '@samklang/shared/domain/ids'
import { roomFor } from '@samklang/shared/domain/placedTemplate'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually'
import { stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

const note = (name: string): NoteId => NoteId.parse(`note-${name}`)
type World = Awaited<ReturnType<typeof openWorld>>

async function withMeasures(world: World) {
  const kari = await world.participant('Kari')
  for (const name of ['finished', 'put-aside', 'under-way']) {
    await kari.ask('addNote', { id: note(name), kind: 'measure', text: name })
  }
  await kari.ask('changeNote', { status: 'done' }, { note: note('finished') })
  await kari.ask('changeNote', { status: 'put-aside', why: 'Ingen penger i år' }, { note: note('put-aside') })
  await kari.ask('changeNote', { status: 'under-way', phase: 'grow' }, { note: note('under-way') })
  return kari
}

const endedIn = async (world: World): Promise<Record<string, number | null>> =>
  Object.fromEntries((await world.facilitator.ask('notes')).map(({ text, ended }) => [text, ended]))

test('[S10] any phase may follow any, and no move ends a turn', async () => {
  const world = await openWorld()
  for (const phase of ['focus', 'grow', 'map'] as const) await world.facilitator.ask('setPhase', { phase })
  expect(await world.facilitator.session()).toMatchObject({ phase: 'map', turn: 1 })
})

test('[D101] a note that is moved by REST leaves a step behind, and keeps why it was put aside', async () => {
  const world = await openWorld()
  const kari = await withMeasures(world)
  await kari.ask('changeNote', { phase: 'grow' }, { note: note('under-way') })
  await world.server.clock.turn(1000)
  const { note: moved } = await kari.ask('changeNote', { phase: 'focus' }, { note: note('under-way') })
  expect(moved.way.steps).toMatchObject([
    { from: 'map', to: 'grow', turn: 1, at: world.server.clock.now() - 1000 },
    { from: 'grow', to: 'focus' },
  ])
  const aside = (await kari.ask('notes')).find(({ text }) => text === 'put-aside')
  expect(aside).toMatchObject({ status: 'put-aside', why: 'Ingen penger i år' })
})

test('[D102] ending a turn keeps what is finished in it and carries the rest on; it is ended once, and can be taken back', async () => {
  const world = await openWorld()
  const kari = await withMeasures(world)
  await world.facilitator.ask('setPhase', { phase: 'grow' })
  await world.server.clock.turn(1000)
  expect(await kari.refusal('endTurn', { turn: 1 })).toBe('not-allowed')
  await world.facilitator.ask('endTurn', { turn: 1 })
  expect(await world.facilitator.refusal('endTurn', { turn: 1 })).toBe('turn-over')
  expect(await world.facilitator.session()).toMatchObject({
    turn: 2,
    phase: 'map',
    turnsEnded: [{ number: 1, endedAt: world.server.clock.now() }],
  })
  await eventually('the board knows', async () => (await endedIn(world))['put-aside'] === 1)
  expect(await endedIn(world)).toEqual({ finished: 1, 'put-aside': 1, 'under-way': null })
  const [carried] = (await kari.ask('notes')).filter(({ text }) => text === 'under-way')
  expect(carried?.way.steps.at(-1)).toMatchObject({ from: 'grow', to: 'grow', turn: 1 })

  await world.facilitator.ask('reopenTurn', { turn: 1 })
  expect(await world.facilitator.session()).toMatchObject({ turn: 1, phase: 'grow', turnsEnded: [] })
  await eventually('the board knows', async () => (await endedIn(world))['put-aside'] === null)
  expect(await endedIn(world)).toEqual({ finished: null, 'put-aside': null, 'under-way': null })
  expect(await world.facilitator.refusal('reopenTurn', { turn: 1 })).toBe('turn-over')
  await world.facilitator.ask('endTurn', { turn: 1 })
  await world.facilitator.ask('endTurn', { turn: 2 })
  expect(await world.facilitator.refusal('reopenTurn', { turn: 1 })).toBe('turn-over')
  await eventually('the board knows', async () => (await endedIn(world))['finished'] === 1)
})

test('[D103] a turn whose end a crash kept from the board is ended there when the server starts again', async () => {
  const world = await openWorld()
  await withMeasures(world)
  const before = await world.server.afterKill()
  // Ended, and the process gone before the board was edited.
  await before.stop()
  const db = await openSqlite({ dir: before.dataDir })
  await db.transaction(async (tx) => {
    await keepTurn(tx, world.room, { number: 1, phase: 'grow', endedAt: 7, reopened: false, due: true })
    await changeRoom(tx, world.room, { turn: 2, phase: 'map' })
  })
  await db.close()
  world.moveTo(await before.restart())
  await eventually('the turn has ended on the board', async () => (await endedIn(world))['finished'] === 1)
  expect(await endedIn(world)).toEqual({ finished: 1, 'put-aside': 1, 'under-way': null })
})

test('[D104] what a turn taught is written by everybody who takes part, and only of turns there are', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  expect(await kari.ask('readTurn', undefined, { turn: '1' })).toEqual({ text: '' })
  await kari.ask('writeTurn', { text: 'Vi ringte lagene. Folk vil bli spurt.' }, { turn: '1' })
  await world.facilitator.ask('writeTurn', {}, { turn: '1' })
  expect(await kari.ask('readTurn', undefined, { turn: '1' })).toEqual({
    text: 'Vi ringte lagene. Folk vil bli spurt.',
  })
  expect(await kari.refusal('writeTurn', { text: 'x' }, { turn: '2' })).toBe('not-found')
  expect(await kari.refusal('readTurn', undefined, { turn: 'one' })).toBe('not-found')
  expect(await (await world.observer()).refusal('writeTurn', { text: 'x' }, { turn: '1' })).toBe('not-allowed')
})

test('[D105] a template is placed once, never on another, and put away with its notes kept', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const pos = roomFor('thin-thick', [])
  const wanted = { id: 'placed-one', template: 'thin-thick', pos } as const
  expect(await kari.refusal('placeTemplate', wanted)).toBe('not-allowed')
  const { placed } = await world.facilitator.ask('placeTemplate', wanted)
  expect(placed).toMatchObject({ template: 'thin-thick', pos, archived: false })
  expect((await world.facilitator.ask('placeTemplate', { ...wanted, template: 'ladder' })).placed).toEqual(placed)
  const { placed: other } = await world.facilitator.ask('placeTemplate', { ...wanted, id: 'placed-two' })
  expect(other.pos).not.toEqual(pos)
  const away = await world.facilitator.ask('archiveTemplate', { archived: true }, { placed: 'placed-one' })
  expect(away.placed.archived).toBe(true)
  expect(
    (await world.facilitator.ask('archiveTemplate', { archived: false }, { placed: 'placed-one' })).placed,
  ).toEqual(placed)
  expect(await world.facilitator.refusal('archiveTemplate', { archived: true }, { placed: 'placed-no' })).toBe(
    'not-found',
  )
  expect(await world.facilitator.refusal('placeTemplate', { ...wanted, template: 'no-model' as never })).toBe(
    'bad-request',
  )
})

test('[D157] a template is moved with what lies in it, never onto another, and only by whoever leads', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const lead = world.facilitator
  const pos = roomFor('values-poster', [])
  await lead.ask('placeTemplate', { id: 'placed-one', template: 'values-poster', pos })
  await lead.ask('placeTemplate', { id: 'placed-two', template: 'ladder', pos: [pos[0], pos[1] + 9000] })
  const zone = 'placed-one/openness'
  const { note: written } = await kari.ask('addNote', {
    id: note('value'),
    kind: 'idea',
    text: 'Alle får vite det',
    zone,
  })
  expect(written).toMatchObject({ zone, pos: null })
  const at = { placed: 'placed-one' }
  expect(await kari.refusal('moveTemplate', { pos: [0, 9000] }, at)).toBe('not-allowed')
  expect((await lead.ask('moveTemplate', { pos: [12_000, 9000] }, at)).placed.pos).toEqual([12_000, 9000])
  // Onto the other it is not laid.
  expect((await lead.ask('moveTemplate', { pos: [pos[0] + 10, pos[1] + 9000] }, at)).placed.pos).toEqual([12_000, 9000])
  expect(await lead.refusal('moveTemplate', { pos: [0, 0] }, { placed: 'placed-no' })).toBe('not-found')
  expect((await kari.ask('notes'))[0]).toMatchObject({ zone, pos: null })
})

test('[D158] a note is put in a zone and out of it by REST, and the values poster is read by whoever has no board', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const watcher = await world.observer()
  expect(await watcher.ask('templates')).toEqual({ placed: [], poster: [] })
  const pos = roomFor('values-poster', [])
  await world.facilitator.ask('placeTemplate', { id: 'placed-one', template: 'values-poster', pos })
  for (const [id, text] of [
    ['one', 'Vi sier fra i tide'],
    ['two', 'Alle får vite det samme'],
  ] as const)
    await kari.ask('addNote', { id: note(id), kind: 'idea', text })
  expect((await watcher.ask('templates')).poster).toEqual([])
  for (const id of ['one', 'two']) await kari.ask('changeNote', { zone: 'placed-one/openness' }, { note: note(id) })
  expect(await watcher.ask('templates')).toMatchObject({
    placed: [{ id: 'placed-one', template: 'values-poster' }],
    poster: [{ zone: 'openness', texts: ['Vi sier fra i tide', 'Alle får vite det samme'] }],
  })
  // Moved to a phase it lies in no model any more.
  expect((await kari.ask('changeNote', { phase: 'grow' }, { note: note('one') })).note).toMatchObject({
    zone: null,
    pos: null,
  })
  await world.facilitator.ask('setLocks', { all: false, drawings: false, phases: [], templates: ['placed-one'] })
  expect(
    await kari.refusal('addNote', { id: note('locked'), kind: 'idea', text: 'x', zone: 'placed-one/openness' }),
  ).toBe('locked')
  expect(await kari.refusal('changeNote', { zone: 'placed-one/openness' }, { note: note('one') })).toBe('locked')
  await world.facilitator.ask('archiveTemplate', { archived: true }, { placed: 'placed-one' })
  expect(await watcher.ask('templates')).toEqual({ placed: [], poster: [] })
  expect(await kari.refusal('addNote', { id: note('nowhere'), kind: 'idea', text: 'x', zone: 'no zone' })).toBe(
    'bad-request',
  )
})

test('[D106] the question of a step is answered by REST too, and only of a step the note has taken', async () => {
  const world = await openWorld()
  const kari = await withMeasures(world)
  const at = { note: note('under-way') }
  const [step] = (await kari.ask('notes')).find(({ text }) => text === 'under-way')?.way.steps ?? []
  const answer = { id: 'answer-one', step: step?.id ?? '', text: 'Idrettsrådet bærer det' }
  const { note: answered } = await kari.ask('answerStep', answer, at)
  expect(answered.way.steps).toMatchObject([{ to: 'grow', answers: ['Idrettsrådet bærer det'] }])
  expect((await kari.ask('answerStep', answer, at)).note.way.steps[0]?.answers).toHaveLength(1)
  expect(await kari.refusal('answerStep', { ...answer, step: 'no-such-step' }, at)).toBe('note-not-found')
  expect(await (await world.observer()).refusal('answerStep', answer, at)).toBe('not-allowed')
})

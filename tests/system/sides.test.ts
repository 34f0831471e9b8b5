/** Sides through the real server: chosen, met, kept apart until all are shown together, and remembered. */
import type { SidesId } from '@samklang/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import type { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const names = ['De som deltar', 'De som arrangerer']
const statements = ['1-1', '3-2']

interface Table {
  readonly world: World
  readonly sides: SidesId
  readonly takingPart: readonly Visitor[]
  readonly arranging: readonly Visitor[]
}

async function made(): Promise<Table> {
  const world = await openWorld()
  const takingPart = await world.participants(2)
  const arranging = await world.participants(2)
  const { sides } = await world.facilitator.ask('makeSides', { names, statements })
  return { world, sides, takingPart, arranging }
}

const choose = (person: Visitor, sides: SidesId, side: number | null, people = 1) =>
  person.ask('chooseSide', { side, people }, { sides })
const say = (person: Visitor, sides: SidesId, about: number, statement: string, answer: number | 'dk' | null) =>
  person.ask('saySide', { about, statement, answer }, { sides })

async function begun(): Promise<Table> {
  const table = await made()
  for (const person of table.takingPart) await choose(person, table.sides, 0)
  for (const person of table.arranging) await choose(person, table.sides, 1)
  await table.world.facilitator.ask('openSides', {}, { sides: table.sides })
  return table
}

test('[S44] a side of one does not begin; two at one screen do', async () => {
  const { world, sides, takingPart, arranging } = await made()
  const [kari, ola] = takingPart
  const [siri] = arranging
  if (!kari || !ola || !siri) throw new Error('Nobody is here.')
  expect((await world.facilitator.session()).focus).toEqual({ kind: 'sides' })
  await choose(kari, sides, 0)
  await choose(ola, sides, 0)
  await choose(siri, sides, 1)
  expect(await world.facilitator.refusal('openSides', {}, { sides })).toBe('side-too-small')
  await choose(siri, sides, 1, 3)
  expect((await ola.session()).sides[0]).toMatchObject({ names, people: [2, 3], state: 'choosing' })
  await world.facilitator.ask('openSides', {}, { sides })
  expect(await kari.refusal('chooseSide', { side: 1, people: 1 }, { sides })).toBe('sides-not-choosing')
})

test('[S45] what a side says is read by its own people alone until all are shown together', async () => {
  const { world, sides, takingPart, arranging } = await begun()
  const [kari, ola] = takingPart
  const [siri] = arranging
  if (!kari || !ola || !siri) throw new Error('Nobody is here.')
  await say(kari, sides, 0, '1-1', 3)
  await say(kari, sides, 1, '1-1', 8)
  await say(ola, sides, 0, '3-2', 'dk')
  expect((await ola.ask('mySide', undefined, { sides })).answers).toEqual({
    0: { '1-1': 3, '3-2': 'dk' },
    1: { '1-1': 8 },
  })
  const observer = await world.observer()
  for (const person of [siri, world.facilitator, observer]) {
    const { session } = await person.ask('session')
    expect(session.sides).toMatchObject([{ scored: [2, 0], says: [], state: 'open' }])
  }
  expect((await siri.ask('mySide', undefined, { sides })).answers).toEqual({})
  expect((await world.facilitator.ask('mySide', undefined, { sides })).answers).toEqual({})
  expect(await world.facilitator.refusal('showSides', {}, { sides })).toBe('side-silent')
  await say(siri, sides, 1, '1-1', 9)
  await world.facilitator.ask('showSides', {}, { sides })
  expect((await observer.session()).sides[0]?.says).toEqual([
    { side: 0, about: 0, answers: { '1-1': 3, '3-2': 'dk' } },
    { side: 0, about: 1, answers: { '1-1': 8 } },
    { side: 1, about: 1, answers: { '1-1': 9 } },
  ])
  // Names of people are nowhere in it, and nothing changes any more.
  expect(await kari.refusal('saySide', { about: 0, statement: '1-1', answer: 4 }, { sides })).toBe('sides-not-open')
})

test('[S46] an answer is changed and taken away by any of a side, and nobody answers for another', async () => {
  const { world, sides, takingPart } = await begun()
  const [kari, ola] = takingPart
  if (!kari || !ola) throw new Error('Nobody is here.')
  await say(kari, sides, 0, '1-1', 3)
  await say(ola, sides, 0, '1-1', 5)
  expect((await say(kari, sides, 0, '3-2', 7)).answers).toEqual({ 0: { '1-1': 5, '3-2': 7 } })
  expect((await say(kari, sides, 0, '1-1', null)).answers).toEqual({ 0: { '3-2': 7 } })
  expect(await kari.refusal('saySide', { about: 0, statement: '2-2', answer: 4 }, { sides })).toBe('statement-unknown')
  expect(await kari.refusal('saySide', { about: 2, statement: '1-1', answer: 4 }, { sides })).toBe('bad-request')
  const late = await world.participant()
  expect(await late.refusal('saySide', { about: 0, statement: '1-1', answer: 4 }, { sides })).toBe('no-side')
  expect((await choose(late, sides, 1)).side).toBe(1)
})

test('[S47] one occasion at a time; what is called off leaves nothing, what was shown stays through a restart', async () => {
  const { world, sides, takingPart, arranging } = await begun()
  const { facilitator } = world
  expect(await facilitator.refusal('makeSides', { names, statements })).toBe('sides-running')
  const [kari] = takingPart
  if (!kari) throw new Error('Nobody is here.')
  await say(kari, sides, 0, '1-1', 3)
  await facilitator.ask('cancelSides', {}, { sides })
  expect((await facilitator.session()).sides).toEqual([])
  expect(await kari.refusal('mySide', undefined, { sides })).toBe('sides-not-found')

  const again = (await facilitator.ask('makeSides', { names, statements: ['1-1'] })).sides
  for (const person of takingPart) await choose(person, again, 0)
  for (const person of arranging) await choose(person, again, 1)
  await facilitator.ask('openSides', {}, { sides: again })
  await say(kari, again, 0, '1-1', 2)
  await say(arranging[0] ?? kari, again, 1, '1-1', 9)
  await facilitator.ask('showSides', {}, { sides: again })
  const before = (await facilitator.session()).sides
  expect(before).toHaveLength(1)
  expect(await facilitator.refusal('cancelSides', {}, { sides: again })).toBe('sides-not-open')
  world.moveTo(await world.server.restart())
  expect((await facilitator.session()).sides).toEqual(before)
})

test('[S48] sides have names of their own, and statements of the room’s scorecard', async () => {
  const { facilitator } = await openWorld()
  const refusal = (given: { names: string[]; statements: string[] }) => facilitator.refusal('makeSides', given)
  expect(await refusal({ names: ['Vi', ' vi '], statements })).toBe('sides-same-name')
  expect(await refusal({ names: ['Vi'], statements })).toBe('bad-request')
  expect(await refusal({ names: ['Vi', ' '], statements })).toBe('bad-request')
  expect(await refusal({ names, statements: ['9-9'] })).toBe('statement-unknown')
  expect(await refusal({ names, statements: ['1-1', '1-1'] })).toBe('item-unknown')
  expect(await refusal({ names, statements: [] })).toBe('bad-request')
})

/** Where a group places its work: each by themselves, then together. */
import { afterEach, expect, test } from 'vitest'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const agreed = (answer: string) => ({ kind: 'agreed', answer }) as const

/** Everybody places the work by themselves, and it is shown. */
async function placed(world: World, answers: readonly string[]): Promise<void> {
  const people = await world.participants(answers.length)
  const { round } = await world.facilitator.ask('openPlacement', { template: 'thin-thick', mode: 'secret' })
  for (const [at, person] of people.entries()) {
    await person.answers(round.id, { 'placement-thin-thick': answers[at] ?? 'dk' })
  }
  await world.facilitator.closes(round.id)
  await world.graceEnds()
  await world.facilitator.publishes(round.id)
}

test('[R77] a group agrees on a place when each has placed the work and it has been shown, and may see it differently', async () => {
  const world = await openWorld()
  const { facilitator } = world
  const set = (place: ReturnType<typeof agreed> | { kind: 'differ' } | null) =>
    facilitator.refusal('setPlace', { model: 'thin-thick', place })
  expect(await set(agreed('4'))).toBe('not-published-yet')
  await placed(world, ['2', '3', '3', '9'])
  expect(await set(agreed('4'))).toBe('done')
  const { assessment, places } = await facilitator.session()
  expect(places).toEqual([
    { assessment: assessment.id, model: 'thin-thick', place: agreed('4'), at: world.server.clock.now() },
  ])
  expect(await set({ kind: 'differ' })).toBe('done')
  expect((await facilitator.session()).places[0]?.place).toEqual({ kind: 'differ' })
  expect(await set(null)).toBe('done')
  expect((await facilitator.session()).places).toEqual([])
})

test('[R78] a place that is none on the model is refused, and only whoever leads writes it down', async () => {
  const world = await openWorld()
  await placed(world, ['2', '3', '3'])
  const body = { model: 'thin-thick', place: agreed('4') } as const
  for (const answer of ['0', '12', 'dk', '3+4', 'both-both']) {
    expect(await world.facilitator.refusal('setPlace', { ...body, place: agreed(answer) })).toBe('bad-request')
  }
  expect(await (await world.participant()).refusal('setPlace', body)).toBe('not-allowed')
  expect((await world.facilitator.session()).places).toEqual([])
})

test('[R79] a place belongs to its assessment, and the next one begins without', async () => {
  const world = await openWorld()
  const people = await world.participants(3)
  await world.plays(
    { kind: 'chosen', items: ['1-1'] },
    people.map((person) => [person, { '1-1': 5 }]),
  )
  await placed(world, ['5', '5', '6'])
  await world.facilitator.ask('setPlace', { model: 'thin-thick', place: agreed('5') })
  const before = await world.facilitator.session()
  await world.facilitator.ask('startAssessment', { title: 'Et halvt år etter' })
  const after = await world.facilitator.session()
  expect(after.assessment.id).not.toBe(before.assessment.id)
  expect(after.places).toEqual(before.places)
  const body = { model: 'thin-thick', place: agreed('8') } as const
  expect(await world.facilitator.refusal('setPlace', body)).toBe('not-published-yet')
  // Once the work has been placed in it, it cannot be as if it had never begun.
  await placed(world, ['6', '6', '6'])
  const parts = { assessment: after.assessment.id }
  expect(await world.facilitator.refusal('takeBackAssessment', {}, parts)).toBe('assessment-begun')
})

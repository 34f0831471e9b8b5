/** Ballots: partial, changeable until the round closes, and counted per statement. */
import { tallyItem } from '@samklang/shared/domain/tally'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { rowsIn } from '../support/files'
import { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

const equality = { kind: 'field', field: 'equality' } as const

test('[B1] answers are stored tap by tap, changed, cleared and read back by whoever gave them', async () => {
  const { facilitator, participants } = await openWorld()
  const [kari, ola] = await participants(2)
  const { id } = await facilitator.opensRound(equality)
  await kari?.answers(id, { '1-1': 7 })
  await kari?.answers(id, { '1-2': 'dk', '1-3': 2 })
  await kari?.answers(id, { '1-1': 8, '1-3': null })
  expect((await kari?.sheet(id))?.answers).toEqual({ '1-1': 8, '1-2': 'dk' })
  expect((await ola?.sheet(id))?.answers).toEqual({})
})

test('[B2] answers based on others than the stored ones are refused with the stored ones, and change nothing', async () => {
  const { facilitator, participant } = await openWorld()
  const kari = await participant('Kari')
  const { id } = await facilitator.opensRound(equality)
  const { hash } = await kari.sheet(id)
  await kari.ask('answer', { answers: { '1-1': 7 }, hash }, { round: id })
  const late = await kari.send('answer', { answers: { '1-1': 3 }, hash }, { round: id })
  expect(late.status).toBe(409)
  expect(late.json).toMatchObject({ refusal: 'answers-changed', stored: { answers: { '1-1': 7 } } })
  expect((await kari.sheet(id)).answers).toEqual({ '1-1': 7 })
})

test('[B3] an answer whose reply was lost may be sent again', async () => {
  const { facilitator, participant } = await openWorld()
  const kari = await participant('Kari')
  const { id } = await facilitator.opensRound(equality)
  const { hash } = await kari.sheet(id)
  const first = await kari.ask('answer', { answers: { '1-1': 7 }, hash }, { round: id })
  const again = await kari.ask('answer', { answers: { '1-1': 7 }, hash }, { round: id })
  expect(again).toEqual(first)
})

test('[B4] a ballot that arrives after the round closed is refused and changes nothing', async () => {
  const world = await openWorld()
  const { facilitator, server } = world
  const everyone = await world.participants(3)
  const { id } = await facilitator.opensRound(equality)
  for (const person of everyone) await person.answers(id, { '1-1': 5 })
  const [kari] = everyone
  const hash = (await kari?.sheet(id))?.hash ?? ''
  await facilitator.closes(id)
  await server.clock.turn(9_999)
  await kari?.ask('answer', { answers: { '1-1': 6 }, hash }, { round: id })
  await server.clock.turn(1)
  expect(await kari?.refusal('answer', { answers: { '1-1': 9 }, hash }, { round: id })).toBe('round-closed')
  expect(await kari?.refusal('answers', undefined, { round: id })).toBe('round-closed')
  const results = await facilitator.ask('results', undefined, { round: id })
  expect(results['1-1']).toMatchObject({ state: 'shown', n: 3, counts: [0, 0, 0, 0, 2, 1, 0, 0, 0, 0] })
})

test('[B5] two devices of one person are one ballot', async () => {
  const world = await openWorld()
  const kari = await world.participant('Kari')
  const { code } = await kari.ask('makeDeviceCode', {})
  const phone = new Visitor(world.server)
  phone.room = (await phone.ask('redeemDevice', { code })).room
  const { id } = await world.facilitator.opensRound(equality)
  await kari.answers(id, { '1-1': 4 })
  await phone.answers(id, { '1-2': 6 })
  expect((await kari.sheet(id)).answers).toEqual({ '1-1': 4, '1-2': 6 })
  expect((await kari.turnout()).answered).toEqual({ [id]: 1 })
})

test('[B6] each statement is counted by itself: left open is not don’t know, and too few are withheld', async () => {
  const world = await openWorld()
  const [a, b, c, d] = await world.participants(4)
  const { id } = await world.facilitator.opensRound(equality)
  await a?.answers(id, { '1-1': 2, '1-2': 9, '1-3': 'dk' })
  await b?.answers(id, { '1-1': 4, '1-2': 9, '1-3': 'dk' })
  await c?.answers(id, { '1-1': 9, '1-2': 'dk', '1-3': 'dk' })
  await d?.answers(id, { '1-1': 'dk', '1-3': 'dk' })
  await world.facilitator.closes(id)
  await world.graceEnds()
  const results = await world.facilitator.ask('results', undefined, { round: id })
  expect(results['1-1']).toMatchObject({ state: 'shown', n: 3, dontKnow: 1, median: 4 })
  expect(results['1-2']).toMatchObject({ state: 'withheld', threshold: 3 })
  expect(results['1-3']).toMatchObject({ state: 'withheld', dontKnow: null })
  expect(results['1-4']).toMatchObject({ state: 'unanswered' })
})

test('[B7] items outside the round and scores outside the scale are refused', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const { id } = await world.facilitator.opensRound(equality)
  const { hash } = await kari.sheet(id)
  expect(await kari.refusal('answer', { answers: { '2-1': 5 }, hash }, { round: id })).toBe('item-unknown')
  expect(await kari.refusal('answer', { answers: { '1-1': 11 }, hash }, { round: id })).toBe('bad-request')
  expect(await kari.refusal('answer', { answers: { '1-1': 5.5 }, hash }, { round: id })).toBe('bad-request')
  expect((await kari.sheet(id)).answers).toEqual({})
})

test('[B8] whoever joins while a round is open may answer it', async () => {
  const world = await openWorld()
  const { id } = await world.facilitator.opensRound(equality)
  await world.facilitator.closes(id)
  const late = await world.participant('Sen')
  await late.answers(id, { '1-1': 5 })
  expect((await world.facilitator.turnout()).answered).toEqual({ [id]: 1 })
})

test('[B9] whatever people tap, change and clear in whatever order, the tally is of what each last said', async () => {
  const Tap = fc.record({
    who: fc.nat(3),
    item: fc.constantFrom('1-1', '1-2'),
    answer: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 10 }) },
      fc.constant('dk' as const),
      fc.constant(null),
    ),
  })
  let shown = 0
  await fc.assert(
    fc.asyncProperty(fc.array(Tap, { minLength: 14, maxLength: 24 }), async (taps) => {
      // A room of its own: what was shown before is no part of this.
      const world = await openWorld()
      const everyone = await world.participants(4)
      const { id } = await world.facilitator.opensRound(equality)
      const said = new Map<string, number | 'dk'>()
      for (const { who, item, answer } of taps) {
        await everyone[who]?.answers(id, { [item]: answer })
        if (answer === null) said.delete(`${who} ${item}`)
        else said.set(`${who} ${item}`, answer)
      }
      await world.facilitator.closes(id)
      await world.graceEnds()
      await world.facilitator.session()
      for (const item of ['1-1', '1-2']) {
        const answers = [...said].filter(([key]) => key.endsWith(item)).map(([, answer]) => ({ answer }))
        const rows = rowsIn(
          world.server.dataDir,
          `SELECT counts, dont_know FROM tally WHERE round = '${id}' AND item = '${item}'`,
        )
        const { counts, dontKnow } = tallyItem(answers)
        const enough = answers.filter(({ answer }) => answer !== 'dk').length >= 3
        expect(rows).toEqual(enough ? [{ counts: JSON.stringify(counts), dont_know: dontKnow }] : [])
        if (enough) shown++
      }
    }),
    { numRuns: 12 },
  )
  expect(shown).toBeGreaterThan(2)
})

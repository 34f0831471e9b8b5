/** Votes on notes: the same ballots, seals and thresholds as rounds, over a real server. */
import { placementOf } from '@samklang/shared/domain/placement'
import type { VoteRound } from '@samklang/shared/domain/vote'
import { afterEach, expect, test } from 'vitest'
import { bytesOf, dumpOf, filesHolding, rowsIn } from '../support/files'
import { eventually } from '../support/eventually'
import { Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { agree, consentTo, ideas, objects, threeDots, votes } from '../support/voting'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

async function withNotes(people: number): Promise<{
  world: World
  everyone: Visitor[]
  notes: Awaited<ReturnType<typeof ideas>>
}> {
  const world = await openWorld()
  const everyone = await world.participants(people)
  const notes = await ideas(world.facilitator, 'Åpent kjøkken', 'Felles kalender', 'Sykkelverksted', 'Leksehjelp')
  return { world, everyone, notes }
}
const first = <T>(all: readonly T[]): T => {
  const [one] = all
  if (one === undefined) throw new Error('There is none.')
  return one
}
async function end(world: World, round: { id: Parameters<Visitor['closes']>[0] }): Promise<void> {
  await world.facilitator.closes(round.id)
  await world.graceEnds()
  await world.facilitator.publishes(round.id)
}

test('[B40] dots are laid, moved and taken back until the vote closes, and are one ballot from two devices', async () => {
  const { world, everyone, notes } = await withNotes(3)
  const [a = '', b = '', c = ''] = notes
  const kari = first(everyone)
  const round = await votes(world.facilitator, notes)
  await kari.answers(round.id, { [a]: 1 })
  await kari.answers(round.id, { [a]: 2, [b]: 1 })
  expect(
    await kari.refusal('answer', { answers: { [c]: 1 }, hash: (await kari.sheet(round.id)).hash }, inRound(round)),
  ).toBe('too-many-dots')
  await kari.answers(round.id, { [a]: null, [c]: 2 })
  expect((await kari.sheet(round.id)).answers).toEqual({ [b]: 1, [c]: 2 })
  expect((await world.facilitator.turnout()).answered).toEqual({ [round.id]: 1 })
})
const inRound = ({ id }: { id: string }): Record<string, string> => ({ round: id })

test('[B41] of two devices that spend the last dot at the same moment one is told, and the ballot stays within its dots', async () => {
  const { world, everyone, notes } = await withNotes(3)
  const [a = '', b = ''] = notes
  const kari = first(everyone)
  const round = await votes(world.facilitator, notes)
  await kari.answers(round.id, { [a]: 2 })
  const { hash } = await kari.sheet(round.id)
  const both = await Promise.all(
    [{ [a]: 1, [b]: 2 }, { [b]: 1 }].map((answers) => kari.refusal('answer', { answers, hash }, inRound(round))),
  )
  expect(both.filter((refusal) => refusal === 'done')).toHaveLength(1)
  const laid = Object.values((await kari.sheet(round.id)).answers)
  expect(laid.reduce<number>((sum, dots) => sum + Number(dots), 0)).toBeLessThanOrEqual(3)
  for (const answers of [{ [a]: 3 }, { [a]: 'dk' as const }, { [b]: agree }, { [a]: 2, [b]: 2 }]) {
    const { hash: now } = await kari.sheet(round.id)
    expect(['too-many-dots', 'bad-request']).toContain(
      await kari.refusal('answer', { answers, hash: now }, inRound(round)),
    )
  }
})

test('[R40] what was voted on stays what it was: notes changed, put away or hidden later change no number and no word', async () => {
  const { world, everyone, notes } = await withNotes(3)
  const [a, b] = notes
  if (a === undefined || b === undefined) throw new Error('There are no notes.')
  const round = await votes(world.facilitator, notes)
  await world.facilitator.ask('changeNote', { text: 'Noe helt annet' }, { note: a })
  for (const person of everyone) await person.answers(round.id, { [a]: 2, [b]: 1 })
  await end(world, round)
  await world.facilitator.ask('changeNote', { archived: true }, { note: b })
  world.moveTo(await world.server.restart())
  const { notes: asked, tally } = await first(everyone).ask('vote', undefined, inRound(round))
  expect(asked.find(({ note }) => note === a)).toMatchObject({ number: 1, text: 'Åpent kjøkken' })
  expect(tally?.items[a]).toEqual({ state: 'shown', result: { kind: 'dots', dots: 6 } })
  expect((await world.facilitator.session()).votes).toEqual([{ round: round.id, items: tally?.items }])
  // What a facilitator takes off the board is not read in a vote either.
  await world.facilitator.ask('hideNote', {}, { note: a })
  const after = await first(everyone).ask('vote', undefined, inRound(round))
  expect(after.notes.find(({ note }) => note === a)?.text).toBeNull()
  expect(after.tally).toEqual(tally)
})

test('[R41] only notes that are on the board are voted on, in enough numbers, and each in one open vote', async () => {
  const { world, everyone, notes } = await withNotes(1)
  const { facilitator } = world
  const open = (ids: readonly string[], setup = threeDots): Promise<string> =>
    facilitator.refusal('openVote', { question: 'Hva først?', setup, mode: 'secret', notes: ids as typeof notes })
  const [a = '', b = '', c = ''] = notes
  expect(await open([a])).toBe('vote-too-small')
  expect(await open([a, a])).toBe('bad-request')
  expect(await open([a, 'note-that-is-not-there'])).toBe('note-not-found')
  expect(await open([a, b], { kind: 'dots', perPerson: 1, perNote: 2 })).toBe('bad-request')
  expect(await first(everyone).refusal('openVote', { question: 'x', setup: threeDots, mode: 'secret', notes })).toBe(
    'not-allowed',
  )
  await facilitator.ask('hideNote', {}, { note: c })
  expect(await open([a, c])).toBe('note-not-found')
  expect(await open([a, b])).toBe('done')
  expect(await open([b, a])).toBe('item-in-open-round')
})

test('[R42] each person has the notes in an order of their own, the same on every device, after a restart, and nobody else’s', async () => {
  const world = await openWorld()
  const everyone = await world.participants(6)
  const notes = await ideas(world.facilitator, ...Array.from({ length: 12 }, (_, at) => `Idé ${at + 1}`))
  const round = await votes(world.facilitator, notes)
  const order = async (person: Visitor): Promise<number[]> =>
    (await person.ask('vote', undefined, inRound(round))).notes.map(({ number }) => number)
  const orders = await Promise.all(everyone.map(order))
  expect(new Set(orders.map((one) => one.join())).size).toBe(6)
  for (const one of orders) expect(one.toSorted((x, y) => x - y)).toEqual(notes.map((_, at) => at + 1))
  const { code } = await first(everyone).ask('makeDeviceCode', {})
  const other = new Visitor(world.server)
  other.room = world.room
  await other.ask('redeemDevice', { code })
  expect(await order(other)).toEqual(orders[0])
  world.moveTo(await world.server.restart())
  expect(await order(first(everyone))).toEqual(orders[0])
  expect(dumpOf(world.server.dataDir)).not.toContain(first(orders).join())
})

test('[R43] a published vote is hidden, shown again and asked again, and a cancelled one leaves nothing', async () => {
  const { world, everyone, notes } = await withNotes(3)
  const [a = ''] = notes
  const round = await votes(world.facilitator, notes)
  for (const person of everyone) await person.answers(round.id, { [a]: 1 })
  await world.facilitator.closes(round.id)
  await world.graceEnds()
  // Closed: whoever leads looks before it is shown, nobody else does.
  expect((await world.facilitator.ask('vote', undefined, inRound(round))).tally?.items[a]).toMatchObject({
    state: 'shown',
  })
  expect((await first(everyone).ask('vote', undefined, inRound(round))).tally).toBeNull()
  expect((await world.facilitator.session()).votes).toEqual([])
  await world.facilitator.publishes(round.id)
  await world.facilitator.ask('hideRound', {}, inRound(round))
  expect((await first(everyone).session()).votes).toEqual([])
  expect((await first(everyone).ask('vote', undefined, inRound(round))).tally).toBeNull()
  await world.facilitator.ask('showRound', {}, inRound(round))
  expect((await first(everyone).session()).votes).toHaveLength(1)
  const { round: again } = await world.facilitator.ask('askAgain', { open: true }, inRound(round))
  expect(again).toMatchObject({ take: 2, items: notes, selection: round.selection, state: 'open' })
  expect((await first(everyone).ask('vote', undefined, inRound(again))).notes).toHaveLength(4)
  await first(everyone).answers(again.id, { [a]: 1 })
  await world.facilitator.ask('cancelRound', {}, inRound(again))
  expect(dumpOf(world.server.dataDir)).not.toContain(`asked_note {"round":"${again.id}"`)
  expect((await world.facilitator.session()).votes).toHaveLength(1)
  // No card of its own, and no row of a scorecard's results.
  expect((await world.facilitator.ask('notes')).filter(({ kind }) => kind === 'result')).toEqual([])
  expect((await world.facilitator.session()).results).toEqual([])
})

test('[R44] together the group lays one set of dots and says its consent aloud, with a day to look at it again', async () => {
  const { world, everyone, notes } = await withNotes(3)
  const [a = '', b = ''] = notes
  const kari = first(everyone)
  const round = await votes(world.facilitator, notes, threeDots, 'together')
  await kari.ask('joint', { item: a, answer: 2 }, inRound(round))
  expect(await kari.refusal('joint', { item: b, answer: 2 }, inRound(round))).toBe('too-many-dots')
  await kari.ask('joint', { item: b, answer: 1 }, inRound(round))
  expect((await kari.session()).joint[round.id]).toEqual({ [a]: 2, [b]: 1 })
  await end(world, round)
  expect((await kari.session()).votes[0]?.items[a]).toEqual({ state: 'shown', result: { kind: 'dots', dots: 2 } })

  const consent = await votes(world.facilitator, notes.slice(0, 1), consentTo, 'together')
  await kari.ask('joint', { item: a, answer: objects('Vi mangler folk', '2027-06-01') }, inRound(consent))
  await end(world, consent)
  const { tally } = await kari.ask('vote', undefined, inRound(consent))
  expect(tally).toEqual({
    items: {
      [a]: { state: 'shown', result: { kind: 'consent', agree: 0, concern: 0, objection: 1, review: '2027-06-01' } },
    },
    said: { [a]: [{ about: 'objection', text: 'Vi mangler folk' }] },
  })
})

test('[R46] whoever joins while a vote is open votes too, and whoever comes after is told that it is closed', async () => {
  const { world, everyone, notes } = await withNotes(2)
  const [a = ''] = notes
  const round = await votes(world.facilitator, notes)
  for (const person of everyone) await person.answers(round.id, { [a]: 1 })
  const late = await world.participant('Sent')
  await late.answers(round.id, { [a]: 2 })
  await world.facilitator.closes(round.id)
  await late.answers(round.id, { [a]: 1 })
  await world.graceEnds()
  expect(await late.refusal('answer', { answers: { [a]: 2 }, hash: '' }, inRound(round))).toBe('round-closed')
  await world.facilitator.publishes(round.id)
  expect((await late.session()).votes[0]?.items[a]).toEqual({ state: 'shown', result: { kind: 'dots', dots: 3 } })
})

test('[B44] an objection’s reason is sealed while the vote is open, and comes out without its writer or the order of arrival', async () => {
  const { world, everyone, notes } = await withNotes(5)
  const [a = ''] = notes
  const { dataDir } = world.server
  const round = await votes(world.facilitator, notes.slice(0, 1), consentTo)
  const reasons = ['Åpent hus er for dyrt', 'Det mangler folk', 'Bygget er stengt', 'Ærlig talt nei', 'Altfor tidlig']
  for (const [at, person] of everyone.entries()) {
    await person.answers(round.id, { [a]: objects(reasons[at] ?? '', at === 2 ? '2027-05-01' : null) })
  }
  const dump = dumpOf(dataDir)
  for (const reason of reasons) {
    expect(dump).not.toContain(reason)
    expect(filesHolding(dataDir, Buffer.from(reason))).toEqual([])
  }
  expect(world.server.lines.join()).not.toContain('dyrt')
  expect((await world.facilitator.ask('vote', undefined, inRound(round))).tally).toBeNull()
  // Read back by its writer alone.
  expect((await first(everyone).sheet(round.id)).answers[a]).toEqual(objects('Åpent hus er for dyrt'))

  const keys = rowsIn(dataDir, 'SELECT DISTINCT key FROM ballot').map(({ key }) => bytesOf(key))
  await end(world, round)
  const { tally } = await first(everyone).ask('vote', undefined, inRound(round))
  const texts = tally?.said[a]?.map(({ text }) => text) ?? []
  expect(texts).toEqual(reasons.toSorted())
  expect(texts).not.toEqual(reasons)
  expect(tally?.items[a]).toMatchObject({ result: { objection: 5, review: '2027-05-01' } })
  await eventually('the keys are in no file', () => keys.every((key) => filesHolding(dataDir, key).length === 0))
  // The session, which the projector reads too, holds numbers only.
  expect(JSON.stringify(await world.facilitator.session())).not.toContain('dyrt')
  for (const person of everyone) {
    const { id } = await person.ask('me')
    expect(JSON.stringify(rowsIn(dataDir, 'SELECT * FROM vote_tally'))).not.toContain(id)
  }
})

test('[B47] under the threshold no reason, no sum and no day is left anywhere when a vote has closed', async () => {
  const { world, everyone, notes } = await withNotes(2)
  const [a = ''] = notes
  const consent = await votes(world.facilitator, notes.slice(0, 1), consentTo)
  for (const person of everyone) await person.answers(consent.id, { [a]: objects('Dette går aldri', '2027-05-01') })
  await end(world, consent)
  const { tally } = await world.facilitator.ask('vote', undefined, inRound(consent))
  expect(tally).toEqual({ items: { [a]: { state: 'withheld', reason: 'too-few', threshold: 3 } }, said: {} })
  expect(dumpOf(world.server.dataDir)).not.toMatch(/går aldri|2027-05-01/)
  const dots = await votes(world.facilitator, notes)
  for (const person of everyone) await person.answers(dots.id, { [a]: 2 })
  await end(world, dots)
  const states = Object.values((await world.facilitator.session()).votes.at(-1)?.items ?? {}).map(({ state }) => state)
  expect(states).toEqual(['withheld', 'withheld', 'withheld', 'withheld'])
})

test('[B48] a vote that is open tells its turnout and nothing else, by any route and to anybody', async () => {
  const { world, everyone, notes } = await withNotes(5)
  const [a = '', b = ''] = notes
  const round = await votes(world.facilitator, notes)
  const look = async (person: Visitor): Promise<unknown> => [
    (await person.session()).votes,
    (await person.session()).joint,
    (await person.turnout()).answered,
    (await person.send('vote', undefined, inRound(round))).json,
    (await person.send('results', undefined, inRound(round))).json,
  ]
  for (const person of everyone) await person.answers(round.id, { [a]: 1 })
  const before = [await look(world.facilitator), await look(first(everyone))]
  const lines = world.server.lines.length
  for (const person of everyone.slice(1)) await person.answers(round.id, { [a]: null, [b]: 2 })
  expect([await look(world.facilitator), await look(first(everyone))]).toEqual(before)
  expect(world.server.lines.slice(lines).filter((line) => line.includes('"PUT"'))).toEqual([])
})

test('[B49] a placement is a secret ballot on a template: judged by it, withheld under the threshold, shown as dots', async () => {
  const world = await openWorld()
  const everyone = await world.participants(4)
  const { round } = await world.facilitator.ask('openPlacement', { template: 'thin-thick', mode: 'secret' })
  const { setup } = (round as VoteRound).selection
  expect(setup).toEqual({ kind: 'placement', template: 'thin-thick' })
  const [item = ''] = round.items
  const exercise = placementOf('thin-thick')
  const cells = exercise?.cells ?? []
  const [here = '', there = ''] = cells
  const kari = first(everyone)
  for (const answer of ['nowhere', 4, `${here}+${here}`]) {
    const { hash } = await kari.sheet(round.id)
    expect(await kari.refusal('answer', { answers: { [item]: answer }, hash }, inRound(round))).toBe('bad-request')
  }
  await kari.answers(round.id, { [item]: there })
  expect((await kari.sheet(round.id)).answers).toEqual({ [item]: there })
  for (const person of everyone) await person.answers(round.id, { [item]: person === kari ? 'dk' : here })
  await end(world, round)
  const counts = cells.map((_, at) => (at === 0 ? 3 : 0))
  expect((await kari.session()).votes[0]?.items[item]).toEqual({
    state: 'shown',
    result: { kind: 'placement', counts, n: 3, dontKnow: 1 },
  })
  expect(await world.facilitator.refusal('openPlacement', { template: 'methods', mode: 'secret' })).toBe('item-unknown')

  const { round: again } = await world.facilitator.ask('askAgain', { open: true }, inRound(round))
  for (const person of everyone.slice(0, 2)) await person.answers(again.id, { [item]: there })
  await end(world, again)
  expect((await kari.session()).votes[1]?.items[item]).toEqual({ state: 'withheld', reason: 'too-few', threshold: 3 })
})

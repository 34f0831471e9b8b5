/** The group's talk about its statements: what it chooses, what it notes, three takes at most, a ranking, and rounds that close on their day. */
import { boardOf } from '@samklang/shared/documents/board'
import { noLocks } from '@samklang/shared/domain/locks'
import { CLOSING_GRACE, UNTIL_MAX } from '@samklang/shared/domain/round'
import { TALK_TEXT_MAX } from '@samklang/shared/domain/talkNote'
import { RANKING_ITEM } from '@samklang/shared/domain/votes/ranking'
import { afterEach, expect, test } from 'vitest'
import { boardFor } from '../support/boards'
import { eventually } from '../support/eventually'
import { stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

const DAY = 24 * 60 * 60_000
const chosen = (...items: string[]) => ({ kind: 'chosen' as const, items })

test('[R65] what to talk about is the group’s own list: chosen by whoever leads, in its order, until it goes back to the proposal', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  expect(await kari.session()).toMatchObject({ talkList: null })
  await world.facilitator.ask('setTalkList', { statements: ['3-2', '1-1', '2-4'] })
  expect(await kari.session()).toMatchObject({ talkList: ['3-2', '1-1', '2-4'] })
  expect(await kari.refusal('setTalkList', { statements: ['1-1'] })).toBe('not-allowed')
  expect(await world.facilitator.refusal('setTalkList', { statements: ['9-9'] })).toBe('statement-unknown')
  expect(await world.facilitator.refusal('setTalkList', { statements: ['1-1', '1-1'] })).toBe('bad-request')
  expect(await kari.session()).toMatchObject({ talkList: ['3-2', '1-1', '2-4'] })
  await world.facilitator.ask('setTalkList', { statements: [] })
  expect(await kari.session()).toMatchObject({ talkList: [] })
  await world.facilitator.ask('setTalkList', { statements: null })
  expect(await kari.session()).toMatchObject({ talkList: null })
})

test('[R65] the next assessment begins without the list of the one before', async () => {
  const world = await openWorld()
  await world.plays(chosen('1-1'), [])
  await world.facilitator.ask('setTalkList', { statements: ['1-1'] })
  await world.facilitator.ask('startAssessment', { title: 'Høst' })
  expect(await world.facilitator.session()).toMatchObject({ talkList: null })
})

test('[R66] a statement is asked three times in an assessment and not a fourth, however it is asked', async () => {
  const world = await openWorld()
  const first = await world.plays(chosen('1-1', '1-2'), [])
  expect(first.take).toBe(1)
  // Prepared while there was still a time left.
  const prepared = await world.facilitator.ask('draftRound', {
    selection: chosen('1-1'),
    mode: 'secret',
    open: false,
  })
  const second = await world.plays(chosen('1-1'), [])
  expect(second.take).toBe(2)
  const { round: called } = await world.facilitator.ask('askAgain', { open: true }, { round: second.id })
  expect(called.take).toBe(3)
  await world.facilitator.ask('cancelRound', {}, { round: called.id })
  const third = await world.plays(chosen('1-1'), [])
  expect(third.take).toBe(3)

  const again = { selection: chosen('1-1', '1-3'), mode: 'secret' as const, open: true }
  expect(await world.facilitator.refusal('draftRound', again)).toBe('no-more-takes')
  expect(await world.facilitator.refusal('askAgain', { open: true }, { round: first.id })).toBe('no-more-takes')
  expect(await world.facilitator.refusal('openRound', {}, { round: prepared.round.id })).toBe('no-more-takes')
  // The other statement of the first round has been asked once.
  const { round } = await world.facilitator.ask('askAgain', { items: ['1-2'], open: true }, { round: first.id })
  expect(round.take).toBe(2)
})

test('[R67] a round that is opened until a day takes answers until then, also over a restart, and closes by itself', async () => {
  const world = await openWorld()
  const [kari, ola] = [await world.participant(), await world.participant()]
  const { clock } = world.server
  const until = clock.now() + 7 * DAY
  const body = { selection: { kind: 'short' as const }, mode: 'secret' as const, open: true, until }
  const { round } = await world.facilitator.ask('draftRound', body)
  expect(round).toMatchObject({ state: 'open', until, closesAt: null })
  await kari.answers(round.id, { '1-1': 7 })
  await clock.turn(6 * DAY)
  world.moveTo(await world.server.restart())
  await ola.answers(round.id, { '1-1': 3 })
  expect((await kari.session()).rounds).toMatchObject([{ id: round.id, state: 'open', until }])
  // Closing begun and taken back leaves the day as it was.
  await world.facilitator.closes(round.id)
  await world.facilitator.ask('reopenRound', {}, { round: round.id })
  await world.server.clock.turn(CLOSING_GRACE)
  expect((await kari.session()).rounds).toMatchObject([{ state: 'open', until }])
  await world.server.clock.turn(DAY)
  await eventually('the day has come', async () => (await kari.session()).rounds[0]?.state === 'closed')
  expect((await kari.session()).rounds).toMatchObject([{ state: 'closed', closedAt: until }])
  expect(await ola.refusal('answer', { answers: { '1-1': 4 }, hash: '' }, { round: round.id })).toBe('round-closed')
})

test('[R67] the day lies ahead, not further than a quarter of a year, and only what is opened now has one', async () => {
  const world = await openWorld()
  const now = world.server.clock.now()
  const refusal = (until: number, open = true) =>
    world.facilitator.refusal('draftRound', { selection: { kind: 'short' }, mode: 'secret', open, until })
  expect(await refusal(now)).toBe('until-wrong')
  expect(await refusal(now + UNTIL_MAX + 1)).toBe('until-wrong')
  expect(await refusal(now + DAY, false)).toBe('until-wrong')
  expect((await world.facilitator.session()).rounds).toEqual([])
})

test('[B60] values are ranked as a secret ballot: a whole order each, withheld under the threshold, and only the order is told', async () => {
  const world = await openWorld()
  const kari = await world.participant()
  const people = [kari, ...(await world.participants(2))]
  const values = ['openness', 'democracy', 'creativity', 'leadership']
  const rank = async (orders: readonly string[][]) => {
    const { round } = await world.facilitator.ask('openRanking', { mode: 'secret' })
    for (const [at, order] of orders.entries()) await people[at]?.answers(round.id, { [RANKING_ITEM]: { order } })
    await world.facilitator.closes(round.id)
    await world.graceEnds()
    await world.facilitator.publishes(round.id)
    const { votes } = await world.facilitator.session()
    return votes.find((vote) => vote.round === round.id)?.items[RANKING_ITEM]
  }
  const reversed = values.toReversed()
  expect(await rank([values, reversed])).toEqual({ state: 'withheld', reason: 'too-few', threshold: 3 })
  expect(await rank([values, values, reversed])).toEqual({
    state: 'shown',
    result: { kind: 'ranking', order: [['openness'], ['democracy'], ['creativity'], ['leadership']] },
  })
  const { round } = await world.facilitator.ask('openRanking', { mode: 'secret' })
  for (const order of [values.slice(1), [...values, 'openness'], ['openness', 'openness', 'democracy', 'creativity']]) {
    const { hash } = await kari.sheet(round.id)
    const body = { answers: { [RANKING_ITEM]: { order } }, hash }
    expect(await kari.refusal('answer', body, { round: round.id })).toBe('bad-request')
  }
  expect(await kari.refusal('openRanking', { mode: 'secret' })).toBe('not-allowed')
})

test('[D173] what is noted by REST and on a board is one text, two at once are both kept, and who may not write is told so', async () => {
  const world = await openWorld()
  const [kari, ola] = [await world.participant('Kari'), await world.participant('Ola')]
  const place = { statement: '3-2' }
  expect(await kari.ask('writeTalkNote', {}, place)).toEqual({ text: '' })
  expect(await kari.ask('talkNotes')).toEqual([])
  const client = await boardFor(kari)
  const board = boardOf(client.doc)
  const { assessment } = await kari.session()
  await eventually('laid out on the board', async () => board.talks.textOf(assessment.id, '3-2') !== null)
  board.talks.setText(assessment.id, '3-2', 'Møtene er korte.', 'here')
  await eventually('seen by REST', async () => (await ola.ask('talkNotes'))[0]?.text === 'Møtene er korte.')
  // Both begin from the same text; neither has seen what the other writes.
  const before = 'Møtene er korte.'
  await kari.ask('writeTalkNote', { write: { before, text: `${before} Ordlista mangler.` } }, place)
  await ola.ask('writeTalkNote', { write: { before, text: `Vi snakker rundt bordet. ${before}` } }, place)
  await eventually(
    'both are on the board',
    async () =>
      board.talks.written(assessment.id, '3-2') === 'Vi snakker rundt bordet. Møtene er korte. Ordlista mangler.',
  )
  const observer = await world.observer()
  expect(await observer.ask('talkNotes')).toHaveLength(1)
  expect(await observer.refusal('writeTalkNote', {}, place)).toBe('not-allowed')
  expect(await kari.refusal('writeTalkNote', {}, { statement: '9-9' })).toBe('statement-unknown')
  const long = { write: { before: '', text: 'a'.repeat(TALK_TEXT_MAX) } }
  expect(await kari.refusal('writeTalkNote', long, place)).toBe('talk-note-too-long')
  await world.facilitator.ask('setLocks', { ...noLocks, all: true })
  expect(await kari.refusal('writeTalkNote', { write: { before: '', text: 'x' } }, place)).toBe('locked')
  client.leave()
})

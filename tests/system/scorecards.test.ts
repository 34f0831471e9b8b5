/** A room's own scorecard: put in use before anything is opened, asked by, and never in another's way. */
import { languagesOf } from '@samklang/shared/domain/readScorecard'
import { profileOf } from '@samklang/shared/domain/profile'
import { talkAbout } from '@samklang/shared/domain/talkAbout'
import { answeredOf } from '@samklang/shared/results/itemView'
import { BODY_LIMIT } from '../../server/src/routes/request'
import { samson, scorecardName, type Scorecard } from '@samklang/shared/domain/scorecard'
import { afterEach, expect, test } from 'vitest'
import { RefusedReply, Visitor } from '../support/people'
import { stopServers } from '../support/server'
import { ideas, votes } from '../support/voting'
import { openWorld } from '../support/world'

afterEach(stopServers)

type Own = Omit<Scorecard, 'id' | 'version'>
const { id: _id, version: _version, ...own } = samson
const base = scorecardName(samson)
/** Made-up tags of languages. */
const tags = (count: number): string[] => Array.from({ length: count }, (_, at) => `q${String.fromCharCode(97 + at)}`)

const fewer: Own = {
  ...own,
  fields: own.fields.slice(0, 1),
  statements: [
    { ...own.statements[0]!, text: { nb: 'Alle får lønn.', en: 'Everybody is paid.', uk: 'Усім платять.' } }, // reason: SAMSON has statements
    ...own.statements.slice(1, 3),
    { ...own.statements[0]!, id: 's-mealtimes', text: { nb: 'Vi spiser sammen.' }, prompt: { nb: 'Når sist?' } }, // reason: SAMSON has statements
  ],
}

test('[R50] a room asks by its own scorecard: what was left out is not there, what was added is, and cards say its words', async () => {
  const { facilitator, participants, plays } = await openWorld()
  const { scorecard } = await facilitator.ask('setScorecard', { base, scorecard: fewer })
  expect((await facilitator.session()).room.scorecard).toBe(scorecard)
  const people = await participants(5)
  expect(await people[0]?.ask('scorecard', undefined, { scorecard })).toMatchObject(fewer)
  const round = await plays(
    { kind: 'field', field: 'equality' },
    people.map((person) => [person, { '1-1': 7, 's-mealtimes': 4 }]),
  )
  expect(round.items).toEqual(['1-1', '1-2', '1-3', 's-mealtimes'])
  const refused = { selection: { kind: 'chosen' as const, items: ['2-1'] }, mode: 'secret' as const, open: false }
  expect(await facilitator.refusal('draftRound', refused)).toBe('item-unknown')
  const { note } = await facilitator.ask('addNote', {
    id: 'note-mealtime',
    kind: 'measure',
    text: 'Middag',
    statement: 's-mealtimes',
  })
  expect(note.field).toBe('equality')
})

test('[R51] once something of the assessment is open its scorecard stays as it is; what was only prepared is cancelled', async () => {
  const { facilitator } = await openWorld()
  const { round } = await facilitator.ask('draftRound', { selection: { kind: 'weights' }, mode: 'secret', open: false })
  const { scorecard } = await facilitator.ask('setScorecard', { base, scorecard: fewer })
  expect((await facilitator.session()).rounds.find(({ id }) => id === round.id)?.state).toBe('cancelled')
  await facilitator.opensRound({ kind: 'weights' })
  expect(await facilitator.refusal('setScorecard', { base: scorecard, scorecard: null })).toBe('assessment-begun')
})

test('[R52] who changes a scorecard that somebody else has changed meanwhile is told, and nothing is lost of either', async () => {
  const { facilitator } = await openWorld()
  const { scorecard } = await facilitator.ask('setScorecard', { base, scorecard: fewer })
  expect(await facilitator.refusal('setScorecard', { base, scorecard: own })).toBe('scorecard-changed')
  expect(await facilitator.ask('scorecard', undefined, { scorecard })).toMatchObject(fewer)
  await facilitator.ask('setScorecard', { base: scorecard, scorecard: null })
  expect((await facilitator.session()).room.scorecard).toBe(base)
  expect(await facilitator.refusal('scorecard', undefined, { scorecard })).toBe('scorecard-not-found')
})

test('[R53] a scorecard with something wrong is refused with every fault told, and the one in use stays', async () => {
  const { facilitator } = await openWorld()
  const wrong = {
    ...fewer,
    statements: fewer.statements.map((one) => ({ ...one, field: 'nowhere', text: { en: 'No.' } })),
  }
  const asked = facilitator.ask('setScorecard', { base, scorecard: wrong })
  const reply = await asked.catch((error: unknown) => (error instanceof RefusedReply ? error.reply : null))
  expect(reply).toMatchObject({
    refusal: 'scorecard-wrong',
    faults: expect.arrayContaining([
      { path: 'statements.0', problem: 'unknown-field' },
      { path: 'statements.3', problem: 'not-in-room-language' },
    ]),
  })
  expect((await facilitator.session()).room.scorecard).toBe(base)
})

test('[R55] a scorecard in many languages is taken as far as its own bound, and a larger one is refused', async () => {
  const { facilitator } = await openWorld()
  const inManyWords = (languages: number): Own => ({
    ...own,
    statements: own.statements.map((one) => ({
      ...one,
      text: { ...one.text, ...Object.fromEntries(tags(languages).map((tag) => [tag, 'ض'.repeat(500)])) },
    })),
  })
  const many = inManyWords(18)
  expect(JSON.stringify(many).length).toBeGreaterThan(BODY_LIMIT)
  const { scorecard } = await facilitator.ask('setScorecard', { base, scorecard: many })
  const read = await facilitator.ask('scorecard', undefined, { scorecard })
  expect(languagesOf(read)).toHaveLength(20)
  expect(await facilitator.refusal('setScorecard', { base: scorecard, scorecard: inManyWords(21) })).toBe('too-large')
  expect((await facilitator.session()).room.scorecard).toBe(scorecard)
  const note = { id: 'note-too-large', kind: 'idea' as const, text: 'x'.repeat(BODY_LIMIT) }
  expect(await facilitator.refusal('addNote', note)).toBe('too-large')
})

test('[R56] a vote on notes does not hold the scorecard fast', async () => {
  const { facilitator } = await openWorld()
  await votes(facilitator, await ideas(facilitator, 'Middag', 'Kor', 'Dugnad'))
  expect(await facilitator.ask('setScorecard', { base, scorecard: fewer })).toMatchObject({
    revision: expect.any(Number),
  })
})

test('[R57] a room is made with a scorecard kept from another, or not at all where that one has a fault', async () => {
  const { server } = await openWorld()
  const visitor = new Visitor(server)
  const room = { title: 'Neste rom', language: 'nb' as const, situation: { size: 'some' as const, dependent: false } }
  const made = await visitor.ask('createRoom', { ...room, scorecard: fewer })
  visitor.room = made.room
  const { scorecard } = (await visitor.session()).room
  expect(await visitor.ask('scorecard', undefined, { scorecard })).toMatchObject(fewer)
  const wrong = visitor.ask('createRoom', { ...room, scorecard: { ...fewer, values: [] } })
  const reply = await wrong.catch((error: unknown) => (error instanceof RefusedReply ? error.reply : null))
  expect(reply).toMatchObject({
    refusal: 'scorecard-wrong',
    faults: expect.arrayContaining([{ path: '', problem: 'no-values' }]),
  })
})

test.each([1, 3, 6])('[R58] a scorecard of %i values is weighed, shown and seen in the profile', async (count) => {
  const { facilitator, participants, plays } = await openWorld()
  const values = Array.from({ length: count }, (_, at) => ({
    ...own.values[0]!, // reason: SAMSON has values
    id: `value${at}`,
    name: { nb: `Verdi ${at}` },
  }))
  const statements = own.statements.map((one, at) => ({ ...one, value: `value${at % count}` }))
  const { scorecard: name } = await facilitator.ask('setScorecard', { base, scorecard: { ...own, values, statements } })
  const people = await participants(5)
  const weighed = await plays(
    { kind: 'weights' },
    people.map((person) => [person, Object.fromEntries(values.map(({ id }, at) => [`weight-${id}`, 10 - at]))]),
  )
  expect(weighed.items).toHaveLength(count)
  await plays(
    { kind: 'field', field: 'goals' },
    people.map((person) => [person, { '2-1': 3, '2-2': 8, '2-3': 6 }]),
  )
  const session = await facilitator.session()
  const scorecard = await facilitator.ask('scorecard', undefined, { scorecard: name })
  const answered = answeredOf(session, scorecard)
  const profile = profileOf(answered)
  expect(Object.keys(profile.weights)).toHaveLength(count)
  expect(profile.fields.find(({ field }) => field === 'goals')).toMatchObject({ counted: 3 })
  expect(profile.whole.weight).not.toBeNull()
  expect(talkAbout(answered).everythingImportant).toBe(false)
  expect(talkAbout(answered).proposals.map(({ statement }) => statement)).toContain('2-1')
})

test('[R54] only who leads puts a scorecard in use, and no other room reads it', async () => {
  const { facilitator, participant } = await openWorld()
  const { scorecard } = await facilitator.ask('setScorecard', { base, scorecard: fewer })
  const kari = await participant()
  expect(await kari.refusal('setScorecard', { base: scorecard, scorecard: null })).toBe('not-allowed')
  const elsewhere = await openWorld()
  expect(await elsewhere.facilitator.refusal('scorecard', undefined, { scorecard })).toBe('scorecard-not-found')
})

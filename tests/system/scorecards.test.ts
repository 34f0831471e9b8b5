/** A room's own scorecard: put in use before anything is opened, asked by, and never in another's way. */
import { samson, scorecardName, type Scorecard } from '@samklang/shared/domain/scorecard'
import { afterEach, expect, test } from 'vitest'
import { RefusedReply } from '../support/people'
import { stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

type Own = Omit<Scorecard, 'id' | 'version'>
const { id: _id, version: _version, ...own } = samson
const base = scorecardName(samson)
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

test('[R54] only who leads puts a scorecard in use, and no other room reads it', async () => {
  const { facilitator, participant } = await openWorld()
  const { scorecard } = await facilitator.ask('setScorecard', { base, scorecard: fewer })
  const kari = await participant()
  expect(await kari.refusal('setScorecard', { base: scorecard, scorecard: null })).toBe('not-allowed')
  const elsewhere = await openWorld()
  expect(await elsewhere.facilitator.refusal('scorecard', undefined, { scorecard })).toBe('scorecard-not-found')
})

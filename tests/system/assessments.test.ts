/** A room over several assessments: what belongs to which, and that nothing of an earlier one leaks into a new one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportRoom } from '@samklang/server/src/ops/exportRoom'
import { openSqlite } from '@samklang/server/src/storage/sqlite'
import { samson, scorecardName } from '@samklang/shared/domain/scorecard'
import { afterEach, expect, test } from 'vitest'
import { onSqlite } from '../support/onSqlite'
import { stopServers } from '../support/server'
import { openWorld, type World } from '../support/world'

afterEach(stopServers)

const HALF_A_YEAR = 182 * 24 * 3_600_000
const field = { kind: 'field' as const, field: 'equality' }

/** Five people answer the weights and the first field, the group agrees on one score, and half a year goes by. */
async function autumn(): Promise<World> {
  const world = await openWorld()
  const { facilitator, participants, plays, server } = world
  const people = await participants(5)
  await plays(
    { kind: 'weights' },
    people.map((person) => [person, { 'weight-democracy': 8 }]),
  )
  await plays(
    field,
    people.map((person) => [person, { '1-1': 4, '1-2': 6 }]),
  )
  await facilitator.ask('setOutcome', { outcome: { kind: 'agreed', score: 5 } }, { statement: '1-1' })
  await facilitator.ask('setFocus', { focus: { kind: 'talk', statement: '1-2' }, gather: true })
  await server.clock.jump(HALF_A_YEAR)
  return world
}

test('[B110] a new assessment begins empty, and the one before keeps its results, outcomes and talks', async () => {
  const { facilitator, server, observer } = await autumn()
  const before = await facilitator.session()
  const { assessment } = await facilitator.ask('startAssessment', { title: ' Vår 2027 ' })
  const now = await facilitator.session()
  expect(assessment).toMatchObject({ title: 'Vår 2027', startedAt: server.clock.now(), finishedAt: null })
  expect(now.assessment).toEqual(assessment)
  expect(now.assessments).toEqual([{ ...before.assessment, finishedAt: server.clock.now() }, assessment])
  expect(now).toMatchObject({ rounds: [], results: [], outcomes: {}, talked: [], focus: { kind: 'welcome' } })
  const old = await (await observer()).ask('assessment', undefined, { assessment: before.assessment.id })
  expect(old).toMatchObject({ results: before.results, outcomes: before.outcomes, talked: before.talked })
  expect(old.rounds).toEqual(before.rounds)
  expect(Object.values(old.turnout)).toEqual([5, 5])
})

test('[B111] what is asked, said and agreed in a new assessment leaves the earlier one as it was', async () => {
  const { facilitator, participants, plays } = await autumn()
  const { assessment: first } = await facilitator.session()
  const parts = { assessment: first.id }
  const old = await facilitator.ask('assessment', undefined, parts)
  await facilitator.ask('startAssessment', { title: 'Vår' })
  const before = await facilitator.ask('assessment', undefined, parts)
  expect({ ...before, assessment: null }).toEqual({ ...old, assessment: null })
  await plays(
    field,
    (await participants(4)).map((person) => [person, { '1-1': 9 }]),
  )
  await facilitator.ask('setOutcome', { outcome: { kind: 'differ' } }, { statement: '1-1' })
  expect(await facilitator.ask('assessment', undefined, parts)).toEqual(before)
  const { results, outcomes, assessment } = await facilitator.session()
  expect(results.map(({ items }) => items['1-1'])).toMatchObject([{ state: 'shown', n: 4, median: 9 }])
  expect(outcomes['1-1']?.kind).toBe('differ')
  expect(await facilitator.ask('assessment', undefined, { assessment: assessment.id })).toMatchObject({
    assessment,
    results,
    outcomes,
  })
})

test('[B112] it is not started while a question is open or waits to be shown, a number is put to the group, sides have yet to be shown, or nothing has been shown', async () => {
  const { facilitator, participants, graceEnds } = await openWorld()
  const title = { title: 'Vår' }
  expect(await facilitator.refusal('startAssessment', title)).toBe('assessment-empty')
  const people = await participants(3)
  const round = await facilitator.opensRound(field)
  for (const person of people) await person.answers(round.id, { '1-1': 7 })
  expect(await facilitator.refusal('startAssessment', title)).toBe('rounds-unfinished')
  await facilitator.closes(round.id)
  await graceEnds()
  expect(await facilitator.refusal('startAssessment', title)).toBe('rounds-unfinished')
  await facilitator.publishes(round.id)
  const { proposal } = await facilitator.ask('propose', { statement: '1-1', score: 7 })
  expect(await facilitator.refusal('startAssessment', title)).toBe('proposal-running')
  await facilitator.ask('endProposal', { outcome: 'withdrawn' }, { proposal })
  const { sides } = await facilitator.ask('makeSides', { names: ['Vi', 'De'], statements: ['1-1'] })
  expect(await facilitator.refusal('startAssessment', title)).toBe('sides-running')
  await facilitator.ask('cancelSides', {}, { sides })
  expect(await people[0]?.refusal('startAssessment', title)).toBe('not-allowed')
  expect(await facilitator.refusal('startAssessment', title)).toBe('done')
})

test('[B113] a question of an earlier assessment is not asked again, led to, or put to the group', async () => {
  const { facilitator } = await autumn()
  const { rounds } = await facilitator.session()
  const round = rounds.at(-1)?.id ?? ''
  await facilitator.ask('startAssessment', { title: 'Vår' })
  expect(await facilitator.refusal('askAgain', { open: true }, { round })).toBe('assessment-over')
  const focus = { kind: 'result' as const, round }
  expect(await facilitator.refusal('setFocus', { focus, gather: true })).toBe('assessment-over')
  expect(await facilitator.refusal('propose', { statement: '1-1', score: 7 })).toBe('not-published-yet')
  expect((await facilitator.session()).talked).toEqual([])
})

test('[B114] a start is taken back while nothing has been asked, and not afterwards', async () => {
  const { facilitator, participant } = await autumn()
  const before = await facilitator.session()
  const mistake = await facilitator.ask('startAssessment', { title: 'Feil' })
  await facilitator.ask('draftRound', { selection: field, mode: 'secret', open: false })
  await facilitator.ask('takeBackAssessment', {}, { assessment: mistake.assessment.id })
  const back = await facilitator.session()
  expect(back).toMatchObject({ assessment: before.assessment, assessments: [before.assessment] })
  expect(back).toMatchObject({ results: before.results, outcomes: before.outcomes, rounds: before.rounds })
  const gone = { assessment: mistake.assessment.id }
  expect(await facilitator.refusal('assessment', undefined, gone)).toBe('assessment-not-found')

  const { assessment } = await facilitator.ask('startAssessment', { title: 'Vår' })
  const parts = { assessment: assessment.id }
  expect(await facilitator.refusal('takeBackAssessment', {}, { assessment: before.assessment.id })).toBe(
    'assessment-over',
  )
  expect(await (await participant()).refusal('takeBackAssessment', {}, parts)).toBe('not-allowed')
  // A vote on notes goes on with the board; what order the values have is said of the assessment.
  const { round } = await facilitator.ask('openRanking', { mode: 'secret' })
  expect(await facilitator.refusal('takeBackAssessment', {}, parts)).toBe('assessment-begun')
  await facilitator.ask('cancelRound', {}, { round: round.id })
  await facilitator.opensRound(field)
  expect(await facilitator.refusal('takeBackAssessment', {}, parts)).toBe('assessment-begun')
})

test('[B115] each assessment keeps its name and the scorecard it was asked by', async () => {
  const { facilitator } = await autumn()
  const { assessment: first } = await facilitator.session()
  await facilitator.ask('nameAssessment', { title: 'Høst 2026' }, { assessment: first.id })
  await facilitator.ask('startAssessment', { title: 'Vår 2027' })
  const { id: _id, version: _version, ...own } = samson
  const fewer = { ...own, statements: own.statements.filter(({ id }) => id !== '1-3') }
  const { scorecard } = await facilitator.ask('setScorecard', { base: scorecardName(samson), scorecard: fewer })
  expect((await facilitator.session()).assessments).toMatchObject([
    { title: 'Høst 2026', scorecard: scorecardName(samson) },
    { title: 'Vår 2027', scorecard },
  ])
})

test('[B116] votes on notes go on from one assessment to the next', async () => {
  const { facilitator, participants } = await autumn()
  await participants(1)
  await facilitator.ask('addNote', { id: 'note-shared-1', kind: 'idea', text: 'Middag' })
  await facilitator.ask('addNote', { id: 'note-shared-2', kind: 'idea', text: 'Tur' })
  const { round } = await facilitator.ask('openVote', {
    question: 'Hva først?',
    setup: { kind: 'dots', perPerson: 2, perNote: 2 },
    mode: 'secret',
    notes: ['note-shared-1', 'note-shared-2'],
  })
  await facilitator.ask('startAssessment', { title: 'Vår' })
  const { rounds } = await facilitator.session()
  expect(rounds.map(({ id, state }) => [id, state])).toEqual([[round.id, 'open']])
})

onSqlite('[B118] an export of a room holds what every one of its assessments has published', async () => {
  const { facilitator, server, room } = await autumn()
  const { assessment: first } = await facilitator.session()
  await facilitator.ask('startAssessment', { title: 'Vår' })
  const { assessment: second } = await facilitator.session()
  const views = []
  for (const { id } of [first, second]) views.push(await facilitator.ask('assessment', undefined, { assessment: id }))
  const file = join(server.dataDir, 'export.json')
  const db = await openSqlite({ dir: server.dataDir })
  await exportRoom(db, room, file, server.clock.now())
  await db.close()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ assessments: views })
  expect(views.map(({ results }) => results.length)).toEqual([2, 0])
})

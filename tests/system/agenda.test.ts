/** A room's agenda over a real server: set, followed step by step, extended and ended. */
import { agendaFrom } from '@samklang/shared/domain/agendas/ReadyAgenda'
import { firstMeeting } from '@samklang/shared/domain/agendas/firstMeeting'
import { type Agenda, type AgendaStep, MINUTE, type StepDoes } from '@samklang/shared/domain/agenda'
import type { NoteId } from '@samklang/shared/domain/ids'
import { afterEach, expect, test } from 'vitest'
import { stopServers } from '../support/server'
import { openWorld } from '../support/world'

afterEach(stopServers)

const step = (id: string, does: StepDoes, minutes = 10): AgendaStep => ({
  id,
  title: `Steg ${id}`,
  minutes,
  says: 'Til alle.',
  prompt: 'Bare til den som leder.',
  does,
})
const agenda = (...steps: AgendaStep[]): Agenda => ({ steps })

test('[R130] only who leads sets the agenda, everybody sees it, and the words to whoever leads stay with them', async () => {
  const { facilitator, participant } = await openWorld()
  const other = await participant()
  const made = agenda(step('a', { kind: 'welcome' }))
  expect(await other.refusal('setAgenda', { agenda: made, based: 0 })).toBe('not-allowed')
  expect(await other.refusal('agenda')).toBe('not-allowed')
  await facilitator.ask('setAgenda', { agenda: made, based: 0 })
  expect((await facilitator.ask('agenda')).agenda).toEqual(made)
  const shown = (await other.session()).agenda
  expect(shown?.steps[0]).toMatchObject({ title: 'Steg a', says: 'Til alle.' })
  expect(JSON.stringify(shown)).not.toContain('Bare til den som leder')
})

test('[R131] whoever changes an agenda that somebody else has changed meanwhile is told, and nothing is lost', async () => {
  const { facilitator } = await openWorld()
  const first = agenda(step('a', { kind: 'welcome' }))
  await facilitator.ask('setAgenda', { agenda: first, based: 0 })
  expect(await facilitator.refusal('setAgenda', { agenda: agenda(step('b', { kind: 'break' })), based: 0 })).toBe(
    'agenda-changed',
  )
  expect(await facilitator.ask('agenda')).toMatchObject({ version: 1, agenda: first })
  expect((await facilitator.send('setAgenda', { agenda: { steps: [] }, based: 1 })).status).toBe(400)
})

test('[R132] when a step begins its question opens, everyone is brought to it, and the clock runs for its minutes', async () => {
  const { facilitator, server } = await openWorld()
  await facilitator.ask('setAgenda', {
    agenda: agenda(step('w', { kind: 'weigh' }, 5), step('f', { kind: 'field', field: 'communication' })),
    based: 0,
  })
  const { gathered } = await facilitator.session()
  await facilitator.ask('goToStep', { step: 'w' })
  const session = await facilitator.session()
  const [round] = session.rounds
  expect(round).toMatchObject({ state: 'open', mode: 'secret', selection: { kind: 'weights' } })
  expect(session.focus).toEqual({ kind: 'round', round: round?.id })
  expect(session.gathered).toBe(gathered + 1)
  expect(session.timer).toEqual({ startedAt: server.clock.now(), endsAt: server.clock.now() + 5 * MINUTE })
  expect(session.agenda?.meeting).toMatchObject({ plannedEnd: server.clock.now() + 15 * MINUTE, endedAt: null })
})

test('[R133] going back to a step that has asked already asks nothing anew: what is open goes on, what was shown is looked at', async () => {
  const { facilitator, participants, graceEnds } = await openWorld()
  const people = await participants(3)
  await facilitator.ask('setAgenda', {
    agenda: agenda(step('w', { kind: 'weigh' }), step('m', { kind: 'measures' })),
    based: 0,
  })
  await facilitator.ask('goToStep', { step: 'w' })
  await facilitator.ask('goToStep', { step: 'm' })
  await facilitator.ask('goToStep', { step: 'w' })
  const [round, ...others] = (await facilitator.session()).rounds
  expect(others).toEqual([])
  if (!round) throw new Error('Nothing was opened.')
  for (const one of people) await one.answers(round.id, { 'weight-openness': 8 })
  await facilitator.closes(round.id)
  await graceEnds()
  await facilitator.publishes(round.id)
  await facilitator.ask('goToStep', { step: 'w' })
  const session = await facilitator.session()
  expect(session.focus).toEqual({ kind: 'result', round: round.id })
  expect(session.rounds).toHaveLength(1)
})

test('[R134] ideas are written alone when a step says so, and shown on the board when the next one does', async () => {
  const { facilitator, participant } = await openWorld()
  const one = await participant('Naboen')
  await facilitator.ask('setAgenda', {
    agenda: agenda(step('i', { kind: 'write', question: 'Hva kunne vi gjøre?' }), step('s', { kind: 'share' })),
    based: 0,
  })
  await facilitator.ask('goToStep', { step: 'i' })
  const { writing } = await one.session()
  expect(writing.open?.question).toBe('Hva kunne vi gjøre?')
  const { open: running, release } = writing
  await one.ask('wait', {
    request: 'idea-number-one' as NoteId,
    writing: running?.id ?? null,
    release,
    text: 'Åpen hall på fredager',
  })
  await facilitator.ask('goToStep', { step: 's' })
  const session = await one.session()
  expect(session.writing.open).toBeNull()
  expect(session.writing.shown?.ideas).toBe(1)
  expect(session.focus.kind).toBe('board')
})

test('[R135] more minutes move the clock and the step, a step that is gone is told of, and a meeting that has ended can begin anew', async () => {
  const { facilitator, server } = await openWorld()
  expect(await facilitator.refusal('extendStep', { minutes: 5 })).toBe('no-meeting')
  expect(await facilitator.refusal('endMeeting', {})).toBe('no-meeting')
  await facilitator.ask('setAgenda', {
    agenda: agenda(step('a', { kind: 'welcome' }), step('b', { kind: 'break' })),
    based: 0,
  })
  expect(await facilitator.refusal('goToStep', { step: 'zz' })).toBe('step-unknown')
  await facilitator.ask('goToStep', { step: 'a' })
  await server.clock.turn(12 * MINUTE)
  await facilitator.ask('extendStep', { minutes: 5 })
  const late = await facilitator.session()
  expect(late.agenda?.steps[0]?.minutes).toBe(17)
  expect(late.timer?.endsAt).toBe(server.clock.now() + 5 * MINUTE)
  await facilitator.ask('endMeeting', {})
  const ended = await facilitator.session()
  expect(ended.agenda?.meeting?.endedAt).toBe(server.clock.now())
  expect(ended.timer).toBeNull()
  await facilitator.ask('goToStep', { step: 'b' })
  expect((await facilitator.session()).agenda?.meeting?.visits).toEqual([{ step: 'b', at: server.clock.now() }])
})

test('[R136] the first meeting goes from beginning to end, each step doing what it says', async () => {
  const { facilitator } = await openWorld()
  await facilitator.ask('setAgenda', { agenda: agendaFrom(firstMeeting, 'nb', 'equality'), based: 0 })
  const seen: string[] = []
  for (const { id } of firstMeeting.steps.map((_, at) => ({ id: `first-meeting-${at + 1}` }))) {
    await facilitator.ask('goToStep', { step: id })
    seen.push((await facilitator.session()).focus.kind)
  }
  expect(seen).toEqual(['round', 'round', 'profile', 'profile', 'break', 'measures', 'measures', 'measures'])
})

test('[R137] a step that was begun by mistake is taken back, in time too, and what it opened is called off', async () => {
  const { facilitator, server } = await openWorld()
  await facilitator.ask('setAgenda', {
    agenda: agenda(step('a', { kind: 'welcome' }), step('w', { kind: 'weigh' })),
    based: 0,
  })
  await facilitator.ask('goToStep', { step: 'a' })
  const { timer } = await facilitator.session()
  await server.clock.turn(3 * MINUTE)
  const { round } = await facilitator.ask('goToStep', { step: 'w' })
  await facilitator.ask('cancelRound', {}, { round: round ?? '' })
  await facilitator.ask('takeBackStep', { step: 'w' })
  const session = await facilitator.session()
  expect(session.timer).toEqual(timer)
  expect(session.agenda?.meeting?.visits.map((visit) => visit.step)).toEqual(['a'])
  expect(await facilitator.refusal('takeBackStep', { step: 'w' })).toBe('step-unknown')
  await facilitator.ask('takeBackStep', { step: 'a' })
  expect((await facilitator.session()).agenda?.meeting).toBeNull()
})

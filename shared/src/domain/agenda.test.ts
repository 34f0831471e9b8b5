/** Agendas: the ready-made ones add up, and time flows on as it must. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Agenda, type AgendaStep, MINUTE, minutesOf, stepAfter, stepKinds, stepNow, type Meeting } from './agenda'
import { readyAgendas } from './agendas/all'
import { agendaFrom } from './agendas/ReadyAgenda'
import { timelineOf } from './timeline'

const step = (id: string, minutes: number, kind: 'welcome' | 'slack' = 'welcome'): AgendaStep => ({
  id,
  title: id,
  minutes,
  says: '',
  prompt: '',
  does: { kind },
})
const begun = (steps: readonly AgendaStep[], at = 0): Meeting => ({
  startedAt: at,
  plannedEnd: at + minutesOf(steps) * MINUTE,
  visits: [{ step: steps[0]?.id ?? '', at }],
  endedAt: null,
})

describe('ready-made agendas', () => {
  test('[B120] each lasts as long as it says, in bokmål and English alike', () => {
    const lasts = Object.fromEntries(readyAgendas.map(({ id, steps }) => [id, steps.map(({ minutes }) => minutes)]))
    expect(lasts).toEqual({
      'first-meeting': [10, 5, 10, 48, 8, 15, 12, 12],
      'one-field': [3, 6, 24, 8, 4],
      again: [12, 20, 13, 24, 12, 5, 4],
      'course-tasks': [20, 20, 20, 20],
      'one-hour-impact': [10, 5, 15, 20, 10],
    })
    expect(readyAgendas.map(({ steps }) => minutesOf(steps))).toEqual([120, 45, 90, 80, 60])
  })

  test.each(readyAgendas.flatMap((one) => [[one.id, 'nb', one] as const, [one.id, 'en', one] as const]))(
    '[B121] %s becomes a room’s own in %s and is a whole agenda',
    (_, language, one) => {
      const agenda = agendaFrom(one, language, 'communication')
      expect(Agenda.parse(agenda)).toEqual(agenda)
    },
  )

  test('[B121] every kind of step is one that something happens at', () => {
    const used = new Set(readyAgendas.flatMap(({ steps }) => steps.map(({ does }) => does.kind)))
    for (const kind of used) expect(stepKinds).toContain(kind)
  })
})

describe('a meeting in time', () => {
  const steps = [step('a', 10), step('b', 20), step('s', 5, 'slack'), step('c', 10)]

  test('[B122] before it begins it is laid out from now, and on time it ends when it was to end', () => {
    expect(timelineOf(steps, null, 0)).toMatchObject({ end: 45 * MINUTE, late: 0 })
    expect(timelineOf(steps, begun(steps), 3 * MINUTE)).toMatchObject({ end: 45 * MINUTE, late: 0 })
  })

  test('[B123] what runs late takes of the slack first, then moves the end, and says by how much', () => {
    const meeting = begun(steps)
    const four = timelineOf(steps, meeting, 14 * MINUTE)
    expect(four).toMatchObject({ end: 45 * MINUTE, late: 0 })
    expect(four.steps[2]).toMatchObject({ from: 34 * MINUTE, to: 35 * MINUTE })
    expect(timelineOf(steps, meeting, 18 * MINUTE)).toMatchObject({ end: 48 * MINUTE, late: 3 })
  })

  test('[B124] what is passed over takes no time, and one can go back to it', () => {
    const meeting = { ...begun(steps), visits: [...begun(steps).visits, { step: 'c', at: 6 * MINUTE }] }
    const { steps: times, end } = timelineOf(steps, meeting, 7 * MINUTE)
    expect(times.map(({ state }) => state)).toEqual(['done', 'skipped', 'skipped', 'now'])
    expect(end).toBe(16 * MINUTE)
    expect(stepNow(steps, meeting)?.id).toBe('c')
    const back = { ...meeting, visits: [...meeting.visits, { step: 'b', at: 8 * MINUTE }] }
    expect(stepNow(steps, back)?.id).toBe('b')
    expect(stepAfter(steps, back)?.id).toBe('s')
  })

  test('[B125] whatever happens, steps ahead follow one another, none lasts less than nothing, and the end is not before now', () => {
    const someSteps = fc
      .array(fc.record({ minutes: fc.integer({ min: 1, max: 60 }), slack: fc.boolean() }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((all) => all.map(({ minutes, slack }, at) => step(`s${at}`, minutes, slack ? 'slack' : 'welcome')))
    fc.assert(
      fc.property(
        someSteps,
        fc.array(fc.record({ at: fc.nat(11), after: fc.nat(90 * MINUTE) }), { maxLength: 8 }),
        fc.nat(200 * MINUTE),
        (steps, moves, later) => {
          let at = 0
          const visits = [{ step: 's0', at: 0 }]
          for (const move of moves) {
            at += move.after
            visits.push({ step: `s${move.at % steps.length}`, at })
          }
          const now = at + later
          const { steps: times, end, late } = timelineOf(steps, { ...begun(steps), visits }, now)
          expect(times).toHaveLength(steps.length)
          for (const { from, to } of times) expect(to).toBeGreaterThanOrEqual(from)
          const ahead = times.filter(({ state }) => state === 'ahead')
          for (const [place, one] of ahead.entries()) {
            expect(one.from).toBe(ahead[place - 1]?.to ?? times.find(({ state }) => state === 'now')?.to)
          }
          expect(end).toBeGreaterThanOrEqual(now)
          expect(late).toBe(Math.max(0, Math.ceil((end - minutesOf(steps) * MINUTE) / MINUTE)))
        },
      ),
    )
  })
})

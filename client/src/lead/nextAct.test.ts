/** The one primary button, through a whole meeting. */
import type { NoteId } from '@samklang/shared/domain/ids'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { samson } from '@samklang/shared/domain/scorecard'
import type { SessionView, Writing } from '@samklang/shared/wire/session'
import { describe, expect, test } from 'vitest'
import { testResult, testRound, testSession } from '../session/testSession'
import { nextAct, suggestion } from './nextAct'

const equality = { kind: 'field', field: 'equality' } as const
const weights = { kind: 'weights' } as const
const onto = (round: { id: SessionView['rounds'][number]['id'] }) => ({ kind: 'round', round: round.id }) as const

describe('[C9] what is chosen is opened next', () => {
  test('[C9] a choice goes before anything that is going on', () => {
    const round = testRound(1, weights, 'open')
    const picked = { selection: equality, mode: 'secret' } as const
    expect(nextAct(testSession({ rounds: [round], focus: onto(round) }), samson, picked)).toEqual({
      act: 'open',
      picked,
    })
  })
  test('[C9] a few statements can be opened only when one is ticked', () => {
    const empty = { selection: { kind: 'chosen' as const, items: [] }, mode: 'secret' as const }
    expect(nextAct(testSession(), samson, empty).act).toBe('choose')
    expect(nextAct(testSession(), samson, { ...empty, selection: { kind: 'chosen', items: ['3-2'] } }).act).toBe('open')
  })
  test('[C9] what was drafted is opened', () => {
    const round = testRound(1, equality, 'drafted')
    expect(nextAct(testSession({ rounds: [round], focus: onto(round) }), samson, null)).toEqual({
      act: 'open-drafted',
      round,
    })
  })
})

describe('[C10] a round is closed, then shown', () => {
  const actOn = (state: 'open' | 'closing' | 'closed') => {
    const round = testRound(1, equality, state)
    return nextAct(testSession({ rounds: [round], focus: onto(round) }), samson, null)
  }
  test('[C10] an open round is closed', () => expect(actOn('open').act).toBe('close'))
  test('[C10] a closing one is waited for, until the time it closes', () => {
    expect(actOn('closing')).toMatchObject({ act: 'closing', closesAt: 5000 })
  })
  test('[C10] a closed one is shown', () => expect(actOn('closed').act).toBe('show'))
  test('[C10] also when everyone has gone on to something else meanwhile', () => {
    const round = testRound(1, equality, 'closed')
    expect(nextAct(testSession({ rounds: [round], focus: { kind: 'break' } }), samson, null).act).toBe('show')
  })
})

describe('[C11] after a result comes the talk', () => {
  const round = testRound(1, equality, 'published')
  const items = Object.fromEntries(
    round.items.map((item, index) => [item, testResult(index === 4 ? 3 : 8, index === 2 ? 4 : 0)]),
  )
  const shown = (part: Partial<SessionView> = {}) =>
    testSession({
      rounds: [round],
      results: [{ round: round.id, items, groups: {} }],
      focus: { kind: 'result', round: round.id },
      ...part,
    })

  test('[C11] the lowest first, then what is seen differently, then something to be proud of; three of a field', () => {
    const talked: StatementId[] = []
    for (;;) {
      const next = nextAct(shown({ talked: [...talked] }), samson, null)
      if (next.act !== 'talk') break
      expect(talked).not.toContain(next.statement)
      talked.push(next.statement)
    }
    expect(talked.slice(0, 2)).toEqual(['1-5', '1-3'])
    expect(talked).toHaveLength(3)
  })
  test('[C11] while one is talked about the next is offered', () => {
    const next = nextAct(shown({ focus: { kind: 'talk', statement: '1-5' }, talked: ['1-5'] }), samson, null)
    expect(next).toEqual({ act: 'talk', statement: '1-3' })
  })
  test('[C274] what the group has chosen is taken in its own order, and then nothing more is proposed', () => {
    const talkList: StatementId[] = ['1-1', '1-5', '7-1']
    const next = (talked: StatementId[]) => nextAct(shown({ talkList, talked }), samson, null)
    expect(next([])).toEqual({ act: 'talk', statement: '1-1' })
    expect(next(['1-1'])).toEqual({ act: 'talk', statement: '1-5' })
    expect(next(['1-1', '1-5']).act).toBe('next')
    expect(nextAct(shown({ talkList: [] }), samson, null).act).toBe('next')
  })
  test('[C11] where the group answered together nothing more is proposed', () => {
    const together = testRound(1, equality, 'published', 'together')
    expect(nextAct(shown({ rounds: [together] }), samson, null).act).toBe('next')
  })
  test('[C11] the weights are no statement to talk about', () => {
    const asked = testRound(2, weights, 'published')
    const results = [
      { round: asked.id, items: Object.fromEntries(asked.items.map((item) => [item, testResult(6)])), groups: {} },
    ]
    const session = testSession({ rounds: [asked], results, focus: { kind: 'result', round: asked.id } })
    expect(nextAct(session, samson, null)).toEqual({ act: 'next', selection: equality })
  })
})

test('[C12] a running proposal is brought to its end first', () => {
  // reason: an id of the right shape is all the act needs
  const proposal = { id: 'proposal-1', statement: '1-5', score: 6, threshold: 3 } as NonNullable<
    SessionView['proposal']
  >
  const round = testRound(1, equality, 'open')
  expect(nextAct(testSession({ proposal, rounds: [round] }), samson, null)).toEqual({ act: 'agree', proposal })
})

test('[C13] the values are asked first, then the fields in their order, then the profile', () => {
  const order = []
  const rounds: SessionView['rounds'] = []
  for (let number = 1; ; number++) {
    const selection = suggestion(testSession({ rounds }), samson)
    if (selection === null) break
    order.push(selection.kind === 'field' ? selection.field : selection.kind)
    rounds.push(testRound(number, selection, 'published'))
  }
  expect(order).toEqual(['weights', ...samson.fields.map(({ id }) => id)])
  expect(nextAct(testSession({ rounds }), samson, null).act).toBe('profile')
})

test('[C79] on the profile what it proposes is talked about, and when that is done who does what', () => {
  const round = testRound(1, { kind: 'all' }, 'published')
  const asked = testRound(2, weights, 'published')
  const items = Object.fromEntries(round.items.map((item, index) => [item, testResult(index % 9 === 0 ? 3 : 8)]))
  const onProfile = (talked: StatementId[]) =>
    testSession({
      rounds: [asked, round],
      results: [{ round: round.id, items, groups: {} }],
      focus: { kind: 'profile', field: null },
      talked,
    })
  expect(nextAct(onProfile([]), samson, null)).toMatchObject({ act: 'talk', statement: '1-6' })
  expect(nextAct(onProfile(samson.statements.map(({ id }) => id)), samson, null).act).toBe('measures')
})

test('[C13] a question that was cancelled has not been asked', () => {
  const rounds = [testRound(1, weights, 'published'), testRound(2, equality, 'cancelled')]
  expect(suggestion(testSession({ rounds }), samson)).toEqual(equality)
})

test('[C14] a whole scorecard that is open at home holds nothing up', () => {
  const home = testRound(1, { kind: 'all' }, 'open')
  expect(nextAct(testSession({ rounds: [home], focus: { kind: 'ideas' } }), samson, null).act).toBe('profile')
  expect(nextAct(testSession({ rounds: [home], focus: onto(home) }), samson, null).act).toBe('close')
  const field = testRound(2, equality, 'open')
  expect(nextAct(testSession({ rounds: [field], focus: { kind: 'ideas' } }), samson, null)).toMatchObject({
    act: 'close',
    round: field,
  })
})

test('[C15] a result that was taken down is offered to be shown again', () => {
  const round = testRound(1, equality, 'hidden')
  const session = testSession({ rounds: [round], focus: { kind: 'result', round: round.id } })
  expect(nextAct(session, samson, null)).toEqual({ act: 'show-again', round })
})

describe('[C179] votes and private writing are opened, brought to their end and shown by the same one button', () => {
  const draft = { question: 'Hva først?', asked: true, setup: { kind: 'consent' }, mode: 'secret', notes: [] } as const
  const writing = { id: 'writing-1', question: 'Hva hindrer oss?', phase: null, field: null } as unknown as Writing // reason: a branded id in a test
  const open = (focus: SessionView['focus']) =>
    testSession({ focus, writing: { open: writing, shown: null, release: 0 } })

  test('[C179] a vote is opened when it has a question and enough notes', () => {
    expect(nextAct(testSession(), samson, null, { kind: 'vote', draft })).toEqual({ act: 'choose', of: 'vote' })
    const ready = { ...draft, notes: ['note-aaaa' as NoteId] } // reason: a branded id in a test
    expect(nextAct(testSession(), samson, null, { kind: 'vote', draft: ready })).toEqual({
      act: 'open-vote',
      draft: ready,
    })
    const blank = { ...ready, question: ' ' }
    expect(nextAct(testSession(), samson, null, { kind: 'vote', draft: blank }).act).toBe('choose')
  })
  test('[C179] writing that is open is shown next, first of all where everyone is on ideas', () => {
    const round = testRound(1, equality, 'closed')
    expect(nextAct(open({ kind: 'ideas' }), samson, null)).toEqual({ act: 'reveal', writing })
    expect(nextAct({ ...open({ kind: 'break' }), rounds: [round] }, samson, null).act).toBe('show')
    expect(nextAct(open({ kind: 'break' }), samson, null).act).toBe('reveal')
  })
})

describe('[C314] where there is an agenda it says what comes next', () => {
  const steps = [
    { id: 'a', title: 'Velkommen', minutes: 5, says: '', does: { kind: 'welcome' as const } },
    { id: 'p', title: 'Profilen', minutes: 5, says: '', does: { kind: 'profile' as const } },
  ]
  const on = (step: string, endedAt: number | null = null) => ({
    version: 1,
    steps,
    meeting: { startedAt: 0, plannedEnd: 600_000, visits: [{ step, at: 0 }], endedAt },
  })

  test('[C314] it starts the meeting, goes on step by step, and ends in who does what', () => {
    const before = testSession({ agenda: { version: 1, steps, meeting: null } })
    expect(nextAct(before, samson, null)).toMatchObject({ act: 'step', step: { id: 'a' }, at: 0, of: 2 })
    expect(nextAct(testSession({ agenda: on('a') }), samson, null)).toMatchObject({ step: { id: 'p' }, at: 1 })
    expect(nextAct(testSession({ agenda: on('p') }), samson, null)).toEqual({ act: 'measures' })
  })
  test('[C314] what is open is brought to its end first, and the profile begins by closing what was answered at home', () => {
    const round = testRound(1, { kind: 'all' }, 'open')
    expect(nextAct(testSession({ agenda: on('p'), rounds: [round] }), samson, null)).toEqual({ act: 'close', round })
    expect(nextAct(testSession({ agenda: on('a'), rounds: [round] }), samson, null).act).toBe('step')
  })
  test('[C314] after the meeting the button is as without an agenda', () => {
    expect(nextAct(testSession({ agenda: on('a', 1) }), samson, null)).toEqual(nextAct(testSession(), samson, null))
  })
})

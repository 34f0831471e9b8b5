/** What is asked first when several rounds are open, and when a person is moved. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { Focus, SessionView } from '@samklang/shared/wire/session'
import { describe, expect, test } from 'vitest'
import { type Looking, lookingAt, type OpenRound, openRounds } from './openRounds'

const open = (id: string, openedAt: number) =>
  ({ state: 'open', id, openedAt, closesAt: null, mode: 'secret', items: ['3-1'] }) as unknown as OpenRound // reason: only these are looked at
const asks = (id: string) => ({ kind: 'round', round: id as RoundId }) as const // reason: a branded id in a test
const talk = { kind: 'talk', statement: '3-2' } as const
const [home, room] = [open('at-home', 1), open('in-the-room', 2)]

test('[C53] the round the meeting is on comes first, then the one opened last', () => {
  const rounds = [home, room, open('a-few-more', 3)]
  expect(openRounds({ rounds, focus: asks('in-the-room') }).map(({ id }) => id)).toEqual([
    'in-the-room',
    'a-few-more',
    'at-home',
  ])
  expect(openRounds({ rounds, focus: { kind: 'break' } }).map(({ id }) => id)).toEqual([
    'a-few-more',
    'in-the-room',
    'at-home',
  ])
})

describe('where a person looks', () => {
  /** Walks through what happens in the session, and tells what was on the page each time. */
  const walk = (
    ...steps: { focus: Focus; rounds?: SessionView['rounds']; gathered?: number; picks?: string | null }[]
  ) => {
    let looking: Looking | null = null
    return steps.map(({ focus, rounds = [home], gathered = 0, picks }) => {
      if (picks !== undefined) looking = { at: picks as RoundId | null, gathered, place: JSON.stringify(focus) } // reason: a branded id in a test
      const now = lookingAt({ rounds, focus, gathered }, looking)
      looking = now.looking
      return now.round?.id ?? null
    })
  }
  test('[C57] a round opened for home stands first until a meeting begins', () => {
    expect(walk({ focus: { kind: 'welcome' } }, { focus: talk, gathered: 1 })).toEqual(['at-home', null])
  })
  test('[C57] nobody is torn away from answering when the talk moves on, unless everyone is gathered', () => {
    expect(
      walk({ focus: asks('at-home') }, { focus: talk }, { focus: { kind: 'break' } }, { focus: talk, gathered: 1 }),
    ).toEqual(['at-home', 'at-home', 'at-home', null])
  })
  test('[C57] a new question in the meeting is shown to everyone, and its closing brings them back to what goes on', () => {
    const both = [home, room]
    expect(
      walk({ focus: asks('at-home') }, { focus: asks('in-the-room'), rounds: both }, { focus: talk, rounds: [home] }),
    ).toEqual(['at-home', 'in-the-room', null])
  })
  test('[C57] whoever joins during a talk sees the talk, and may turn to an open question and back', () => {
    expect(
      walk(
        { focus: talk },
        { focus: talk, picks: 'at-home' },
        { focus: talk },
        { focus: talk, picks: null },
        { focus: talk },
      ),
    ).toEqual([null, 'at-home', 'at-home', null, null])
  })
})

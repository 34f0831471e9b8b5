/** What is asked first when several rounds are open. */
import type { SessionView } from '@samklang/shared/wire/session'
import { expect, test } from 'vitest'
import { type OpenRound, openRounds } from './openRounds'

const open = (id: string, openedAt: number) =>
  ({ state: 'open', id, openedAt, closesAt: null, mode: 'secret', items: ['3-1'] }) as unknown as OpenRound // reason: only these are looked at

test('[C53] the round the meeting is on comes first, then the one opened last', () => {
  const rounds = [open('at-home', 1), open('in-the-room', 2), open('a-few-more', 3)]
  const focus = { kind: 'round', round: 'in-the-room' } as SessionView['focus'] // reason: a branded id in a test
  expect(openRounds({ rounds, focus }).map(({ id }) => id)).toEqual(['in-the-room', 'a-few-more', 'at-home'])
  expect(openRounds({ rounds, focus: { kind: 'break' } }).map(({ id }) => id)).toEqual([
    'a-few-more',
    'in-the-room',
    'at-home',
  ])
})

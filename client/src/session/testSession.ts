/** A session to test pages with: a room of eight, nothing asked yet. */
import { idFromBytes, type AssessmentId, type RoomId, type RoundId } from '@samklang/shared/domain/ids'
import { noLocks } from '@samklang/shared/domain/locks'
import type { Round, Selection } from '@samklang/shared/domain/round'
import { itemsOf, samson } from '@samklang/shared/domain/scorecard'
import type { ItemResult } from '@samklang/shared/domain/tally'
import type { Me } from '@samklang/shared/wire/rest'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'

const assessment = idFromBytes<AssessmentId>(new Uint8Array(16).fill(2))

export function testSession(part: Partial<SessionView> = {}): SessionView {
  return {
    revision: 1,
    room: {
      id: idFromBytes<RoomId>(new Uint8Array(16).fill(1)),
      title: 'Møteplassen',
      language: 'nb',
      situation: { size: 'some', dependent: false },
      threshold: 3,
      epoch: 'epoch-1',
      scorecard: 'samson-2026.1',
    },
    assessment: { id: assessment, title: 'Høst', startedAt: 0, finishedAt: null, scorecard: 'samson-2026.1' },
    assessments: [],
    focus: { kind: 'welcome' },
    gathered: 0,
    phase: 'map',
    turn: 1,
    turnsEnded: [],
    locks: { ...noLocks, at: 0 },
    agenda: null,
    timer: null,
    rounds: [],
    joint: {},
    results: [],
    outcomes: {},
    talked: [],
    talkList: null,
    places: [],
    proposal: null,
    votes: [],
    sides: [],
    writing: { open: null, shown: null, release: 0 },
    ...part,
  }
}

/** A round about a selection, in a state; ids are made from the number handed in. */
export function testRound(
  number: number,
  selection: Selection,
  state: 'drafted' | 'open' | 'closing' | 'closed' | 'published' | 'hidden' | 'cancelled',
  mode: Round['mode'] = 'secret',
): Round {
  const id = idFromBytes<RoundId>(new Uint8Array(16).fill(100 + number))
  const items = itemsOf(samson, selection)
  const common = { id, assessment, selection, items, mode, threshold: 3, take: 1 }
  const times = { openedAt: 1000 * number, closedAt: 1000 * number + 10 }
  switch (state) {
    case 'drafted':
      return { ...common, state }
    case 'open':
    case 'closing':
      return { ...common, state: 'open', openedAt: times.openedAt, closesAt: state === 'closing' ? 5000 : null }
    case 'closed':
      return { ...common, ...times, state }
    case 'published':
    case 'hidden':
      return { ...common, ...times, state: 'published', publishedAt: times.closedAt + 10, hidden: state === 'hidden' }
    case 'cancelled':
      return { ...common, state, cancelledAt: times.closedAt }
  }
}

/** Eight answers around a middle; the wider, the more they differ. */
export function testResult(middle: number, wide = 0): ItemResult {
  const counts = Array.from({ length: 10 }, () => 0)
  for (let person = 0; person < 8; person++) {
    const step = Math.min(10, Math.max(1, middle + (person % 2 === 0 ? -wide : wide)))
    counts[step - 1] = (counts[step - 1] ?? 0) + 1
  }
  return { state: 'shown', n: 8, counts, dontKnow: 0, median: middle, consensus: 100 - wide * 20 }
}

export const testTurnout: Turnout = {
  present: 8,
  joined: 8,
  answered: {},
  proposal: null,
  waiting: { writing: null, outside: { ideas: 0, people: 0 } },
  live: {},
}

export function testMe(part: Partial<Me> = {}): Me {
  // reason: an id of the right shape is all a page needs
  const id = 'participant-1' as Me['id']
  return { id, role: 'participant', number: 1, name: null, sector: null, joined: true, ...part }
}

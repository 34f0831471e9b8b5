/** Which of the open rounds a person is asked now: what the meeting is on, what they were on, or none. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { Round } from '@samklang/shared/domain/round'
import type { SessionView } from '@samklang/shared/wire/session'

export type OpenRound = Extract<Round, { state: 'open' }>

/** What a person is looking at on the answer page, and under which circumstances they came there. */
export interface Looking {
  /** Null is what the others do now. */
  readonly at: RoundId | null
  readonly gathered: number
  readonly place: string
}

/** The one in focus first, then the latest opened. */
export function openRounds({ rounds, focus }: Pick<SessionView, 'rounds' | 'focus'>): OpenRound[] {
  const open = rounds.filter((round) => round.state === 'open')
  const inFocus = (id: RoundId) => (focus.kind === 'round' && focus.round === id ? 1 : 0)
  return open.toSorted((a, b) => inFocus(b.id) - inFocus(a.id) || b.openedAt - a.openedAt)
}

/**
 * Where a person looks now. Nobody is torn away from a round they are answering when the talk moves on; they are when
 * everyone is gathered, when their round closes, and when the meeting asks another round.
 */
export function lookingAt(
  session: Pick<SessionView, 'rounds' | 'focus' | 'gathered'>,
  before: Looking | null,
): { readonly round: OpenRound | null; readonly looking: Looking } {
  const { focus, gathered } = session
  const open = openRounds(session)
  const place = JSON.stringify(focus)
  const stays =
    before !== null &&
    before.gathered === gathered &&
    (before.place === place || focus.kind !== 'round') &&
    (before.at === null ? before.place === place : open.some(({ id }) => id === before.at))
  if (stays) return { round: open.find(({ id }) => id === before.at) ?? null, looking: { ...before, place } }
  const asked = focus.kind === 'round' || focus.kind === 'welcome'
  const round = (asked ? open[0] : undefined) ?? null
  return { round, looking: { at: round?.id ?? null, gathered, place } }
}

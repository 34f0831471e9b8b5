/** Which of the open rounds a person is asked now: what the meeting is on, else the one opened last. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { Round } from '@samklang/shared/domain/round'
import type { SessionView } from '@samklang/shared/wire/session'

export type OpenRound = Extract<Round, { state: 'open' }>

/** The one in focus first, then the latest opened. */
export function openRounds({ rounds, focus }: Pick<SessionView, 'rounds' | 'focus'>): OpenRound[] {
  const open = rounds.filter((round) => round.state === 'open')
  const inFocus = (id: RoundId) => (focus.kind === 'round' && focus.round === id ? 1 : 0)
  return open.toSorted((a, b) => inFocus(b.id) - inFocus(a.id) || b.openedAt - a.openedAt)
}

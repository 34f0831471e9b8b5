/** Shows a show of hands as it stands with the views made for results: inside it the round reads as shown already. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { figuresOf, type ItemResult } from '@samklang/shared/domain/tally'
import { publishedRounds } from '@samklang/shared/results/itemView'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import { type ReactNode, useMemo } from 'react'
import { type RoomSession, RoomSessionContext, useRoomSession } from '../session/RoomSession'

/** The room with the round read as shown, to be handed to many parts of a page; with null as it is. */
export function useRunning(round: RoundId | null): RoomSession {
  const context = useRoomSession()
  return useMemo(
    () => (round === null ? context : { ...context, session: withRunning(context.session, context.turnout, round) }),
    [context, round],
  )
}

export function Running({ round, children }: { round: RoundId; children: ReactNode }) {
  const value = useRunning(round)
  return <RoomSessionContext value={value}>{children}</RoomSessionContext>
}

/** The session with this open round among those that have been shown, as far as its answers may be seen now. */
export function withRunning(session: SessionView, turnout: Turnout, id: RoundId): SessionView {
  const round = session.rounds.find((one) => one.id === id)
  if (round === undefined || (round.state !== 'open' && round.state !== 'closed')) return session
  const shown: Round = {
    ...round,
    state: 'published',
    closedAt: round.state === 'closed' ? round.closedAt : round.openedAt,
    // It comes after everything that has been shown before it.
    publishedAt: Number.MAX_SAFE_INTEGER,
    hidden: false,
  }
  const before = publishedRounds(session).filter((one) => one.round.mode === 'secret')
  const items = Object.fromEntries(
    round.items.map((item) => {
      const told = before.some(({ results }) => results.items[item]?.state === 'shown')
      return [item, runningResult(turnout, round, item, told)]
    }),
  )
  return {
    ...session,
    rounds: session.rounds.map((one) => (one.id === id ? shown : one)),
    results: [...session.results, { round: id, items, groups: {} }],
  }
}

/** `told`: it has been answered in secret before, and what is seen now stands beside that. */
function runningResult({ live }: Turnout, { id, threshold }: Round, item: ItemId, told: boolean): ItemResult {
  const tally = live[id]?.[item]
  const figures = tally === undefined ? null : figuresOf(tally)
  return figures === null
    ? { state: 'withheld', reason: told ? 'with-before' : 'too-few', threshold, dontKnow: null }
    : { state: 'shown', ...figures }
}

/** How far each thing that can be asked has come, read from the rounds. */
import type { Round, Selection } from '@samklang/shared/domain/round'
import { itemsOf, type ItemId, type ScorecardShape } from '@samklang/shared/domain/scorecard'
import type { SessionView } from '@samklang/shared/wire/session'

export interface AgendaState {
  /** Null where nothing of it has been asked. */
  readonly state: 'open' | 'closed' | 'drafted' | 'shown' | null
  /** Statements of it that have been talked about. */
  readonly talked: number
}

/** What goes on wins over what has been: an open round, then one that waits to be shown. */
export function agendaState(session: SessionView, scorecard: ScorecardShape, selection: Selection): AgendaState {
  const items = itemsOf(scorecard, selection)
  // A field counts as asked also when it was part of a larger round; a larger round only when it was asked itself.
  const own = selection.kind === 'field' || selection.kind === 'weights'
  const about = session.rounds.filter((round) =>
    own ? round.items.some((item) => items.includes(item)) : round.selection.kind === selection.kind,
  )
  const has = (state: Round['state']) => about.some((round) => round.state === state)
  const shown = about.some((round) => round.state === 'published' && !round.hidden)
  const state = has('open') ? 'open' : has('closed') ? 'closed' : has('drafted') ? 'drafted' : shown ? 'shown' : null
  const talked = own ? items.filter((item) => isTalked(session, item)).length : 0
  return { state, talked }
}

export function isTalked(session: SessionView, item: ItemId): boolean {
  return session.outcomes[item] !== undefined || session.talked.includes(item)
}

/** The open round that already asks some of these items, which is why they cannot be opened again now. */
export function openWith(session: SessionView, items: readonly ItemId[]): Round | null {
  return (
    session.rounds.find((round) => round.state === 'open' && round.items.some((item) => items.includes(item))) ?? null
  )
}

/** Minutes to answer: 51 statements take about twenty. At least one. */
export function minutesFor(items: readonly ItemId[]): number {
  return Math.max(1, Math.round((items.length * 20) / 51))
}

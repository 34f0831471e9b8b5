/** A page with a board has one socket: the board's lends its session pushes, and the session's own stays closed. */
import type { SessionEvents } from './pushes'

/** Starts telling; returns how to stop. */
export type Lender = (events: SessionEvents) => () => void

const lenders = new Map<string, Lender>()
const waiting = new Map<string, Set<() => void>>()

/** Offers a room's pushes to whoever listens for its session; returns how to take the offer back. */
export function lendSession(room: string, lender: Lender): () => void {
  lenders.set(room, lender)
  tell(room)
  return () => {
    if (lenders.get(room) !== lender) return
    lenders.delete(room)
    tell(room)
  }
}

export function lenderOf(room: string): Lender | null {
  return lenders.get(room) ?? null
}

/** Calls back whenever the room's lender comes, goes or is another. */
export function onLender(room: string, changed: () => void): () => void {
  const all = waiting.get(room) ?? new Set()
  waiting.set(room, all.add(changed))
  return () => {
    all.delete(changed)
    if (all.size === 0) waiting.delete(room)
  }
}

function tell(room: string): void {
  for (const changed of waiting.get(room) ?? []) changed()
}

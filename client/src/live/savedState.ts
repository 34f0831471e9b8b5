/** Is what I did kept by the server? Decided from what was asked and answered, without sockets or clocks. */

/** `offline`: no socket. `not-saved`: the server has it in memory at best, or does not answer. */
export type Saved = 'saved' | 'saving' | 'not-saved' | 'offline'

export interface SavedState {
  readonly connected: boolean
  /** Both sides have what the other had when the socket opened. */
  readonly caughtUp: boolean
  /** The last number asked for, and the last answered with yes. */
  readonly asked: number
  readonly answered: number
  /** The server has said that it cannot keep what came before this number. */
  readonly refused: number | null
  /** Edits made since the last question. */
  readonly edited: boolean
  /** When the oldest unanswered question was asked, in milliseconds. */
  readonly since: number | null
}

/** Everybody sees "not saved" within this many milliseconds. */
export const PATIENCE = 5000

export const beforeConnecting: SavedState = {
  connected: false,
  caughtUp: false,
  asked: 0,
  answered: 0,
  refused: null,
  edited: false,
  since: null,
}

export type SavedEvent =
  | { readonly type: 'connected' | 'lost' | 'caught-up' | 'edited' }
  | { readonly type: 'asked'; readonly n: number; readonly at: number }
  | { readonly type: 'kept' | 'not-kept'; readonly n: number }

export function after(state: SavedState, event: SavedEvent): SavedState {
  switch (event.type) {
    case 'connected':
      // Numbers belong to one socket: what the last one left unanswered is asked again on this one.
      return { ...beforeConnecting, connected: true, asked: state.asked, answered: state.asked, edited: state.edited }
    case 'lost':
      return { ...state, connected: false, caughtUp: false, since: null }
    case 'caught-up':
      return { ...state, caughtUp: true }
    case 'edited':
      return { ...state, edited: true }
    case 'asked':
      return { ...state, asked: event.n, edited: false, since: state.since ?? event.at }
    case 'kept': {
      const answered = Math.max(state.answered, event.n)
      const refused = state.refused !== null && state.refused <= event.n ? null : state.refused
      return { ...state, answered, refused, since: answered >= state.asked ? null : state.since }
    }
    case 'not-kept':
      return { ...state, refused: Math.max(state.refused ?? 0, event.n) }
  }
}

/** What a person is told. */
export function savedOf(state: SavedState, now: number): Saved {
  if (!state.connected) return 'offline'
  if (state.refused !== null) return 'not-saved'
  if (state.since !== null && now - state.since >= PATIENCE) return 'not-saved'
  return state.caughtUp && !state.edited && state.answered >= state.asked ? 'saved' : 'saving'
}

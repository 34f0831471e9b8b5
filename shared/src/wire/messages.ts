/** Message types on the live sockets besides y-websocket's own (0 sync, 1 awareness, 2 auth, 3 query awareness). */

export const message = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /** Client asks `[100, n]`; the server answers `[100, n]` when all earlier messages of the socket are committed. */
  saved: 100,
  /** Server pushes the session: `[101, utf-8 JSON of SessionView]`. */
  session: 101,
  /** Server answers `[102, n]` when what came before cannot be committed now. */
  notSaved: 102,
  /** Server pushes how many are here and have answered: `[103, utf-8 JSON of Turnout]`, at most once a second. */
  turnout: 103,
  /** Whose writing waits has changed: ask `pauses` again. */
  pauses: 104,
} as const

/** Types from here on go only to sockets that have sent one themselves. */
export const FIRST_OWN_TYPE = 100

/** Why a socket was closed, and what the client does about it. */

export const closing = {
  noPass: { code: 4401, reason: 'no-pass', next: 'stop' },
  revoked: { code: 4403, reason: 'revoked', next: 'stop' },
  noRoom: { code: 4404, reason: 'no-room', next: 'stop' },
  /** The document has been restored or rewritten: set the local copy aside and start from the server's. */
  otherEpoch: { code: 4409, reason: 'other-epoch', next: 'start-fresh' },
  /** The gate refused an update: set the local copy aside, come back under a new client id. */
  refused: { code: 4422, reason: 'refused', next: 'start-fresh' },
  roleChanged: { code: 4500, reason: 'role-changed', next: 'come-back' },
  restarting: { code: 1012, reason: 'restarting', next: 'come-back' },
  tryLater: { code: 1013, reason: 'try-later', next: 'come-back' },
} as const satisfies Record<string, Closing>

export interface Closing {
  readonly code: number
  readonly reason: string
  readonly next: 'stop' | 'start-fresh' | 'come-back'
}

/** What to do after a close code; an unknown code is a lost network, so come back. */
export function nextOf(code: number): Closing['next'] {
  return Object.values(closing).find((known) => known.code === code)?.next ?? 'come-back'
}

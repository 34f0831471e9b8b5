/** Keeps one room's session up to date: pushed over the socket, asked for where sockets are blocked, kept for offline. */
import type { Refusal } from '@samklang/shared/domain/refusal'
import type { Me } from '@samklang/shared/wire/rest'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import { Refused } from '../api'
import { offsetFrom } from './clock'
import type { Kept } from './kept'

/** `polling`: sockets are blocked, or not open yet, and the room is asked for every few seconds. */
export type Connection = 'live' | 'polling' | 'offline'

export type RoomState =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly reason: Refusal }
  /** Nobody answers, and nothing was kept from before. */
  | { readonly state: 'unreachable' }
  | (Kept & { readonly state: 'in'; readonly connection: Connection })

/** What the keeper needs of the world; tests hand in their own. */
export interface Ways {
  readonly fetchSession: () => Promise<{ session: SessionView; turnout: Turnout; now: number }>
  readonly fetchMe: () => Promise<Me>
  readonly openSocket: (on: SocketEvents) => () => void
  readonly kept: () => Promise<Kept | null>
  readonly keep: (kept: Kept) => void
  readonly forget: () => void
  readonly now: () => number
  readonly wait: (work: () => void, milliseconds: number) => () => void
  /** 0 to 1. */
  readonly chance: () => number
}

export interface SocketEvents {
  readonly onSession: (session: SessionView) => void
  readonly onTurnout: (turnout: Turnout) => void
  readonly onState: (state: 'live' | 'offline' | 'stopped', reason?: string) => void
}

/** Milliseconds between two questions while there is no socket. */
export const POLL_EVERY = 3000
/** So that three hundred phones do not ask in the same moment when a push was missed. */
const SPREAD_OVER = 1500

export class SessionKeeper {
  #state: RoomState = { state: 'loading' }
  #offset = 0
  #socketLive = false
  #cancelNext: (() => void) | null = null
  #running = 0
  readonly #listeners = new Set<() => void>()

  readonly #ways: Ways
  constructor(ways: Ways) {
    this.#ways = ways
  }

  readonly snapshot = (): RoomState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  /** The server's clock, in milliseconds since 1970. */
  readonly now = (): number => this.#ways.now() + this.#offset

  /** Begins; returns a stop. May be begun again after a stop, as React does in development. */
  readonly start = (): (() => void) => {
    const run = ++this.#running
    const current = () => run === this.#running
    void this.#showKept(current)
    void this.refresh()
    const closeSocket = this.#ways.openSocket({
      onSession: (session) => current() && this.#pushed(session),
      onTurnout: (turnout) => current() && this.#change({ turnout }),
      onState: (state) => current() && this.#socket(state),
    })
    return () => {
      this.#running++
      this.#cancelNext?.()
      closeSocket()
    }
  }

  /** Asks the server for who I am and what goes on. */
  readonly refresh = async (): Promise<void> => {
    const run = this.#running
    this.#cancelNext?.()
    this.#cancelNext = null
    try {
      const asked = this.#ways.now()
      const [me, { session, turnout, now }] = await Promise.all([this.#ways.fetchMe(), this.#ways.fetchSession()])
      if (run !== this.#running) return
      this.#offset = offsetFrom(now, asked, this.#ways.now())
      this.#set({ state: 'in', me, session: this.#newer(session), turnout, connection: this.#connected() })
    } catch (error) {
      if (run !== this.#running) return
      if (error instanceof Refused && isFinal(error.reason)) {
        this.#ways.forget()
        this.#set({ state: 'refused', reason: error.reason })
        return
      }
      if (this.#state.state === 'in') this.#change({ connection: this.#socketLive ? 'live' : 'offline' })
      else if (this.#state.state === 'loading') this.#set({ state: 'unreachable' })
    }
    if (!this.#socketLive) this.#refreshIn(POLL_EVERY + this.#ways.chance() * 500)
  }

  /** After joining, or changing name and sector. */
  readonly iAm = (me: Me): void => this.#change({ me })

  async #showKept(current: () => boolean): Promise<void> {
    const kept = await this.#ways.kept()
    const waiting = this.#state.state === 'loading' || this.#state.state === 'unreachable'
    if (kept !== null && current() && waiting) this.#set({ ...kept, state: 'in', connection: 'offline' })
  }

  #pushed(session: SessionView): void {
    if (this.#state.state !== 'in') return
    const missed = session.revision > this.#state.session.revision + 1
    this.#change({ session: this.#newer(session), connection: this.#connected() })
    if (missed) this.#refreshIn(this.#ways.chance() * SPREAD_OVER)
  }

  #socket(state: 'live' | 'offline' | 'stopped'): void {
    // Whoever was refused is not let in by a socket either; asking again is for a new start.
    if (this.#state.state === 'refused') return
    const was = this.#socketLive
    this.#socketLive = state === 'live'
    // A socket that comes back may have missed a push; one that was closed for good tells by REST why.
    if (was !== this.#socketLive || state === 'stopped') void this.refresh()
  }

  /** A slow answer must not take the room back; a lower revision counts only where the server was restored. */
  #newer(session: SessionView): SessionView {
    const known = this.#state.state === 'in' ? this.#state.session : null
    const older = known !== null && session.revision < known.revision && session.room.epoch === known.room.epoch
    return older ? known : session
  }

  #connected(): Connection {
    return this.#socketLive ? 'live' : 'polling'
  }

  #refreshIn(milliseconds: number): void {
    this.#cancelNext?.()
    this.#cancelNext = this.#ways.wait(() => void this.refresh(), milliseconds)
  }

  #change(part: Partial<Kept & { connection: Connection }>): void {
    if (this.#state.state === 'in') this.#set({ ...this.#state, ...part })
  }

  #set(state: RoomState): void {
    const before = this.#state
    this.#state = state
    // Turnout changes every second; it is not worth a write of its own.
    const same =
      before.state === 'in' && state.state === 'in' && before.session === state.session && before.me === state.me
    if (state.state === 'in' && state.connection !== 'offline' && !same) {
      this.#ways.keep({ session: state.session, turnout: state.turnout, me: state.me })
    }
    for (const listener of this.#listeners) listener()
  }
}

/** Reasons that asking again does not change. */
function isFinal(reason: Refusal): boolean {
  return ['no-pass', 'revoked', 'room-not-found', 'not-found', 'not-allowed', 'bad-request'].includes(reason)
}

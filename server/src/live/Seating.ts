/** Where one board is: nowhere, being made, or in a seat that can be asked; and how it comes, moves and leaves. */
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { Judges } from './Judges'
import type { Limits } from './limits'
import { type Answer, type Given, type Question, type Seat, SeatGone, SeatHere } from './seats'
import type { StoredBytes } from './storedBytes'
import type { Claim } from './window'

export interface SeatingParts {
  readonly log: Log
  readonly limits: Limits
  readonly judges: Judges
  readonly metrics: Metrics
  /** What is on disk. */
  stored(): Promise<StoredBytes>
  /** Whose each client id of the room is, as it is on disk. */
  owners(): Promise<Map<number, string>>
  /** What has been applied and is not on disk yet. */
  unkept(): { readonly updates: readonly Uint8Array[]; readonly claims: readonly Claim[] }
}

interface Live {
  readonly seat: Seat
  /** Whose each client id is. A board on this thread holds the very same map. */
  readonly owners: Map<number, string>
}

/** What is worth keeping of a document that has left memory: enough to greet whoever has missed nothing. */
export interface Quiet {
  readonly vector: Uint8Array
  readonly nothing: Uint8Array
}

type Holding =
  | { readonly state: 'at-rest'; readonly quiet: Quiet | null }
  | { readonly state: 'loading'; readonly live: Promise<Live> }
  | { readonly state: 'live'; readonly live: Live }

/** Where the board has to be: `here` for a function that edits it, `away` for a message too large to be judged here. */
export type Where = 'anywhere' | 'here' | 'away'

/** Bytes of `nothing` that are kept at rest; the deletions of a large board are read again instead. */
const QUIET_LIMIT = 16 * 1024

/** Milliseconds a board may keep this thread before it goes to another: half of what one message may. */
const SLOW = 25

/** How often a question is asked of a board that leaves before it has answered. */
const TRIES = 5

export class Seating {
  private holding: Holding = { state: 'at-rest', quiet: null }
  /** Small and nevertheless slow to judge: it belongs in a thread. */
  private slow = false
  /** Whose the ids are that have been heard of while the board was being loaded. */
  private readonly learned = new Map<number, string>()

  constructor(private readonly parts: SeatingParts) {}

  get quiet(): Quiet | null {
    return this.holding.state === 'at-rest' ? this.holding.quiet : null
  }

  /** Where the board is now, if it is in memory. */
  get place(): 'here' | 'away' | null {
    if (this.holding.state !== 'live') return null
    return this.holding.live.seat.here ? 'here' : 'away'
  }

  get isAtRest(): boolean {
    return this.holding.state === 'at-rest'
  }

  /** Whose a client id is, as far as memory tells. */
  ownerOf(client: number): string | undefined {
    return this.holding.state === 'live' ? this.holding.live.owners.get(client) : undefined
  }

  /**
   * Asks the board, wherever it is, and makes it first where it is nowhere. `given` is called in the moment of asking.
   * `done` runs in the order in which the board answers: what it queues lies in the order of what the board took in.
   */
  async ask<Q extends Question, T>(
    question: Q,
    given: () => Given<Q>,
    done: (answer: Answer<Q>) => T,
    where: Where,
  ): Promise<T> {
    for (let tries = 1; ; tries++) {
      const live = await this.live(where)
      // It may have left again while this waited its turn.
      if (!this.holds(live)) continue
      try {
        return await live.seat.ask(question, given(), done)
      } catch (error) {
        if (!(error instanceof SeatGone) || tries >= TRIES) throw error
        if (this.holds(live)) this.holding = { state: 'at-rest', quiet: null }
      }
    }
  }

  /** These client ids are somebody's from now on. */
  bind(claims: readonly Claim[]): void {
    if (this.holding.state !== 'live') return
    for (const { id, participant } of claims) this.holding.live.owners.set(id, participant)
  }

  /** Others have kept these. Not waited for: whatever is asked of the board afterwards is answered after this. */
  follow(updates: readonly Uint8Array[], owners: Map<number, string>): void {
    if (this.holding.state !== 'live') {
      for (const [id, participant] of owners) this.learned.set(id, participant)
      if (this.holding.state === 'at-rest') this.holding = { state: 'at-rest', quiet: null }
      return
    }
    const { live } = this.holding
    const learn = (): void => {
      for (const [id, participant] of owners) live.owners.set(id, participant)
    }
    live.seat.ask('follow', { updates, owners }, learn).catch((error: unknown) => {
      if (error instanceof SeatGone) return
      this.parts.log.error('a board could not follow its log', faultOf(error))
      if (this.holds(live)) this.distrust()
    })
  }

  /**
   * A board that has grown too large or too slow to be judged here leaves; whoever asks next finds it in a thread.
   * @param size bytes of the document on disk.
   */
  moveIfLarge(size: number): void {
    if (this.holding.state !== 'live') return
    const { seat } = this.holding.live
    if (seat instanceof SeatHere && seat.longest > SLOW) this.slow = true
    if (seat.here && (this.slow || size > this.parts.limits.boardHere)) this.distrust()
  }

  /** Lets the board go when it may after `fold` and its farewell as well. Is it at rest then? */
  async leave(mayLeave: () => boolean, fold: () => Promise<void>): Promise<boolean> {
    const { holding } = this
    if (holding.state !== 'live') return holding.state === 'at-rest'
    if (!mayLeave()) return false
    await fold()
    // Somebody may have come back meanwhile: then the board stays.
    const stays = (): boolean => !mayLeave() || this.holding !== holding
    if (stays()) return false
    const quiet = await holding.live.seat.ask('farewell', undefined, (said) => said)
    if (stays()) return false
    this.holding = { state: 'at-rest', quiet: quiet.nothing.length <= QUIET_LIMIT ? quiet : null }
    holding.live.seat.leave()
    return true
  }

  /** Lets go of the board at once; the next to ask gets it from storage, with what is not on disk yet. */
  distrust(): void {
    if (this.holding.state !== 'live') return
    const { seat } = this.holding.live
    this.holding = { state: 'at-rest', quiet: null }
    seat.leave()
  }

  private holds(live: Live): boolean {
    return this.holding.state === 'live' && this.holding.live === live
  }

  /** The live board; loaded once however many ask, and moved where it has to be. */
  private async live(where: Where): Promise<Live> {
    for (;;) {
      const live = await this.anyLive(where)
      if (!this.holds(live)) continue
      if (where === 'anywhere' || live.seat.here === (where === 'here')) return live
      this.distrust()
    }
  }

  private anyLive(where: Where): Promise<Live> | Live {
    if (this.holding.state !== 'at-rest') return this.holding.live
    const loading = this.load(where)
    this.holding = { state: 'loading', live: loading }
    loading.catch(() => void (this.holding = { state: 'at-rest', quiet: null }))
    return loading
  }

  private async load(where: Where): Promise<Live> {
    const { limits, judges, metrics } = this.parts
    this.learned.clear()
    const stored = await this.parts.stored()
    const owners = await this.parts.owners()
    // From here on nothing may be waited for: what comes now is told to the board, or already among these.
    const { updates, claims } = this.parts.unkept()
    for (const [id, participant] of this.learned) owners.set(id, participant)
    for (const { id, participant } of claims) owners.set(id, participant)
    const making = { updates: [...stored.updates(), ...updates], owners, limits }
    const here = where === 'here' || (where === 'anywhere' && !this.slow && stored.size <= limits.boardHere)
    const live = { seat: here ? new SeatHere(making, metrics) : judges.seat(making), owners }
    this.holding = { state: 'live', live }
    return live
  }
}

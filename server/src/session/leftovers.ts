/** What a node that has died has left undone is done by another: rounds past their closing, cards and ideas due on a board. */
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Nodes } from '../nodes/Nodes'
import { LOOK_EVERY } from '../nodes/Lookout'
import type { Database } from '../storage/Database'
import { roundsPast } from '../storage/looks'
import { roundsWithCardsDue } from '../storage/rounds'
import { roomsWithTurnsDue } from '../storage/turns'
import { roomsWithReleasesDue } from '../storage/writings'
import type { Cards } from './cards'
import type { Closings } from './closings'
import type { Releases } from './releases'
import type { TurnEnds } from './turnEnds'

export interface LeftoversParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly nodes: Nodes
  readonly closings: Closings
  readonly cards: Cards
  readonly releases: Releases
  readonly turnEnds: TurnEnds
}

/** Milliseconds that the node which has the alarm gets, whose clock may be a little behind. */
const HEAD_START = 1_500

export class Leftovers {
  private stopWaiting: () => void = () => undefined
  private looking: Promise<void> = Promise.resolve()
  private stopped = false
  /** What was due when it was looked last; who does it now is not waited for twice. */
  private seen = new Set<string>()

  constructor(private readonly parts: LeftoversParts) {}

  start(): void {
    if (!this.parts.nodes.several || this.stopped) return
    this.stopWaiting = this.parts.clock.after(LOOK_EVERY, () => {
      this.looking = this.look().finally(() => this.start())
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.stopWaiting()
    await this.looking
  }

  private async look(): Promise<void> {
    const { db, clock, log, closings, cards, releases, turnEnds } = this.parts
    try {
      const due = await db.read(async (tx) => ({
        past: await roundsPast(tx, clock.now() - HEAD_START),
        cards: (await roundsWithCardsDue(tx)).map(({ round }) => round.id),
        releases: await roomsWithReleasesDue(tx),
        turns: await roomsWithTurnsDue(tx),
      }))
      for (const { room, id } of due.past) closings.finishPast(room, id)
      const seen = new Set<string>()
      /** Due at two looks in a row: whoever should have done it is not at it. */
      const leftOver = (what: string): boolean => {
        seen.add(what)
        return this.seen.has(what)
      }
      for (const round of due.cards) if (leftOver(`card ${round}`)) cards.settle(round)
      for (const room of due.releases) if (leftOver(`release ${room}`)) releases.settle(room)
      for (const room of due.turns) if (leftOver(`turn ${room}`)) turnEnds.settle(room)
      this.seen = seen
    } catch (error) {
      log.warn('what other nodes have left could not be looked for', faultOf(error))
    }
  }
}

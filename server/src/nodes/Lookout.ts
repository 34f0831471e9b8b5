/** Looks every two seconds at what other nodes have done in the rooms that are open here, whether or not they could say so. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Database } from '../storage/Database'
import { type Look, lookAt, roomsAsking } from '../storage/looks'
import type { Nodes } from './Nodes'

/** Milliseconds between two looks. */
export const LOOK_EVERY = 2_000
/** Rooms in one question. */
const TOGETHER = 500

export interface Watched {
  readonly id: RoomId
  looked(look: Look): void
  turnoutChanged(): void
}

export interface LookoutParts {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly nodes: Nodes
  rooms(): readonly Watched[]
}

export class Lookout {
  private stopWaiting: () => void = () => undefined
  private looking: Promise<void> | null = null
  private stopped = false

  constructor(private readonly parts: LookoutParts) {}

  start(): void {
    if (!this.parts.nodes.several) return
    // Whatever was said while it could not be heard has been missed.
    this.parts.nodes.onBack(() => void this.look())
    this.wait()
  }

  /** Once now; those who ask while it is looking share the answer. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => (this.looking = null))
    return this.looking
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.stopWaiting()
    await this.looking
  }

  private wait(): void {
    if (this.stopped) return
    this.stopWaiting = this.parts.clock.after(LOOK_EVERY, () => void this.look().then(() => this.wait()))
  }

  private async lookOnce(): Promise<void> {
    const { db, log, nodes, rooms } = this.parts
    const all = new Map(rooms().map((room) => [room.id, room]))
    const ids = [...all.keys()]
    try {
      for (let at = 0; at < ids.length && !this.stopped; at += TOGETHER) {
        const some = ids.slice(at, at + TOGETHER)
        const { looks, asking } = await db.read(async (tx) => ({
          looks: await lookAt(tx, some),
          // A ballot raises nothing that could be looked at: where nobody can say so it is counted again.
          asking: nodes.connected ? [] : await roomsAsking(tx, some),
        }))
        for (const look of looks) all.get(look.room)?.looked(look)
        for (const id of asking) all.get(id)?.turnoutChanged()
      }
    } catch (error) {
      log.warn('the other nodes could not be looked for', faultOf(error))
    }
  }
}

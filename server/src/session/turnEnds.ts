/** The ends of turns on the board: derived from rows, told there once, and again if a crash came between. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { errand } from '@samklang/shared/documents/errands'
import type { Clock } from '../clock'
import type { LiveRooms } from '../live/LiveRooms'
import { faultOf, type Log } from '../log'
import type { Database } from '../storage/Database'
import { roomsWithTurnsDue, turnsOf, turnTold } from '../storage/turns'

/** Milliseconds before a board that storage would not keep is tried again. */
const TRY_AGAIN = 1000

export interface TurnEndsParts {
  readonly db: Database
  readonly live: LiveRooms
  readonly clock: Clock
  readonly log: Log
}

export class TurnEnds {
  private readonly working = new Map<RoomId, Promise<void>>()
  private stopped = false

  constructor(private readonly parts: TurnEndsParts) {}

  /** Everything a crash has kept from the boards. */
  async start(): Promise<void> {
    for (const room of await this.parts.db.read(roomsWithTurnsDue)) this.settle(room)
  }

  /** One after the other in a room: ended and taken back in quick succession ends as the last of them. */
  settle(room: RoomId): void {
    if (this.stopped) return
    const before = this.working.get(room) ?? Promise.resolve()
    const work = before
      .then(() => this.write(room))
      .catch((error: unknown) => {
        this.parts.log.error('the end of a turn was not written', faultOf(error))
        if (!this.stopped) this.parts.clock.after(TRY_AGAIN, () => this.settle(room))
      })
    this.working.set(room, work)
    void work.then(() => {
      if (this.working.get(room) === work) this.working.delete(room)
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all(this.working.values())
  }

  private async write(room: RoomId): Promise<void> {
    const { db, live } = this.parts
    const due = (await db.read((tx) => turnsOf(tx, room))).filter((turn) => turn.due)
    for (const turn of due) {
      const { number, endedAt, reopened } = turn
      await live.editBoard(
        room,
        reopened ? errand('reopenTurn', { turn: number }) : errand('endTurn', { turn: number, now: endedAt }),
      )
      await db.transaction((tx) => turnTold(tx, room, turn), room)
    }
  }
}

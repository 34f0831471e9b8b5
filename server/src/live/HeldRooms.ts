/** The rooms this server holds: made when first asked for, looked after, and let go of when nobody is in them. */
import type { RoomId } from '@samklang/shared/domain/ids'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { LiveRoom } from './LiveRoom'
import { times } from './limits'

export class HeldRooms {
  private readonly rooms = new Map<RoomId, LiveRoom>()
  private stopSweeping: (() => void) | null = null
  private stopped = false

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly make: (id: RoomId) => LiveRoom,
  ) {}

  get size(): number {
    return this.rooms.size
  }

  all(): LiveRoom[] {
    return [...this.rooms.values()]
  }

  /** The room if it is held. */
  get(id: RoomId): LiveRoom | undefined {
    return this.rooms.get(id)
  }

  /** The room, held from now on. */
  of(id: RoomId): LiveRoom {
    let room = this.rooms.get(id)
    if (!room) this.rooms.set(id, (room = this.make(id)))
    if (!this.stopped) this.stopSweeping ??= this.clock.after(times.sweep, () => this.sweep())
    return room
  }

  /** Looks after them no more. */
  stop(): void {
    this.stopped = true
    this.stopSweeping?.()
  }

  private sweep(): void {
    this.stopSweeping = null
    for (const room of this.rooms.values()) {
      room.sweep(this.clock.now()).then(
        () => {
          if (!room.isEmpty || this.rooms.get(room.id) !== room) return
          this.rooms.delete(room.id)
          room.others.stop()
        },
        (error: unknown) => this.log.error('a room could not be looked after', faultOf(error)),
      )
    }
    if (this.rooms.size > 0) this.stopSweeping = this.clock.after(times.sweep, () => this.sweep())
  }
}

/** The alarms of rounds that are closing: one a round, set again at start for what a crash has left behind. */
import type { RoomId, RoundId } from '@samklang/shared/domain/ids'
import { isSealed } from '@samklang/shared/domain/mode'
import { cancel } from '../actions/cancelRound'
import { finishClosing } from '../actions/finishClosing'
import { endOf } from '@samklang/shared/domain/round'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { SecretKey } from '../seal'
import { sealOf } from '../storage/ballots'
import type { Database } from '../storage/Database'
import { raiseRevision, roomOf } from '../storage/rooms'
import { type KeptRound, openRounds, roundById } from '../storage/rounds'

/** Milliseconds before a closing that storage would not keep is tried again. */
const TRY_AGAIN = 1000
/** Milliseconds a timer waits at most: a day. */
const LONGEST_WAIT = 24 * 60 * 60_000

export interface ClosingsParts {
  readonly db: Database
  readonly clock: Clock
  readonly key: SecretKey
  readonly log: Log
  /** A round has closed: push it. */
  closed(room: RoomId): void
}

export class Closings {
  private readonly alarms = new Map<RoundId, () => void>()
  private readonly working = new Set<Promise<void>>()
  private stopped = false

  constructor(private readonly parts: ClosingsParts) {}

  /** Rounds past their closing are closed before anyone can ask; those whose seal cannot be read are called off. */
  async start(): Promise<void> {
    const { db, clock, key, log } = this.parts
    const { open, lost } = await db.read(async (tx) => {
      const all = await openRounds(tx)
      const sealed = all.filter(({ round }) => isSealed(round.mode))
      const unsealed: KeptRound[] = []
      for (const kept of sealed) if ((await sealOf(tx, key, kept.round.id)) === null) unsealed.push(kept)
      return { open: all, lost: unsealed }
    })
    for (const { room: id, round } of lost) {
      await db.transaction(async (tx) => {
        const room = await roomOf(tx, id)
        const now = await roundById(tx, round.id)
        // Another node that has started too may have done it.
        if (!room || now?.round.state !== 'open') return
        await cancel(tx, id, room.focus, now.round, clock.now())
        await raiseRevision(tx, id)
      }, id)
    }
    if (lost.length > 0) log.warn('open rounds without a readable seal were cancelled', { count: lost.length })
    for (const { room, round } of open) {
      const ends = endOf(round)
      if (ends === null || lost.some((one) => one.round.id === round.id)) continue
      if (ends <= clock.now()) await this.finish(room, round.id)
      else this.set(room, round.id, ends)
    }
    // Another process may be reading the file, a backup for one: that keeps nobody from starting.
    await this.cutLog()
  }

  set(room: RoomId, round: RoundId, closesAt: number): void {
    this.alarms.get(round)?.()
    if (this.stopped) return
    // A timer cannot wait for weeks; woken before time it is set again.
    const wait = Math.min(LONGEST_WAIT, Math.max(0, closesAt - this.parts.clock.now()))
    this.alarms.set(
      round,
      this.parts.clock.after(wait, () => this.keepTrackOf(this.finish(room, round))),
    )
  }

  /** Closes what should have closed a while ago: its node has died before it could. */
  finishPast(room: RoomId, round: RoundId): void {
    if (!this.stopped && !this.alarms.has(round)) this.keepTrackOf(this.finish(room, round))
  }

  /** Deleted rows stay readable in the write-ahead log until it is cut; if that fails now, it is tried again. */
  forget(): void {
    this.keepTrackOf(this.cutLog())
  }

  async stop(): Promise<void> {
    this.stopped = true
    for (const stop of this.alarms.values()) stop()
    this.alarms.clear()
    await Promise.all(this.working)
  }

  private async finish(room: RoomId, round: RoundId): Promise<void> {
    const { db, clock, key, log } = this.parts
    this.alarms.delete(round)
    try {
      const done = await db.transaction((tx) => finishClosing(tx, key, round, clock.now()), room)
      if (!done.closed) {
        if (done.again !== null) this.set(room, round, done.again)
        return
      }
      await this.cutLog()
      this.parts.closed(done.room)
    } catch (error) {
      log.error('a round could not be closed', faultOf(error))
      this.set(room, round, clock.now() + TRY_AGAIN)
    }
  }

  private async cutLog(): Promise<void> {
    try {
      await this.parts.db.checkpoint()
    } catch (error) {
      this.parts.log.error('the write-ahead log could not be cut', faultOf(error))
      if (!this.stopped) this.parts.clock.after(TRY_AGAIN, () => this.forget())
    }
  }

  private keepTrackOf(work: Promise<void>): void {
    this.working.add(work)
    void work.finally(() => this.working.delete(work))
  }
}

/** Lets ideas go when their hour has turned, and puts what was let go of on the board; done once, and again after a crash. */
import type { RoomId } from '@samklang/shared/domain/ids'
import { Note } from '@samklang/shared/domain/note'
import { FEWEST_TOGETHER } from '@samklang/shared/domain/waiting'
import { errand } from '@samklang/shared/documents/errands'
import { letGo } from '../actions/letGo'
import type { Clock } from '../clock'
import type { LiveRooms } from '../live/LiveRooms'
import { faultOf, type Log } from '../log'
import type { SecretKey } from '../seal'
import { sealOf } from '../storage/ballots'
import type { Database } from '../storage/Database'
import type { RandomBytes } from '../storage/documentLog'
import { changeRoom, raiseRevision, roomOf } from '../storage/rooms'
import { orphanWaiting, outside, roomsWaiting, sealSubject, stepsWaiting } from '../storage/waiting'
import { keepRelease, releaseOf, releasesDue, roomsWithReleasesDue, type Release } from '../storage/writings'

const HOUR = 3_600_000
/** Milliseconds before a board that storage would not keep is tried again. */
const TRY_AGAIN = 1000

export interface ReleasesParts {
  readonly db: Database
  readonly live: LiveRooms
  readonly clock: Clock
  readonly random: RandomBytes
  readonly key: SecretKey
  readonly log: Log
  /** Ideas have been let go of: push it, and leave nothing of them in the write-ahead log. */
  released(room: RoomId): void
}

export class Releases {
  private readonly working = new Map<RoomId, Promise<void>>()
  private stopAlarm: (() => void) | null = null
  private turning: Promise<void> = Promise.resolve()
  private stopped = false

  constructor(private readonly parts: ReleasesParts) {}

  /** Everything a crash has kept from the boards; then the next full hour is waited for. */
  async start(): Promise<void> {
    await this.orphan()
    for (const room of await this.parts.db.read(roomsWithReleasesDue)) this.settle(room)
    this.waitForHour()
  }

  /** One after the other in a room: shown and taken down in quick succession ends as the last of them. */
  settle(room: RoomId): void {
    if (this.stopped) return
    const before = this.working.get(room) ?? Promise.resolve()
    const work = before
      .then(() => this.write(room))
      .catch((error: unknown) => {
        this.parts.log.error('released ideas were not written', faultOf(error))
        if (!this.stopped) this.parts.clock.after(TRY_AGAIN, () => this.settle(room))
      })
    this.working.set(room, work)
    void work.then(() => {
      if (this.working.get(room) === work) this.working.delete(room)
    })
  }

  async stop(): Promise<void> {
    this.stopped = true
    this.stopAlarm?.()
    await this.turning
    await Promise.all(this.working.values())
  }

  /**
   * Where a seal cannot be read any more nobody finds their own text again. The texts are kept and shown in their time;
   * they count as one person's, so that fewer people than it takes never pass for enough.
   */
  private async orphan(): Promise<void> {
    const { db, key, log } = this.parts
    const lost = await db.transaction(async (tx) => {
      let count = 0
      for (const { room, step } of await stepsWaiting(tx)) {
        if ((await sealOf(tx, key, sealSubject(room, step))) !== null) continue
        await orphanWaiting(tx, room, step)
        count++
      }
      return count
    })
    if (lost > 0) log.warn('waiting ideas without a readable seal have lost their writers', { count: lost })
  }

  private waitForHour(): void {
    const { clock } = this.parts
    if (this.stopped) return
    this.stopAlarm = clock.after(HOUR - (clock.now() % HOUR), () => {
      this.turning = this.turn().finally(() => this.waitForHour())
    })
  }

  /** At every full hour, so that the moment tells nothing about who wrote last. */
  private async turn(): Promise<void> {
    const { db, clock, random, log, released } = this.parts
    try {
      const rooms = await db.read((tx) => roomsWaiting(tx, FEWEST_TOGETHER))
      for (const { room: id } of rooms) {
        const done = await db.transaction(async (tx) => {
          const room = await roomOf(tx, id)
          const still = (await roomsWaiting(tx, FEWEST_TOGETHER)).some((one) => one.room === id)
          if (room === undefined || !still) return false
          await letGo({ tx, random, now: clock.now() }, id, outside(room.release), { phase: room.phase, field: null })
          await changeRoom(tx, id, { release: room.release + 1 })
          await raiseRevision(tx, id)
          return true
        }, id)
        if (!done) continue
        released(id)
        this.settle(id)
      }
    } catch (error) {
      // The next hour lets them go.
      log.error('waiting ideas were not let go of', faultOf(error))
    }
  }

  private async write(room: RoomId): Promise<void> {
    const { db, live } = this.parts
    const due = await db.read((tx) => releasesDue(tx, room))
    for (const release of due) {
      const fresh = release.notes.flatMap(({ id, text }) => (text === null ? [] : [noteOf(release, id, text)]))
      if (fresh.length > 0) await live.editBoard(room, errand('releaseIdeas', { ideas: fresh }))
      else
        for (const { id } of release.notes)
          await live.editBoard(room, errand('hideNote', { id, hidden: release.hidden }))
      await db.transaction(async (tx) => {
        const now = await releaseOf(tx, room, release.step)
        if (now === undefined) return
        // The words live on the board now, where they can be erased; only the ids stay, to be taken down by.
        const notes = now.notes.map(({ id }) => ({ id, text: null }))
        await keepRelease(tx, { ...now, notes }, now.hidden !== release.hidden)
      }, room)
    }
    if (due.length > 0) {
      const more = await db.read((tx) => releasesDue(tx, room))
      if (more.length > 0) await this.write(room)
    }
  }
}

/** All alike but for their words: no author, no place, one moment. */
function noteOf({ phase, field, at, hidden }: Release, id: Note['id'], text: string): Note {
  return Note.parse({ id, kind: 'idea', text, colour: 'sun', phase, field, author: null, createdAt: at, hidden })
}

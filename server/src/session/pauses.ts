/** Whose writing on the board waits: kept in rows, known at once where they write, and ended by a word or by time. */
import { errand } from '@samklang/shared/documents/errands'
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { LONGEST_PAUSE, type Pause } from '@samklang/shared/domain/pause'
import { closing } from '@samklang/shared/wire/closing'
import type { Clock } from '../clock'
import type { LiveRooms } from '../live/LiveRooms'
import type { Standing } from '../live/Rights'
import { faultOf, type Log } from '../log'
import type { Person } from '../person'
import { found, Refused } from '../refused'
import type { Database, Tx } from '../storage/Database'
import { allPauses, endPause, type KeptPause, keepPause, pauseOf, pausesOf } from '../storage/pauses'
import { membersOf } from '../storage/passes'
import type { Versions } from './versions'

export interface PausesParts {
  readonly db: Database
  readonly live: LiveRooms
  readonly clock: Clock
  readonly log: Log
  readonly versions: Versions
}

export class Pauses {
  private readonly paused = new Map<string, { of: RoomId; participant: ParticipantId; stop: () => void }>()
  /** Begun, and not known to be in the rows yet. */
  private readonly keeping = new Set<string>()
  private readonly working = new Set<Promise<unknown>>()
  private stopped = false

  constructor(private readonly parts: PausesParts) {}

  /** Pauses outlive the server; those whose time is up end now. */
  async start(): Promise<void> {
    for (const pause of await this.parts.db.read(allPauses)) this.begin(pause)
  }

  isPaused(room: RoomId, who: ParticipantId): boolean {
    return this.paused.has(keyOf(room, who))
  }

  /** Asked in the transaction that lets somebody in, or to write by request: another node may have begun it, or ended it. */
  async lookFor(tx: Tx, { room, id }: Person): Promise<void> {
    const kept = await pauseOf(tx, room, id)
    const lasts = kept !== undefined && kept.at + LONGEST_PAUSE > this.parts.clock.now()
    if (!lasts && !this.keeping.has(keyOf(room, id))) this.forget(room, id)
    if (lasts && !this.isPaused(room, id)) this.begin(kept)
  }

  /** What other nodes have begun and ended in a room. */
  async lookAt(tx: Tx, room: RoomId): Promise<void> {
    const { live } = this.parts
    const kept = new Map((await pausesOf(tx, room)).map((pause) => [keyOf(room, pause.participant), pause]))
    for (const [key, pause] of kept) {
      if (this.paused.has(key)) continue
      this.begin(pause)
      live.pausesChanged(room, pause.participant)
    }
    for (const [key, { of, participant }] of this.paused) {
      if (of !== room || kept.has(key) || this.keeping.has(key)) continue
      this.forget(room, participant)
      live.closeSockets(room, participant, closing.roleChanged)
      live.pausesChanged(room, participant)
    }
  }

  /** Somebody has put all these away within seconds: from this moment on nothing more of theirs is taken. */
  pause(room: RoomId, participant: ParticipantId, notes: readonly string[]): void {
    if (this.stopped || this.isPaused(room, participant)) return
    const { db, clock, live, versions } = this.parts
    const pause = { room, participant, notes, at: clock.now() }
    this.begin(pause)
    const key = keyOf(room, participant)
    this.keeping.add(key)
    this.inBackground(
      db
        .transaction((tx) => keepPause(tx, pause), room)
        // Also told when it could not be kept: nothing of theirs is taken until it ends.
        .finally(() => {
          this.keeping.delete(key)
          live.pausesChanged(room, participant)
        }),
    )
    versions.mark(room, { why: 'put-away', about: null })
  }

  /** All of a room for whoever leads it, else one's own. */
  async list(person: Person): Promise<Pause[]> {
    return this.parts.db.read(async (tx) => {
      const leads = person.role === 'facilitator'
      const kept = (await pausesOf(tx, person.room)).filter(({ participant }) => leads || participant === person.id)
      if (kept.length === 0) return []
      const members = new Map((await membersOf(tx, person.room)).map((member) => [member.id, member]))
      return kept.map(({ participant: id, at, notes }) => {
        const { name = null, number = null } = members.get(id) ?? {}
        return { person: { id, name, number }, mine: id === person.id, at, notes: notes.length }
      })
    })
  }

  /** It was meant: they go on. @throws Refused 'not-allowed', 'not-found' */
  async lift(by: Person, who: ParticipantId): Promise<void> {
    if (by.role !== 'facilitator') throw new Refused('not-allowed')
    if (!(await this.end(by.room, who))) throw new Refused('not-found')
  }

  /**
   * Brings exactly those notes back, and they go on; how many it were.
   * @throws Refused 'not-allowed', 'not-found' @throws {NotSaved}
   */
  async bringBack(by: Person, who: ParticipantId, standing: Standing): Promise<number> {
    const { db, live } = this.parts
    if (by.role !== 'facilitator' && by.id !== who) throw new Refused('not-allowed')
    const { notes } = found(await db.read((tx) => pauseOf(tx, by.room, who)), 'not-found')
    const back = await live.editBoard(by.room, errand('bringBack', { ids: notes }), { standing })
    await this.end(by.room, who)
    return back
  }

  async stop(): Promise<void> {
    this.stopped = true
    for (const { stop } of this.paused.values()) stop()
    await Promise.all(this.working)
  }

  private begin({ room, participant, at }: KeptPause): void {
    const left = Math.max(0, at + LONGEST_PAUSE - this.parts.clock.now())
    const stop = this.parts.clock.after(left, () => this.inBackground(this.end(room, participant)))
    this.forget(room, participant)
    this.paused.set(keyOf(room, participant), { of: room, participant, stop })
  }

  /** False where there was nothing to end. */
  private async end(room: RoomId, who: ParticipantId): Promise<boolean> {
    const { db, live } = this.parts
    const ended = await db.transaction((tx) => endPause(tx, room, who), room)
    const known = this.forget(room, who)
    live.pausesChanged(room, who)
    // What they wrote meanwhile lies on their device; it comes with the next greeting and not before, or it would have gaps.
    if (known) live.closeSockets(room, who, closing.roleChanged)
    return ended
  }

  private forget(room: RoomId, who: ParticipantId): boolean {
    const key = keyOf(room, who)
    this.paused.get(key)?.stop()
    return this.paused.delete(key)
  }

  private inBackground(work: Promise<unknown>): void {
    const kept = work.catch((error: unknown) => this.parts.log.error('a pause was not kept', faultOf(error)))
    this.working.add(kept)
    void kept.finally(() => this.working.delete(kept))
  }
}

const keyOf = (room: RoomId, who: ParticipantId): string => `${room} ${who}`

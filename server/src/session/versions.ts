/** Takes versions of boards: every few minutes while they change and at each act worth coming back to; thins and restores them. */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { errand } from '@samklang/shared/documents/errands'
import { idFromBytes, type RoomId, type VersionId } from '@samklang/shared/domain/ids'
import {
  differencesOf,
  type Differences,
  isShown,
  VERSION_EVERY,
  type Version,
  versionsToDrop,
  type VersionWhy,
} from '@samklang/shared/domain/version'
import type { Note } from '@samklang/shared/domain/note'
import type { Clock } from '../clock'
import type { LiveRooms } from '../live/LiveRooms'
import type { Standing } from '../live/Rights'
import { faultOf, type Log } from '../log'
import { found } from '../refused'
import type { Database } from '../storage/Database'
import { type RandomBytes, sameBytes } from '../storage/documentLog'
import {
  dropVersions,
  insertVersion,
  latestVersion,
  nameVersion,
  replaceState,
  sizesOf,
  versionWith,
} from '../storage/versions'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** What a version is taken for; `about` is the phase gone to or the kind of step. */
export interface Occasion {
  readonly why: VersionWhy
  readonly about: string | null
}

export interface VersionsParts {
  readonly db: Database
  readonly live: LiveRooms
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
}

export class Versions {
  private readonly alarms = new Map<RoomId, () => void>()
  private readonly working = new Set<Promise<unknown>>()
  private stopped = false

  constructor(private readonly parts: VersionsParts) {}

  /** The board has been changed: a version is due in a while, unless one is due already. */
  changed(room: RoomId): void {
    if (this.stopped || this.alarms.has(room)) return
    const take = (): void => {
      this.alarms.delete(room)
      this.inBackground(this.take(room, { why: 'time', about: null }))
    }
    this.alarms.set(room, this.parts.clock.after(VERSION_EVERY, take))
  }

  /** Something has happened that one may want to come back to. */
  mark(room: RoomId, occasion: Occasion): void {
    if (!this.stopped) this.inBackground(this.take(room, occasion))
  }

  /** Takes one now; null where the newest already says the same. @throws {NotSaved} */
  async take(room: RoomId, { why, about }: Occasion): Promise<VersionId | null> {
    const { db, live, clock, random } = this.parts
    const at = clock.now()
    // What was there before a restoring is always kept by itself.
    if (why !== 'restore' && (await this.isKnown(room, { why, about }, at))) return null
    const { document, head, state, notes } = await live.boardState(room)
    const packed = await pack(state)
    return db.transaction(async (tx) => {
      const id = idFromBytes<VersionId>(random(16))
      await insertVersion(tx, { id, room, document, head, at, why, about, notes, state: packed })
      await dropVersions(tx, versionsToDrop(await sizesOf(tx, room), at))
      return id
    }, room)
  }

  /** One version's notes, and how the board differs from it now. @throws Refused 'version-not-found' */
  async look(room: RoomId, id: VersionId): Promise<{ version: Version; notes: readonly Note[]; since: Differences }> {
    const { state, ...version } = await this.stored(room, id)
    const { notes } = await this.parts.live.readState(await unpack(state))
    const now = await this.parts.live.readBoard(room, errand('readNotes', { hidden: true }))
    return { version, notes, since: differencesOf(notes, now) }
  }

  /**
   * Brings a version back as an edit on top of what is there, which is kept as a version of its own before.
   * @throws Refused 'version-not-found' @throws {NotSaved}
   */
  async restore(
    room: RoomId,
    id: VersionId,
    standing: Standing,
  ): Promise<{ before: VersionId; back: number; away: number; changed: number }> {
    const { db, live } = this.parts
    const { state } = await this.stored(room, id)
    const { tree } = await live.readState(await unpack(state))
    const before = await this.take(room, { why: 'restore', about: null })
    if (before === null) throw new Error('What was there before a restoring was not kept.')
    const done = await live.editBoard(room, errand('restoreVersion', { tree }), { standing })
    await this.refine(room, before, done.before).catch((error: unknown) =>
      // What was taken a moment earlier stays in its place.
      this.parts.log.warn('a version was not refined', faultOf(error)),
    )
    await db.transaction(
      async (tx) => dropVersions(tx, versionsToDrop(await sizesOf(tx, room), this.parts.clock.now())),
      room,
    )
    return { before, ...done.restored }
  }

  async stop(): Promise<void> {
    this.stopped = true
    for (const stop of this.alarms.values()) stop()
    this.alarms.clear()
    await Promise.all(this.working)
  }

  /** Has nothing changed since the newest? Then what it was taken at by time is named by what happened now. */
  private async isKnown(room: RoomId, { why, about }: Occasion, at: number): Promise<boolean> {
    const { document, head } = await this.parts.live.boardHead(room)
    return this.parts.db.transaction(async (tx) => {
      const latest = await latestVersion(tx, room)
      if (!latest) return head === 0
      if (latest.document === document && latest.head === head) {
        if (latest.why === 'time' && why !== 'time') await nameVersion(tx, latest.id, { at, why, about })
        return true
      }
      // Another node may have the same room open, and the same alarm.
      return why === 'time' && latest.why === 'time' && at - latest.at < VERSION_EVERY / 2
    }, room)
  }

  /** What was written between the version and the restoring belongs to what was there before. */
  private async refine(room: RoomId, id: VersionId, exact: Uint8Array): Promise<void> {
    const { db, live } = this.parts
    const { state } = await this.stored(room, id)
    const taken = await unpack(state)
    if (sameBytes(taken, exact)) return
    const packed = await pack(exact)
    const { notes } = await live.readState(exact)
    await db.transaction((tx) => replaceState(tx, id, packed, notes.filter(isShown).length), room)
  }

  private async stored(room: RoomId, id: VersionId): Promise<Version & { readonly state: Uint8Array }> {
    return found(await this.parts.db.read((tx) => versionWith(tx, room, id)), 'version-not-found')
  }

  private inBackground(work: Promise<unknown>): void {
    const kept = work.catch((error: unknown) => this.parts.log.warn('a version was not taken', faultOf(error)))
    this.working.add(kept)
    void kept.finally(() => this.working.delete(kept))
  }
}

/** Earlier versions of a board: what each was taken for, which are kept as they age, and how one differs from another. */
import { z } from 'zod'
import { VersionId } from './ids'
import type { Note } from './note'

/** `time`: there had been changes for a while. `restore`: what was there before an earlier version was brought back. */
export const VersionWhy = z.enum(['time', 'phase', 'step', 'result', 'restore', 'put-away'])
export type VersionWhy = z.infer<typeof VersionWhy>

export const Version = z.object({
  id: VersionId,
  at: z.number().int(),
  why: VersionWhy,
  /** The phase gone to, or the kind of step; null for the rest. Never a person. */
  about: z.string().nullable(),
  /** Notes that were to be seen. */
  notes: z.number().int().nonnegative(),
})
export type Version = z.infer<typeof Version>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Milliseconds between two versions while a board is being changed. */
export const VERSION_EVERY = 5 * MINUTE
/** Milliseconds for which every version is kept; then the last of each hour and all that were taken for an act. */
export const ALL_KEPT = 2 * HOUR
/** After this the last of each day. */
export const HOURS_KEPT = DAY
/** After this nothing. */
export const DAYS_KEPT = 90 * DAY
/** Bytes of versions one room keeps, packed as they are stored. */
export const VERSION_BYTES_MAX = 64 * 1024 * 1024

export interface KeptVersion {
  readonly id: VersionId
  readonly at: number
  readonly why: VersionWhy
  readonly bytes: number
}

/** The versions that are not kept any longer. The newest always is. */
export function versionsToDrop(
  versions: readonly KeptVersion[],
  now: number,
  mostBytes = VERSION_BYTES_MAX,
): Set<VersionId> {
  const newestFirst = versions.toSorted((a, b) => b.at - a.at)
  const dropped = new Set<VersionId>()
  const seen = new Set<string>()
  for (const { id, at, why } of newestFirst.slice(1)) {
    const age = now - at
    if (age <= ALL_KEPT || (age <= HOURS_KEPT && why !== 'time')) continue
    const slot = age <= HOURS_KEPT ? `hour ${Math.floor(at / HOUR)}` : `day ${Math.floor(at / DAY)}`
    if (age > DAYS_KEPT || seen.has(slot)) dropped.add(id)
    seen.add(slot)
  }
  const left = newestFirst.filter(({ id }) => !dropped.has(id))
  let bytes = left.reduce((sum, version) => sum + version.bytes, 0)
  // The oldest that nothing happened at go first.
  const oldestFirst = left.slice(1).reverse()
  const inTurn = [
    ...oldestFirst.filter(({ why }) => why === 'time'),
    ...oldestFirst.filter(({ why }) => why !== 'time'),
  ]
  for (const version of inTurn) {
    if (bytes <= mostBytes) break
    dropped.add(version.id)
    bytes -= version.bytes
  }
  return dropped
}

/** How a board has changed since a version, note by note. */
export const Differences = z.object({
  /** There then and now, and not the same. */
  changed: z.number().int().nonnegative(),
  /** To be seen then and not now. */
  gone: z.number().int().nonnegative(),
  /** To be seen now and not then. */
  newer: z.number().int().nonnegative(),
})
export type Differences = z.infer<typeof Differences>

/** Is it on the board for everyone? */
export const isShown = ({ archived, hidden }: Note): boolean => !archived && !hidden

export function differencesOf(then: readonly Note[], now: readonly Note[]): Differences {
  const shownThen = new Map(then.filter(isShown).map((note) => [note.id, JSON.stringify(note)]))
  const shownNow = new Map(now.filter(isShown).map((note) => [note.id, JSON.stringify(note)]))
  const both = [...shownThen].filter(([id]) => shownNow.has(id))
  return {
    changed: both.filter(([id, read]) => shownNow.get(id) !== read).length,
    gone: shownThen.size - both.length,
    newer: shownNow.size - both.length,
  }
}

/** Which writes fall under a lock: drawings, and whatever would change a note where it lies or bring one in. */
import { isPlaceLocked, type Locks } from '../domain/locks'
import { Phase } from '../domain/phase'
import type { Before, Written } from './judge'

export interface LockedTouch {
  readonly map: string
  readonly key: string | null
  /** Null for a deletion. */
  readonly value: Written | null
  /** The note was there before the update. */
  readonly existed: boolean
  readonly before: Pick<Before, 'phase' | 'zone'>
}

/** Talking about a note is never locked; only what lies on the board is. */
export function isLockedTouch(locks: Locks, { map, key, value, existed, before }: LockedTouch): boolean {
  if (locks.all) return true
  if (map === 'ink') return locks.drawings
  if (map !== 'notes') return false
  if (existed && isPlaceLocked(locks, placeOf(before))) return true
  const json = value?.as === 'json' ? value.value : undefined
  // A note that is moved, or made, into what is locked.
  if (key === 'zone' && typeof json === 'string') return isPlaceLocked(locks, { phase: 'map', zone: json as never })
  return (
    key === 'phase' && typeof before.zone !== 'string' && isPlaceLocked(locks, placeOf({ phase: json, zone: null }))
  )
}

function placeOf({ phase, zone }: Pick<Before, 'phase' | 'zone'>): Parameters<typeof isPlaceLocked>[1] {
  const known = Phase.safeParse(phase)
  // reason: whatever stands there is only compared with what is locked
  return { phase: known.success ? known.data : 'map', zone: typeof zone === 'string' ? (zone as never) : null }
}

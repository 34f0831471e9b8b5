/** What whoever leads has locked on the board: all of it, the drawings, or some zones. They themselves may still write. */
import { z } from 'zod'
import type { Note } from './note'
import { PlacedId } from './placedTemplate'
import { Phase } from './phase'

/** Milliseconds in which what was on its way when it was locked is still taken. */
export const LOCK_GRACE = 3000

export const Locks = z.object({
  all: z.boolean(),
  drawings: z.boolean(),
  phases: z.array(Phase).max(Phase.options.length),
  /** Templates that are placed, with every zone of theirs. */
  templates: z.array(PlacedId).max(200),
})
export type Locks = z.infer<typeof Locks>

export const noLocks: Locks = { all: false, drawings: false, phases: [], templates: [] }

export function isAnyLocked({ all, drawings, phases, templates }: Locks): boolean {
  return all || drawings || phases.length > 0 || templates.length > 0
}

/** May nobody but who leads change what lies here? A note in a template's zone is locked with that, not with its phase. */
export function isPlaceLocked(locks: Locks, { phase, zone }: Pick<Note, 'phase' | 'zone'>): boolean {
  if (locks.all) return true
  if (zone !== null) return locks.templates.includes(zone.split('/')[0] ?? '')
  return locks.phases.includes(phase)
}

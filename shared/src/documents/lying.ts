/** Where a note comes to lie when it is moved without being told a place: tidy, and in no template it has left. */
import type { Note } from '../domain/note'
import type { NotePatch } from './board'

/** What is moved to a phase lies in no template any more, and what is moved anywhere without a place lies tidy there. */
export function lyingTidy(note: Pick<Note, 'phase' | 'zone'> | null, patch: NotePatch): NotePatch {
  if (!note) return patch
  const leaves = patch.phase !== undefined && patch.phase !== note.phase && patch.zone === undefined
  const whole: NotePatch = leaves ? { ...patch, zone: null } : patch
  if (whole.pos !== undefined) return whole
  const moves =
    (whole.phase !== undefined && whole.phase !== note.phase) || (whole.zone !== undefined && whole.zone !== note.zone)
  return moves ? { ...whole, pos: null } : whole
}

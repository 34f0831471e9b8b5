/** Where a note stands in the list: under the template's zone it names, while that is on the board, else under its phase. */
import type { Note } from '@samklang/shared/domain/note'
import { zoneNamed, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'

export function spotIn(note: Pick<Note, 'phase' | 'zone'>, placed: readonly PlacedTemplate[]): string {
  return note.zone !== null && zoneNamed(note.zone, placed) !== null ? note.zone : note.phase
}

/** A pile is moved as one: what lies under a note goes where it goes. */
import type { Board } from '@samklang/shared/documents/board'
import { isShown, pilesOf } from '@samklang/shared/domain/piles'
import type { NoteId } from '@samklang/shared/domain/ids'

/** The notes under this one, when it lies on top of a pile; none otherwise. */
export function under(board: Board, id: string): readonly NoteId[] {
  const top = board.note(id)
  if (top === null || top.pile === null || !isShown(top)) return []
  const pile = pilesOf(board.notes()).get(top.id) ?? []
  return pile.slice(1).map((note) => note.id)
}

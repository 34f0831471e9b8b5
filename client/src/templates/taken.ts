/** What lies on a board and where, read from the document alone: a template is never placed on any of it. */
import type { Board } from '@samklang/shared/documents/board'
import { groundOf, templateRects } from '../board/ground'
import { inkLinks } from '../board/inkLinks'
import { measurer } from '../board/measure'
import { noteLayout } from '../board/noteLayout'
import { ringRect, type Rect } from '../board/zones'

/** The cycle, every note, drawing and template, in board units; `but` is a template left out with the notes in it. */
export function takenOn(page: Document, board: Board, but: string | null = null): Rect[] {
  const layout = noteLayout(measurer(page).heightsOf)
  layout.stand(groundOf(board.templates.all()))
  for (const note of board.notes()) if (but === null || !note.zone?.startsWith(`${but}/`)) layout.set(note.id, note)
  layout.lay()
  const ink = inkLinks(board.inkRecord)
  const records = board.ink()
  for (const { id } of records) ink.notice(id)
  const outlines = records.flatMap(
    ({ id }) => ink.outline(id, (shape) => layout.places.rect(shape.slice('shape:'.length))) ?? [],
  )
  return [
    ringRect(layout.blocks()),
    ...templateRects(layout.ground(), but),
    ...layout.places.all().values(),
    ...outlines.map(({ bounds }) => bounds),
  ]
}

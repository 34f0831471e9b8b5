/** The whole board, or some of its notes, laid out and drawn with any pen; from the document alone, without a canvas. */
import type { Board } from '@samklang/shared/documents/board'
import type { Language } from '@samklang/shared/domain/language'
import type { Phase } from '@samklang/shared/domain/phase'
import type { ScorecardShape } from '@samklang/shared/domain/scorecard'
import type { Say } from '@samklang/shared/text/say'
import { inkLinks } from '../board/inkLinks'
import { groundOf } from '../board/ground'
import { measurer } from '../board/measure'
import { numberedFace } from '../board/noteFace'
import { noteLayout } from '../board/noteLayout'
import { widened } from '../board/placed'
import { around, type Rect } from '../board/zones'
import { drawInk } from './drawInk'
import { drawLink } from './drawLink'
import { drawNote } from './drawNote'
import { drawRing } from './drawRing'
import { drawTemplate } from './drawTemplate'
import type { Palette } from './palette'
import type { Pen } from './pen'

export interface Pictured {
  readonly board: Board
  /** Ids of the notes that are to be seen; null shows everything there is. */
  readonly only: ReadonlySet<string> | null
  readonly title: string
  readonly turn: number
  readonly phase: Phase
  readonly say: Say
  readonly scorecard: ScorecardShape
  readonly language: Language
  readonly palette: Palette
}

export interface Picture {
  /** What the picture covers, in board units. */
  readonly rect: Rect
  readonly draw: (pen: Pen) => void
}

/** Board units around everything. */
const MARGIN = 60

/** Null when there is nothing to see. Notes put away or hidden are never in it. */
export function boardPicture(
  page: Document,
  { board, only, title, turn, phase, say, scorecard, language, palette }: Pictured,
): Picture | null {
  const layout = noteLayout(measurer(page).heightsOf)
  layout.stand(groundOf(board.templates.all()))
  for (const note of board.notes()) layout.set(note.id, note)
  layout.lay()
  const notes = [...layout.notes.values()]
    .filter(({ id }) => only === null || only.has(id))
    .sort((a, b) => a.createdAt - b.createdAt)
  if (only !== null && notes.length === 0) return null
  const seen = new Set<string>(notes.map(({ id }) => id))
  const rectOf = (id: string) => (seen.has(id) ? layout.places.rect(id) : undefined)

  /** Where a note is seen: on its own paper, or on the one it lies under. */
  const rectOfTop = (id: string) => rectOf(layout.topOf(id) ?? '')
  const ink = inkLinks(board.inkRecord)
  const records = board.ink()
  for (const { id } of records) ink.notice(id)
  // With some notes alone come the arrows between them, and no other drawing.
  const drawn = records.filter(
    ({ id }) =>
      only === null || (ink.linksOf(id).length > 1 && ink.linksOf(id).every((link) => seen.has(noteOf(link.to)))),
  )
  const outlines = drawn.flatMap(({ id }) => ink.outline(id, (shape) => rectOf(noteOf(shape))) ?? [])
  const links = board.links.all().filter((link) => !link.archived)
  const ring = only === null ? drawRing({ title, turn, phase, blocks: layout.blocks(), say, palette }) : null

  const templates = only === null ? layout.ground().placed.map((one) => drawTemplate(one, language, palette)) : []

  const rects = [
    ...templates.map(({ rect }) => rect),
    ...notes.flatMap(({ id }) => rectOf(id) ?? []),
    ...outlines.map(({ bounds }) => bounds),
  ]
  return {
    rect: widened(around(ring ? [ring.rect, ...rects] : rects), MARGIN),
    draw(pen) {
      ring?.draw(pen)
      for (const template of templates) template.draw(pen)
      for (const { from, to, label } of links) drawLink(pen, rectOfTop(from), rectOfTop(to), label, palette)
      for (const note of notes) {
        const rect = rectOf(note.id)
        if (rect) drawNote(pen, numberedFace(note, scorecard), rect, 'paper', palette, say)
      }
      for (const outline of outlines) drawInk(pen, outline, palette.dark)
    },
  }
}

/** The canvas names the paper of a note after it. */
function noteOf(shapeId: string): string {
  return shapeId.slice('shape:'.length)
}

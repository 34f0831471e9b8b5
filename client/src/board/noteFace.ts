/** What a note shows on the canvas: carried in its shape one way, from the document, and read back only when it is copied. */
import { NAME_MAX, Colour, Day, Note, NoteKind, NOTE_TEXT_MAX, NoteTag, PaperSize } from '@samklang/shared/domain/note'
import { MeasureStatus, Phase } from '@samklang/shared/domain/phase'
import { numberOf, type ScorecardShape } from '@samklang/shared/domain/scorecard'
import { z } from 'zod'
import { NOTE_GAP, NOTE_WIDTH } from './zones'

export const NoteFace = z.object({
  kind: NoteKind,
  text: z.string().max(NOTE_TEXT_MAX * 2),
  colour: Colour,
  size: PaperSize,
  tags: z.array(NoteTag),
  phase: Phase,
  field: Note.shape.field,
  statement: Note.shape.statement,
  round: Note.shape.round,
  owner: z.string().max(NAME_MAX).nullable(),
  due: Day.nullable(),
  status: MeasureStatus,
  author: z.string().max(NAME_MAX).nullable(),
})
export type NoteFace = z.infer<typeof NoteFace>

/** The same for a pen, which asks nobody what a statement is called. */
export function numberedFace(note: Note, scorecard: ScorecardShape): NoteFace {
  return { ...faceOf(note), statement: note.statement === null ? null : numberOf(scorecard, note.statement) }
}

export function faceOf(note: Note): NoteFace {
  const { kind, text, colour, size, tags, phase, field, statement, round, owner, due, status, author } = note
  return { kind, text, colour, size, tags, phase, field, statement, round, owner, due, status, author }
}

/** The paper's measures, shared by what is drawn and what is measured. In board units. */
export const PAPER = {
  padding: 16,
  line: 1.36,
  weight: 450,
  bold: 650,
  /** The row above the text: kind and number of a measure or result. */
  head: 28,
  /** One row for each tag, between the head and the text. */
  tag: 26,
  /** The row below it: status and due, or who wrote it. */
  foot: 30,
  /** The owner's name above that row, on as many lines as it needs, beside its sign. */
  owner: { font: 14, line: 1.3, sign: 22, above: 8 },
  least: 116,
  /** The size of a headline seen from afar. */
  far: 34,
} as const

/** How wide each size is, and how large its letters are. A large one is as wide as two others with the gap between them. */
const sizes = {
  small: { width: 176, font: 14 },
  medium: { width: NOTE_WIDTH, font: 18 },
  large: { width: 2 * NOTE_WIDTH + NOTE_GAP, font: 26 },
} as const satisfies Record<PaperSize, { width: number; font: number }>

export function paperOf({ kind, size }: Pick<NoteFace, 'kind' | 'size'>): { width: number; font: number } {
  return kind === 'result' ? sizes.medium : sizes[size]
}

/** Has it anything to say above its text? */
export function hasHead(face: NoteFace): boolean {
  return face.kind !== 'idea' || face.statement !== null
}

/** Does a row stand below the text: status and due of a measure, or the name of who wrote the idea? */
function hasFoot(face: NoteFace): boolean {
  return face.kind === 'measure' || (face.kind === 'idea' && face.author !== null)
}

/** Height of the whole paper when what is written on it is this high: its text, and whose it is (0 for nobody's). */
export function paperHeight(face: NoteFace, written: { text: number; owner: number; rows: number }): number {
  const { padding, head, foot, least, owner } = PAPER
  const above = hasHead(face) ? head : 0
  const below = (hasFoot(face) ? foot : 0) + (written.owner === 0 ? 0 : written.owner + owner.above)
  const tags = face.tags.length * PAPER.tag
  return Math.ceil(Math.max(least, 2 * padding + above + tags + written.text + written.rows * SUMMARY_ROW + below))
}

/** A result card's row for one statement. */
export const SUMMARY_ROW = 22

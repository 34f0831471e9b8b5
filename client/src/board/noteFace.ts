/** What a note shows on the canvas: carried in its shape one way, from the document, and read back only when it is copied. */
import { NAME_MAX, Colour, Day, Note, NoteKind, NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { MeasureStatus, Phase } from '@samklang/shared/domain/phase'
import { z } from 'zod'

export const NoteFace = z.object({
  kind: NoteKind,
  text: z.string().max(NOTE_TEXT_MAX * 2),
  colour: Colour,
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

export function faceOf(note: Note): NoteFace {
  const { kind, text, colour, phase, field, statement, round, owner, due, status, author } = note
  return { kind, text, colour, phase, field, statement, round, owner, due, status, author }
}

/** The paper's measures, shared by what is drawn and what is measured. In board units. */
export const PAPER = {
  padding: 16,
  font: 18,
  line: 1.36,
  weight: 450,
  bold: 650,
  /** The row above the text: kind and number of a measure or result. */
  head: 28,
  /** The row below it: owner, due and status, or who wrote it. */
  foot: 30,
  least: 116,
  /** The size of a headline seen from afar. */
  far: 34,
} as const

/** Has it anything to say above its text? */
export function hasHead(face: NoteFace): boolean {
  return face.kind !== 'idea' || face.statement !== null
}

/** How many rows stand below the text: owner and due of a measure, status, and the name of who wrote it. */
export function footRows(face: NoteFace): number {
  if (face.kind === 'measure') return face.owner !== null || face.due !== null ? 2 : 1
  return face.author === null ? 0 : 1
}

/** Height of the whole paper when its text is this high. */
export function paperHeight(face: NoteFace, textHeight: number, summaryRows: number): number {
  const { padding, head, foot, least } = PAPER
  const rows = hasHead(face) ? head : 0
  return Math.ceil(Math.max(least, 2 * padding + rows + textHeight + footRows(face) * foot + summaryRows * SUMMARY_ROW))
}

/** A result card's row for one statement. */
export const SUMMARY_ROW = 22

/** A text on the board: an idea, a measure the partners agree to do, or a published result's card. */
import { z } from 'zod'
import { NoteId, RoundId } from './ids'
import { MeasureStatus, Phase } from './phase'
import { FieldId, StatementId } from './scorecard'

export const NoteKind = z.enum(['idea', 'measure', 'result'])
export type NoteKind = z.infer<typeof NoteKind>

/** Paper colours; each has a name in the catalogues, so colour is never the only sign. */
export const Colour = z.enum(['sun', 'moss', 'coral', 'sky', 'violet', 'paper'])
export type Colour = z.infer<typeof Colour>

/** Most characters in one note. */
export const NOTE_TEXT_MAX = 2000
/** Most characters in a name: a person's, an owner's. */
export const NAME_MAX = 60
/** Most notes a board holds. */
export const NOTES_MAX = 10_000

/** A day without a time, as in a calendar: 2027-03-14. */
export const Day = z.iso.date()

/** A note as everyone reads it; how it lies in the shared document is known to `documents/board`. */
export const Note = z.object({
  id: NoteId,
  kind: NoteKind,
  text: z.string().max(NOTE_TEXT_MAX * 2),
  pos: z.tuple([z.number(), z.number()]).nullable(),
  colour: Colour,
  phase: Phase,
  field: FieldId.nullable(),
  statement: StatementId.nullable(),
  round: RoundId.nullable(),
  owner: z.string().max(NAME_MAX).nullable(),
  due: Day.nullable(),
  status: MeasureStatus,
  author: z.string().max(NAME_MAX).nullable(),
  createdAt: z.number().int().nonnegative(),
  archived: z.boolean(),
  /** Taken off the board by a facilitator; only the server writes it. */
  hidden: z.boolean(),
})
export type Note = z.infer<typeof Note>

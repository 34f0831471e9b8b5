/** A text on the board: an idea, a measure the partners agree to do, or a published result's card. */
import { z } from 'zod'
import { SAID_MAX, TurnNumber, Way } from './cycle'
import { NoteId, RoundId } from './ids'
import { MeasureStatus, Phase } from './phase'
import { ZoneKey } from './placedTemplate'
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

/** How large the paper is; the text keeps its size, so a small one only has less room beside others. */
export const PaperSize = z.enum(['small', 'medium', 'large'])
export type PaperSize = z.infer<typeof PaperSize>

/** What a note tells of, besides its colour: each has a name and a sign of its own. */
export const NoteTag = z.enum(['barrier', 'resource', 'idea', 'field'])
export type NoteTag = z.infer<typeof NoteTag>

/**
 * What a note left behind when somebody dragged it: an empty place in the rows it lay in, so that the notes beside it lie
 * as they lay. `in` is the zone or phase of those rows, null when it lay in none; `at` is when, in milliseconds since 1970.
 */
export const Gap = z.object({ in: z.string().max(100).nullable(), at: z.number().int().nonnegative() })
export type Gap = z.infer<typeof Gap>

/** A day without a time, as in a calendar: 2027-03-14. */
export const Day = z.iso.date()

/**
 * A note as everyone reads it; how it lies in the shared document is known to `documents/board`. What has a default here
 * need not be there: an older client did not know it.
 */
export const Note = z.object({
  id: NoteId,
  kind: NoteKind,
  text: z.string().max(NOTE_TEXT_MAX * 2),
  pos: z.tuple([z.number(), z.number()]).nullable().default(null),
  gap: Gap.nullable().default(null),
  colour: Colour.default('sun'),
  size: PaperSize.default('medium'),
  tags: z.array(NoteTag).max(NoteTag.options.length).default([]),
  phase: Phase.default('map'),
  field: FieldId.nullable().default(null),
  statement: StatementId.nullable().default(null),
  round: RoundId.nullable().default(null),
  owner: z.string().max(NAME_MAX).nullable().default(null),
  due: Day.nullable().default(null),
  status: MeasureStatus.default('not-begun'),
  /** Why it was put aside. */
  why: z.string().max(SAID_MAX).nullable().default(null),
  /** The zone of a placed template it lies in; null lies in the zone of its phase. */
  zone: ZoneKey.nullable().default(null),
  /** The turn of the cycle it ended in; null lives on. Only the server writes it. */
  ended: TurnNumber.nullable().default(null),
  /** Its moves through the phases, read from where each was written; nobody writes it whole. */
  way: Way.default({ steps: [] }),
  author: z.string().max(NAME_MAX).nullable().default(null),
  createdAt: z.number().int().nonnegative().default(0),
  archived: z.boolean().default(false),
  /** Taken off the board by a facilitator; only the server writes it. */
  hidden: z.boolean().default(false),
  /** The pile it lies in: notes with the same name here lie on top of each other. */
  pile: NoteId.nullable().default(null),
  /** The note it says the same as; it is put away as long as it counts as part of that. */
  mergedInto: NoteId.nullable().default(null),
})
export type Note = z.infer<typeof Note>
/** A note to be made: what is left out is as the schema says. */
export type NoteGiven = z.input<typeof Note>

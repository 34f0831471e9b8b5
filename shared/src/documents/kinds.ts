/**
 * The registry of what a board document holds: kinds of entities, their keys, limits, and who may write each.
 *
 * Layout of the document, four levels deep at most:
 *   notes: Y.Map of note id to Y.Map, whose keys are those of `noteKeys`; `text` is a Y.Text, the rest are plain JSON
 *     and, for what only ever comes more of, `step:<id>` and `said:<id>` (see `noteFamilies`)
 *   comments, links: the same for `commentKeys` and `linkKeys`; a comment has a `text` too, a link none
 *   turns, templates: the same for `turnKeys` and `templateKeys`, made by the server; a turn has a `text` that all write
 *   talks: the same for `talkKeys`, made by the server: notes from the talk about a statement, a `text` that all write
 *   ink:   Y.Map of tldraw record id (`shape:…`, `binding:…`) to the record as plain JSON, opaque to everybody but the canvas
 *   meta:  Y.Map of facts about the document itself
 * The gate, the readers and the exports read this file; a new kind of entity is a new entry here.
 */
import { z } from 'zod'
import { NoteId, RoundId } from '../domain/ids'
import { COMMENT_TEXT_MAX, COMMENTS_MAX, CommentId } from '../domain/comment'
import { PhaseAnswer, SAID_MAX, Step, TurnNumber, TURNS_MAX } from '../domain/cycle'
import { LABEL_MAX, LINKS_MAX } from '../domain/noteLink'
import { Colour, Gap, Day, NAME_MAX, NOTE_TEXT_MAX, NOTES_MAX, NoteTag, PaperSize, type NoteKind } from '../domain/note'
import { MeasureStatus, Phase } from '../domain/phase'
import { FieldId, StatementId } from '../domain/scorecard'
import { TemplateId } from '../domain/template'
import { TEMPLATES_MAX, ZoneKey } from '../domain/placedTemplate'
import { TALK_TEXT_MAX } from '../domain/talkNote'
import { talkKeys, TALKS_MAX, turnKeys } from './writtenTogether'

export type Writer = 'participant' | 'server'

/** Two people may each have written up to the limit while offline: twice as much is kept, more is refused. */
export const TEXT_IN_DOCUMENT_MAX = NOTE_TEXT_MAX * 2
/** Board units from the middle of a note's zone, either way. */
export const POSITION_MAX = 1_000_000
/** Most drawn records a board holds. */
export const INK_MAX = 4000
/** Most characters of JSON in one drawn record: a long freehand stroke is about 30,000. */
export const INK_RECORD_MAX = 64_000
export const META_VALUE_MAX = 16_000
/** Deepest nesting of plain JSON in the document. */
export const JSON_DEPTH_MAX = 16

const Coordinate = z.number().min(-POSITION_MAX).max(POSITION_MAX)
const Name = z.string().min(1).max(NAME_MAX)

/** The plain keys of a note and what each may hold. `text` is not here: it is a Y.Text. */
export const noteKeys = {
  kind: z.enum(['idea', 'measure', 'result']),
  /** From the middle of the zone of its phase, or of the template's zone it lies in; x and y under one key; null lies tidy. */
  pos: z.tuple([Coordinate, Coordinate]).nullable(),
  gap: Gap.nullable(),
  colour: Colour,
  size: PaperSize,
  tags: z.array(NoteTag).max(NoteTag.options.length),
  phase: Phase,
  field: FieldId.nullable(),
  statement: StatementId.nullable(),
  round: RoundId.nullable(),
  owner: Name.nullable(),
  due: Day.nullable(),
  status: MeasureStatus,
  why: z.string().max(SAID_MAX).nullable(),
  zone: ZoneKey.nullable(),
  ended: TurnNumber.nullable(),
  author: Name.nullable(),
  createdAt: z.number().int().nonnegative(),
  archived: z.boolean(),
  hidden: z.boolean(),
  pile: NoteId.nullable(),
  mergedInto: NoteId.nullable(),
} as const satisfies Record<string, z.ZodType>
export type NoteKey = keyof typeof noteKeys

/**
 * Keys of a note that only ever come more of, each under a name and an id of its own: two people who add one at the same
 * moment have both added it.
 */
export const noteFamilies = {
  step: Step.omit({ id: true }),
  said: PhaseAnswer.omit({ id: true }),
} as const satisfies Record<string, z.ZodType>
export type NoteFamily = keyof typeof noteFamilies
/** Most keys one entity has: what has been moved back and forth more often than this is moved without a trace. */
export const KEYS_MAX = 1000

const FAMILY_KEY = /^([a-z]+):[A-Za-z0-9_-]{8,40}$/

/** The name of the family a key is of, with its colon, or the key itself. */
export function keyName(key: string): string {
  const family = FAMILY_KEY.exec(key)?.[1]
  return family === undefined ? key : `${family}:`
}

interface KindRule {
  /** Who may make one. */
  readonly maker: Writer
  /** Keys that a participant may write on one that is there; the server may write all. `text` counts as a key. */
  readonly participantKeys: ReadonlySet<string>
}

/** Who made a note stands in it from the first; afterwards nobody is put in another's place. */
const serverNoteKeys = new Set(['hidden', 'ended'])
const written = new Set([
  'text',
  ...Object.keys(noteKeys).filter((key) => !serverNoteKeys.has(key) && key !== 'author'),
  ...Object.keys(noteFamilies).map((family) => `${family}:`),
])

/** Every kind of note. A published result is the server's word: people may only put it where they want it. */
export const kinds = {
  idea: { maker: 'participant', participantKeys: written },
  measure: { maker: 'participant', participantKeys: written },
  result: { maker: 'server', participantKeys: new Set(['pos', 'phase', 'zone', 'gap']) },
} as const satisfies Record<NoteKind, KindRule>

/** The plain keys of a comment. `text` is a Y.Text. */
export const commentKeys = {
  kind: z.literal('comment'),
  note: NoteId,
  /** The comment it answers; null for the first word in a talk. */
  replyTo: CommentId.nullable(),
  author: Name.nullable(),
  createdAt: z.number().int().nonnegative(),
  archived: z.boolean(),
} as const satisfies Record<string, z.ZodType>

/** The plain keys of a link between two notes. */
export const linkKeys = {
  kind: z.literal('link'),
  from: NoteId,
  to: NoteId,
  label: z.string().max(LABEL_MAX),
  archived: z.boolean(),
} as const satisfies Record<string, z.ZodType>

/** A template that is placed on the board. */
export const templateKeys = {
  kind: z.literal('template'),
  template: TemplateId,
  pos: z.tuple([Coordinate, Coordinate]),
  createdAt: z.number().int().nonnegative(),
  archived: z.boolean(),
} as const satisfies Record<string, z.ZodType>

interface EntityRule {
  readonly keys: Readonly<Record<string, z.ZodType>>
  /** What stands under a key of a family, by the family's name. */
  readonly families?: Readonly<Record<string, z.ZodType>>
  /** Most characters of its `text`, or null when it has none. */
  readonly text: number | null
  /** Most of them in a document. */
  readonly most: number
  /** By what stands under `kind`. */
  readonly kinds: Readonly<Record<string, KindRule>>
  /** Keys that only the server writes, also while the entity is being made. */
  readonly serverKeys: ReadonlySet<string>
}

/** Every map of entities in the document. The gate and the undo read this; a new map is a new entry. */
export const entities: Readonly<Record<string, EntityRule>> = {
  notes: {
    keys: noteKeys,
    families: noteFamilies,
    text: TEXT_IN_DOCUMENT_MAX,
    most: NOTES_MAX,
    kinds,
    serverKeys: serverNoteKeys,
  },
  comments: {
    keys: commentKeys,
    text: COMMENT_TEXT_MAX * 2,
    most: COMMENTS_MAX,
    kinds: { comment: { maker: 'participant', participantKeys: new Set(['text', 'archived']) } },
    serverKeys: new Set(),
  },
  links: {
    keys: linkKeys,
    text: null,
    most: LINKS_MAX,
    kinds: { link: { maker: 'participant', participantKeys: new Set(['label', 'archived']) } },
    serverKeys: new Set(),
  },
  turns: {
    keys: turnKeys,
    text: TEXT_IN_DOCUMENT_MAX,
    most: TURNS_MAX,
    kinds: { turn: { maker: 'server', participantKeys: new Set(['text']) } },
    serverKeys: new Set(),
  },
  talks: {
    keys: talkKeys,
    text: TALK_TEXT_MAX * 2,
    most: TALKS_MAX,
    kinds: { talk: { maker: 'server', participantKeys: new Set(['text']) } },
    serverKeys: new Set(),
  },
  templates: {
    keys: templateKeys,
    text: null,
    most: TEMPLATES_MAX,
    kinds: { template: { maker: 'server', participantKeys: new Set() } },
    serverKeys: new Set(),
  },
}

/** What may stand under this key of an entity; undefined where the key is not known. */
export function schemaOf(rule: EntityRule, key: string): z.ZodType | undefined {
  if (Object.hasOwn(rule.keys, key)) return rule.keys[key]
  const family = FAMILY_KEY.exec(key)?.[1]
  const { families = {} } = rule
  return family !== undefined && Object.hasOwn(families, family) ? families[family] : undefined
}

/** The rule of a map of entities, or null for another map. */
export function entityRule(map: string): EntityRule | null {
  return Object.hasOwn(entities, map) ? (entities[map] ?? null) : null
}

/** The drawn things that are kept; pictures, frames, embeds, links to pages and groups are not. */
export const inkShapes = ['arrow', 'draw', 'geo', 'text', 'highlight', 'line'] as const

const InkId = z.string().regex(/^(shape|binding):[A-Za-z0-9_-]{1,60}$/)
export const InkRecord = z.discriminatedUnion('typeName', [
  z.looseObject({ typeName: z.literal('shape'), id: InkId, type: z.enum(inkShapes) }),
  z.looseObject({ typeName: z.literal('binding'), id: InkId, type: z.literal('arrow') }),
])
export type InkRecord = z.infer<typeof InkRecord>

/** Keys under `meta` and their writers. `inkSchema` is the drawing library's own version of the records under `ink`. */
export const metaKeys = { inkSchema: 'participant', version: 'server' } as const satisfies Record<string, Writer>

/** `__proto__` and its like are letters an id may have, and would reach further than a map. */
export function isReserved(name: string): boolean {
  return name in Object.prototype
}

export function isNoteId(id: string): id is NoteId {
  return NoteId.safeParse(id).success && !isReserved(id)
}

export function isInkId(id: string): boolean {
  return InkId.safeParse(id).success
}

/**
 * What may be written into a board, asked by the server's gate before anything is applied.
 *
 * The gate walks the structs of a decoded update, works out where each one lies as names from the root
 * (`['notes', id, key]`, `['ink', id]`, `['meta', key]`) and asks `judgeEntity` once for each:
 *
 *   struct                                               place                  value
 *   content type Y.Map set under notes                   notes, id, null        { as: 'map' }
 *   content type Y.Text set under a note's `text`        notes, id, 'text'      { as: 'text' }
 *   characters inserted into that Y.Text                 notes, id, 'text'      { as: 'characters', length: units after }
 *   ContentAny or ContentJSON of one value under a key   notes, id, key         { as: 'json', value }
 *   the same under ink or meta                           ink | meta, id, null   { as: 'json', value }
 *   anything else (list items, formats, embeds, …)       as far as known        { as: 'other' }
 *
 * `before` is what `beforeOf(doc, map, id)` says of the document without the update. Deletions are asked of
 * `judgeDeletion`. An answer of null is a yes; otherwise a phrase for the log, which never quotes what was written.
 */
import * as Y from 'yjs'
import { NOTES_MAX } from '../domain/note'
import * as registry from './kinds'

export type Written =
  | { readonly as: 'map' }
  | { readonly as: 'text' }
  | { readonly as: 'characters'; readonly length: number }
  | { readonly as: 'json'; readonly value: unknown }
  | { readonly as: 'other' }

/** What the document has at a place before a write. */
export interface Before {
  readonly exists: boolean
  readonly kind: unknown
  readonly hasText: boolean
  /** Entries in the whole map. */
  readonly count: number
}

export interface Touch {
  readonly map: string
  /** Null for a list item where a map entry belongs. */
  readonly id: string | null
  /** Null for the entity itself. */
  readonly key: string | null
  readonly value: Written
  readonly writer: registry.Writer
  /** May what this participant makes carry the name? The server signs as it finds right. */
  mayBeAuthor(name: string): boolean
  readonly before: Before
}

/** Is this write allowed? Null, or why not. */
export function judgeEntity(touch: Touch): string | null {
  if (touch.id === null) return 'a list item in a map'
  if (registry.isReserved(touch.id) || (touch.key !== null && registry.isReserved(touch.key))) return 'a reserved name'
  switch (touch.map) {
    case 'notes':
      if (!registry.isNoteId(touch.id)) return 'a malformed note id'
      return touch.key === null ? judgeNote(touch) : judgeNoteKey(touch, touch.key)
    case 'ink':
      return judgeInk(touch, touch.id)
    case 'meta':
      return judgeMeta(touch, touch.id)
    default:
      return 'an unknown map'
  }
}

/**
 * May what lies here be deleted? Null, or why not. `within`: characters inside the Y.Text; the Y.Text itself would take
 * the other side's typing with it. `replaced`: the same update writes this key anew, which is judged as a write.
 */
export function judgeDeletion(
  place: Pick<Touch, 'map' | 'id' | 'key' | 'writer' | 'before'> & { within: boolean; replaced: boolean },
): string | null {
  if (place.map === 'ink') return null
  if (place.map === 'meta') return place.replaced ? null : 'a fact about the document deleted'
  if (place.map !== 'notes') return 'an unknown map'
  if (place.key === null) return 'a note deleted, not archived'
  if (place.key === 'text' && !place.within) return 'the text of a note deleted'
  if (place.replaced || place.writer === 'server') return null
  // A key that is gone reads as one that was never written, so whoever may not write it may not delete it.
  const rule = ruleFor(place.before.kind)
  const writes =
    place.key !== 'kind' && place.key !== 'hidden' && (rule === null || rule.participantKeys.has(place.key))
  return writes ? null : 'a key only the server writes'
}

function ruleFor(kind: unknown): (typeof registry.kinds)[keyof typeof registry.kinds] | null {
  return typeof kind === 'string' && Object.hasOwn(registry.kinds, kind)
    ? registry.kinds[kind as keyof typeof registry.kinds]
    : null
}

/** What the document has here now. Reads only; safe on any content. */
export function beforeOf(doc: Y.Doc, map: string, id: string): Before {
  if (map !== 'notes' && map !== 'ink' && map !== 'meta')
    return { exists: false, kind: undefined, hasText: false, count: 0 }
  const entries = doc.getMap<unknown>(map)
  const entity = entries.get(id)
  const inside = entity instanceof Y.Map ? entity : null
  return {
    exists: entries.has(id),
    kind: inside?.get('kind'),
    hasText: inside?.get('text') instanceof Y.Text,
    // Counting walks the whole map, and only a new entry asks for it.
    get count() {
      return entries.size
    },
  }
}

/** Characters in a note's text now; 0 where there is none. */
export function textLengthOf(doc: Y.Doc, map: string, id: string): number {
  if (map !== 'notes') return 0
  const entity = doc.getMap<unknown>(map).get(id)
  const text: unknown = entity instanceof Y.Map ? entity.get('text') : null
  return text instanceof Y.Text ? text.length : 0
}

function judgeNote({ value, before }: Touch): string | null {
  if (value.as !== 'map') return 'a note that is no map'
  // Set again, an entity would take the other side's edits with it.
  if (before.exists) return 'a note overwritten'
  return before.count >= NOTES_MAX ? 'too many notes' : null
}

function judgeNoteKey({ value, writer, mayBeAuthor, before }: Touch, key: string): string | null {
  const rule =
    typeof before.kind === 'string' && before.kind in registry.kinds
      ? registry.kinds[before.kind as keyof typeof registry.kinds]
      : null
  if (writer === 'participant') {
    // What has no kind yet is being made in this update; its kind is judged below.
    if (rule && !rule.participantKeys.has(key)) return 'a key only the server writes'
    if (key === 'hidden') return 'a key only the server writes'
  }
  if (key === 'text') return judgeText(value, before)
  if (!Object.hasOwn(registry.noteKeys, key)) return 'an unknown key'
  if (value.as !== 'json') return 'a key that is no plain value'
  const read = registry.noteKeys[key as registry.NoteKey].safeParse(value.value)
  if (!read.success) return `a value that does not fit ${key}`
  if (key === 'author' && writer === 'participant' && read.data !== null && !mayBeAuthor(String(read.data))) {
    return 'the name of somebody else'
  }
  if (
    key === 'kind' &&
    writer === 'participant' &&
    registry.kinds[read.data as keyof typeof registry.kinds].maker === 'server'
  ) {
    return 'a kind only the server makes'
  }
  return null
}

function judgeText(value: Written, before: Before): string | null {
  if (value.as === 'text') return before.hasText ? 'the text of a note overwritten' : null
  if (value.as !== 'characters') return 'a text that is not plain text'
  return value.length > registry.TEXT_IN_DOCUMENT_MAX ? 'a text too long' : null
}

function judgeInk({ key, value, before }: Touch, id: string): string | null {
  if (key !== null || value.as !== 'json') return 'a drawing that is no plain value'
  if (!registry.isInkId(id)) return 'a malformed drawing id'
  const read = registry.InkRecord.safeParse(value.value)
  if (!read.success || read.data.id !== id) return 'an unknown drawing'
  if (!before.exists && before.count >= registry.INK_MAX) return 'too many drawings'
  return jsonProblem(value.value, registry.INK_RECORD_MAX)
}

function judgeMeta({ key, value, writer }: Touch, id: string): string | null {
  if (!Object.hasOwn(registry.metaKeys, id)) return 'an unknown key'
  if (key !== null || value.as !== 'json') return 'a key that is no plain value'
  if (writer === 'participant' && registry.metaKeys[id as keyof typeof registry.metaKeys] === 'server')
    return 'a key only the server writes'
  return jsonProblem(value.value, registry.META_VALUE_MAX)
}

function jsonProblem(value: unknown, longest: number): string | null {
  if (depthOf(value) > registry.JSON_DEPTH_MAX) return 'nested too deep'
  return (JSON.stringify(value) ?? '').length > longest ? 'too large' : null
}

/** Stops counting just past the limit, so that no depth can exhaust the stack. */
function depthOf(value: unknown, sofar = 0): number {
  if (typeof value !== 'object' || value === null || sofar > registry.JSON_DEPTH_MAX) return sofar
  let deepest = sofar + 1
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child, sofar + 1))
  return deepest
}

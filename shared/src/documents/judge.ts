/**
 * What may be written into a board, asked by the server's gate before anything is applied.
 *
 * The gate walks the structs of a decoded update, works out where each one lies as names from the root
 * (`['notes', id, key]`, `['ink', id]`, `['meta', key]`) and asks `judgeEntity` once for each:
 *
 *   struct                                               place                  value
 *   content type Y.Map set under a map of entities       notes, id, null        { as: 'map' }
 *   content type Y.Text set under an entity's `text`     notes, id, 'text'      { as: 'text' }
 *   characters inserted into that Y.Text                 notes, id, 'text'      { as: 'characters', length: units after }
 *   ContentAny or ContentJSON of one value under a key   notes, id, key         { as: 'json', value }
 *   the same under ink or meta                           ink | meta, id, null   { as: 'json', value }
 *   anything else (list items, formats, embeds, …)       as far as known        { as: 'other' }
 *
 * `before` is what `beforeOf(doc, map, id)` says of the document without the update. Deletions are asked of
 * `judgeDeletion`. An answer of null is a yes; otherwise a phrase for the log, which never quotes what was written.
 */
import * as Y from 'yjs'
import * as registry from './kinds'

type Entity = NonNullable<ReturnType<typeof registry.entityRule>>

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
  /** Where a note lies: the phase and the zone that stand on it. */
  readonly phase?: unknown
  readonly zone?: unknown
  /** Entries in the whole map. */
  readonly count: number
  /** Keys of this entity; asked only where a key of a family is written. */
  readonly keys?: number
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
    case 'ink':
      return judgeInk(touch, touch.id)
    case 'meta':
      return judgeMeta(touch, touch.id)
    default: {
      const rule = registry.entityRule(touch.map)
      if (!rule) return 'an unknown map'
      if (!registry.isNoteId(touch.id)) return 'a malformed id'
      return touch.key === null ? judgeMade(touch, rule) : judgeKey(touch, touch.key, rule)
    }
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
  const entity = registry.entityRule(place.map)
  if (!entity) return 'an unknown map'
  if (place.key === null) return 'an entity deleted, not archived'
  if (place.key === 'text' && !place.within) return 'the text of an entity deleted'
  if (place.replaced || place.writer === 'server') return null
  // A key that is gone reads as one that was never written, so whoever may not write it may not delete it.
  const rule = ruleFor(entity, place.before.kind)
  const writes =
    place.key !== 'kind' &&
    !entity.serverKeys.has(place.key) &&
    (rule === null || rule.participantKeys.has(registry.keyName(place.key)))
  return writes ? null : 'a key only the server writes'
}

function ruleFor(entity: Entity, kind: unknown): Entity['kinds'][string] | null {
  return typeof kind === 'string' && Object.hasOwn(entity.kinds, kind) ? (entity.kinds[kind] ?? null) : null
}

/** What the document has here now. Reads only; safe on any content. */
export function beforeOf(doc: Y.Doc, map: string, id: string): Before {
  if (!registry.entityRule(map) && map !== 'ink' && map !== 'meta')
    return { exists: false, kind: undefined, hasText: false, count: 0 }
  const entries = doc.getMap<unknown>(map)
  const entity = entries.get(id)
  const inside = entity instanceof Y.Map ? entity : null
  return {
    exists: entries.has(id),
    kind: inside?.get('kind'),
    hasText: inside?.get('text') instanceof Y.Text,
    phase: inside?.get('phase'),
    zone: inside?.get('zone'),
    // Counting walks the whole map, and only a new entry asks for it.
    get count() {
      return entries.size
    },
    get keys() {
      return inside?.size ?? 0
    },
  }
}

/** Characters in an entity's text now; 0 where there is none. */
export function textLengthOf(doc: Y.Doc, map: string, id: string): number {
  if (!registry.entityRule(map)) return 0
  const entity = doc.getMap<unknown>(map).get(id)
  const text: unknown = entity instanceof Y.Map ? entity.get('text') : null
  return text instanceof Y.Text ? text.length : 0
}

function judgeMade({ value, before }: Touch, entity: Entity): string | null {
  if (value.as !== 'map') return 'an entity that is no map'
  // Set again, an entity would take the other side's edits with it.
  if (before.exists) return 'an entity overwritten'
  return before.count >= entity.most ? 'too many of them' : null
}

function judgeKey({ value, writer, mayBeAuthor, before }: Touch, key: string, entity: Entity): string | null {
  const rule = ruleFor(entity, before.kind)
  if (writer === 'participant') {
    // What has no kind yet is being made in this update; its kind is judged below.
    if (rule && !rule.participantKeys.has(registry.keyName(key))) return 'a key only the server writes'
    if (entity.serverKeys.has(key)) return 'a key only the server writes'
  }
  if (key === 'text') return judgeText(value, before, entity)
  const schema = registry.schemaOf(entity, key)
  if (!schema) return 'an unknown key'
  if (registry.keyName(key) !== key && (before.keys ?? 0) >= registry.KEYS_MAX) return 'too many keys'
  if (value.as !== 'json') return 'a key that is no plain value'
  const read = schema.safeParse(value.value)
  if (!read.success) return `a value that does not fit ${key}`
  if (key === 'author' && writer === 'participant' && read.data !== null && !mayBeAuthor(String(read.data))) {
    return 'the name of somebody else'
  }
  if (key === 'kind' && writer === 'participant' && ruleFor(entity, read.data)?.maker === 'server') {
    return 'a kind only the server makes'
  }
  return null
}

function judgeText(value: Written, before: Before, { text }: Entity): string | null {
  if (text === null) return 'a text where there is none'
  if (value.as === 'text') return before.hasText ? 'the text of an entity overwritten' : null
  if (value.as !== 'characters') return 'a text that is not plain text'
  return value.length > text ? 'a text too long' : null
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

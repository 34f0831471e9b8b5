/** A board written anew without what one person wrote: archived is not gone, and a document cannot forget. */
import * as Y from 'yjs'
import type { Erasure } from './erasure'
import { entityRule } from './kinds'

export interface Rewritten {
  /** As its own new document: nothing of the old one's past is in it. */
  readonly doc: Y.Doc
  /** What was taken out, to be looked for afterwards wherever it might still lie. */
  readonly erased: readonly string[]
  /** Notes of which something was taken out. */
  readonly notes: ReadonlySet<string>
}

type Entity = Y.Map<unknown>

/**
 * Everything stays where it is, but the letters that came from the person's devices, their drawings, and their name as
 * author or owner. What the server wrote for somebody is theirs where it is signed with a name of theirs.
 * `client` is the id the new document is written under.
 */
export function rewrittenWithout(doc: Y.Doc, erasure: Erasure, client: number): Rewritten {
  const fresh = new Y.Doc()
  fresh.clientID = client
  const erased: string[] = []
  const notes = new Set<string>()
  fresh.transact(() => {
    for (const name of doc.share.keys()) {
      const root = doc.getMap(name)
      const copied = fresh.getMap(name)
      const rule = entityRule(name)
      for (const [id, value] of root) {
        const before = erased.length
        const maker = writerOf(root, id)
        if (rule && value instanceof Y.Map) copied.set(id, withoutTheirs(value, { rule, erasure, maker, erased }))
        else if (name !== 'ink' || !erasure.clients.has(maker)) copied.set(id, copyOf(value))
        else erased.push(...stringsIn(value))
        if (erased.length > before && name === 'notes') notes.add(id)
      }
    }
  })
  return { doc: fresh, erased: [...new Set(erased)], notes }
}

interface Parts {
  readonly rule: NonNullable<ReturnType<typeof entityRule>>
  readonly erasure: Erasure
  readonly maker: number
  readonly erased: string[]
}

function withoutTheirs(entity: Entity, { rule, erasure, maker, erased }: Parts): Entity {
  const author = entity.get('author')
  const theirs =
    erasure.clients.has(maker) || (erasure.isServer(maker) && typeof author === 'string' && erasure.names.has(author))
  const writtenByThem = (client: number): boolean => erasure.clients.has(client) || (theirs && erasure.isServer(client))
  const copied = new Y.Map<unknown>()
  for (const [key, value] of entity) {
    if (value instanceof Y.Text) {
      const { kept, taken } = lettersOf(value, writtenByThem)
      if (taken !== '') erased.push(taken)
      copied.set(key, new Y.Text(kept))
    } else if (
      typeof value === 'string' &&
      erasure.names.has(value) &&
      (key === 'owner' || (key === 'author' && theirs))
    ) {
      erased.push(value)
      copied.set(key, null)
    } else if (writtenByThem(writerOf(entity, key)) && isFreeText(rule.keys[key], value)) {
      erased.push(...stringsIn(value))
      copied.set(key, emptied(value))
    } else copied.set(key, copyOf(value))
  }
  return copied
}

/** Words of somebody's own, as against one of the words the product has chosen. */
function isFreeText(schema: { safeParse(value: unknown): { success: boolean } } | undefined, value: unknown): boolean {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return false
  return schema === undefined || schema.safeParse(emptied(value)).success
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (Array.isArray(value)) return value.map(emptied)
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]))
  return value
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(stringsIn)
  return []
}

/** Who wrote what stands under a key last. */
function writerOf(map: Y.Map<unknown>, key: string): number {
  return map._map.get(key)?.id.client ?? -1
}

function lettersOf(text: Y.Text, isTaken: (client: number) => boolean): { kept: string; taken: string } {
  let [kept, taken] = ['', '']
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    if (isTaken(item.id.client)) taken += item.content.str
    else kept += item.content.str
  }
  return { kept, taken }
}

function copyOf(value: unknown): unknown {
  if (value instanceof Y.Text) return new Y.Text(value.toString())
  if (value instanceof Y.Map) {
    const copied = new Y.Map<unknown>()
    for (const [key, inner] of value) copied.set(key, copyOf(inner))
    return copied
  }
  return value
}

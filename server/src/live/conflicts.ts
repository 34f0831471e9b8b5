/**
 * How far Yjs would have to look to find a new item's place among others put in the same spot.
 *
 * An item lies between the two neighbours it was written between. Where others have come between them Yjs walks over
 * all of those, once for each new item: eight thousand items without neighbours beside eight thousand others take it
 * seconds, each time the document is opened. What honest people write at once in one spot is a few items.
 */
import * as Y from 'yjs'
import type { Id, Struct } from './decodeUpdate'
import type { Container, Placed } from './places'

export interface NewStruct {
  readonly struct: Struct
  /** How much of the struct the document has already. */
  readonly offset: number
  readonly place: Placed
}

/** Items one new item may have to be compared with, and all new ones of an update together. */
export interface ConflictLimits {
  readonly conflictsOfItem: number
  readonly conflicts: number
}

/** An upper bound of the comparisons, or null where one of the limits is passed. */
export function conflictsIn(doc: Y.Doc, news: readonly NewStruct[], limits: ConflictLimits): number | null {
  const spots = new Map<Container, Spots>()
  const placed = news.flatMap(({ struct, offset, place }) =>
    typeof place === 'object' ? [{ struct, offset, place }] : [],
  )
  for (const { place } of placed) {
    const known = spots.get(place.container)
    if (known) known.news++
    else spots.set(place.container, { news: 1, last: new Map() })
  }
  let sum = 0
  for (const { struct, offset, place } of placed) {
    const within = spots.get(place.container)
    if (!within) continue
    const left = offset > 0 ? { client: struct.client, clock: struct.clock + offset - 1 } : struct.origin
    const spot = `${place.sub ?? ''} ${left ? `${left.client} ${left.clock}` : ''}`
    const before = within.last.get(spot)
    within.last.set(spot, struct)
    // Written just before the one that was there: they lie side by side, and nothing is walked over.
    if (before && startsWith(before, struct.rightOrigin)) continue
    const walked = stepsIn(doc, left, struct.rightOrigin, place, limits.conflictsOfItem)
    if (walked > limits.conflictsOfItem) return null
    sum += walked > 0 || before ? walked + within.news : 0
    if (sum > limits.conflicts) return null
  }
  return sum
}

interface Spots {
  /** New items in the same text or map. */
  news: number
  /** The last new item behind each neighbour. */
  readonly last: Map<string, Struct>
}

function startsWith({ client, clock }: Struct, id: Id | null): boolean {
  return id !== null && id.client === client && id.clock === clock
}

/** The items of the document that Yjs would walk over, counted as it does; at most one more than `most`. */
function stepsIn(doc: Y.Doc, left: Id | null, right: Id | null, place: Exclude<Placed, string>, most: number): number {
  let item = firstAfter(doc, left, place, most)
  if (item === 'far') return most + 1
  const seen = new Set<Y.Item>()
  const isRight = (found: Y.Item): boolean => right !== null && holds(found, right)
  while (item !== null && !isRight(item)) {
    seen.add(item)
    if (seen.size > most) return seen.size
    const { origin } = item
    if (!sameId(origin, left)) {
      const behind: Y.AbstractStruct | null = origin && Y.getItem(doc.store, origin)
      // reason: only membership is asked; a struct that is no item is in no set of items.
      if (behind === null || !seen.has(behind as Y.Item)) break
    }
    item = item.right
  }
  return seen.size
}

/** The item the walk begins at. `far`: a key that was written so often that finding its first value is too long. */
function firstAfter(doc: Y.Doc, left: Id | null, place: Exclude<Placed, string>, most: number): Y.Item | 'far' | null {
  if (left !== null) {
    if (left.clock >= Y.getState(doc.store, left.client)) return null
    const item = Y.getItem(doc.store, Y.createID(left.client, left.clock))
    if (!(item instanceof Y.Item)) return null
    return left.clock === item.id.clock + item.length - 1 ? item.right : item
  }
  const type = typeAt(doc, place.container)
  if (type === null) return null
  if (place.sub === null) return type._start
  let item = type._map.get(place.sub) ?? null
  for (let steps = 0; item !== null && item.left !== null; item = item.left) if (++steps > most) return 'far'
  return item
}

type SharedType = NonNullable<ReturnType<Y.Doc['share']['get']>>

function typeAt(doc: Y.Doc, container: Container): SharedType | null {
  const root = doc.share.get(container.map)
  if (root === undefined || container.at === 'root') return root ?? null
  if (container.at === 'elsewhere' || container.id === null) return null
  const entity = typeIn(root, container.id)
  if (container.at === 'entity' || entity === null) return entity
  return container.key === null ? null : typeIn(entity, container.key)
}

function typeIn(type: SharedType, key: string): SharedType | null {
  const content = type._map.get(key)?.content
  return content instanceof Y.ContentType ? content.type : null
}

function holds({ id, length }: Y.Item, { client, clock }: Id): boolean {
  return id.client === client && clock >= id.clock && clock < id.clock + length
}

function sameId(a: Id | null, b: Id | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)
}

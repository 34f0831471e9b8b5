/** Where a struct of an update lies, as names from the root of the document, worked out as Yjs would but without touching it. */
import * as Y from 'yjs'
import { type Id, sharedType, type Struct } from './decodeUpdate'

/** A shared type that can hold something. One object for each, so that two places can be compared. */
export type Container =
  | { readonly at: 'root'; readonly map: string }
  | { readonly at: 'entity'; readonly map: string; readonly id: string | null }
  | { readonly at: 'text'; readonly map: string; readonly id: string | null; readonly key: string | null }
  | { readonly at: 'elsewhere'; readonly map: string }

export interface Place {
  readonly container: Container
  /** The key in a map; null in a text. */
  readonly sub: string | null
}

/** `nowhere`: Yjs keeps only its length. `impossible`: neighbours that do not lie side by side. */
export type Placed = Place | 'nowhere' | 'impossible'

const known = new WeakMap<object, Container>()

/** The places of one update's structs, asked for in an order in which all that a struct refers to comes before it. */
export class Places {
  private readonly structs = new Map<number, { starts: number[]; placed: { struct: Struct; place: Placed }[] }>()
  private readonly made = new Map<Struct, Container>()

  constructor(private readonly doc: Y.Doc) {}

  /** @param offset how much of the struct the document has already. */
  put(struct: Struct, offset: number): Placed {
    const place = this.find(struct, offset)
    let of = this.structs.get(struct.client)
    if (!of) this.structs.set(struct.client, (of = { starts: [], placed: [] }))
    of.starts.push(struct.clock)
    of.placed.push({ struct, place })
    if (struct.content.is === 'type' && typeof place === 'object') {
      this.made.set(struct, containerIn(place, struct.content.type))
    }
    return place
  }

  private find(struct: Struct, offset: number): Placed {
    if (struct.content.is === 'gone') return 'nowhere'
    const place = this.stated(struct)
    if (offset === 0 || place === 'impossible') return place
    // Yjs hangs the new part behind the part it has; that must be where the update says it lies.
    const before = this.at({ client: struct.client, clock: struct.clock + offset - 1 })
    return same(before, place) ? place : 'impossible'
  }

  private stated({ origin, rightOrigin, parent, sub }: Struct): Placed {
    const left = origin && this.at(origin)
    const right = rightOrigin && this.at(rightOrigin)
    if (left === 'impossible' || right === 'impossible') return 'impossible'
    if (left === 'nowhere' || right === 'nowhere') return 'nowhere'
    if (left && right && !same(left, right)) return 'impossible'
    if (left ?? right) return left ?? right ?? 'nowhere'
    if (parent === null) return 'nowhere'
    if (typeof parent === 'string') return { container: rootOf(this.doc, parent), sub }
    const container = this.containerAt(parent)
    return container ? { container, sub } : 'nowhere'
  }

  /** Where the item at this id lies, in the document or earlier in the update. */
  private at(id: Id): Placed {
    const item = itemAt(this.doc, id)
    if (item) return placeOf(this.doc, item) ?? 'nowhere'
    return this.earlier(id)?.place ?? 'nowhere'
  }

  private containerAt(id: Id): Container | null {
    const item = itemAt(this.doc, id)
    if (item)
      return item instanceof Y.Item && item.content instanceof Y.ContentType
        ? containerOf(this.doc, item.content.type)
        : null
    const struct = this.earlier(id)?.struct
    return struct ? (this.made.get(struct) ?? null) : null
  }

  private earlier({ client, clock }: Id): { struct: Struct; place: Placed } | null {
    const of = this.structs.get(client)
    if (!of) return null
    let low = 0
    let high = of.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((of.starts[middle] ?? Infinity) <= clock) low = middle
      else high = middle - 1
    }
    return of.placed[low] ?? null
  }
}

/** Where an item of the document lies; null for what has been collected. */
export function placeOf(doc: Y.Doc, struct: Y.AbstractStruct): Place | null {
  if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return null
  return { container: containerOf(doc, struct.parent), sub: struct.parentSub }
}

/** The struct of the document at an id, or null where the document does not reach. */
function itemAt(doc: Y.Doc, { client, clock }: Id): Y.AbstractStruct | null {
  if (clock >= Y.getState(doc.store, client)) return null
  return Y.getItem(doc.store, Y.createID(client, clock))
}

function containerOf(doc: Y.Doc, type: Y.AbstractType<unknown>): Container {
  const found = known.get(type)
  if (found) return found
  const item = type._item
  if (item === null) return rootOf(doc, Y.findRootTypeKey(type))
  const place = placeOf(doc, item)
  const shape = type instanceof Y.Map ? sharedType.map : type instanceof Y.Text ? sharedType.text : -1
  const container: Container = place ? containerIn(place, shape) : { at: 'elsewhere', map: '' }
  known.set(type, container)
  return container
}

/** A root by its name. Only what a board has is opened; another name stays a name. */
function rootOf(doc: Y.Doc, name: string): Container {
  const type = doc.share.get(name)
  if (!type) return { at: 'root', map: name }
  const found = known.get(type)
  if (found) return found
  const container: Container = { at: 'root', map: name }
  known.set(type, container)
  return container
}

function containerIn({ container, sub }: Place, shape: number): Container {
  const { map } = container
  if (container.at === 'root' && shape === sharedType.map) return { at: 'entity', map, id: sub }
  if (container.at === 'entity' && shape === sharedType.text) return { at: 'text', map, id: container.id, key: sub }
  return { at: 'elsewhere', map }
}

function same(a: Placed, b: Placed): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.container === b.container && a.sub === b.sub
}

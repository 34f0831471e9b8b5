/** What an update deletes that the document still has. */
import * as Y from 'yjs'
import type { DecodedUpdate, DeletedRange } from './decodeUpdate'
import { type Container, placeOf } from './places'

export interface Deletion {
  readonly container: Container
  readonly sub: string | null
  /** Under which client id it was written. */
  readonly client: number
  /** Characters, or one for a value. */
  readonly length: number
}

/**
 * Everything that would be deleted now and was not before.
 * Null when a range reaches past what will be there: it would wait in the document for ever.
 */
export function deletions(
  doc: Y.Doc,
  { deletes }: DecodedUpdate,
  endOf: (client: number) => number,
): Deletion[] | null {
  const found: Deletion[] = []
  for (const [client, ranges] of deletes) {
    if ((ranges.at(-1)?.to ?? 0) > endOf(client)) return null
    for (const range of ranges) {
      for (const { item, length } of itemsIn(doc, client, range)) {
        const place = placeOf(doc, item)
        if (place) found.push({ ...place, client, length })
      }
    }
  }
  return found
}

function* itemsIn(doc: Y.Doc, client: number, { from, to }: DeletedRange): Generator<{ item: Y.Item; length: number }> {
  const structs = doc.store.clients.get(client)
  if (!structs || from >= Y.getState(doc.store, client)) return
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= to) return
    if (struct.deleted || !(struct instanceof Y.Item)) continue
    yield { item: struct, length: Math.min(to, struct.id.clock + struct.length) - Math.max(from, struct.id.clock) }
  }
}

/** How many of the clocks between `from` and `to` the update itself deletes again. */
export function deletedOf({ deletes }: DecodedUpdate, client: number, from: number, to: number): number {
  const ranges = deletes.get(client) ?? []
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? Infinity) <= from) low = middle + 1
    else high = middle
  }
  let sum = 0
  for (let at = low; at < ranges.length; at++) {
    const range = ranges[at]
    if (!range || range.from >= to) break
    sum += Math.min(range.to, to) - Math.max(range.from, from)
  }
  return sum
}

/** Sorts an update's structs into an order in which everything a struct refers to is there before it. */
import * as Y from 'yjs'
import type { DecodedUpdate, Id, Struct } from './decodeUpdate'

export interface Ordered {
  /** Structs that bring something new, each after all it refers to. */
  readonly news: readonly { readonly struct: Struct; readonly offset: number }[]
  /** Each client's clock once the update has been applied; ask `endOf` for clients it does not name. */
  endOf(client: number): number
}

/** Null when something is missing: a hole before a struct, or a reference to what neither side has. */
export function order(doc: Y.Doc, { blocks }: DecodedUpdate): Ordered | null {
  const ends = new Map<number, number>()
  const endOf = (client: number): number => ends.get(client) ?? Y.getState(doc.store, client)
  const next = new Map<number, number>()
  const waiting = new Map<number, Set<number>>()
  const news: { struct: Struct; offset: number }[] = []
  const queue = [...blocks.keys()]

  /** Takes as many structs of a client as can be taken now. False when there is a hole. */
  function advance(client: number, block: readonly Struct[]): boolean {
    let at = next.get(client) ?? 0
    for (; at < block.length; at++) {
      const struct = block[at]
      if (!struct) break
      const end = endOf(client)
      if (struct.content.is === 'skip') continue
      if (struct.clock < end && splitsLetter(doc, struct)) return false
      if (struct.clock + struct.length <= end) {
        // Yjs looks up what a known struct refers to as well, and would wait for a forged reference for ever.
        if (references(struct).some((id) => id.clock >= Y.getState(doc.store, id.client))) return false
        continue
      }
      if (struct.clock > end) return false
      const lacking = references(struct).find(
        (id) => id.clock >= (id.client === client ? struct.clock : endOf(id.client)),
      )
      if (lacking) {
        if (lacking.client === client) return false
        waiting.set(lacking.client, (waiting.get(lacking.client) ?? new Set()).add(client))
        break
      }
      news.push({ struct, offset: end - struct.clock })
      ends.set(client, struct.clock + struct.length)
    }
    next.set(client, at)
    return true
  }

  // The queue grows while it is read: whoever waited for a client comes again after it.
  for (const client of queue) {
    const before = endOf(client)
    if (!advance(client, blocks.get(client) ?? [])) return null
    if (endOf(client) > before) {
      queue.push(...(waiting.get(client) ?? []))
      waiting.delete(client)
    }
  }
  for (const [client, block] of blocks) if ((next.get(client) ?? 0) < block.length) return null
  return { news, endOf }
}

/**
 * Yjs parts a text where a struct says that it lies, also one that is known already: within a letter of two units that
 * changes the letter, and nothing of it would be told or kept. An honest struct that is known has parted it before.
 */
function splitsLetter(doc: Y.Doc, { origin, rightOrigin }: Struct): boolean {
  return (
    (origin !== null && isInsideLetter(doc, origin.client, origin.clock + 1)) ||
    (rightOrigin !== null && isInsideLetter(doc, rightOrigin.client, rightOrigin.clock))
  )
}

function isInsideLetter(doc: Y.Doc, client: number, clock: number): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs || clock >= Y.getState(doc.store, client)) return false
  const struct = structs[Y.findIndexSS(structs, clock)]
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false
  const before = struct.content.str.charCodeAt(clock - struct.id.clock - 1)
  return before >= 0xd800 && before <= 0xdbff
}

function references({ origin, rightOrigin, parent }: Struct): Id[] {
  const ids: Id[] = []
  if (origin) ids.push(origin)
  if (rightOrigin) ids.push(rightOrigin)
  if (parent && typeof parent === 'object') ids.push(parent)
  return ids
}

/** A board document as plain JSON, whatever kinds it holds: what a version is compared by, and restored from. */
import * as Y from 'yjs'

/** A Y.Text as a plain value: what reads so, apart from a string that was written as one. */
export interface WrittenText {
  readonly written: string
}
/** One entry under a root: an entity with its keys, or a plain value such as a drawing. */
export type TreeEntry =
  | { readonly is: 'entity'; readonly keys: Readonly<Record<string, unknown>> }
  | { readonly is: 'value'; readonly value: unknown }
/** Root name to entries by id. Facts about the document itself are left out. */
export type BoardTree = Readonly<Record<string, Readonly<Record<string, TreeEntry>>>>

/** Facts about the document, which are nobody's work. */
export const FACTS = 'meta'

/** Every root of the document and what lies in it. Reads only; safe on any content. */
export function treeOf(doc: Y.Doc): BoardTree {
  const tree: Record<string, Record<string, TreeEntry>> = {}
  for (const name of [...doc.share.keys()].sort()) {
    if (name === FACTS) continue
    const root = rootOf(doc, name)
    if (root === null || root.size === 0) continue
    const entries = nameless<TreeEntry>()
    for (const [id, value] of root) entries[id] = entryOf(value)
    tree[name] = entries
  }
  return tree
}

/** A root that is a map; null for what the gate would never have let in. */
export function rootOf(doc: Y.Doc, name: string): Y.Map<unknown> | null {
  try {
    return doc.getMap<unknown>(name)
  } catch {
    // reason: Yjs throws where the root was opened as another type; such a root holds nothing of ours.
    return null
  }
}

function entryOf(value: unknown): TreeEntry {
  if (!(value instanceof Y.Map)) return { is: 'value', value: plain(value) }
  const keys = nameless<unknown>()
  for (const [key, inner] of value.entries()) keys[key] = plain(inner)
  return { is: 'entity', keys }
}

function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return { written: value.toString() } satisfies WrittenText
  if (value instanceof Y.AbstractType) return value.toJSON() as unknown
  return value
}

/** Ids come from clients: an object without a prototype has no name that reaches further. */
function nameless<Value>(): Record<string, Value> {
  // reason: an empty object without a prototype is a record with nothing in it.
  return Object.create(null) as Record<string, Value>
}

/** Do two plain values say the same? */
export function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

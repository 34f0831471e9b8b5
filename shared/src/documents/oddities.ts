/** What lies in a board document and cannot be read: told with its reason and its content, so that nothing in it is out of sight. */
import * as Y from 'yjs'
import { boardOf } from './board'
import { entities, isNoteId } from './kinds'

export const oddKinds = ['notes', 'ink', 'comments', 'links', 'turns', 'templates', 'talks', 'other'] as const
export type OddKind = (typeof oddKinds)[number]

/** Why it cannot be read; `keys` are the names in it whose values are missing or not what they should be. */
export type OddReason =
  | { readonly is: 'id' | 'shape' | 'kind' | 'text' | 'drawing' }
  | { readonly is: 'keys'; readonly keys: readonly string[] }

export interface Oddity {
  readonly kind: OddKind
  readonly id: string
  readonly reason: OddReason
  /** The content as JSON, shortened where it is very long. */
  readonly raw: string
}

/** Most letters of content that are told. */
const RAW_MAX = 20_000

/** Everything that cannot be read. `undrawable` are ids of drawings that the canvas tried and could not show. */
export function odditiesOf(doc: Y.Doc, undrawable: readonly string[] = []): Oddity[] {
  const board = boardOf(doc)
  /** The reader of each map decides; the registry of kinds only tells why. */
  const readers: Readonly<Record<string, (id: string) => unknown>> = {
    notes: board.note,
    comments: board.comments.comment,
    links: board.links.link,
    templates: board.templates.template,
  }
  const found: Oddity[] = []
  for (const root of Object.keys(entities)) {
    const read = readers[root]
    for (const [id, value] of doc.getMap<unknown>(root)) {
      if (read && read(id) !== null) continue
      const reason = whyNot(root, id, value)
      // A map without a reader of its own is read by the registry alone.
      if (reason ?? read) found.push({ kind: kindOf(root), id, reason: reason ?? { is: 'shape' }, raw: rawOf(value) })
    }
  }
  for (const [id, value] of doc.getMap<unknown>('ink')) {
    if (board.inkRecord(id) !== null && !undrawable.includes(id)) continue
    found.push({ kind: 'ink', id, reason: { is: 'drawing' }, raw: rawOf(value) })
  }
  return found
}

function kindOf(root: string): OddKind {
  return oddKinds.find((kind) => kind === root) ?? 'other'
}

/** What the registry has against an entity; null for nothing. */
function whyNot(root: string, id: string, value: unknown): OddReason | null {
  const rule = entities[root]
  if (!isNoteId(id)) return { is: 'id' }
  if (!rule || !(value instanceof Y.Map)) return { is: 'shape' }
  const kind: unknown = value.get('kind')
  if (typeof kind !== 'string' || !Object.hasOwn(rule.kinds, kind)) return { is: 'kind' }
  const text: unknown = value.get('text')
  if (rule.text !== null && !(text instanceof Y.Text && text.length <= rule.text)) return { is: 'text' }
  const keys = Object.entries(rule.keys).flatMap(([key, schema]) =>
    value.has(key) && !schema.safeParse(value.get(key)).success ? [key] : [],
  )
  return keys.length === 0 ? null : { is: 'keys', keys }
}

function rawOf(value: unknown): string {
  const plain: unknown = value instanceof Y.AbstractType ? value.toJSON() : value
  const text = JSON.stringify(plain, null, 2) ?? String(plain)
  return text.length > RAW_MAX ? `${text.slice(0, RAW_MAX)}…` : text
}

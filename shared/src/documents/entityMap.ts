/** One map of entities in a document: the words that notes, comments and links are all written with. */
import * as Y from 'yjs'
import { smallestEdit } from './typing'

export function entityMap(doc: Y.Doc, name: string) {
  const map = doc.getMap<unknown>(name)

  function entity(id: string): Y.Map<unknown> | null {
    const found = map.get(id)
    return found instanceof Y.Map ? found : null
  }

  /** Puts an entity in the document; one that is there already is left as it is. `text` null is for those without. */
  function add(id: string, plain: Readonly<Record<string, unknown>>, text: string | null, origin: unknown): void {
    if (map.has(id)) return
    doc.transact(() => {
      const made = new Y.Map<unknown>()
      for (const [key, value] of Object.entries(plain)) made.set(key, value)
      if (text !== null) made.set('text', new Y.Text(text))
      map.set(id, made)
    }, origin)
  }

  /** Writes what differs, in one edit. False when there is no such entity. */
  function change(id: string, patch: Readonly<Record<string, unknown>>, origin: unknown): boolean {
    const found = entity(id)
    if (!found) return false
    doc.transact(() => {
      for (const [key, value] of Object.entries(patch)) {
        if (value !== undefined && !alike(found.get(key), value)) found.set(key, value)
      }
    }, origin)
    return true
  }

  /** The live text, for an editor that keeps its caret while others type. */
  function textOf(id: string): Y.Text | null {
    const text = entity(id)?.get('text')
    return text instanceof Y.Text ? text : null
  }

  /** Makes the text read so by the smallest edit. `caret` is where typing ended. False when there is no such text. */
  function setText(id: string, text: string, origin: unknown, caret?: number): boolean {
    const written = textOf(id)
    if (!written) return false
    const edit = smallestEdit(written.toString(), text, caret)
    if (!edit) return true
    doc.transact(() => {
      if (edit.remove > 0) written.delete(edit.at, edit.remove)
      if (edit.insert !== '') written.insert(edit.at, edit.insert)
    }, origin)
    return true
  }

  return { map, entity, add, change, textOf, setText }
}

/** The same value, as plain JSON is compared. */
export function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The name of the entry under `root` that this shared type lies in, or null when it lies elsewhere. */
export function nameUnder(root: unknown, type: { readonly _item: Y.Item | null }): string | null {
  let item = type._item
  while (item) {
    const parent: unknown = item.parent
    if (parent === root) return item.parentSub
    item = parent instanceof Y.AbstractType ? parent._item : null
  }
  return null
}

/** Brings an earlier version of a board back as an edit on top of it: nothing is deleted, and what came after is put away. */
import * as Y from 'yjs'
import { keyName } from './kinds'
import { alike, type BoardTree, FACTS, rootOf, treeOf, type TreeEntry, type WrittenText } from './tree'
import { smallestEdit } from './typing'

/** What a restoring did. */
export interface Restored {
  /** Entities brought back, put away, and changed otherwise; drawings among them. */
  readonly back: number
  readonly away: number
  readonly changed: number
}

/** A facilitator's hiding and the end of a turn outlive a restoring, and who made a thing and when is not anybody's to restore. */
const KEPT_AS_IT_IS = new Set(['hidden', 'ended', 'author', 'createdAt'])
/** A published result is the server's word and stays as it is now. */
const SERVERS_KIND = 'result'

/**
 * Writes what differs, in one edit. Entities that were not there then are archived; plain values, such as drawings, are
 * set and removed as they were. Doing it with what was there before brings everything back.
 */
export function restoreTree(doc: Y.Doc, then: BoardTree, origin: unknown): Restored {
  const now = treeOf(doc)
  const count = { back: 0, away: 0, changed: 0 }
  doc.transact(() => {
    for (const name of new Set([...Object.keys(then), ...Object.keys(now)])) {
      const root = name === FACTS ? null : rootOf(doc, name)
      if (root) restoreRoot(root, then[name] ?? {}, now[name] ?? {}, count)
    }
  }, origin)
  return count
}

type Entries = Readonly<Record<string, TreeEntry>>

function restoreRoot(root: Y.Map<unknown>, then: Entries, now: Entries, count: Count): void {
  for (const [id, before] of Object.entries(then)) {
    const present = now[id]
    if (before.is === 'entity') restoreEntity(root, id, before.keys, present, count)
    else if (present?.is !== 'entity' && !(present && alike(present.value, before.value))) {
      root.set(id, before.value)
      if (present) count.changed++
      else count.back++
    }
  }
  for (const [id, present] of Object.entries(now)) {
    if (id in then) continue
    if (present.is === 'value') root.delete(id)
    else if (present.keys['archived'] === true || present.keys['kind'] === SERVERS_KIND) continue
    else entityAt(root, id)?.set('archived', true)
    count.away++
  }
}

interface Count {
  back: number
  away: number
  changed: number
}

function restoreEntity(
  root: Y.Map<unknown>,
  id: string,
  then: Readonly<Record<string, unknown>>,
  present: TreeEntry | undefined,
  count: Count,
): void {
  if (present?.is === 'value' || then['kind'] === SERVERS_KIND) return
  if (present === undefined) {
    // Only where the document itself is another by now: an entity never leaves the one it was made in.
    root.set(id, entityFrom(then))
    count.back++
    return
  }
  const entity = entityAt(root, id)
  if (entity === null || !writeKeys(entity, then)) return
  const wasAway = present.keys['archived'] === true
  const isAway = then['archived'] === true
  if (wasAway && !isAway) count.back++
  else if (!wasAway && isAway) count.away++
  else count.changed++
}

/** True when something was written. */
function writeKeys(entity: Y.Map<unknown>, then: Readonly<Record<string, unknown>>): boolean {
  let wrote = false
  for (const [key, value] of Object.entries(then)) {
    if (KEPT_AS_IT_IS.has(key)) continue
    const present = entity.get(key)
    if (present instanceof Y.Text) wrote = writeText(present, value) || wrote
    // Other shared types have nobody who writes them whole.
    else if (!(present instanceof Y.AbstractType) && !isWritten(value) && !alike(present, value)) {
      entity.set(key, value)
      wrote = true
    }
  }
  // What was never written then reads as its default again.
  for (const key of entity.keys()) {
    // The steps a note has taken since are what happened, whatever is brought back.
    if (keyName(key) !== key) continue
    if (key in then || KEPT_AS_IT_IS.has(key) || entity.get(key) instanceof Y.AbstractType) continue
    entity.delete(key)
    wrote = true
  }
  return wrote
}

function writeText(text: Y.Text, value: unknown): boolean {
  const edit = isWritten(value) ? smallestEdit(text.toString(), value.written) : null
  if (!edit) return false
  if (edit.remove > 0) text.delete(edit.at, edit.remove)
  if (edit.insert !== '') text.insert(edit.at, edit.insert)
  return true
}

function entityFrom(keys: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const made = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(keys)) made.set(key, isWritten(value) ? new Y.Text(value.written) : value)
  return made
}

function entityAt(root: Y.Map<unknown>, id: string): Y.Map<unknown> | null {
  const found = root.get(id)
  return found instanceof Y.Map ? found : null
}

function isWritten(value: unknown): value is WrittenText {
  return typeof value === 'object' && value !== null && 'written' in value && typeof value.written === 'string'
}

/** Free drawing as the document keeps it, and the arrows of links, made fit for the canvas of today; what cannot be shown is counted, never thrown on. */
import type { Board } from '@samklang/shared/documents/board'
import { inkShapes } from '@samklang/shared/documents/kinds'
import type { TLRecord, TLStore } from 'tldraw'
import { inkLinks } from './inkLinks'
import { linkDrawnBy, type LinkRecords } from './linkRecords'

export type InkRecords = ReturnType<typeof inkRecords>

export function inkRecords(store: TLStore, board: Board, noteLinks: LinkRecords) {
  const unread = new Set<string>()
  const recordOf = (id: string) => (linkDrawnBy(id) === null ? board.inkRecord(id) : noteLinks.record(id))
  const { notice, linksOf, outline, idsAt } = inkLinks(recordOf)

  /** Null when it is gone, undefined when it cannot be shown. */
  function read(id: string): TLRecord | null | undefined {
    const kept = recordOf(id)
    unread.delete(id)
    if (!kept) return null
    try {
      const record = kept as unknown as TLRecord // reason: validated below, by the canvas's own schema
      // The arrows of links are made here and now, and have nothing to migrate from.
      const schema = linkDrawnBy(id) === null ? board.inkSchema() : undefined
      const now = schema === undefined ? record : migrated(record, schema)
      return store.schema.validateRecord(store, now, 'initialize', null)
    } catch {
      // Drawn by a newer version, or not a drawing at all: kept, not shown.
      unread.add(id)
      return undefined
    }
  }

  function migrated(record: TLRecord, schema: unknown): TLRecord {
    const result = store.schema.migratePersistedRecord(
      record,
      schema as ReturnType<TLStore['schema']['serialize']>,
      'up',
    )
    if (result.type === 'error') throw new Error(result.reason)
    return result.value
  }

  /** Puts each by itself, so that one the canvas will not take keeps no other out. Call inside mergeRemoteChanges. */
  function put(records: readonly TLRecord[]): void {
    for (const record of records) {
      if (record.typeName === 'binding' && !(store.has(record.fromId) && store.has(record.toId))) continue
      try {
        store.put([record])
      } catch {
        unread.add(record.id)
      }
    }
  }

  /** Bindings in the document at these shapes, whose both ends are on the canvas, that the canvas does not have. */
  function bindingsAt(shapes: Iterable<string>): TLRecord[] {
    const found = new Map<string, TLRecord>()
    for (const shape of shapes) {
      for (const id of idsAt(shape)) {
        if (found.has(id) || store.has(id as TLRecord['id'])) continue
        const record = read(id)
        if (record) found.set(id, record)
      }
    }
    return [...found.values()]
  }

  /** Tries every drawing in the document, also those far away; the ids of those that cannot be shown. */
  function undrawable(): readonly string[] {
    // reason: the document's ids of drawings are the canvas's own
    for (const { id } of board.ink()) if (!store.has(id as TLRecord['id'])) read(id)
    return [...unread]
  }

  return { undrawable, read, put, notice, linksOf, outline, bindingsAt, unread }
}

/** Is it free drawing that the document keeps? */
export function isInk(record: TLRecord): boolean {
  if (record.typeName === 'binding') return record.type === 'arrow'
  return record.typeName === 'shape' && inkShapes.some((type) => type === record.type)
}

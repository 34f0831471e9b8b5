/** Free drawing as the document keeps it, made fit for the canvas of today; what cannot be shown is counted, never thrown on. */
import type { Board } from '@samklang/shared/documents/board'
import { inkShapes } from '@samklang/shared/documents/kinds'
import type { TLRecord, TLStore } from 'tldraw'

export type InkRecords = ReturnType<typeof inkRecords>

export function inkRecords(store: TLStore, board: Board) {
  const unread = new Set<string>()
  /** Where arrows point, so that a paper that comes back gets its arrows back. */
  const targets = new Map<string, string>()

  /** Null when it is gone, undefined when it cannot be shown. */
  function read(id: string): TLRecord | null | undefined {
    const kept = board.inkRecord(id)
    unread.delete(id)
    targets.delete(id)
    if (!kept) return null
    if (kept.typeName === 'binding' && typeof kept['toId'] === 'string') targets.set(id, kept['toId'])
    try {
      const record = kept as unknown as TLRecord // reason: validated below, by the canvas's own schema
      const schema = board.inkSchema()
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

  /** Bindings in the document to these shapes that the canvas does not have. */
  function bindingsTo(shapes: ReadonlySet<string>): TLRecord[] {
    const found: TLRecord[] = []
    for (const [id, target] of targets) {
      if (!shapes.has(target) || store.has(id as TLRecord['id'])) continue
      const record = read(id)
      if (record) found.push(record)
    }
    return found
  }

  return { read, put, bindingsTo, unread }
}

/** Is it free drawing that the document keeps? */
export function isInk(record: TLRecord): boolean {
  if (record.typeName === 'binding') return record.type === 'arrow'
  return record.typeName === 'shape' && inkShapes.some((type) => type === record.type)
}

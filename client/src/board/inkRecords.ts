/** Free drawing as the document keeps it, made fit for the canvas of today; what cannot be shown is counted, never thrown on. */
import type { Board } from '@samklang/shared/documents/board'
import { inkShapes } from '@samklang/shared/documents/kinds'
import type { TLRecord, TLStore } from 'tldraw'
import { inkOutline, type InkOutline } from '../out/inkOutline'
import type { Rect } from './zones'

export type InkRecords = ReturnType<typeof inkRecords>

export function inkRecords(store: TLStore, board: Board) {
  const unread = new Set<string>()
  /** Which arrow each binding fastens to what, so that a paper that comes back gets its arrows back. */
  const links = new Map<string, Link>()
  const linksAt = new Map<string, Set<string>>()

  /** Reads where an arrow is fastened, whether or not it is on the canvas. Call for every record that is touched. */
  function notice(id: string): void {
    const before = links.get(id)
    if (before) for (const end of [before.arrow, before.to]) linksAt.get(end)?.delete(id)
    links.delete(id)
    const kept = board.inkRecord(id)
    if (kept?.typeName !== 'binding') return
    const { fromId, toId, props } = kept as Record<string, unknown>
    if (typeof fromId !== 'string' || typeof toId !== 'string') return
    const terminal = typeof props === 'object' && props !== null && 'terminal' in props ? props.terminal : null
    links.set(id, { id, arrow: fromId, to: toId, terminal: terminal === 'start' ? 'start' : 'end' })
    for (const end of [fromId, toId]) {
      const there = linksAt.get(end)
      if (there) there.add(id)
      else linksAt.set(end, new Set([id]))
    }
  }

  /** The bindings that begin or end at a shape. */
  function linksOf(shapeId: string): readonly Link[] {
    return [...(linksAt.get(shapeId) ?? [])].flatMap((id) => links.get(id) ?? [])
  }

  /** A drawing as lines, fastened to where its papers lie now. */
  function outline(id: string, rectOf: (shapeId: string) => Rect | undefined): InkOutline | null {
    const kept = board.inkRecord(id)
    if (!kept) return null
    const ends: { start?: Rect | undefined; end?: Rect | undefined } = {}
    for (const link of linksOf(id)) if (link.arrow === id) ends[link.terminal] = rectOf(link.to)
    return inkOutline(kept, ends)
  }

  /** Null when it is gone, undefined when it cannot be shown. */
  function read(id: string): TLRecord | null | undefined {
    const kept = board.inkRecord(id)
    unread.delete(id)
    if (!kept) return null
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

  /** Bindings in the document at these shapes, whose both ends are on the canvas, that the canvas does not have. */
  function bindingsAt(shapes: Iterable<string>): TLRecord[] {
    const found = new Map<string, TLRecord>()
    for (const shape of shapes) {
      for (const id of linksAt.get(shape) ?? []) {
        if (found.has(id) || store.has(id as TLRecord['id'])) continue
        const record = read(id)
        if (record) found.set(id, record)
      }
    }
    return [...found.values()]
  }

  return { read, put, notice, linksOf, outline, bindingsAt, unread }
}

export interface Link {
  readonly id: string
  readonly arrow: string
  readonly to: string
  readonly terminal: 'start' | 'end'
}

/** Is it free drawing that the document keeps? */
export function isInk(record: TLRecord): boolean {
  if (record.typeName === 'binding') return record.type === 'arrow'
  return record.typeName === 'shape' && inkShapes.some((type) => type === record.type)
}

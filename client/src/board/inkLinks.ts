/** Where the arrows of free drawing are fastened, read from the document: whether or not they are on a canvas. */
import type { InkRecord } from '@samklang/shared/documents/kinds'
import { inkOutline, type InkOutline } from '../out/inkOutline'
import type { Rect } from './zones'

export interface Link {
  readonly id: string
  readonly arrow: string
  readonly to: string
  readonly terminal: 'start' | 'end'
}

/** `recordOf` reads a drawing, or null where there is none. */
export function inkLinks(recordOf: (id: string) => InkRecord | null) {
  /** Which arrow each binding fastens to what, so that a paper that comes back gets its arrows back. */
  const links = new Map<string, Link>()
  const linksAt = new Map<string, Set<string>>()

  /** Reads where an arrow is fastened, whether or not it is on the canvas. Call for every record that is touched. */
  function notice(id: string): void {
    const before = links.get(id)
    if (before) for (const end of [before.arrow, before.to]) linksAt.get(end)?.delete(id)
    links.delete(id)
    const kept = recordOf(id)
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
    return [...idsAt(shapeId)].flatMap((id) => links.get(id) ?? [])
  }

  /** A drawing as lines, fastened to where its papers lie now. */
  function outline(id: string, rectOf: (shapeId: string) => Rect | undefined): InkOutline | null {
    const kept = recordOf(id)
    if (!kept) return null
    const ends: { start?: Rect | undefined; end?: Rect | undefined } = {}
    for (const link of linksOf(id)) if (link.arrow === id) ends[link.terminal] = rectOf(link.to)
    return inkOutline(kept, ends)
  }

  /** Ids of the bindings at a shape. */
  function idsAt(shapeId: string): Iterable<string> {
    return linksAt.get(shapeId) ?? []
  }

  return { notice, linksOf, outline, idsAt }
}

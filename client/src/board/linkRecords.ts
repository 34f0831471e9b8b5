/** Links between notes as the canvas draws them: an arrow fastened to both papers, made from the document and never kept as a drawing. */
import type { Board } from '@samklang/shared/documents/board'
import type { InkRecord } from '@samklang/shared/documents/kinds'
import type { NoteLink } from '@samklang/shared/domain/noteLink'
import { shapeIdOf } from './noteRecord'

export type LinkRecords = ReturnType<typeof linkRecords>

/** Letters no note and no drawing may have in its id, so that an arrow of a link is never taken for either. */
const ARROW = 'shape:link:'
const ENDS = { start: 'binding:link:start:', end: 'binding:link:end:' } as const

/** The link that a record of the canvas draws, or null when it draws none. */
export function linkDrawnBy(recordId: string): string | null {
  const before = [ARROW, ENDS.start, ENDS.end].find((beginning) => recordId.startsWith(beginning))
  return before === undefined ? null : recordId.slice(before.length)
}

export function recordsOfLink(link: string): readonly string[] {
  return [ARROW + link, ENDS.start + link, ENDS.end + link]
}

/** `topOf` tells on which paper a note is seen: its own, or the one it lies under or is part of; null for none. */
export function linkRecords(board: Board, page: string, topOf: (noteId: string) => string | null) {
  const known = new Map<string, NoteLink>()
  /** How each link was drawn last, to know which have changed. */
  const drawn = new Map<string, string>()

  function endsOf({ from, to, archived }: NoteLink): { start: string; end: string } | null {
    const [start, end] = [topOf(from), topOf(to)]
    return archived || start === null || end === null || start === end ? null : { start, end }
  }

  /** Reads these links again; returns the records that have come, changed or gone, also because of the notes. */
  function refresh(touched: Iterable<string>): string[] {
    for (const id of touched) {
      const link = board.links.link(id)
      if (link) known.set(id, link)
      else known.delete(id)
    }
    return [...known.values()].flatMap((link) => {
      const now = JSON.stringify([endsOf(link), link.label])
      if (drawn.get(link.id) === now) return []
      drawn.set(link.id, now)
      return recordsOfLink(link.id)
    })
  }

  /** The record as it is to be drawn; null when the link is not to be seen. */
  function record(id: string): InkRecord | null {
    const link = known.get(linkDrawnBy(id) ?? '')
    const ends = link ? endsOf(link) : null
    if (!link || !ends) return null
    if (id.startsWith(ARROW)) return arrow(id, page, link.label)
    const terminal = id.startsWith(ENDS.start) ? 'start' : 'end'
    return binding(id, ARROW + link.id, shapeIdOf(ends[terminal]), terminal)
  }

  return {
    refresh,
    record,
    all: (): string[] => [...known.keys()].flatMap(recordsOfLink),
    /** Every link there is in the document, for the first painting. */
    ids: (): string[] => board.links.all().map(({ id }) => id),
  }
}

// reason for both: validated by the canvas's own schema before they are put on it
function arrow(id: string, page: string, label: string): InkRecord {
  return {
    typeName: 'shape',
    type: 'arrow',
    id,
    parentId: page,
    // Under the papers, whose order begins higher.
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      kind: 'arc',
      labelColor: 'black',
      color: 'grey',
      fill: 'none',
      dash: 'solid',
      size: 'm',
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      font: 'sans',
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      bend: 0,
      text: label,
      labelPosition: 0.5,
      scale: 1,
      elbowMidPoint: 0.5,
    },
  }
}

function binding(id: string, fromId: string, toId: string, terminal: 'start' | 'end'): InkRecord {
  return {
    typeName: 'binding',
    type: 'arrow',
    id,
    fromId,
    toId,
    meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  }
}

/** Lays out the notes that nobody has put anywhere: in columns, oldest first, block after block. */
import { phases, type Phase } from '@samklang/shared/domain/phase'
import {
  BLOCK,
  blockCorner,
  blockHeight,
  COLUMNS,
  fromCanvas,
  growsUp,
  NOTE_GAP,
  NOTE_WIDTH,
  toCanvas,
  ZONE,
  type Blocks,
  type Point,
  type Rect,
} from './zones'

export interface Lying {
  readonly id: string
  /** From the zone's middle, or null for a note that lies where it fits. */
  readonly pos: readonly [number, number] | null
  /** In board units. */
  readonly width: number
  readonly height: number
  /** When it was made, in milliseconds since 1970. */
  readonly made?: number
  /** When somebody dragged it to where it lies: notes made before that lie as they lay, also under it. */
  readonly since?: number
  /** Only its place in the rows is kept; the note itself has been dragged away. */
  readonly empty?: boolean
}

/** What lies somewhere because somebody put it there. */
export interface Taken extends Rect {
  readonly since?: number
}

export interface TidyZone {
  /** Every note's top left corner, from the zone's middle. */
  readonly places: ReadonlyMap<string, Point>
  readonly blocks: number
}

/**
 * One zone's notes, oldest first. Those put somewhere by hand lie there; the others fill rows of columns around them,
 * the same way on every device.
 */
export function tidyZone(phase: Phase, notes: readonly Lying[]): TidyZone {
  const places = new Map<string, Point>()
  const taken = takenBy(notes, places)
  let block = 0
  let column = 0
  let ends = freshEnds()
  for (const { id, pos, width, height, made, empty } of notes) {
    if (pos) continue
    const span = Math.min(COLUMNS, Math.ceil((width + NOTE_GAP) / (NOTE_WIDTH + NOTE_GAP)))
    for (;;) {
      const found = roomIn(block, column, { w: width, h: height, made }, span)
      if (found) {
        if (empty !== true) places.set(id, found.at)
        ends.fill(found.top + height + NOTE_GAP, found.column, found.column + span)
        column = (found.column + span) % COLUMNS
        break
      }
      // A new block for all columns, so that reading goes on from its left.
      block++
      column = 0
      ends = freshEnds()
    }
  }
  return { places, blocks: block + 1 }

  /** The first column from this one on with room for the note, below what lies there; wide paper takes several. */
  function roomIn(
    block: number,
    first: number,
    { w, h, made }: { w: number; h: number; made: number | undefined },
    span: number,
  ): { at: Point; top: number; column: number } | null {
    const corner = blockCorner(phase, block)
    const room = blockHeight(phase, block)
    for (let n = 0; n < COLUMNS; n++) {
      const column = (first + n) % COLUMNS
      if (column + span > COLUMNS) continue
      const x = corner.x + column * (NOTE_WIDTH + NOTE_GAP)
      const end = Math.max(...ends.slice(column, column + span))
      const top = below(taken, { x, y: corner.y + end, w, h }, made) - corner.y
      if (top + h <= room) return { at: { x, y: corner.y + top }, top, column }
      // Higher than a block: it reaches into the next, which is filled later and keeps clear of it.
      if (top === 0 && h > room) {
        const at = { x, y: growsUp(phase) ? corner.y + room - h : corner.y }
        taken.push({ ...at, w, h })
        return { at, top, column }
      }
    }
    return null
  }
}

const freshEnds = () => Array.from({ length: COLUMNS }, () => 0)

/** Lays the notes that somebody has put somewhere, and tells what they take. */
export function takenBy(notes: readonly Lying[], places: Map<string, Point>): Taken[] {
  return notes.flatMap(({ id, pos, width, height, since }) => {
    if (!pos) return []
    const [x, y] = pos
    places.set(id, { x, y })
    return [{ x, y, w: width, h: height, ...(since === undefined ? {} : { since }) }]
  })
}

/** The first y from the wish down where a note made then overlaps nothing that it keeps clear of. */
export function below(taken: readonly Taken[], wish: Rect, made = Infinity): number {
  const inColumn = taken.filter(
    (rect) => rect.x < wish.x + wish.w && wish.x < rect.x + rect.w && made > (rect.since ?? -Infinity),
  )
  let { y } = wish
  for (;;) {
    const inTheWay = inColumn.filter((rect) => rect.y < y + wish.h && y < rect.y + rect.h)
    if (inTheWay.length === 0) return y
    y = Math.max(...inTheWay.map((rect) => rect.y + rect.h)) + NOTE_GAP
  }
}

/** No zone has more than what it starts with. */
export const emptyBlocks: Blocks = Object.fromEntries(phases.map((phase) => [phase, 1])) as Record<Phase, number>

/**
 * A free place for a new note near a wish, from the zone's middle: the first in the zone's rows, starting where the
 * wish is, that overlaps nothing; below everything when all is taken.
 */
export function freePlace(phase: Phase, near: Point | null, taken: readonly Rect[], height: number): [number, number] {
  const corner = blockCorner(phase, 0)
  const rows = Math.max(1, Math.floor((BLOCK.h + NOTE_GAP) / (height + NOTE_GAP)))
  const spots: Point[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      spots.push({ x: corner.x + column * (NOTE_WIDTH + NOTE_GAP), y: corner.y + row * (height + NOTE_GAP) })
    }
  }
  if (near) spots.sort((a, b) => distance(a, near) - distance(b, near))
  const free = spots.find((spot) => !taken.some((rect) => overlap(rect, { ...spot, w: NOTE_WIDTH, h: height })))
  const lowest = Math.max(corner.y, ...taken.map((rect) => rect.y + rect.h + NOTE_GAP))
  const found = free ?? { x: corner.x, y: Math.min(lowest, ZONE.h) }
  return fromCanvas(phase, toCanvas(phase, [found.x, found.y]))
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** Where the five zones of the cycle lie on the canvas: arithmetic only, in board units (one unit is a pixel at 100 %). */
import { phases, type Phase } from '@samklang/shared/domain/phase'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Rect extends Point {
  readonly w: number
  readonly h: number
}

export const NOTE_WIDTH = 232
export const NOTE_GAP = 20
/** Notes beside one another in one block of a zone. */
export const COLUMNS = 6
/** A block is what a zone starts with; a fuller zone has more of them. */
export const BLOCK = { w: COLUMNS * (NOTE_WIDTH + NOTE_GAP) - NOTE_GAP, h: 720 } as const
const PADDING = 56
const HEADER = 132
const BLOCK_GAP = NOTE_GAP * 2
export const ZONE = { w: BLOCK.w + 2 * PADDING, h: HEADER + BLOCK.h + PADDING } as const

/** The ring that the zones sit on; wide enough that no two of them touch, with room for the hub. */
export const RING = { x: 1560, y: 1410 } as const
export const HUB = { x: 0, y: -130, r: 400 } as const

/** A zone's fixed middle: its first block never moves, however full the zone gets, so nothing drawn near it is left behind. */
export function anchorOf(phase: Phase): Point {
  const angle = ((phases.indexOf(phase) * 72 - 90) * Math.PI) / 180
  return { x: Math.round(Math.cos(angle) * RING.x), y: Math.round(Math.sin(angle) * RING.y) }
}

/**
 * Fuller zones grow away from the middle of the ring, block by block, and keep a shape one can look over: as many rows as
 * columns above the ring, two rows where other zones or templates lie below. A block that is there never moves.
 */
const growth = {
  map: { sideways: 'both', down: -1, rows: null },
  focus: { sideways: 1, down: 1, rows: 2 },
  people: { sideways: 1, down: 1, rows: 2 },
  market: { sideways: -1, down: 1, rows: 2 },
  grow: { sideways: -1, down: 1, rows: 2 },
} as const satisfies Record<Phase, { sideways: 1 | -1 | 'both'; down: 1 | -1; rows: 2 | null }>
/** The second row of two is lower: beside the hub the lower zones begin there. */
const LOW = 560

/** Where a block stands in the zone's grid, counted away from the first. */
function cellOf(phase: Phase, block: number): { column: number; row: number } {
  const { rows } = growth[phase]
  if (rows !== null) return { column: Math.floor(block / rows), row: block % rows }
  // Square by square: a new column, then a new row.
  const side = Math.floor(Math.sqrt(block))
  const beyond = block - side * side
  return beyond < side ? { column: side, row: beyond } : { column: beyond - side, row: side }
}

/** Does the zone grow upwards? */
export function growsUp(phase: Phase): boolean {
  return growth[phase].down < 0
}

/** A block's notes have this much room downwards. */
export function blockHeight(phase: Phase, block: number): number {
  return growth[phase].rows !== null && cellOf(phase, block).row > 0 ? LOW : BLOCK.h
}

/** The top left corner of a block, from the zone's middle. */
export function blockCorner(phase: Phase, block: number): Point {
  const { column, row } = cellOf(phase, block)
  const { sideways, down } = growth[phase]
  // To both sides in turn: right, left, further right.
  const aside = sideways === 'both' ? Math.ceil(column / 2) * (column % 2 === 1 ? 1 : -1) : column * sideways
  return {
    x: aside * (BLOCK.w + BLOCK_GAP) - BLOCK.w / 2,
    y: HEADER - ZONE.h / 2 + row * down * (BLOCK.h + BLOCK_GAP),
  }
}

/** The whole zone on the canvas, with this many blocks. */
export function zoneRect(phase: Phase, blocks: number): Rect {
  const middle = anchorOf(phase)
  const all = Array.from({ length: Math.max(1, blocks) }, (_, block) => ({
    ...blockCorner(phase, block),
    w: BLOCK.w,
    h: blockHeight(phase, block),
  }))
  const { x, y, w, h } = around(all)
  return { x: middle.x + x - PADDING, y: middle.y + y - HEADER, w: w + 2 * PADDING, h: h + HEADER + PADDING }
}

/** How many blocks the zone needs to hold everything laid out in it. */
export type Blocks = Readonly<Record<Phase, number>>

/** The zone under a point, or null between the zones. */
export function zoneAt(point: Point, blocks: Blocks): Phase | null {
  return phases.find((phase) => contains(zoneRect(phase, blocks[phase]), point)) ?? null
}

/** The canvas point of a place told from a zone's middle, as notes keep it. */
export function toCanvas(phase: Phase, [x, y]: readonly [number, number]): Point {
  const middle = anchorOf(phase)
  return { x: middle.x + x, y: middle.y + y }
}

/** The place of a canvas point, told from a zone's middle to a tenth of a unit. */
export function fromCanvas(phase: Phase, point: Point): [number, number] {
  const middle = anchorOf(phase)
  return [Math.round((point.x - middle.x) * 10) / 10, Math.round((point.y - middle.y) * 10) / 10]
}

/** Everything the ring covers. */
export function ringRect(blocks: Blocks): Rect {
  return around(phases.map((phase) => zoneRect(phase, blocks[phase])))
}

/** The smallest rectangle around some; throws RangeError when there is none. */
export function around(rects: readonly Rect[]): Rect {
  if (rects.length === 0) throw new RangeError('Nothing to go around.')
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  return {
    x,
    y,
    w: Math.max(...rects.map((rect) => rect.x + rect.w)) - x,
    h: Math.max(...rects.map((rect) => rect.y + rect.h)) - y,
  }
}

export function contains(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h
}

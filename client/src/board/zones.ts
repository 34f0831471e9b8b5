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
/** A block is what a zone starts with; a fuller zone has more of them, side by side. */
export const BLOCK = { w: COLUMNS * (NOTE_WIDTH + NOTE_GAP) - NOTE_GAP, h: 720 } as const
const PADDING = 56
const HEADER = 132
const BLOCK_STEP = BLOCK.w + NOTE_GAP * 2
export const ZONE = { w: BLOCK.w + 2 * PADDING, h: HEADER + BLOCK.h + PADDING } as const

/** The ring that the zones sit on; wide enough that no two of them touch, with room for the hub. */
export const RING = { x: 1560, y: 1410 } as const
export const HUB = { x: 0, y: -130, r: 400 } as const

/** A zone's fixed middle: its first block never moves, however full the zone gets, so nothing drawn near it is left behind. */
export function anchorOf(phase: Phase): Point {
  const angle = ((phases.indexOf(phase) * 72 - 90) * Math.PI) / 180
  return { x: Math.round(Math.cos(angle) * RING.x), y: Math.round(Math.sin(angle) * RING.y) }
}

/** Fuller zones grow away from the middle of the ring, sideways. */
function growsLeft(phase: Phase): boolean {
  return anchorOf(phase).x < -1
}

/** The whole zone on the canvas, with this many blocks. */
export function zoneRect(phase: Phase, blocks: number): Rect {
  const { x, y } = anchorOf(phase)
  const more = Math.max(0, blocks - 1) * BLOCK_STEP
  return { x: x - ZONE.w / 2 - (growsLeft(phase) ? more : 0), y: y - ZONE.h / 2, w: ZONE.w + more, h: ZONE.h }
}

/** The top left corner of a block, from the zone's middle. */
export function blockCorner(phase: Phase, block: number): Point {
  const step = (growsLeft(phase) ? -1 : 1) * block * BLOCK_STEP
  return { x: step - BLOCK.w / 2, y: HEADER - ZONE.h / 2 }
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

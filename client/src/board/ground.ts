/** Where on the board a note can lie: in the zone of its phase, or in a zone of a template that is placed. */
import type { Note } from '@samklang/shared/domain/note'
import { Phase } from '@samklang/shared/domain/phase'
import { rectOf, zoneKey, zoneNamed, zoneRectOf, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { templateOf } from '@samklang/shared/domain/template'
import { below, freePlace, takenBy, tidyZone, type Lying, type TidyZone } from './tidy'
import { anchorOf, contains, NOTE_GAP, NOTE_WIDTH, zoneAt, zoneRect, type Blocks, type Point, type Rect } from './zones'

/** A phase, or a template's zone as notes name it. */
export type Spot = string

export interface Ground {
  /** On the board now, in the order they were placed. */
  readonly placed: readonly PlacedTemplate[]
  /** By the name of the zone. */
  readonly zones: ReadonlyMap<Spot, Rect>
}

export const bareGround: Ground = { placed: [], zones: new Map() }

/** The ground that these templates make; what is put away is not on it. */
export function groundOf(all: readonly PlacedTemplate[]): Ground {
  const placed = all.filter(({ archived }) => !archived)
  return {
    placed,
    zones: new Map(
      placed.flatMap((one) =>
        templateOf(one.template).zones.map((zone) => [zoneKey(one.id, zone.id), zoneRectOf(one, zone)] as const),
      ),
    ),
  }
}

/** The zone it names where that is on the ground, else its phase. */
export function spotOf(note: Pick<Note, 'phase' | 'zone'>, ground: Ground): Spot {
  return note.zone !== null && ground.zones.has(note.zone) ? note.zone : note.phase
}

/** What a note that comes to lie here is told. */
export function asPlace(spot: Spot, now: Pick<Note, 'phase'>): { phase: Phase; zone: string | null } {
  const phase = Phase.safeParse(spot)
  return phase.success ? { phase: phase.data, zone: null } : { phase: now.phase, zone: spot }
}

export function isPhase(spot: Spot): spot is Phase {
  return Phase.safeParse(spot).success
}

/** The point that places in a spot are told from: the middle of a phase's zone, the top left corner of a template's. */
export function originOf(spot: Spot, ground: Ground): Point {
  if (isPhase(spot)) return anchorOf(spot)
  return ground.zones.get(spot) ?? { x: 0, y: 0 }
}

export function toBoard(spot: Spot, [x, y]: readonly [number, number], ground: Ground): Point {
  const origin = originOf(spot, ground)
  return { x: origin.x + x, y: origin.y + y }
}

/** To a tenth of a unit. */
export function fromBoard(spot: Spot, point: Point, ground: Ground): [number, number] {
  const origin = originOf(spot, ground)
  return [Math.round((point.x - origin.x) * 10) / 10, Math.round((point.y - origin.y) * 10) / 10]
}

/** The spot under a point, or null where there is none. */
export function spotAt(point: Point, blocks: Blocks, ground: Ground): Spot | null {
  for (const [spot, rect] of ground.zones) if (contains(rect, point)) return spot
  return zoneAt(point, blocks)
}

export function rectOfSpot(spot: Spot, blocks: Blocks, ground: Ground): Rect {
  return isPhase(spot) ? zoneRect(spot, blocks[spot]) : (ground.zones.get(spot) ?? { x: 0, y: 0, w: 1, h: 1 })
}

/** What dropping a note at a board point means: it lies there, in the spot under its middle, or where it was between them. */
export function dropAt(
  corner: Point,
  { w, h }: { readonly w: number; readonly h: number },
  now: Pick<Note, 'phase' | 'zone'>,
  blocks: Blocks,
  ground: Ground,
): { phase: Phase; zone: string | null; pos: [number, number] } {
  const spot = spotAt({ x: corner.x + w / 2, y: corner.y + h / 2 }, blocks, ground) ?? spotOf(now, ground)
  return { ...asPlace(spot, now), pos: fromBoard(spot, corner, ground) }
}

/** A place in a spot where a new note lies on nothing, near a wish when there is one. `taken` in board units. */
export function freeIn(
  spot: Spot,
  near: Point | null,
  taken: readonly Rect[],
  height: number,
  ground: Ground,
): [number, number] {
  if (isPhase(spot)) {
    const { x, y } = anchorOf(spot)
    const inside = taken.map((rect) => ({ ...rect, x: rect.x - x, y: rect.y - y }))
    return freePlace(spot, near && { x: near.x - x, y: near.y - y }, inside, height)
  }
  const tidy = tidyTemplateZone(ground.zones.get(spot) ?? { x: 0, y: 0, w: 600, h: 600 }, [
    ...taken.map((rect, at) => ({
      id: `taken ${at}`,
      pos: fromBoard(spot, rect, ground),
      width: rect.w,
      height: rect.h,
    })),
    { id: 'new', pos: null, width: NOTE_WIDTH, height },
  ])
  const found = tidy.places.get('new') ?? { x: PADDING, y: ZONE_HEAD }
  return [found.x, found.y]
}

/** One spot's notes laid out, oldest first; places are told from its origin. */
export function tidySpot(spot: Spot, notes: readonly Lying[], ground: Ground): TidyZone {
  if (isPhase(spot)) return tidyZone(spot, notes)
  return tidyTemplateZone(ground.zones.get(spot) ?? { x: 0, y: 0, w: 600, h: 600 }, notes)
}

const PADDING = 28
/** So much of a note is seen above the next that lies over it, where there is room for that. */
const LINE = 44
/** Room for a zone's name and its question. */
export const ZONE_HEAD = 176

/**
 * In columns, the next note where there is most room. A zone does not grow, since others stand beside it: when it is full
 * its notes lie closer, each over the foot of the one above, so that each begins in the zone and shows where.
 */
function tidyTemplateZone({ w, h }: Rect, notes: readonly Lying[]): TidyZone {
  const places = new Map<string, Point>()
  const taken = takenBy(notes, places)
  const columns = Math.max(1, Math.floor((w - 2 * PADDING + NOTE_GAP) / (NOTE_WIDTH + NOTE_GAP)))
  const left = (w - columns * (NOTE_WIDTH + NOTE_GAP) + NOTE_GAP) / 2
  const room = h - ZONE_HEAD - PADDING
  const flowing = Array.from({ length: columns }, (): { id: string; top: number; height: number }[] => [])
  for (const { id, pos, width, height, made, empty } of notes) {
    if (pos) continue
    const span = Math.min(columns, Math.ceil((width + NOTE_GAP) / (NOTE_WIDTH + NOTE_GAP)))
    let best: { column: number; top: number } | null = null
    for (let column = 0; column + span <= columns; column++) {
      const ends = flowing.slice(column, column + span).map((each) => endOf(each.at(-1)))
      const x = left + column * (NOTE_WIDTH + NOTE_GAP)
      const top = below(taken, { x, y: ZONE_HEAD + Math.max(...ends), w: width, h: height }, made) - ZONE_HEAD
      if (best === null || top < best.top) best = { column, top }
    }
    if (best === null) continue
    if (empty !== true) places.set(id, { x: left + best.column * (NOTE_WIDTH + NOTE_GAP), y: ZONE_HEAD + best.top })
    for (let column = best.column; column < best.column + span; column++)
      flowing[column]?.push({ id, top: best.top, height })
  }
  for (const column of flowing) {
    const under = column.filter(({ top }) => top > 0)
    const closer = Math.min(1, ...under.map(({ top, height }) => Math.max(0, room - height) / top))
    if (closer === 1) continue
    const least = Math.min(LINE, (room - LINE) / column.length)
    let above = -least
    for (const { id, top } of column) {
      above = Math.max(above + least, top * closer)
      const at = places.get(id)
      if (at) places.set(id, { x: at.x, y: ZONE_HEAD + above })
    }
  }
  return { places, blocks: 1 }
}

function endOf(last: { top: number; height: number } | undefined): number {
  return last ? last.top + last.height + NOTE_GAP : 0
}

/** The whole of each template that is placed, but for one where that is said. */
export function templateRects(ground: Ground, but: string | null = null): Rect[] {
  return ground.placed.filter(({ id }) => id !== but).map(rectOf)
}

/** In words: the template and the zone a note lies in, or null when it lies in its phase. */
export function zoneOfNote(note: Pick<Note, 'zone'>, ground: Ground): ReturnType<typeof zoneNamed> {
  return note.zone === null ? null : zoneNamed(note.zone, ground.placed)
}

/** How templates are laid out: rows, grids, stairs and rings of zones, in board units, none on top of another. */
import type { Localised } from '../language'
import type { Place, Template, TemplateLabel, TemplateZone, Tone } from '../template'

/** A zone as it is written: what stands in it; where it stands follows from the layout. */
export type Written = Omit<TemplateZone, 'place'>
type Drawn = Pick<Template, 'zones' | 'labels' | 'arrows' | 'size'>

/** Two notes side by side with room around them. */
export const ZONE_W = 540
/** Heading and question, and two rows of notes. */
export const ZONE_H = 620
export const GAP = 36
export const LABEL = 64

export function zone(id: string, tone: Tone, name: [string, string], question: [string, string]): Written {
  return { id, tone, name: both(name), question: both(question) }
}

export function both([nb, en]: readonly [string, string]): Localised {
  return { nb, en }
}

function placed(zones: readonly Written[], places: readonly Place[]): TemplateZone[] {
  return zones.map((one, at) => {
    const place = places[at]
    if (place === undefined) throw new RangeError('A zone has no place.')
    return { ...one, place }
  })
}

function sizeOf(places: readonly Place[]): { w: number; h: number } {
  return { w: Math.max(...places.map(({ x, w }) => x + w)), h: Math.max(...places.map(({ y, h }) => y + h)) }
}

/** Side by side, in as many rows as it takes. */
export function rows(zones: readonly Written[], perRow: number, { h = ZONE_H, w = ZONE_W } = {}): Drawn {
  const places = zones.map((_, at) => ({
    x: (at % perRow) * (w + GAP),
    y: Math.floor(at / perRow) * (h + GAP),
    w,
    h,
  }))
  return { zones: placed(zones, places), labels: [], arrows: [], size: sizeOf(places) }
}

/** One after the other, with an arrow from each to the next. */
export function chain(zones: readonly Written[], options?: { h?: number; w?: number }): Drawn {
  const row = rows(zones, zones.length, options)
  const arrows = row.zones.slice(1).map(({ place }): [number, number, number, number] => {
    const y = place.y + 60
    return [place.x - GAP + 4, y, place.x - 4, y]
  })
  return { ...row, arrows }
}

/** A table: what the columns are stands above, what the rows are to the left. */
export function table(
  zones: readonly Written[],
  { columns, rows: left, h = 540 }: { columns: readonly Localised[]; rows: readonly Localised[]; h?: number },
): Drawn {
  const side = 250
  const places = zones.map((_, at) => ({
    x: side + GAP + (at % columns.length) * (ZONE_W + GAP),
    y: LABEL + GAP + Math.floor(at / columns.length) * (h + GAP),
    w: ZONE_W,
    h,
  }))
  const labels: TemplateLabel[] = [
    ...columns.map((text, at) => ({
      text,
      place: { x: side + GAP + at * (ZONE_W + GAP), y: 0, w: ZONE_W, h: LABEL },
      align: 'middle' as const,
    })),
    ...left.map((text, at) => ({
      text,
      place: { x: 0, y: LABEL + GAP + at * (h + GAP), w: side, h },
      align: 'end' as const,
    })),
  ]
  return { zones: placed(zones, places), labels, arrows: [], size: sizeOf(places) }
}

/** A line between two ends, with room above it for the dots of a placement, and zones along it. */
export function line(zones: readonly Written[], ends: readonly [Localised, Localised]): Drawn {
  const y = LABEL + 96
  const top = y + 36
  const wide = 792
  const places = zones.map((_, at) => ({ x: at * (wide + GAP), y: top, w: wide, h: ZONE_H }))
  const size = sizeOf(places)
  const half = size.w / 2 - GAP
  const labels: TemplateLabel[] = [
    { text: ends[0], place: { x: 0, y: 0, w: half, h: LABEL }, align: 'start' },
    { text: ends[1], place: { x: size.w - half, y: 0, w: half, h: LABEL }, align: 'end' },
  ]
  return { zones: placed(zones, places), labels, arrows: [[0, y, size.w, y]], size }
}

/** Stairs that rise to the right; what stands beside them stands apart, at the foot. */
export function stairs(zones: readonly Written[], beside: readonly Written[] = []): Drawn {
  const rise = 130
  const steps = zones.map((_, at) => ({
    x: at * (ZONE_W + GAP),
    y: (zones.length - 1 - at) * rise,
    w: ZONE_W,
    h: ZONE_H,
  }))
  const foot = sizeOf(steps)
  const apart = beside.map((_, at) => ({
    x: foot.w + 3 * GAP,
    y: foot.h - (beside.length - at) * (ZONE_H + GAP) + GAP,
    w: ZONE_W,
    h: ZONE_H,
  }))
  const places = [...steps, ...apart]
  return { zones: placed([...zones, ...beside], places), labels: [], arrows: [], size: sizeOf(places) }
}

/** Round in a ring, the first at the top, with arrows the way of the clock. */
export function ring(zones: readonly Written[]): Drawn {
  const { length } = zones
  const [rx, ry] = [900, 800]
  const middles = zones.map((_, at) => {
    const angle = ((at * 360) / length - 90) * (Math.PI / 180)
    return { x: Math.round(Math.cos(angle) * rx), y: Math.round(Math.sin(angle) * ry) }
  })
  const left = Math.min(...middles.map(({ x }) => x)) - ZONE_W / 2
  const top = Math.min(...middles.map(({ y }) => y)) - ZONE_H / 2
  const places = middles.map(({ x, y }) => ({
    x: x - ZONE_W / 2 - left,
    y: y - ZONE_H / 2 - top,
    w: ZONE_W,
    h: ZONE_H,
  }))
  const arrows = places.map((from, at): [number, number, number, number] =>
    between(from, places[(at + 1) % length] ?? from),
  )
  return { zones: placed(zones, places), labels: [], arrows, size: sizeOf(places) }
}

/** An arrow that leaves one zone where it faces the other and stops short of it. */
function between(from: Place, to: Place): [number, number, number, number] {
  const [a, b] = [middle(from), middle(to)]
  const start = edge(from, a, b)
  const end = edge(to, b, a)
  const at = (share: number): [number, number] => [
    Math.round(start.x + (end.x - start.x) * share),
    Math.round(start.y + (end.y - start.y) * share),
  ]
  return [...at(0.15), ...at(0.85)]
}

function middle({ x, y, w, h }: Place): { x: number; y: number } {
  return { x: x + w / 2, y: y + h / 2 }
}

/** Where the line from the middle of a place towards a point leaves it. */
function edge(place: Place, from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = Math.min(
    dx === 0 ? Infinity : place.w / 2 / Math.abs(dx),
    dy === 0 ? Infinity : place.h / 2 / Math.abs(dy),
  )
  return { x: from.x + dx * share, y: from.y + dy * share }
}

/** A template on a board: where it lies, which notes lie in its zones, and where there is room for the next. */
import { z } from 'zod'
import { TemplateId, templateOf, zoneOf, type Place, type TemplateZone } from './template'

/** Most templates on a board, put away ones too. */
export const TEMPLATES_MAX = 200

export const PlacedId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/)

/** A zone of a template that is placed, as notes name it: `<placed>/<zone>`. */
export const ZoneKey = z.string().regex(/^[A-Za-z0-9_-]{8,40}\/[a-z0-9-]{1,40}$/)
export type ZoneKey = z.infer<typeof ZoneKey>

export const PlacedTemplate = z.object({
  id: PlacedId,
  template: TemplateId,
  /** Its top left corner on the board, heading included, in board units. */
  pos: z.tuple([z.number(), z.number()]),
  createdAt: z.number().int().nonnegative().default(0),
  archived: z.boolean().default(false),
})
export type PlacedTemplate = z.infer<typeof PlacedTemplate>

/** Room above the zones for the template's name, what it is good for and how to begin. */
export const TEMPLATE_HEAD = 210
/** Room between templates. */
const APART = 240
/** Templates lie in rows below the cycle, whose lower zones grow sideways in two rows. */
const TOP = 2400
const ROW = 6400

export function zoneKey(placed: string, zone: string): ZoneKey {
  return `${placed}/${zone}`
}

/** The placed template and zone a key names; null where that template is not there, is put away, or has no such zone. */
export function zoneNamed(
  key: string,
  placed: readonly PlacedTemplate[],
): { readonly placed: PlacedTemplate; readonly zone: TemplateZone } | null {
  const [id = '', name = ''] = key.split('/')
  const found = placed.find((one) => one.id === id && !one.archived)
  const zone = found && zoneOf(found.template, name)
  return found && zone ? { placed: found, zone } : null
}

/** All that a placed template covers. */
export function rectOf({ template, pos: [x, y] }: Pick<PlacedTemplate, 'template' | 'pos'>): Place {
  const { w, h } = templateOf(template).size
  return { x, y, w, h: h + TEMPLATE_HEAD }
}

/** Where a zone of it lies on the board. */
export function zoneRectOf({ pos: [x, y] }: Pick<PlacedTemplate, 'pos'>, { place }: TemplateZone): Place {
  return { x: x + place.x, y: y + TEMPLATE_HEAD + place.y, w: place.w, h: place.h }
}

/**
 * The first place below the cycle where a template lies on nothing: in rows from left to right, one row under the other.
 * `taken` is whatever lies on the board, in board units.
 */
export function roomFor(template: TemplateId, taken: readonly Place[]): [number, number] {
  const { w, h } = rectOf({ template, pos: [0, 0] })
  const left = -ROW / 2
  let y = TOP
  for (;;) {
    const across = taken.filter((rect) => rect.y < y + h + APART && rect.y + rect.h > y - APART)
    let x = left
    for (;;) {
      const inTheWay = across.filter((rect) => rect.x < x + w + APART && rect.x + rect.w > x - APART)
      if (inTheWay.length === 0) return [Math.round(x), Math.round(y)]
      x = Math.max(...inTheWay.map((rect) => rect.x + rect.w)) + APART
      if (x + w > left + ROW && x > left) break
    }
    // Down to where the first of what stands in this row ends.
    y = Math.min(...across.map((rect) => rect.y + rect.h)) + APART
  }
}

/** Ways a template can be moved on a board. */
export const towards = ['right', 'left', 'up', 'down'] as const
export const Towards = z.enum(towards)
export type Towards = z.infer<typeof Towards>

const directions: Readonly<Record<Towards, readonly [number, number]>> = {
  right: [1, 0],
  left: [-1, 0],
  up: [0, -1],
  down: [0, 1],
}
/** Board units between the places that are tried, and most of them. */
const STRIDE = 240
const TRIES = 200

/** The nearest corner in a direction where it would lie beside all that is taken; its own where there is none, in board units. */
export function nextFree({ x, y, w, h }: Place, to: Towards, taken: readonly Place[]): [number, number] {
  const [right, down] = directions[to]
  for (let step = 1; step <= TRIES; step++) {
    const [left, top] = [x + right * step * STRIDE, y + down * step * STRIDE]
    const isFree = taken.every(
      (rect) =>
        rect.x >= left + w + APART / 2 ||
        rect.x + rect.w <= left - APART / 2 ||
        rect.y >= top + h + APART / 2 ||
        rect.y + rect.h <= top - APART / 2,
    )
    if (isFree) return [Math.round(left), Math.round(top)]
  }
  return [x, y]
}

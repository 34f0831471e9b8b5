/** Where the dots of a placement stand on a template: along its line, or at the foot of each zone. Arithmetic only. */
import { placementOf } from '@samklang/shared/domain/placement'
import type { Template } from '@samklang/shared/domain/template'
import { LABEL } from '@samklang/shared/domain/templates/draw'

export interface Dot {
  readonly x: number
  readonly y: number
}
/** Board units across; smaller where many stand together. */
export const DOT = 34
const APART = 8

/** In board units from the corner of the template, its heading not counted. `counts` are in the order of the cells. */
export function dotsOn(template: Template, counts: readonly number[]): { dots: Dot[]; size: number } {
  const exercise = placementOf(template.id)
  if (exercise === null) return { dots: [], size: DOT }
  const most = Math.max(0, ...counts)
  if (exercise.kind === 'line') {
    const [, lineY] = template.arrows[0] ?? [0, 0]
    const step = template.size.w / exercise.cells.length
    const perRow = Math.max(1, Math.floor((step - APART) / (DOT + APART)))
    // Above the line, towards the labels of its ends, and no higher than they stand.
    const rows = Math.ceil(most / perRow)
    const size = Math.min(DOT, (lineY - LABEL - 12) / Math.max(1, rows) - 4)
    const dots = counts.flatMap((count, cell) =>
      Array.from({ length: count }, (_, at) => ({
        x: (cell + 0.5) * step + ((at % perRow) - (Math.min(count, perRow) - 1) / 2) * (size + APART),
        y: lineY - 12 - (Math.floor(at / perRow) + 0.5) * (size + 4),
      })),
    )
    return { dots, size }
  }
  const [first] = template.zones
  const wide = (first?.place.w ?? 540) - 56
  // Three rows at most: notes lie above.
  const size = Math.min(DOT, (3 * wide) / Math.max(1, most) - APART)
  const perRow = Math.max(1, Math.floor((wide + APART) / (size + APART)))
  const dots = template.zones.flatMap(({ place }, zone) =>
    Array.from({ length: counts[zone] ?? 0 }, (_, at) => ({
      x: place.x + 28 + ((at % perRow) + 0.5) * (size + APART) - APART / 2,
      y: place.y + place.h - 26 - (Math.floor(at / perRow) + 0.5) * (size + APART),
    })),
  )
  return { dots, size }
}

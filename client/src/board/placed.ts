/** Where things lie on the board: a grid that can be asked what lies in a rectangle without looking at everything. */
import type { Rect } from './zones'

/** Board units along one side of a cell: about four papers. */
const CELL = 1000
/** What covers more cells than this is looked at every time instead. */
const MANY_CELLS = 64

export interface Placed {
  readonly put: (id: string, rect: Rect) => void
  readonly remove: (id: string) => void
  readonly rect: (id: string) => Rect | undefined
  /** Everything that touches the rectangle, each once, in no order. */
  readonly within: (rect: Rect) => string[]
  readonly all: () => ReadonlyMap<string, Rect>
}

export function placed(): Placed {
  const rects = new Map<string, Rect>()
  const cells = new Map<string, Set<string>>()
  const large = new Set<string>()

  function take(id: string, rect: Rect): void {
    large.delete(id)
    for (const cell of cellsOf(rect) ?? []) {
      const there = cells.get(cell)
      there?.delete(id)
      if (there?.size === 0) cells.delete(cell)
    }
  }
  return {
    put(id, rect) {
      const before = rects.get(id)
      if (before && before.x === rect.x && before.y === rect.y && before.w === rect.w && before.h === rect.h) return
      if (before) take(id, before)
      rects.set(id, rect)
      const covered = cellsOf(rect)
      if (!covered) large.add(id)
      for (const cell of covered ?? []) {
        const there = cells.get(cell)
        if (there) there.add(id)
        else cells.set(cell, new Set([id]))
      }
    },
    remove(id) {
      const before = rects.get(id)
      if (before) take(id, before)
      rects.delete(id)
    },
    rect: (id) => rects.get(id),
    within(asked) {
      const found = new Set<string>()
      const look = (id: string) => {
        const rect = rects.get(id)
        if (rect && touch(rect, asked)) found.add(id)
      }
      const covered = cellsOf(asked)
      if (!covered) for (const id of rects.keys()) look(id)
      else {
        for (const cell of covered) for (const id of cells.get(cell) ?? []) look(id)
        for (const id of large) look(id)
      }
      return [...found]
    },
    all: () => rects,
  }
}

/** The cells a rectangle touches, or null when it touches very many. */
function cellsOf({ x, y, w, h }: Rect): string[] | null {
  const [left, top] = [Math.floor(x / CELL), Math.floor(y / CELL)]
  const [right, bottom] = [Math.floor((x + w) / CELL), Math.floor((y + h) / CELL)]
  if ((right - left + 1) * (bottom - top + 1) > MANY_CELLS) return null
  const found: string[] = []
  for (let column = left; column <= right; column++) {
    for (let row = top; row <= bottom; row++) found.push(`${column} ${row}`)
  }
  return found
}

/** Do two rectangles share a point, if only at their edges? */
export function touch(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h
}

/** A rectangle with this much more on every side; in board units. */
export function widened({ x, y, w, h }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by }
}

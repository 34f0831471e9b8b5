/** Where one points, told at a pace: ten times a second at most, and the last place always. */
import { CURSOR_FARTHEST, type Cursor } from '@samklang/shared/documents/presence'

/** Milliseconds between two places told. */
export const POINTING_PACE = 100

export interface PointingParts {
  /** Null takes the pointer away. */
  readonly tell: (cursor: Cursor | null) => void
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number
  /** Calls back once after so many milliseconds; returns a way to stop it. */
  readonly later: (work: () => void, milliseconds: number) => () => void
}

export interface Pointing {
  /** The pointer is here, in page units; a place off the board counts as none. */
  readonly at: (x: number, y: number) => void
  /** The pointer has left the canvas. */
  readonly gone: () => void
  /** Takes the pointer away at once, and tells nothing more. */
  readonly stop: () => void
}

export function pointing({ tell, now, later }: PointingParts): Pointing {
  let told: Cursor | null = null
  let next: Cursor | null = null
  let toldAt = -Infinity
  let cancel: (() => void) | null = null
  let stopped = false

  function say(): void {
    cancel = null
    if (same(told, next)) return
    told = next
    toldAt = now()
    tell(told)
  }
  function want(cursor: Cursor | null): void {
    if (stopped) return
    next = cursor
    if (cancel || same(told, next)) return
    const wait = toldAt + POINTING_PACE - now()
    if (wait <= 0) say()
    else cancel = later(say, wait)
  }
  return {
    at: (x, y) => want(placeOf(x, y)),
    gone: () => want(null),
    stop() {
      stopped = true
      cancel?.()
      next = null
      say()
    },
  }
}

/** A minus zero would be another place than zero after its way through JSON. */
function placeOf(x: number, y: number): Cursor | null {
  const cursor: Cursor = [Math.round(x) + 0, Math.round(y) + 0]
  return cursor.every((along) => Math.abs(along) <= CURSOR_FARTHEST) ? cursor : null
}

function same(a: Cursor | null, b: Cursor | null): boolean {
  return a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1])
}

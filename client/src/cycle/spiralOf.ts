/** A spiral with one loop for each turn: arithmetic only, in a square from -100 to 100. */

export interface Loop {
  readonly turn: number
  readonly path: string
  /** Where its number stands: at its beginning, above the middle. */
  readonly at: { readonly x: number; readonly y: number }
}

/** Loops further in than this are too small to be chosen. */
export const MOST_LOOPS = 6
const [INNER, OUTER] = [16, 92]
const STEPS = 72

/** The last turns, innermost first; each loop begins where the one before it ended. */
export function spiralOf(turns: number): Loop[] {
  const shown = Math.min(turns, MOST_LOOPS)
  const grows = (OUTER - INNER) / shown
  const point = (loop: number, share: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2
    const radius = INNER + (loop + share) * grows
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }
  }
  return Array.from({ length: shown }, (_, loop) => ({
    turn: turns - shown + 1 + loop,
    path: Array.from({ length: STEPS + 1 }, (_, step) => {
      const { x, y } = point(loop, step / STEPS)
      return `${step === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`
    }).join(''),
    at: point(loop, 0.5),
  }))
}

/** A scale laid out as a line: each step has a column, and a score lies in the middle of its own. */

/** Where a score from 1 to `steps` lies, as a share of the line's width; 4.5 lies between two columns. */
export function placeOf(score: number, steps = 10): number {
  return (score - 0.5) / steps
}

/** A share of the width as SVG and CSS write it, so that a drawing follows its container without being measured. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

/** The geometry of the motif: five arcs that turn into one circle. */

export interface Arc {
  /** An SVG path in a 100 by 100 field. */
  readonly path: string
  /** Where the arc is turned about when it is out of phase. */
  readonly middle: readonly [x: number, y: number]
}

/** `count` arcs that together make a circle of the given radius about (50, 50), the first from the top, clockwise. */
export function arcsOf(count: number, radius: number): Arc[] {
  const step = 360 / count
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [pointAt(index * step, radius), pointAt((index + 1) * step, radius)]
    return {
      path: `M${from.join(' ')}A${radius} ${radius} 0 0 1 ${to.join(' ')}`,
      middle: pointAt((index + 0.5) * step, radius),
    }
  })
}

/** A point on the circle; 0 degrees is the top, and degrees go clockwise. */
export function pointAt(degrees: number, radius: number): [x: number, y: number] {
  const angle = ((degrees - 90) * Math.PI) / 180
  return [round(50 + radius * Math.cos(angle)), round(50 + radius * Math.sin(angle))]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

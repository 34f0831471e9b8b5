/** Scores on axes round a centre: the paths of a radar, with room for labels as long as they are. */

export interface RadarAxis {
  readonly id: string
  readonly label: string
  /** 1..10, or null where there is nothing to show. */
  readonly value: number | null
  /** Drawn as a soft area behind; null leaves it out on this axis. */
  readonly behind?: number | null | undefined
  /** An earlier value, drawn as a thin line. */
  readonly before?: number | null | undefined
}
export interface Point {
  readonly x: number
  readonly y: number
}
export interface RadarLabel extends Point {
  readonly id: string
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
}
export interface RadarDrawing {
  /** x, y, width, height: widened until every label is inside. */
  readonly viewBox: string
  readonly width: number
  readonly height: number
  readonly rings: readonly { readonly step: number; readonly path: string }[]
  readonly spokes: readonly { readonly id: string; readonly to: Point }[]
  /** Closed where every axis has a value, else the pieces between neighbours that both have one. */
  readonly shape: { readonly path: string; readonly whole: boolean }
  readonly behind: { readonly path: string; readonly whole: boolean }
  readonly before: { readonly path: string; readonly whole: boolean }
  /** Marks of the earlier time, told from those of now by their form. */
  readonly beforePoints: readonly (Point & { readonly id: string })[]
  readonly points: readonly (Point & { readonly id: string; readonly value: number })[]
  readonly labels: readonly RadarLabel[]
}

/** Of the outermost ring, in the units of the drawing. */
export const RADAR_RADIUS = 130
const RADIUS = RADAR_RADIUS
const LABEL_GAP = 16
export const RADAR_FONT = 15
const LINE = RADAR_FONT * 1.25
/** Widest average letter of the typeface, as a share of its size: better too much room than a clipped word. */
const LETTER = 0.6
const LONGEST_LINE = 14
const RINGS = [2, 4, 6, 8, 10]

/**
 * Draws the axes, the first one upwards and the rest clockwise; fewer than three make no area, and stand on circles.
 * Values lie between 0 and `top`.
 */
export function radarOf(axes: readonly RadarAxis[], top = 10): RadarDrawing {
  const at = (index: number, value: number): Point => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2
    const r = (value / top) * RADIUS
    return { x: round(Math.cos(angle) * r), y: round(Math.sin(angle) * r) }
  }
  const ringAt = (step: number) =>
    axes.length < 3 ? circle((step / top) * RADIUS) : closed(axes.map((_, index) => at(index, step)))
  const line = (values: readonly (number | null | undefined)[]) => {
    const points = values.map((value, index) => (value === null || value === undefined ? null : at(index, value)))
    const known = points.filter((point) => point !== null)
    const whole = known.length === points.length && known.length > 2
    return { path: whole ? closed(known) : pieces(points), whole }
  }
  const labels = axes.map((axis, index) => labelAt(axis, at(index, top), index / axes.length))
  return {
    ...boxAround(labels),
    rings: RINGS.filter((step) => step <= top).map((step) => ({ step, path: ringAt(step) })),
    spokes: axes.map(({ id }, index) => ({ id, to: at(index, top) })),
    shape: line(axes.map(({ value }) => value)),
    behind: line(axes.map(({ behind }) => behind)),
    before: line(axes.map(({ before }) => before)),
    beforePoints: axes.flatMap(({ id, before }, index) =>
      before === null || before === undefined ? [] : [{ id, ...at(index, before) }],
    ),
    points: axes.flatMap(({ id, value }, index) => (value === null ? [] : [{ id, value, ...at(index, value) }])),
    labels,
  }
}

function labelAt({ id, label }: RadarAxis, end: Point, turn: number): RadarLabel {
  const lines = linesOf(label)
  // A little farther out at the top, where the number of the outer ring stands.
  const reach = (RADIUS + LABEL_GAP + (turn === 0 ? 6 : 0)) / RADIUS
  const sideways = Math.sin(turn * 2 * Math.PI)
  const anchor = Math.abs(sideways) < 0.2 ? 'middle' : sideways > 0 ? 'start' : 'end'
  const upwards = Math.cos(turn * 2 * Math.PI)
  // The block of lines grows away from the centre: up over the top, down under the bottom, both ways at the sides.
  const lift = (lines.length - 1) * LINE * (upwards + 1) * 0.5
  return { id, lines, anchor, x: round(end.x * reach), y: round(end.y * reach - lift + RADAR_FONT * 0.35) }
}

function boxAround(labels: readonly RadarLabel[]): { viewBox: string; width: number; height: number } {
  let [left, right, upper, lower] = [-RADIUS, RADIUS, -RADIUS, RADIUS]
  for (const { x, y, lines, anchor } of labels) {
    const width = Math.max(...lines.map((line) => line.length)) * RADAR_FONT * LETTER
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    left = Math.min(left, from)
    right = Math.max(right, from + width)
    upper = Math.min(upper, y - RADAR_FONT)
    lower = Math.max(lower, y + (lines.length - 1) * LINE + RADAR_FONT * 0.4)
  }
  // The centre stays in the middle, so that radars under each other line up.
  const half = Math.ceil(Math.max(-left, right)) + 4
  const [y, height] = [Math.floor(upper) - 4, Math.ceil(lower - upper) + 8]
  return { viewBox: `${-half} ${y} ${half * 2} ${height}`, width: half * 2, height }
}

/** Breaks a label at spaces, and a long word at its hyphens only: a word is never cut. */
export function linesOf(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length === 0 ? [''] : lines
}

/** Between the first line of a label and the next, in the drawing's units. */
export const RADAR_LINE = LINE

function closed(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x},${y}`).join('L')}Z`
}

function pieces(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      const next = points[(index + 1) % points.length]
      return point && next && points.length > 1 ? `M${point.x},${point.y}L${next.x},${next.y}` : ''
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function circle(r: number): string {
  const around = `A${r} ${r} 0 1 1`
  return `M0 ${-r}${around} 0 ${r}${around} 0 ${-r}Z`
}

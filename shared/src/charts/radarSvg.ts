/** A radar as SVG text: the same lines as on the pages, in the colours of paper. */
import { RADAR_FONT, RADAR_LINE, RADAR_RADIUS, type RadarAxis, radarOf } from './radar'
import { drawing, element, ink, letters } from './svg'

export function radarSvg(axes: readonly RadarAxis[]): string {
  const { viewBox, width, height, behind, rings, spokes, before, beforePoints, shape, points, labels } = radarOf(axes)
  const path = (d: string, look: Readonly<Record<string, string | number>>) =>
    d === '' ? '' : element('path', { d, fill: 'none', ...look })
  return drawing(viewBox, width, height, [
    path(behind.path, behind.whole ? { fill: ink.soft } : { stroke: ink.soft, 'stroke-width': 8 }),
    ...rings.map(({ path: ring }) => path(ring, { stroke: ink.line, 'stroke-width': 1 })),
    ...spokes.map(({ to }) =>
      element('line', { x1: 0, y1: 0, x2: to.x, y2: to.y, stroke: ink.line, 'stroke-width': 1 }),
    ),
    path(before.path, { stroke: ink.before, 'stroke-width': 2, 'stroke-dasharray': '6 4' }),
    path(shape.path, {
      stroke: ink.main,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      ...(shape.whole && { fill: ink.main, 'fill-opacity': 0.12 }),
    }),
    ...beforePoints.map(({ x, y }) => element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: ink.before })),
    ...points.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 4.5, fill: ink.main })),
    ...rings.map(({ step }) =>
      letters(String(step), {
        x: 4,
        y: -(step / 10) * RADAR_RADIUS + 4,
        size: RADAR_FONT * 0.7,
        anchor: 'start',
        fill: ink.quiet,
      }),
    ),
    ...labels.flatMap(({ x, y, lines, anchor }) =>
      lines.map((line, index) => letters(line, { x, y: y + index * RADAR_LINE, size: RADAR_FONT, anchor })),
    ),
  ])
}

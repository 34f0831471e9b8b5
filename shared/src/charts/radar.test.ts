/** The radar: every label inside its frame, gaps where nothing is known. */
import { describe, expect, test } from 'vitest'
import { linesOf, RADAR_FONT, RADAR_LINE, RADAR_RADIUS, type RadarAxis, radarOf } from './radar'

const seven: RadarAxis[] = [
  ['Likeverdighet', 6],
  ['Felles mål', 7.5],
  ['Kommunikasjon', 4],
  ['Forankring', 3],
  ['Tilrettelegging', 8],
  ['Ressursfokus', 5],
  ['Flere kompetanser samtidig', 9],
].map(([label, value]) => ({ id: String(label), label: String(label), value: Number(value), behind: 8 }))

describe('the radar', () => {
  test('[C32] every label lies inside the frame, however long its words are', () => {
    for (const axes of [
      seven,
      seven.map((axis) => ({ ...axis, label: `Samarbeidskompetanseutvikling ${axis.label}` })),
    ]) {
      const { viewBox, labels } = radarOf(axes)
      const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number)
      for (const label of labels) {
        const longest = Math.max(...label.lines.map((line) => line.length)) * RADAR_FONT * 0.58
        const left =
          label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - longest : label.x - longest / 2
        expect(left).toBeGreaterThanOrEqual(x)
        expect(left + longest).toBeLessThanOrEqual(x + width)
        expect(label.y - RADAR_FONT).toBeGreaterThanOrEqual(y)
        expect(label.y + (label.lines.length - 1) * RADAR_LINE).toBeLessThanOrEqual(y + height)
      }
    }
  })

  test('[C32] labels break between words and keep every word whole', () => {
    expect(linesOf('Flere kompetanser samtidig')).toEqual(['Flere', 'kompetanser', 'samtidig'])
    expect(linesOf('Felles mål')).toEqual(['Felles mål'])
  })

  test('[C33] an axis without a score leaves a gap and no point', () => {
    const drawing = radarOf(seven.map((axis, index) => (index === 2 ? { ...axis, value: null } : axis)))
    expect(drawing.points).toHaveLength(6)
    expect(drawing.shape.whole).toBe(false)
    expect(drawing.shape.path.match(/M/g)).toHaveLength(5)
    expect(radarOf(seven).shape.whole).toBe(true)
  })

  test('[C33] a higher score lies farther out on its own axis', () => {
    const [up] = radarOf(seven).points
    expect(up).toMatchObject({ x: 0, y: -0.6 * 130 })
  })
})

test.each([1, 2])('[T70] a profile of %i fields stands on circles, with every point inside them', (count) => {
  const { rings, shape, points, viewBox } = radarOf(seven.slice(0, count))
  expect(rings.map(({ path }) => path.match(/A/g)?.length)).toEqual([2, 2, 2, 2, 2])
  expect(shape.whole).toBe(false)
  expect(points).toHaveLength(count)
  for (const { x, y } of points) expect(Math.hypot(x, y)).toBeLessThanOrEqual(RADAR_RADIUS)
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number)
  expect(Math.min(-x, -y, x + width, y + height)).toBeGreaterThanOrEqual(RADAR_RADIUS)
})

/** Drawings as text: every answer a dot, every score a point, and words that cannot break out of them. */
import { expect, test } from 'vitest'
import { radarSvg } from './radarSvg'
import { rowSvg } from './rowSvg'

const counts = [0, 2, 0, 1, 0, 0, 3, 0, 0, 1]

test('[C301] a drawn row has a dot for each answer inside its frame, and bars where there are many', () => {
  const row = rowSvg({ counts, range: { low: 2, high: 10 }, median: 7, ring: 5, band: 8 })
  const [, width = '', height = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(row) ?? []
  const dots = [...row.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)" fill="#/g)]
  expect(dots).toHaveLength(7)
  for (const [, x, y, r] of dots) {
    expect(Number(x) - Number(r)).toBeGreaterThanOrEqual(0)
    expect(Number(x) + Number(r)).toBeLessThanOrEqual(Number(width))
    expect(Number(y) - Number(r)).toBeGreaterThanOrEqual(0)
    expect(Number(y) + Number(r)).toBeLessThanOrEqual(Number(height))
  }
  const many = rowSvg({ counts: counts.map((count) => count * 20), median: 7 })
  expect(many).not.toContain('<circle')
  expect([...many.matchAll(/<rect /g)]).toHaveLength(4)
  expect(rowSvg({ counts: null, disc: 6 })).toContain('>6<')
})

test('[C301] a drawn radar has a point for each score and none where there is none, and no number that is none', () => {
  const axes = [3, null, 7, 10].map((value, index) => ({
    id: String(index),
    label: `Felt ${index}`,
    value,
    behind: 5,
    before: 6,
  }))
  const radar = radarSvg(axes)
  expect([...radar.matchAll(/<circle /g)]).toHaveLength(3)
  for (const drawn of [radar, rowSvg({ counts })]) expect(drawn).not.toMatch(/NaN|undefined|Infinity/)
})

test('[C302] what people call a field stays a text in a drawing, and signs XML cannot hold are left out', () => {
  const label = '</text><script>alert("x")</script>&amp;\u0000\u0007\uFFFE'
  const radar = radarSvg(['a', 'b', label].map((name) => ({ id: name, label: name, value: 5 })))
  expect(radar).not.toContain('<script')
  expect([...radar.matchAll(/<(\w+)/g)].map(([, name]) => name)).not.toContain('script')
  // oxlint-disable-next-line no-control-regex -- reason: the very signs that must not be there
  expect(radar).not.toMatch(/[\u0000-\u0008\uFFFE]/)
})

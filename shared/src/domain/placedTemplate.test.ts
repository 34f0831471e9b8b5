/** That templates find room beside what is there, and that notes find their zones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  nextFree,
  rectOf,
  roomFor,
  towards,
  zoneKey,
  ZoneKey,
  zoneNamed,
  zoneRectOf,
  type PlacedTemplate,
} from './placedTemplate'
import { TemplateId, templateOf, type Place } from './template'

const overlap = (a: Place, b: Place) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
const aRect = fc.record({
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -3000, max: 12_000 }),
  w: fc.integer({ min: 1, max: 5000 }),
  h: fc.integer({ min: 1, max: 3000 }),
})

test('[D100] a template is placed on nothing, whatever lies on the board, and templates lie apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...TemplateId.options), { maxLength: 12 }),
      fc.array(aRect, { maxLength: 12 }),
      (wanted, drawn) => {
        const taken: Place[] = [...drawn]
        for (const template of wanted) {
          const rect = rectOf({ template, pos: roomFor(template, taken) })
          for (const other of taken) expect(overlap(rect, other)).toBe(false)
          expect(rect.y).toBeGreaterThan(1700)
          taken.push(rect)
        }
      },
    ),
  )
})

test('[D99] a note lies in the zone it names while that template is on the board', () => {
  const placed: PlacedTemplate = {
    id: 'placed-1',
    template: 'four-rooms',
    pos: [100, 2000],
    createdAt: 1,
    archived: false,
  }
  const key = zoneKey('placed-1', 'worry')
  expect(ZoneKey.safeParse(key).success).toBe(true)
  expect(zoneNamed(key, [placed])?.zone.name.nb).toBe('Bekymringsrommet')
  expect(zoneNamed(key, [{ ...placed, archived: true }])).toBeNull()
  expect(zoneNamed(key, [])).toBeNull()
  expect(zoneNamed('placed-1/nowhere', [placed])).toBeNull()
  const whole = rectOf(placed)
  for (const zone of templateOf('four-rooms').zones) {
    const rect = zoneRectOf(placed, zone)
    expect(rect.x).toBeGreaterThanOrEqual(whole.x)
    expect(rect.y + rect.h).toBeLessThanOrEqual(whole.y + whole.h)
  }
})

test('[D159] a template moves the way it is told, to where it lies on nothing, or not at all', () => {
  const places = fc.array(
    fc.record({
      x: fc.integer({ min: -6000, max: 6000 }),
      y: fc.integer({ min: -6000, max: 6000 }),
      w: fc.integer({ min: 1, max: 4000 }),
      h: fc.integer({ min: 1, max: 4000 }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(places, fc.constantFrom(...towards), (taken, to) => {
      const from = rectOf({ template: 'ladder', pos: [0, 0] })
      const [x, y] = nextFree(from, to, taken)
      const ways = { right: x > 0 && y === 0, left: x < 0 && y === 0, up: y < 0 && x === 0, down: y > 0 && x === 0 }
      expect(ways[to]).toBe(true)
      const apart = taken.every(
        (one) => one.x >= x + from.w || one.x + one.w <= x || one.y >= y + from.h || one.y + one.h <= y,
      )
      expect(apart).toBe(true)
    }),
  )
  const walled = { x: -1_000_000, y: -1_000_000, w: 2_000_000, h: 2_000_000 }
  expect(nextFree(rectOf({ template: 'ladder', pos: [5, 7] }), 'up', [walled])).toEqual([5, 7])
})

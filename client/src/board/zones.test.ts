/** The ring and what lies in it: nothing touches, nothing jumps, and what is dropped belongs where it lies. */
import { phases } from '@samklang/shared/domain/phase'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareGround, dropAt } from './ground'
import { emptyBlocks, freePlace, tidyZone, type Lying } from './tidy'
import { around, fromCanvas, HUB, NOTE_GAP, NOTE_WIDTH, toCanvas, zoneAt, zoneRect, type Rect } from './zones'

const phase = fc.constantFrom(...phases)
const height = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 120, max: 700 }) },
  fc.integer({ min: 700, max: 2200 }),
)
const width = fc.constantFrom(176, NOTE_WIDTH, 2 * NOTE_WIDTH + NOTE_GAP)
const apart = (a: Rect, b: Rect) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y

test('[D20] no two zones touch one another or the hub, however full they are', () => {
  const hub = { x: HUB.x - HUB.r, y: HUB.y - HUB.r, w: 2 * HUB.r, h: 2 * HUB.r }
  for (const blocks of [1, 2, 3, 5, 12, 40]) {
    const rects = [...phases.map((one) => zoneRect(one, blocks)), hub]
    rects.forEach((a, i) => rects.slice(i + 1).forEach((b) => expect(apart(a, b)).toBe(true)))
  }
})

test('[D21] notes that nobody has moved lie inside their zone without overlapping, the same way each time', () => {
  fc.assert(
    fc.property(phase, fc.array(fc.record({ width, height }), { maxLength: 60 }), (phase, sizes) => {
      const notes: Lying[] = sizes.map((size, n) => ({ id: `n${n}`, pos: null, ...size }))
      const { places, blocks } = tidyZone(phase, notes)
      expect(tidyZone(phase, notes)).toEqual({ places, blocks })
      const zone = zoneRect(phase, blocks)
      const rects = notes.map(({ id, width, height }) => {
        const place = places.get(id) ?? { x: Number.NaN, y: Number.NaN }
        return { ...toCanvas(phase, [place.x, place.y]), w: width, h: height }
      })
      // Only what is higher than a block may reach out of the zone.
      const inside = rects.filter(({ h }) => h <= 560)
      if (inside.length > 0) expect(around([zone, ...inside])).toEqual(zone)
      rects.forEach((a, i) => rects.slice(i + 1).forEach((b) => expect(apart(a, b)).toBe(true)))
    }),
  )
})

test('[D21] notes that nobody has moved keep clear of those that somebody has put down', () => {
  const at = fc.tuple(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -400, max: 400 }))
  const lying = fc.record({ width, height, pos: fc.option(at, { freq: 2 }) })
  fc.assert(
    fc.property(phase, fc.array(lying, { maxLength: 40 }), (phase, all) => {
      const notes: Lying[] = all.map((note, n) => ({ id: `n${n}`, ...note }))
      const { places } = tidyZone(phase, notes)
      const rects = notes.map(({ id, width, height, pos }) => ({
        tidy: pos === null,
        x: 0,
        y: 0,
        ...places.get(id),
        w: width,
        h: height,
      }))
      for (const rect of rects.filter((one) => one.tidy)) {
        expect(rects.every((other) => other === rect || apart(rect, other))).toBe(true)
      }
    }),
  )
})

test('[D23] a note dropped in a zone belongs to its phase and stays where it was dropped; between zones it keeps its phase', () => {
  fc.assert(
    fc.property(
      phase,
      fc.integer({ min: -4000, max: 4000 }),
      fc.integer({ min: -3000, max: 3000 }),
      height,
      (now, x, y, height) => {
        const dropped = dropAt(
          { x, y },
          { w: NOTE_WIDTH, h: height },
          { phase: now, zone: null },
          emptyBlocks,
          bareGround,
        )
        expect(dropped.phase).toBe(zoneAt({ x: x + NOTE_WIDTH / 2, y: y + height / 2 }, emptyBlocks) ?? now)
        expect(toCanvas(dropped.phase, dropped.pos)).toEqual({ x, y })
      },
    ),
  )
})

test('[D24] a new note finds a free place in its zone as near as can be', () => {
  const taken: Rect[] = []
  for (let n = 0; n < 15; n++) {
    const [x, y] = freePlace('focus', { x: 0, y: 0 }, taken, 180)
    const rect = { x, y, w: NOTE_WIDTH, h: 180 }
    expect(taken.every((other) => apart(rect, other))).toBe(true)
    expect(zoneAt(toCanvas('focus', [x, y]), emptyBlocks)).toBe('focus')
    taken.push(rect)
  }
  expect(fromCanvas('focus', toCanvas('focus', [12.34, -5.67]))).toEqual([12.3, -5.7])
})

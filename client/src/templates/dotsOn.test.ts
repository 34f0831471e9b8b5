/** That every dot of a placement stands inside its template, in the zone that was chosen, however many there are. */
import fc from 'fast-check'
import { exercisesIn, placementOf } from '@samklang/shared/domain/placement'
import { allTemplates } from '@samklang/shared/domain/template'
import { expect, test } from 'vitest'
import { dotsOn } from './dotsOn'

test('[C153] a placement is shown as a dot for each person, where they stand on the template', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...exercisesIn(allTemplates)).chain((template) => {
        const cells = placementOf(template.id)?.cells.length ?? 0
        return fc.tuple(
          fc.constant(template),
          fc.array(fc.integer({ min: 0, max: 60 }), { minLength: cells, maxLength: cells }),
        )
      }),
      ([template, counts]) => {
        const { dots, size } = dotsOn(template, counts)
        expect(dots).toHaveLength(counts.reduce((a, b) => a + b, 0))
        expect(size).toBeGreaterThan(2)
        for (const { x, y } of dots) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(template.size.w)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(template.size.h)
        }
        if (template.exercise === 'line') return
        for (const [at, { place }] of template.zones.entries()) {
          const inside = dots.filter(
            ({ x, y }) => x > place.x && x < place.x + place.w && y > place.y && y < place.y + place.h,
          )
          expect(inside).toHaveLength(counts[at] ?? 0)
        }
      },
    ),
  )
})

test('[C153] no two dots lie in one place, as long as a whole workshop has room', () => {
  for (const template of exercisesIn(allTemplates)) {
    const cells = placementOf(template.id)?.cells ?? []
    const { dots } = dotsOn(
      template,
      cells.map(() => 12),
    )
    expect(new Set(dots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size, template.id).toBe(dots.length)
  }
})

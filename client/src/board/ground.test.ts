/** Notes in the zones of templates: where they lie, where they are dropped, and what becomes of them with the template. */
import fc from 'fast-check'
import type { Note } from '@samklang/shared/domain/note'
import { roomFor, zoneKey, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { TemplateId, templateOf } from '@samklang/shared/domain/template'
import { expect, test } from 'vitest'
import { bareGround, dropAt, freeIn, groundOf, spotAt, spotOf, tidySpot, toBoard, ZONE_HEAD } from './ground'
import { world } from './testCanvas'
import { emptyBlocks } from './tidy'
import { contains, NOTE_WIDTH, ringRect, toCanvas } from './zones'

const placedOne = (template: TemplateId, id = 'placed-1'): PlacedTemplate => ({
  id,
  template,
  pos: roomFor(template, []),
  createdAt: 1,
  archived: false,
})
const template = fc.constantFrom(...TemplateId.options)
const papers = fc.array(fc.integer({ min: 116, max: 420 }), { minLength: 1, maxLength: 40 })

test('[C151] however many notes lie in a template’s zone, each begins in it and shows where', () => {
  fc.assert(
    fc.property(template, fc.nat(), papers, (id, pick, heights) => {
      const placed = placedOne(id)
      const ground = groundOf([placed])
      const zones = [...ground.zones.keys()]
      const spot = zones[pick % zones.length] ?? ''
      const rect = ground.zones.get(spot)
      if (!rect) throw new Error('No such zone.')
      const { places } = tidySpot(
        spot,
        heights.map((height, at) => ({ id: `note-${at}`, pos: null, width: NOTE_WIDTH, height })),
        ground,
      )
      const seen = new Set<string>()
      for (const [at, height] of heights.entries()) {
        const place = places.get(`note-${at}`)
        if (!place) throw new Error('A note has no place.')
        const corner = toBoard(spot, [place.x, place.y], ground)
        expect(contains(rect, corner)).toBe(true)
        expect(place.y).toBeGreaterThanOrEqual(ZONE_HEAD)
        expect(seen.has(`${place.x} ${place.y}`)).toBe(false)
        seen.add(`${place.x} ${place.y}`)
        const fits = Math.max(...heights) <= 200 && heights.length <= 8
        if (fits) expect(corner.y + height).toBeLessThanOrEqual(rect.y + rect.h)
      }
    }),
  )
})

test('[C150] a note dropped in a template’s zone lies there, and in its phase where it has no zone', () => {
  fc.assert(
    fc.property(template, fc.nat(), (id, pick) => {
      const ground = groundOf([placedOne(id)])
      const zones = [...ground.zones]
      const [spot, rect] = zones[pick % zones.length] ?? ['', { x: 0, y: 0, w: 0, h: 0 }]
      const corner = { x: rect.x + rect.w / 2 - NOTE_WIDTH / 2, y: rect.y + rect.h / 2 - 60 }
      const dropped = dropAt(corner, { w: NOTE_WIDTH, h: 120 }, { phase: 'people', zone: null }, emptyBlocks, ground)
      expect(dropped).toMatchObject({ phase: 'people', zone: spot })
      const back = toBoard(spot, dropped.pos, ground)
      expect(Math.abs(back.x - corner.x)).toBeLessThan(0.11)
      const inMap = { ...toCanvas('map', [0, 0]) }
      expect(dropAt(inMap, { w: 2, h: 2 }, dropped, emptyBlocks, ground)).toMatchObject({ phase: 'map', zone: null })
      expect(spotAt({ x: 90_000, y: 0 }, emptyBlocks, ground)).toBeNull()
      const between = dropAt({ x: 90_000, y: 0 }, { w: 2, h: 2 }, dropped, emptyBlocks, ground)
      expect(between).toMatchObject({ zone: spot })
    }),
  )
})

test('[C150] templates lie beside the cycle, and a free place in a zone is inside it', () => {
  for (const id of TemplateId.options) {
    const ground = groundOf([placedOne(id)])
    expect(Math.min(...[...ground.zones.values()].map(({ y }) => y))).toBeGreaterThan(
      ringRect(emptyBlocks).y + ringRect(emptyBlocks).h,
    )
    for (const [spot, rect] of ground.zones) {
      const at = toBoard(spot, freeIn(spot, null, [], 120, ground), ground)
      expect(contains(rect, at), templateOf(id).id).toBe(true)
    }
  }
})

test('[C150] what lies in a template follows it on the canvas, and lies tidy in its phase when the template is put away', async () => {
  const canvas = world()
  const { board, origin, rest, paper, undo } = canvas
  const placed = placedOne('four-rooms')
  const key = zoneKey(placed.id, 'worry')
  const id = canvas.add({ kind: 'idea', phase: 'focus', author: null, text: 'Det kan bli dyrt' })
  undo.pause()
  canvas.change([id], { zone: key })
  await rest()
  const phase = (note: string) => {
    const { x = 0, y = 0 } = paper(note) ?? {}
    return spotAt({ x: x + 1, y: y + 1 }, canvas.projection.blocks(), canvas.projection.ground())
  }
  expect(phase(id)).toBe('focus')
  board.templates.add(placed, 'server')
  await rest()
  expect(phase(id)).toBe(key)
  board.templates.archive(placed.id, true, 'server')
  await rest()
  expect(phase(id)).toBe('focus')
  expect(board.note(id)?.zone).toBe(key)
  board.templates.archive(placed.id, false, 'server')
  await rest()
  expect(phase(id)).toBe(key)
  canvas.change([id], { phase: 'grow' })
  await rest()
  expect(phase(id)).toBe('grow')
  expect(board.note(id)?.way.steps).toMatchObject([{ from: 'focus', to: 'grow' }])
  board.change(id, {}, origin)
})

test('[C150] a paper dragged into a template’s zone tells the document so, with a step only where the phase changes', async () => {
  const canvas = world()
  const { board, store, rest, paper } = canvas
  const placed = placedOne('thin-thick')
  board.templates.add(placed, 'server')
  const id = canvas.add({ kind: 'measure', phase: 'map', author: null, text: 'Ring lagene' })
  await rest()
  const zone = groundOf([placed]).zones.get(zoneKey(placed.id, 'thick'))
  const shape = paper(id)
  if (!zone || !shape) throw new Error('Not on the canvas.')
  store.put([{ ...shape, x: zone.x + 100, y: zone.y + 250 }])
  await rest()
  expect(board.note(id)).toMatchObject({ zone: 'placed-1/thick', phase: 'map', pos: [100, 250], way: { steps: [] } })
  const there = toCanvas('people', [0, 0])
  const now = paper(id)
  if (now) store.put([{ ...now, ...there }])
  await rest()
  expect(board.note(id)).toMatchObject({ zone: null, phase: 'people', way: { steps: [{ from: 'map', to: 'people' }] } })
})

test('[C150] a note names a zone that nobody knows: it lies in its phase', () => {
  const note = { phase: 'market', zone: 'placed-9/thin' } as Pick<Note, 'phase' | 'zone'>
  expect(spotOf(note, bareGround)).toBe('market')
})

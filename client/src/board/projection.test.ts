/** The canvas shows the document and reports what people do to it; both end the same, whatever came from where. */
import type { InkRecord } from '@samklang/shared/documents/kinds'
import { Colour } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import fc from 'fast-check'
import { createShapeId, type TLRecord, type TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noteRecord, shapeIdOf } from './noteRecord'
import { agree, page, world } from './testCanvas'

test('[D25] whatever is done on the canvas, in the document and by undo, the canvas ends equal to the document', async () => {
  const which = fc.nat(7)
  const step = fc.oneof(
    fc.record({
      act: fc.constant('add' as const),
      phase: fc.constantFrom(...phases),
      text: fc.string({ maxLength: 20 }),
    }),
    fc.record({
      act: fc.constant('drop' as const),
      which,
      x: fc.integer({ min: -2500, max: 2500 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    }),
    fc.record({
      act: fc.constantFrom(
        'remove' as const,
        'copy' as const,
        'undo' as const,
        'redo' as const,
        'remote-archive' as const,
      ),
      which,
    }),
    fc.record({
      act: fc.constant('remote' as const),
      which,
      phase: fc.constantFrom(...phases),
      colour: fc.constantFrom(...Colour.options),
    }),
    fc.record({ act: fc.constant('write' as const), which, text: fc.string({ maxLength: 20 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const w = world()
      const note = (n: number) => w.board.notes()[n % Math.max(1, w.board.notes().length)]?.id ?? 'none'
      for (const step of steps) {
        if (step.act === 'add') w.add({ kind: 'idea', author: null, phase: step.phase, text: step.text })
        else if (step.act === 'drop') {
          const paper = w.paper(note(step.which))
          if (paper) w.store.put([{ ...paper, x: step.x, y: step.y }])
        } else if (step.act === 'remove') w.store.remove([shapeIdOf(note(step.which))])
        else if (step.act === 'copy') {
          const paper = w.paper(note(step.which))
          if (paper) w.store.put([noteRecord({ ...paper, ...paper.props, page, id: createShapeId() })])
        } else if (step.act === 'undo') w.undo.undo()
        else if (step.act === 'redo') w.undo.redo()
        else if (step.act === 'remote')
          w.board.change(note(step.which), { phase: step.phase, colour: step.colour, pos: null }, 'elsewhere')
        else if (step.act === 'remote-archive') w.board.change(note(step.which), { archived: true }, 'elsewhere')
        else if (step.act === 'write') w.board.setText(note(step.which), step.text, 'elsewhere')
        await w.rest()
      }
      agree(w)
      w.projection.stop()
    }),
    { numRuns: 60 },
  )
})

test('[D26] a drag is written once, when the hand rests, and what comes meanwhile does not pull the note away', async () => {
  const w = world()
  const id = w.add({ kind: 'idea', author: null, phase: 'map', text: 'Kaffe' })
  await w.rest()
  let edits = 0
  w.board.onChange(({ origin }) => (edits += origin === w.origin ? 1 : 0))
  w.hold(true)
  for (let n = 1; n <= 30; n++) {
    const paper = w.paper(id)
    if (paper) w.store.put([{ ...paper, x: n * 10, y: n }])
    await w.rest()
  }
  w.board.setText(id, 'Kaffe og kake', 'elsewhere')
  await w.rest()
  expect(w.paper(id)).toMatchObject({ x: 300, y: 30, props: { face: { text: 'Kaffe og kake' } } })
  expect(edits).toBe(0)
  w.hold(false)
  await w.rest()
  expect(edits).toBe(1)
  agree(w)
})

test('[D22] moving one note by hand leaves every other note where it was, in both zones', async () => {
  const drop = fc.record({
    which: fc.nat(30),
    x: fc.integer({ min: -2500, max: 2500 }),
    y: fc.integer({ min: -2000, max: 2000 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...phases), fc.nat(300)), { minLength: 2, maxLength: 30 }),
      fc.array(drop, { maxLength: 5 }),
      async (made, drops) => {
        const w = world()
        for (const [phase, length] of made) w.add({ kind: 'idea', author: null, phase, text: 'x'.repeat(length) })
        await w.rest()
        const where = () => new Map(w.papers().map(({ id, x, y }) => [id, { x, y }]))
        for (const { which, x, y } of drops) {
          const before = where()
          const paper = w.papers()[which % w.papers().length]
          if (!paper) continue
          w.store.put([{ ...paper, x, y }])
          await w.rest()
          expect(where()).toEqual(new Map(before).set(paper.id, { x, y }))
        }
        w.projection.stop()
      },
    ),
    { numRuns: 40 },
  )
})

test('[D127] a drag adds at most a few hundred bytes, also among hundreds of notes that nobody has placed', async () => {
  const w = world()
  for (let n = 0; n < 300; n++) w.add({ kind: 'idea', author: null, phase: 'map', text: 'x'.repeat((n * 37) % 200) })
  await w.rest()
  const where = () => new Map(w.papers().map(({ id, x, y }) => [id, { x, y }]))
  for (const which of [0, 150, 299, 7, 150, 42]) {
    const before = where()
    const size = Y.encodeStateAsUpdate(w.doc).length
    const paper = w.papers()[which]
    if (!paper) throw new Error('There is no such paper.')
    const to = { x: paper.x + 300, y: paper.y + 90 }
    w.store.put([{ ...paper, ...to }])
    await w.rest()
    expect(Y.encodeStateAsUpdate(w.doc).length - size).toBeLessThan(400)
    expect(where()).toEqual(new Map(before).set(paper.id, to))
  }
  w.projection.stop()
})

test('[D27] a note taken away on the canvas is put away in the document, and one pasted is a note of its own', async () => {
  const w = world()
  const id = w.add({ kind: 'measure', author: 'Kari', phase: 'grow', text: 'Åpent hus' })
  await w.rest()
  const paper = w.paper(id)
  if (paper) w.store.put([{ ...paper, id: createShapeId('copied-note') }])
  w.store.remove([shapeIdOf(id)])
  await w.rest()
  expect(w.board.note(id)).toMatchObject({ archived: true, text: 'Åpent hus' })
  expect(w.board.note('copied-note')).toMatchObject({ kind: 'measure', text: 'Åpent hus', author: 'Deltaker 7' })
  agree(w)
})

const stroke = (id: string, more: object = {}): TLRecord =>
  ({
    id,
    typeName: 'shape',
    type: 'geo',
    parentId: page,
    index: 'a1',
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: geo,
    ...more,
  }) as unknown as TLRecord
const geo = {
  w: 100,
  h: 100,
  geo: 'rectangle',
  dash: 'draw',
  growY: 0,
  url: '',
  scale: 1,
  color: 'black',
  labelColor: 'black',
  fill: 'none',
  size: 'm',
  font: 'draw',
  align: 'middle',
  verticalAlign: 'middle',
  richText: { type: 'doc', content: [{ type: 'paragraph' }] },
}

test('[D28] one drawing that cannot be shown is kept and counted, and keeps nothing else from being shown', async () => {
  const w = world()
  w.board.putInk(
    [
      stroke('shape:fine'),
      stroke('shape:odd', { props: { ...geo, w: 'wide' } }),
      stroke('shape:later', { type: 'line', props: { future: true } }),
    ] as unknown as InkRecord[],
    'elsewhere',
  )
  w.add({ kind: 'idea', author: null, phase: 'map', text: 'Kaffe' })
  await w.rest()
  expect(w.store.has('shape:fine' as TLShape['id'])).toBe(true)
  expect(w.projection.quarantined().toSorted()).toEqual(['shape:later', 'shape:odd'])
  w.projection.keep(new Set())
  expect(w.projection.ink.undrawable().toSorted()).toEqual(['shape:later', 'shape:odd'])
  w.projection.keep(null)
  expect(w.board.ink().length).toBe(3)
  agree(w)
})

test('[D29] an arrow to a note that is put away and comes back points at it again', async () => {
  const w = world()
  const id = w.add({ kind: 'idea', author: null, phase: 'map', text: 'Kaffe' })
  await w.rest()
  const arrow = stroke('shape:arrow1', {
    type: 'arrow',
    props: {
      kind: 'arc',
      elbowMidPoint: 0.5,
      dash: 'draw',
      size: 'm',
      fill: 'none',
      color: 'black',
      labelColor: 'black',
      bend: 0,
      start: { x: 0, y: 0 },
      end: { x: 10, y: 10 },
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      text: '',
      labelPosition: 0.5,
      font: 'draw',
      scale: 1,
    },
  })
  const binding = {
    id: 'binding:b1',
    typeName: 'binding',
    type: 'arrow',
    fromId: 'shape:arrow1',
    toId: shapeIdOf(id),
    meta: {},
    props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  }
  w.store.put([arrow, binding as unknown as TLRecord])
  await w.rest()
  expect(
    w.board
      .ink()
      .map((record) => record.id)
      .toSorted(),
  ).toEqual(['binding:b1', 'shape:arrow1'])
  w.board.change(id, { archived: true }, 'elsewhere')
  await w.rest()
  expect(w.paper(id)).toBeUndefined()
  w.board.change(id, { archived: false }, 'elsewhere')
  await w.rest()
  expect(w.store.has('binding:b1' as never)).toBe(true)
})

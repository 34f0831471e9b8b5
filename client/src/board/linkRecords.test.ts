/** Links on the canvas: arrows that come from the document, follow their notes, and are never kept as drawings. */
import { createBindingId, createShapeId, type TLArrowBinding, type TLArrowShape, type TLRecord } from 'tldraw'
import { expect, test } from 'vitest'
import { shapeIdOf } from './noteRecord'
import { page, world } from './testCanvas'

const kept = (store: { allRecords: () => TLRecord[] }) => ({
  arrows: store.allRecords().filter((one): one is TLArrowShape => one.typeName === 'shape' && one.type === 'arrow'),
  ends: store
    .allRecords()
    .filter((one): one is TLArrowBinding => one.typeName === 'binding')
    .map(({ props, toId }) => [props.terminal, toId])
    .toSorted(),
})

function twoNotes() {
  const w = world()
  const [from, to] = ['Først', 'Så'].map((text) => w.add({ kind: 'idea', phase: 'map', author: null, text }))
  if (from === undefined || to === undefined) throw new Error('No notes were made.')
  return { w, from, to }
}

test('[D77] a link is an arrow between two papers, and goes when one of them does or the link is taken away', async () => {
  const { w, from, to } = twoNotes()
  const link = w.link({ from, to, label: 'fører til' })
  await w.rest()
  expect(kept(w.store).arrows.map(({ props }) => props.text)).toEqual(['fører til'])
  const ends = [
    ['end', shapeIdOf(to)],
    ['start', shapeIdOf(from)],
  ]
  expect(kept(w.store).ends).toEqual(ends)
  w.change([to], { phase: 'grow' })
  await w.rest()
  expect(kept(w.store).ends).toEqual(ends)
  w.change([to], { archived: true })
  await w.rest()
  expect(kept(w.store)).toEqual({ arrows: [], ends: [] })
  w.change([to], { archived: false })
  await w.rest()
  expect(kept(w.store).ends).toEqual(ends)
  w.board.links.change(link, { archived: true }, w.origin)
  await w.rest()
  expect(kept(w.store)).toEqual({ arrows: [], ends: [] })
  expect(w.board.ink()).toEqual([])
})

test('[D77] a link of a merged or covered note is drawn at the paper it is seen as', async () => {
  const { w, from, to } = twoNotes()
  const whole = w.add({ kind: 'idea', phase: 'map', author: null, text: 'Hele' })
  w.link({ from, to, label: '' })
  w.change([to], { archived: true, mergedInto: whole })
  await w.rest()
  expect(kept(w.store).ends).toEqual([
    ['end', shapeIdOf(whole)],
    ['start', shapeIdOf(from)],
  ])
  w.change([from, whole], { pile: from })
  await w.rest()
  // Both ends on one paper: nothing to draw.
  expect(kept(w.store)).toEqual({ arrows: [], ends: [] })
})

test('[D78] an arrow drawn from paper to paper becomes a link, and taking a link’s arrow away takes the link away', async () => {
  const { w, from, to } = twoNotes()
  await w.rest()
  const id = createShapeId('drawn-by-hand')
  const shape = { typeName: 'shape', id, type: 'arrow', parentId: page, index: 'a2', x: 0, y: 0, rotation: 0 } as const
  const props = {
    kind: 'arc',
    labelColor: 'black',
    color: 'black',
    fill: 'none',
    dash: 'draw',
    size: 'm',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    font: 'draw',
    start: { x: 0, y: 0 },
    end: { x: 9, y: 9 },
    bend: 0,
    text: 'derfor',
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
  }
  const bound = (terminal: 'start' | 'end', toId: string) => ({
    typeName: 'binding',
    id: createBindingId(`drawn-${terminal}`),
    type: 'arrow',
    fromId: id,
    toId,
    meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  })
  // reason: records as the canvas library makes them; its schema judges them as they are put
  w.store.put([{ ...shape, props, isLocked: false, opacity: 1, meta: {} } as unknown as TLRecord])
  w.store.put([bound('start', shapeIdOf(from)), bound('end', shapeIdOf(to))] as unknown as TLRecord[])
  await w.rest()
  await w.rest()
  expect(w.board.links.all()).toMatchObject([{ from, to, label: 'derfor', archived: false }])
  expect(w.board.ink()).toEqual([])
  const [arrow] = kept(w.store).arrows
  expect(kept(w.store).arrows).toHaveLength(1)
  if (arrow) w.store.put([{ ...arrow, props: { ...arrow.props, bend: 90 } }])
  await w.rest()
  expect(kept(w.store).arrows.map(({ props }) => props.bend)).toEqual([0])
  if (arrow) w.store.remove([arrow.id])
  await w.rest()
  expect(w.board.links.all()).toMatchObject([{ archived: true }])
  w.undo.undo()
  await w.rest()
  expect(w.board.links.all()).toMatchObject([{ archived: false }])
  expect(kept(w.store).ends).toHaveLength(2)
})

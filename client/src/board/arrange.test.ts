/** Piles, lines and rows on the canvas: one paper for a pile, nothing on top of anything when tidied up. */
import { NoteId } from '@samklang/shared/domain/ids'
import { Note, PaperSize } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignedPlaces, rowPlaces } from './arrange'
import { noteLayout } from './noteLayout'
import { paperOf } from './noteFace'
import { NOTE_GAP, toCanvas } from './zones'

const idOf = (n: number) => NoteId.parse(`note-${String(n).padStart(4, '0')}`)
const aNote = (n: number, more: Partial<Note> = {}): Note =>
  Note.parse({ id: idOf(n), kind: 'idea', text: 'x'.repeat(n), createdAt: n, ...more })

function laid(notes: readonly Note[]) {
  const layout = noteLayout((faces) => faces.map((face) => 120 + face.text.length * 3))
  for (const note of notes) layout.set(note.id, note)
  layout.lay()
  return layout
}

test('[D74] of a pile the canvas shows the note on top, and the next when that is put away, taken off or spread', () => {
  const pile = idOf(1)
  const notes = [aNote(1, { pile }), aNote(2, { pile }), aNote(3, { pile }), aNote(4)]
  const layout = laid(notes)
  const seen = () => [...layout.notes.keys()].toSorted()
  expect(seen()).toEqual([idOf(1), idOf(4)])
  layout.set(idOf(1), aNote(1, { pile, archived: true }))
  expect(layout.lay()).toContain(idOf(2))
  expect(seen()).toEqual([idOf(2), idOf(4)])
  layout.set(idOf(1), aNote(1, { pile }))
  expect(layout.lay()).toEqual(expect.arrayContaining([idOf(1), idOf(2)]))
  expect(seen()).toEqual([idOf(1), idOf(4)])
  for (const n of [1, 2, 3]) layout.set(idOf(n), aNote(n))
  layout.lay()
  expect(seen()).toEqual([1, 2, 3, 4].map(idOf))
})

test('[D75] notes tidied into rows lie beside each other in their own zone, and none on another', () => {
  const note = fc.record({
    phase: fc.constantFrom(...phases),
    size: fc.constantFrom(...PaperSize.options),
    owner: fc.constantFrom(null, 'Kari', 'Ola', 'Åse'),
  })
  fc.assert(
    fc.property(fc.array(note, { maxLength: 30 }), (given) => {
      const notes = given.map((more, n) => aNote(n, more))
      const layout = laid(notes)
      const places = rowPlaces(notes, (one) => one.owner ?? '', layout)
      expect(places.size).toBe(notes.length)
      const rects = notes.map((one) => {
        const place = places.get(one.id)
        expect(place?.phase).toBe(one.phase)
        const at = toCanvas(one.phase, place?.pos ?? [0, 0])
        return { ...at, w: paperOf(one).width, h: layout.places.rect(one.id)?.h ?? 0, note: one }
      })
      rects.forEach((a, i) =>
        rects.slice(i + 1).forEach((b) => {
          const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
          expect(apart).toBe(true)
          if (a.note.phase === b.note.phase && a.note.owner !== b.note.owner) expect(a.y).not.toBe(b.y)
        }),
      )
    }),
    { numRuns: 60 },
  )
})

test('[D76] aligned notes have a line in common, a row and a column also a gap, and keep their phase', () => {
  const notes = [aNote(1, { pos: [0, 0] }), aNote(2, { pos: [300, 90] }), aNote(3, { pos: [610, -40] })]
  const layout = laid(notes)
  const at = (how: 'row' | 'column' | 'left' | 'top') =>
    [...alignedPlaces(notes, notes, how, layout).values()].map(({ pos }) => pos)
  expect(new Set(at('top').map(([, y]) => y))).toEqual(new Set([-40]))
  expect(at('top').map(([x]) => x)).toEqual([0, 300, 610])
  expect(new Set(at('left').map(([x]) => x))).toEqual(new Set([0]))
  const width = paperOf(aNote(1)).width
  expect(at('row')).toEqual([0, 1, 2].map((n) => [n * (width + NOTE_GAP), -40]))
  expect(new Set(at('column').map(([x]) => x))).toEqual(new Set([0]))
})

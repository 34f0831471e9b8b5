/** The board document: edits that meet, garbage that is quarantined, and words that leave nothing behind. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Colour, Note } from '../domain/note'
import { Phase } from '../domain/phase'
import { boardOf, type NotePatch } from './board'
import { smallestEdit } from './typing'
import { undoOf } from './undo'

const ME = { who: 'this device' }

function aNote(id: string, more: Partial<Note> = {}): Note {
  return Note.parse({
    id,
    kind: 'idea',
    text: 'Felles kaffe hver torsdag',
    pos: null,
    colour: 'sun',
    phase: 'map',
    field: null,
    statement: null,
    round: null,
    owner: null,
    due: null,
    status: 'not-begun',
    author: 'Deltaker 7',
    createdAt: 1_800_000_000_000,
    archived: false,
    hidden: false,
    ...more,
  })
}

/** Brings two documents up to date with each other, as the server does. */
function meet(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [
    Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)),
    Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)),
  ]
  Y.applyUpdate(a, fromB)
  Y.applyUpdate(b, fromA)
}

test('[D1] a note moved on one device and rewritten on another, both offline, keeps both', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  boardOf(here).addNote(aNote('note-aaaa'), ME)
  meet(here, there)
  boardOf(here).change('note-aaaa', { phase: 'grow', pos: [40, -120] }, ME)
  boardOf(there).setText('note-aaaa', 'Felles kaffe hver fredag', ME)
  meet(here, there)
  for (const doc of [here, there]) {
    expect(boardOf(doc).note('note-aaaa')).toMatchObject({
      phase: 'grow',
      pos: [40, -120],
      text: 'Felles kaffe hver fredag',
    })
  }
})

test('[D2] three devices that edit apart and meet in any order read the same board', () => {
  const id = fc.integer({ min: 0, max: 5 }).map((n) => `note-000${n}`)
  const patch: fc.Arbitrary<NotePatch> = fc.record(
    {
      phase: fc.constantFrom(...Phase.options),
      colour: fc.constantFrom(...Colour.options),
      pos: fc.tuple(fc.integer(), fc.integer()).map(([x, y]): [number, number] => [x % 5000, y % 5000]),
      owner: fc.constantFrom(null, 'Kari', 'Ola'),
      archived: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const step = fc.oneof(
    fc.record({ act: fc.constant('add' as const), id }),
    fc.record({ act: fc.constant('text' as const), id, text: fc.string({ unit: 'grapheme', maxLength: 30 }) }),
    fc.record({ act: fc.constant('change' as const), id, patch }),
    fc.record({ act: fc.constant('undo' as const), id }),
    fc.record({ act: fc.constant('meet' as const), id }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), step), { maxLength: 40 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      const at = (n: number) => docs[n % 3] ?? new Y.Doc()
      const undos = docs.map((doc) => undoOf(doc, ME))
      const everAdded = new Set<string>()
      for (const [who, step] of steps) {
        const board = boardOf(at(who))
        if (step.act === 'add') {
          undos[who]?.addNote(aNote(step.id))
          everAdded.add(step.id)
        } else if (step.act === 'text') board.setText(step.id, step.text, ME)
        else if (step.act === 'change') board.change(step.id, step.patch, ME)
        else if (step.act === 'undo') undos[who]?.undo()
        else meet(at(who), at(who + 1))
      }
      meet(at(0), at(1))
      meet(at(1), at(2))
      meet(at(0), at(2))
      const read = docs.map((doc) => boardOf(doc).notes())
      expect(read[1]).toEqual(read[0])
      expect(read[2]).toEqual(read[0])
      expect(new Set(read[0]?.map((note) => note.id))).toEqual(everAdded)
    }),
    { numRuns: 150 },
  )
})

test('[D3] what cannot be read is set aside and listed, and the rest of the board is read as before', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: false, maxDepth: 3 }).filter(storable),
    fc.constantFrom('map', 'text', 'array').map((kind) => ({ nested: kind })),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 12 }), anything), anything, anything, (keys, whole, inked) => {
      const doc = new Y.Doc()
      const board = boardOf(doc)
      board.addNote(aNote('note-good'), ME)
      const bad = new Y.Map<unknown>()
      for (const [key, value] of Object.entries(keys)) bad.set(key, nested(value))
      bad.set('kind', 'balloon')
      doc.getMap('notes').set('note-worse', bad)
      doc.getMap('notes').set('note-worst', nested(whole))
      doc.getMap('notes').set('x', new Y.Map())
      doc.getMap('ink').set('shape:bad', nested(inked))
      expect(board.notes().map((note) => note.id)).toEqual(['note-good'])
      expect(
        board
          .invalid()
          .map((entry) => entry.id)
          .toSorted(),
      ).toEqual(['note-worse', 'note-worst', 'x'])
      expect(board.ink()).toEqual([])
      expect(board.note('note-worse')).toBeNull()
      board.setText('note-worst', 'x', ME)
      board.change('x', { colour: 'sky' }, ME)
    }),
    { numRuns: 200 },
  )
})

test('[D4] a note that is put on the board twice is there once, as it was first', () => {
  const board = boardOf(new Y.Doc())
  board.addNote(aNote('note-once', { text: 'Først' }), ME)
  board.addNote(aNote('note-once', { text: 'Så' }), ME)
  expect(board.notes().map((note) => note.text)).toEqual(['Først'])
})

test('[D5] rewriting a text writes the smallest edit and never half a character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '👩‍👧', 'é'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, fc.nat(20), (before, after, caret) => {
      const doc = new Y.Doc()
      const board = boardOf(doc)
      board.addNote(aNote('note-text', { text: before }), ME)
      board.setText('note-text', after, ME, caret)
      expect(board.note('note-text')?.text).toBe(after)
      const edit = smallestEdit(before, after, caret)
      for (const piece of edit ? [before.slice(edit.at, edit.at + edit.remove), edit.insert] : []) {
        // Throws URIError on half a character.
        expect(() => encodeURIComponent(piece)).not.toThrow()
      }
    }),
  )
  expect(smallestEdit('aab', 'aaab', 1)).toEqual({ at: 0, remove: 0, insert: 'a' })
  expect(smallestEdit('Hei alle', 'Hei på alle')).toEqual({ at: 4, remove: 0, insert: 'på ' })
})

test('[D6] undo takes back one’s own doing only, and a new note undone is put away, not deleted', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  const mine = undoOf(here, ME)
  const board = boardOf(here)
  mine.addNote(aNote('note-mine'))
  mine.pause()
  meet(here, there)
  boardOf(there).change('note-mine', { colour: 'sky' }, 'another device')
  meet(here, there)
  board.change('note-mine', { phase: 'grow', pos: [1, 2] }, ME)
  mine.undo()
  expect(board.note('note-mine')).toMatchObject({ phase: 'map', pos: null, colour: 'sky', archived: false })
  mine.undo()
  expect(board.note('note-mine')).toMatchObject({ archived: true, colour: 'sky' })
  expect(mine.undo()).toBe(false)
  mine.redo()
  mine.redo()
  expect(board.note('note-mine')).toMatchObject({ archived: false, phase: 'grow', colour: 'sky' })
})

test('[D7] a listener is told once per edit which notes and drawings it touched', () => {
  const board = boardOf(new Y.Doc())
  board.addNote(aNote('note-aaaa'), ME)
  board.addNote(aNote('note-bbbb'), ME)
  const told: unknown[] = []
  const stop = board.onChange(({ origin, notes, ink }) => told.push([origin, [...notes], [...ink]]))
  board.change('note-aaaa', { phase: 'focus', colour: 'moss' }, ME)
  board.setText('note-bbbb', 'Noe annet', ME)
  board.putInk([{ typeName: 'shape', id: 'shape:line1', type: 'draw', x: 1 }], ME)
  board.change('note-aaaa', { phase: 'focus' }, ME)
  stop()
  board.setText('note-bbbb', 'Stille', ME)
  expect(told).toEqual([
    [ME, ['note-aaaa'], []],
    [ME, ['note-bbbb'], []],
    [ME, [], ['shape:line1']],
  ])
})

test('[D8] a drag written once at its end adds less than a hundred bytes', () => {
  const doc = new Y.Doc()
  boardOf(doc).addNote(aNote('note-drag'), ME)
  const before = Y.encodeStateAsUpdate(doc).length
  boardOf(doc).change('note-drag', { phase: 'people', pos: [321.5, -88.25] }, ME)
  expect(Y.encodeStateAsUpdate(doc).length - before).toBeLessThan(100)
})

/** Values a Y.Map accepts; others throw in Yjs itself, on the writer's side. */
function storable(value: unknown): boolean {
  try {
    const doc = new Y.Doc()
    doc.getMap('try').set('it', value)
    Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))
    return true
  } catch {
    // Not storable is the answer.
    return false
  }
}

function nested(value: unknown): unknown {
  const kind = typeof value === 'object' && value !== null && 'nested' in value ? value.nested : null
  if (kind === 'map') return new Y.Map()
  if (kind === 'text') return new Y.Text('?')
  return kind === 'array' ? new Y.Array() : value
}

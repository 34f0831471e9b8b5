/** Bringing an earlier version back: what people see is as it was, and nothing that came after is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Note } from '../domain/note'
import { boardOf } from './board'
import { restoreTree } from './restore'
import { treeOf } from './tree'

const note = (id: string, text: string, more: object = {}): Note =>
  Note.parse({ id, kind: 'idea', text, createdAt: 1, ...more })

/** One thing somebody does; `pick` chooses among what is there. */
const deed = fc.record({
  act: fc.constantFrom('add', 'write', 'move', 'phase', 'archive', 'back', 'draw', 'erase', 'become'),
  pick: fc.nat(7),
  text: fc.string({ maxLength: 12 }),
  at: fc.integer({ min: -500, max: 500 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

function act(doc: Y.Doc, { act, pick, text, at }: Deed): void {
  const board = boardOf(doc)
  const id = `note-number-${pick}`
  if (act === 'add') board.addNote(note(id, text), null)
  if (act === 'write') board.setText(id, text, null)
  if (act === 'move') board.change(id, { pos: [at, -at] }, null)
  if (act === 'phase') board.change(id, { phase: at > 0 ? 'people' : 'grow' }, null)
  if (act === 'archive') board.change(id, { archived: true }, null)
  if (act === 'back') board.change(id, { archived: false }, null)
  if (act === 'become') board.change(id, { kind: at > 0 ? 'measure' : 'idea', owner: text || null }, null)
  if (act === 'draw') board.putInk([{ id: `shape:s${pick}`, typeName: 'shape', type: 'draw', x: at }], null)
  if (act === 'erase') board.removeInk([`shape:s${pick}`], null)
}

/** What people see, and what is put away only as being put away. */
const seen = (doc: Y.Doc): unknown => {
  const board = boardOf(doc)
  const shown = board.notes().filter((one) => !one.archived)
  return [shown, board.ink().sort((a, b) => (a.id < b.id ? -1 : 1))]
}
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

describe('an earlier version that is brought back', () => {
  test('[D43] what people see reads as it did then: texts, places, phases, drawings, and what was put away since', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.array(deed, { maxLength: 40 }), (before, since) => {
        const doc = new Y.Doc()
        for (const one of before) act(doc, one)
        const then = treeOf(copyOf(doc))
        const wanted = seen(doc)
        for (const one of since) act(doc, one)
        restoreTree(doc, then, 'server')
        expect(seen(doc)).toEqual(wanted)
      }),
    )
  })

  test('[D44] bringing back what was there before brings everything back, and nothing leaves the document', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.array(deed, { maxLength: 40 }), (before, since) => {
        const doc = new Y.Doc()
        for (const one of before) act(doc, one)
        const then = treeOf(doc)
        for (const one of since) act(doc, one)
        const wanted = seen(doc)
        const kept = treeOf(doc)
        const ids = boardOf(doc)
          .notes()
          .map(({ id }) => id)
        restoreTree(doc, then, 'server')
        expect(
          boardOf(doc)
            .notes()
            .map(({ id }) => id),
        ).toEqual(ids)
        restoreTree(doc, kept, 'server')
        expect(seen(doc)).toEqual(wanted)
      }),
    )
  })

  test('[D45] what a facilitator has hidden stays hidden, and a published result stays the server’s word', () => {
    const doc = new Y.Doc()
    const board = boardOf(doc)
    board.addNote(note('note-hidden', 'et navn'), null)
    const then = treeOf(doc)
    board.hide('note-hidden', true, 'server')
    board.addNote(note('note-result', 'Felt 3', { kind: 'result' }), 'server')
    restoreTree(doc, then, 'server')
    expect(board.note('note-hidden')).toMatchObject({ hidden: true, archived: false })
    expect(board.note('note-result')).toMatchObject({ archived: false, text: 'Felt 3' })
  })

  test('[D46] what somebody writes meanwhile on another device is merged with it, and lost by nobody', () => {
    const doc = new Y.Doc()
    const board = boardOf(doc)
    board.addNote(note('note-text', 'en stund'), null)
    const then = treeOf(doc)
    board.setText('note-text', 'en lang stund', null)
    const away = copyOf(doc)
    boardOf(away).setText('note-text', 'en lang stund sammen', null)
    restoreTree(doc, then, 'server')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away))
    Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
    expect(board.note('note-text')?.text).toBe('en stund sammen')
    expect(treeOf(away)).toEqual(treeOf(doc))
  })

  test('[D47] a board of another life takes in what it never had, and facts about the document stay', () => {
    const doc = new Y.Doc()
    boardOf(doc).addNote(note('note-older', 'fra før'), null)
    boardOf(doc).setInkSchema({ v: 1 }, null)
    const fresh = new Y.Doc()
    boardOf(fresh).setInkSchema({ v: 2 }, null)
    expect(restoreTree(fresh, treeOf(doc), 'server')).toEqual({ back: 1, away: 0, changed: 0 })
    expect(boardOf(fresh).note('note-older')?.text).toBe('fra før')
    expect(boardOf(fresh).inkSchema()).toEqual({ v: 2 })
  })
})

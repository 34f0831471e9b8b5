/** What cannot be read is told, with why and with what is in it; what can be read is not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Note } from '../domain/note'
import { boardOf } from './board'
import { odditiesOf } from './oddities'

test('[D126] what cannot be read is listed with its reason in words and its content, and nothing else is', () => {
  const doc = new Y.Doc()
  const board = boardOf(doc)
  board.addNote(Note.parse({ id: 'note-good', kind: 'idea', text: 'Kaffe' }), null)
  expect(odditiesOf(doc)).toEqual([])
  const put = (root: string, id: string, keys: Record<string, unknown>) => {
    const made = new Y.Map<unknown>()
    for (const [key, value] of Object.entries(keys)) made.set(key, value)
    doc.getMap(root).set(id, made)
  }
  put('notes', 'note-kind', { kind: 'balloon', text: new Y.Text('Fra en nyere utgave') })
  put('notes', 'note-text', { kind: 'idea' })
  put('notes', 'note-keys', { kind: 'idea', text: new Y.Text('x'), colour: 'plaid', pos: 'here' })
  put('notes', 'x', { kind: 'idea', text: new Y.Text('x') })
  doc.getMap('notes').set('note-flat', 'bare tekst')
  doc.getMap('ink').set('shape:odd', { typeName: 'shape', id: 'shape:odd', type: 'hologram' })
  doc.getMap('ink').set('shape:fine', { typeName: 'shape', id: 'shape:fine', type: 'draw' })
  put('comments', 'talk-odd1', { kind: 'comment', text: new Y.Text('x') })
  put('links', 'link-odd1', { kind: 'link', from: 7, to: 'note-good' })
  const told = new Map(odditiesOf(doc, ['shape:fine']).map((one) => [one.id, one]))
  expect(Object.fromEntries([...told].map(([id, { reason }]) => [id, reason]))).toEqual({
    'note-kind': { is: 'kind' },
    'note-text': { is: 'text' },
    'note-keys': { is: 'keys', keys: ['pos', 'colour'] },
    x: { is: 'id' },
    'note-flat': { is: 'shape' },
    'shape:odd': { is: 'drawing' },
    'shape:fine': { is: 'drawing' },
    'talk-odd1': { is: 'shape' },
    'link-odd1': { is: 'keys', keys: ['from'] },
  })
  expect(JSON.parse(told.get('note-kind')?.raw ?? '')).toEqual({ kind: 'balloon', text: 'Fra en nyere utgave' })
  expect(told.get('note-flat')?.raw).toBe('"bare tekst"')
})

test('[D126] every note is either read or listed, whatever has been written in it', () => {
  const plain = fc.jsonValue({ maxDepth: 2 })
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/), fc.dictionary(fc.string(), plain)), (entries) => {
      const doc = new Y.Doc()
      for (const [id, keys] of Object.entries(entries)) {
        const made = new Y.Map<unknown>(Object.entries(keys))
        if (id.length % 2 === 0) made.set('text', new Y.Text('x'))
        doc.getMap('notes').set(id, made)
      }
      const read = boardOf(doc).notes()
      const odd = odditiesOf(doc)
      expect([...read, ...odd].map(({ id }) => id).toSorted()).toEqual([...doc.getMap('notes').keys()].toSorted())
    }),
  )
})

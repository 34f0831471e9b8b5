/** What a person wrote is taken out of a board, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Note } from '../domain/note'
import { boardOf } from './board'
import { rewrittenWithout } from './rewrite'

/** Each writes only letters of their own, so that whose a letter is can be told from the letter. */
const letters = ['a', 'b', 'c'] as const
const isServer = (client: number): boolean => client < 1024

function noteBy(author: string, id: string, more: Partial<Note> = {}): Note {
  return Note.parse({
    id,
    kind: 'idea',
    text: '',
    pos: null,
    colour: 'sun',
    phase: 'map',
    field: null,
    statement: null,
    round: null,
    owner: null,
    due: null,
    status: 'not-begun',
    author,
    createdAt: 1,
    archived: false,
    hidden: false,
    ...more,
  })
}

function share(docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}

test('[L189] a board written anew has every letter of the others in its order, and none of the person who is erased', () => {
  const edit = fc.record({
    who: fc.nat(2),
    note: fc.nat(3),
    at: fc.nat(40),
    remove: fc.boolean(),
    length: fc.integer({ min: 1, max: 5 }),
    meets: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const docs = letters.map((_, index) => {
        const doc = new Y.Doc()
        doc.clientID = 2000 + index
        return doc
      })
      for (const { who, note, at, remove, length, meets } of edits) {
        const [doc, letter] = [docs[who] ?? new Y.Doc(), letters[who] ?? 'a']
        const board = boardOf(doc)
        board.addNote(noteBy(letter, `note-number-${note}`), null)
        const text = board.textOf(`note-number-${note}`)
        if (text === null) continue
        const place = Math.min(at, text.length)
        if (remove) text.delete(place, Math.min(length, text.length - place))
        else text.insert(place, letter.repeat(length))
        if (meets) share(docs)
      }
      share(docs)
      const before = boardOf(docs[0] ?? new Y.Doc()).notes()
      const { doc, erased } = rewrittenWithout(
        docs[0] ?? new Y.Doc(),
        { clients: new Set([2001]), names: new Set(['b']), isServer },
        1,
      )
      const after = boardOf(doc).notes()
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text.replaceAll('b', '')))
      expect(after.some(({ author }) => author === 'b')).toBe(false)
      expect(before.some(({ text, author }) => text.includes('b') || author === 'b')).toBe(erased.length > 0)
      expect([...doc.store.clients.keys()].every((client) => client === 1)).toBe(true)
    }),
  )
})

test('[L190] what the server wrote for a person, their drawings and their name as owner go too; another of that name keeps theirs', () => {
  const doc = new Y.Doc()
  const as = (client: number, write: () => void): void => {
    doc.clientID = client
    write()
  }
  const board = boardOf(doc)
  const ink = (id: string) =>
    ({ typeName: 'shape', id: `shape:${id}`, type: 'draw', props: { text: 'strek' } }) as const
  as(1, () => {
    board.addNote(noteBy('Kari', 'note-by-request', { text: 'Fra telefonen' }), null)
    board.addNote(noteBy('Ola', 'note-of-ola', { text: 'Fra en annen', owner: 'Kari' }), null)
  })
  as(2000, () => board.putInk([ink('hers')], null))
  as(3000, () => {
    board.putInk([ink('his')], null)
    board.addNote(noteBy('Kari', 'note-of-another', { text: 'Samme navn' }), null)
  })
  const rewritten = rewrittenWithout(doc, { clients: new Set([2000]), names: new Set(['Kari']), isServer }, 1)
  const fresh = boardOf(rewritten.doc)
  expect(fresh.note('note-by-request')).toMatchObject({ text: '', author: null })
  expect(fresh.note('note-of-ola')).toMatchObject({ text: 'Fra en annen', author: 'Ola', owner: null })
  expect(fresh.note('note-of-another')).toMatchObject({ text: 'Samme navn', author: 'Kari' })
  expect(fresh.ink().map(({ id }) => id)).toEqual(['shape:his'])
  expect(rewritten.erased).toEqual(expect.arrayContaining(['Fra telefonen', 'Kari', 'strek']))
})

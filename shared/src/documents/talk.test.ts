/** Comments and links in the document: read, written, undone, judged. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { NoteId } from '../domain/ids'
import { Note } from '../domain/note'
import { boardOf } from './board'
import { judgeDeletion, judgeEntity, type Touch, type Written } from './judge'
import { commentsOf, linksOf } from './talk'
import { undoOf } from './undo'

const ME = { who: 'this device' }
const note = NoteId.parse('note-aaaa')
const other = NoteId.parse('note-bbbb')
const json = (value: unknown): Written => ({ as: 'json', value })
const none = { exists: false, kind: undefined, hasText: false, count: 0 }

function judge(touch: Partial<Touch>): string | null {
  return judgeEntity({
    map: 'comments',
    id: 'comment-a',
    key: null,
    value: { as: 'map' },
    writer: 'participant',
    mayBeAuthor: (name) => name === 'Kari',
    before: none,
    ...touch,
  })
}

test('[D65] comments and links are kept beside the notes, and their removal can be undone', () => {
  const doc = new Y.Doc()
  const board = boardOf(doc)
  const undo = undoOf(doc, ME)
  const told: unknown[] = []
  board.onChange(({ comments, links }) => told.push([[...comments], [...links]]))
  undo.addComment({ id: 'comment-a', note, text: 'Hvem gjør det?', author: 'Kari', createdAt: 4 })
  undo.addLink({ id: 'link-aaaa', from: note, to: other, label: 'henger sammen' })
  expect(board.comments.comment('comment-a')).toMatchObject({ text: 'Hvem gjør det?', replyTo: null, archived: false })
  expect(board.links.all()).toEqual([
    { id: 'link-aaaa', from: note, to: other, label: 'henger sammen', archived: false },
  ])
  undo.undo()
  expect(board.links.link('link-aaaa')?.archived).toBe(true)
  undo.undo()
  expect(board.comments.comment('comment-a')?.archived).toBe(true)
  undo.redo()
  expect(board.comments.comment('comment-a')?.archived).toBe(false)
  expect(told.every((each) => JSON.stringify(each) !== '[[],[]]')).toBe(true)
})

test('[D65] what is no comment or link is not read, and stops nothing else from being read', () => {
  const doc = new Y.Doc()
  for (const map of ['comments', 'links']) {
    doc.getMap(map).set('entry-bad1', 7)
    doc.getMap(map).set('entry-bad2', new Y.Map())
    doc.getMap(map).set('x', new Y.Map())
  }
  commentsOf(doc).add({ id: 'comment-a', note, text: 'Her' }, ME)
  linksOf(doc).add({ id: 'link-aaaa', from: note, to: other }, ME)
  expect(commentsOf(doc).all()).toHaveLength(1)
  expect(linksOf(doc).all()).toHaveLength(1)
})

test('[D66] a comment is signed by whoever makes it, its words can be changed, and what it is about cannot', () => {
  const mine = { exists: true, kind: 'comment', hasText: true, count: 1 }
  expect(judge({})).toBeNull()
  expect(judge({ key: 'author', value: json('Kari') })).toBeNull()
  expect(judge({ key: 'author', value: json('Ola') })).toBe('the name of somebody else')
  expect(judge({ key: 'author', value: json('Kari'), before: mine })).not.toBeNull()
  expect(judge({ key: 'note', value: json(note), before: mine })).not.toBeNull()
  expect(judge({ key: 'archived', value: json(true), before: mine })).toBeNull()
  expect(judge({ key: 'text', value: { as: 'characters', length: 200 }, before: mine })).toBeNull()
  expect(judge({ key: 'text', value: { as: 'characters', length: 2001 }, before: mine })).not.toBeNull()
  expect(judge({ key: 'mood', value: json('god') })).not.toBeNull()
  expect(judge({ before: { ...none, count: 10_000 } })).not.toBeNull()
  expect(judge({ before: mine })).not.toBeNull()
})

test('[D66] a link keeps its two notes, has no text of its own, and is put away rather than deleted', () => {
  const link = { exists: true, kind: 'link', hasText: false, count: 1 }
  const at = { map: 'links', id: 'link-aaaa' }
  expect(judge(at)).toBeNull()
  expect(judge({ ...at, key: 'to', value: json(other) })).toBeNull()
  expect(judge({ ...at, key: 'to', value: json(other), before: link })).not.toBeNull()
  expect(judge({ ...at, key: 'label', value: json('fører til'), before: link })).toBeNull()
  expect(judge({ ...at, key: 'label', value: json('x'.repeat(61)), before: link })).not.toBeNull()
  expect(judge({ ...at, key: 'text', value: { as: 'text' } })).not.toBeNull()
  const gone = { ...at, writer: 'participant', before: link, within: false, replaced: false } as const
  expect(judgeDeletion({ ...gone, key: null })).not.toBeNull()
  expect(judgeDeletion({ ...gone, key: 'from' })).not.toBeNull()
})

test('[D67] many notes are put on the board as one step that undo takes back whole', () => {
  const doc = new Y.Doc()
  const undo = undoOf(doc, ME)
  undo.addNotes(
    Array.from({ length: 120 }, (_, n) => Note.parse({ id: `note-${n + 1000}`, kind: 'idea', text: `Linje ${n}` })),
  )
  const shown = () =>
    boardOf(doc)
      .notes()
      .filter((one) => !one.archived).length
  expect(shown()).toBe(120)
  undo.undo()
  expect(shown()).toBe(0)
  undo.redo()
  expect(shown()).toBe(120)
})

test('[D68] a note from before sizes, tags, piles and merging is read as one that has none of them', () => {
  const doc = new Y.Doc()
  const old = new Y.Map<unknown>(Object.entries({ kind: 'idea', phase: 'focus', archived: false }))
  old.set('text', new Y.Text('Fra før'))
  doc.getMap('notes').set(note, old)
  expect(boardOf(doc).note(note)).toMatchObject({ size: 'medium', tags: [], pile: null, mergedInto: null })
})

test('[D69] a part that is brought back stands for itself again, also when it is put away later', () => {
  const doc = new Y.Doc()
  const board = boardOf(doc)
  board.addNote({ id: note, kind: 'idea', text: 'Del', archived: true, mergedInto: other }, ME)
  board.change(note, { archived: false }, ME)
  board.change(note, { archived: true }, ME)
  expect(board.note(note)).toMatchObject({ archived: true, mergedInto: null })
})

/** What a refused or replaced board had, told note by note, and done again when its author wants it. */
import { boardOf } from '@samklang/shared/documents/board'
import { idFromBytes, type AssessmentId, type NoteId } from '@samklang/shared/domain/ids'
import type { LinkId } from '@samklang/shared/domain/noteLink'
import { Note, NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editsOf } from './edits'
import { notSentOf, postAgain, whyNotPost, type NotSent } from './notSent'

const aNote = (id: string, text: string, more: Partial<Note> = {}): Note =>
  Note.parse({
    id,
    kind: 'idea',
    text,
    pos: null,
    colour: 'sun',
    phase: 'map',
    field: null,
    statement: null,
    round: null,
    owner: null,
    due: null,
    status: 'not-begun',
    author: null,
    createdAt: 1,
    archived: false,
    hidden: false,
    ...more,
  })

/** A server's board, and a copy of it that somebody went on writing in. */
function apart() {
  const server = new Y.Doc()
  boardOf(server).addNote(aNote('note-both', 'Lik hos begge'), null)
  boardOf(server).addNote(aNote('note-text', 'Før'), null)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(server))
  const mine = boardOf(copy)
  mine.setText('note-text', 'Etter', null)
  mine.change('note-text', { phase: 'grow' }, null)
  mine.addNote(aNote('note-mine', 'Bare hos meg'), null)
  mine.putInk([{ typeName: 'shape', id: 'shape:stroke', type: 'draw' }], null)
  const aside = { update: Y.encodeStateAsUpdate(copy), at: 7, why: 'refused' as const }
  return { edits: editsOf(server), board: boardOf(server), found: notSentOf(aside, boardOf(server)) }
}

test('[C112] a comment that only the copy has is listed with its words', () => {
  const server = new Y.Doc()
  boardOf(server).comments.add({ id: 'comment-both', note: 'note-both' as NoteId, text: 'Hos begge' }, null)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(server))
  boardOf(copy).comments.add({ id: 'comment-mine', note: 'note-both' as NoteId, text: 'Bare her' }, null)
  const found = notSentOf({ update: Y.encodeStateAsUpdate(copy), at: 1, why: 'refused' }, boardOf(server))
  expect(found).toMatchObject([{ of: 'unreadable', text: 'Bare her' }])
})

test('[C112] what only the copy has of a note from a talk is listed with its words', () => {
  const spring = idFromBytes<AssessmentId>(new Uint8Array(16).fill(7))
  const server = new Y.Doc()
  const { talks } = boardOf(server)
  for (const statement of ['1-1', '3-2']) talks.begin(spring, statement, null)
  talks.setText(spring, '1-1', 'Hos begge', null)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(server))
  boardOf(copy).talks.setText(spring, '3-2', 'Bare her', null)
  const found = notSentOf({ update: Y.encodeStateAsUpdate(copy), at: 1, why: 'refused' }, boardOf(server))
  expect(found).toMatchObject([{ of: 'unreadable', text: 'Bare her' }])
})

test('[C112] what a copy set aside has and the server has not is listed, and nothing that both have', () => {
  const { found } = apart()
  expect(found.map((item) => [item.of, item.key])).toEqual([
    ['note', 'note-mine'],
    ['note', 'note-text'],
    ['ink', 'ink'],
  ])
  expect(found[1]).toMatchObject({ theirs: { text: 'Før' }, mine: { text: 'Etter' }, differs: ['text', 'phase'] })
})

test('[D155] size, tags, pile, merging, zone and links that were not sent are listed, and done again', () => {
  const server = new Y.Doc()
  for (const id of ['note-one', 'note-two']) boardOf(server).addNote(aNote(id, id), null)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(server))
  const mine = boardOf(copy)
  // reason: branded ids in a test
  const [one, two] = ['note-one', 'note-two'] as NoteId[] as [NoteId, NoteId]
  const patch = { size: 'large', tags: ['barrier'], pile: two, zone: 'placed-one/open', field: 'anchoring' } as const
  mine.change(one, { ...patch, tags: [...patch.tags] }, null)
  mine.change(two, { mergedInto: one, archived: true }, null)
  mine.links.add({ id: 'link-mine' as LinkId, from: one, to: two, label: 'hører til' }, null)
  const found = notSentOf({ update: Y.encodeStateAsUpdate(copy), at: 1, why: 'refused' }, boardOf(server))
  expect(found).toMatchObject([
    { of: 'note', key: one, differs: ['zone', 'size', 'tags', 'field', 'pile'] },
    { of: 'note', key: two, differs: ['mergedInto', 'archived'] },
    { of: 'link', key: 'link-mine', text: 'note-one – note-two' },
  ])
  const edits = editsOf(server)
  for (const item of found) postAgain(item, edits, () => 'link-again' as NoteId, null)
  expect(edits.board.note(one)).toMatchObject(patch)
  expect(edits.board.note(two)).toMatchObject({ mergedInto: one, archived: true })
  expect(edits.board.links.all()).toMatchObject([{ id: 'link-again', from: one, to: two, label: 'hører til' }])
})

test('[C63] posting again changes the note that is there, and puts up one that is not under a new name', () => {
  const { board, edits, found } = apart()
  board.change('note-text', { colour: 'sky' }, null)
  for (const item of found) postAgain(item, edits, () => 'note-anew' as NoteId, 'Kari N.')
  expect(board.note('note-text')).toMatchObject({ text: 'Etter', phase: 'grow', colour: 'sky' })
  expect(board.note('note-anew')?.text).toBe('Bare hos meg')
  expect(board.note('note-mine')).toBeNull()
  expect(board.inkRecord('shape:stroke')).not.toBeNull()
  // Undone, it is put away: no note is ever deleted.
  while (edits.undo.undo());
  expect(board.note('note-anew')).toMatchObject({ text: 'Bare hos meg', archived: true })
})

test('[C63] what would be refused again is not posted again', () => {
  const { board, edits } = apart()
  const common = {
    of: 'note' as const,
    key: 'k',
    at: 1,
    why: 'refused' as const,
    theirs: null,
    differs: ['text' as const],
  }
  const long: NotSent = { ...common, mine: aNote('note-long', 'x'.repeat(NOTE_TEXT_MAX + 1)) }
  expect(whyNotPost(long)).toBe('note-too-long')
  expect(whyNotPost({ ...common, mine: aNote('note-card', 'Resultat', { kind: 'result' }) })).toBe('result')
  postAgain(long, edits, () => 'note-anew' as NoteId, 'Kari N.')
  expect(board.note('note-anew')).toBeNull()
})

test('[C78] posting again signs with one’s present name, and never with another’s', () => {
  const signed = (why: NotSent['why'], author: string | null): string | null | undefined => {
    const { edits, board } = apart()
    const item = { of: 'note', key: 'k', at: 1, why, theirs: null, differs: ['text'] } as const
    const mine = aNote('note-lost', 'Om igjen', { author })
    postAgain({ ...item, differs: [...item.differs], mine }, edits, () => 'note-anew' as NoteId, 'Kari N.')
    return board.note('note-anew')?.author
  }
  expect([signed('refused', 'Kari'), signed('refused', null)]).toEqual(['Kari N.', null])
  expect([signed('other-epoch', 'Kari N.'), signed('other-epoch', 'Ola')]).toEqual(['Kari N.', null])
})

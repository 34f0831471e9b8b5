/** The way of notes round the cycle: steps that survive merging, answers, ended turns, and what the gate lets through. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openQuestion } from '../domain/cycle'
import type { Note, NoteGiven } from '../domain/note'
import { Phase } from '../domain/phase'
import { boardOf, type Board } from './board'
import { beforeOf, judgeDeletion, judgeEntity, type Touch, type Written } from './judge'
import { KEYS_MAX } from './kinds'
import { restoreTree } from './restore'
import { treeOf } from './tree'
import { undoOf } from './undo'
import type { Stamp } from './way'

const ME = { who: 'this device' }
const ID = 'note-aaaa'

function stamps(who: string): (now: number, turn?: number) => Stamp {
  let made = 0
  return (now, turn = 1) => ({ now, turn, newId: () => `${who}-step-${String(made++).padStart(4, '0')}` })
}

function withNote(doc: Y.Doc, more: Partial<NoteGiven> = {}): Board {
  const board = boardOf(doc)
  // reason: the id of a test's own note
  board.addNote({ id: ID as Note['id'], kind: 'measure', text: 'Ring lagene', ...more }, ME)
  return board
}

function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

const read = (board: Board): Note => {
  const note = board.note(ID)
  if (!note) throw new Error('The note is gone.')
  return note
}

test('[D94] a move to another phase is a step on the note’s way, and moves made apart are all kept', () => {
  const aMove = fc.record({
    by: fc.integer({ min: 0, max: 2 }),
    to: fc.constantFrom(...Phase.options),
    sync: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 25 }), (moves) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
      withNote(docs[0])
      for (const doc of docs.slice(1)) sync(docs[0], doc)
      const boards = docs.map((doc) => boardOf(doc))
      const stamp = docs.map((_, at) => stamps(`device${at}`))
      const expected: string[] = []
      for (const [now, move] of moves.entries()) {
        const [board, mine] = [boards[move.by], stamp[move.by]]
        if (!board || !mine) throw new Error('No such device.')
        const from = read(board).phase
        board.change(ID, { phase: move.to }, ME, mine(now))
        if (from !== move.to) expected.push(`${now}:${from}-${move.to}`)
        if (move.sync) sync(docs[0], docs[(move.by + 1) % 3] ?? docs[1])
      }
      for (let round = 0; round < 2; round++) for (const doc of docs.slice(1)) sync(docs[0], doc)
      const [first, ...others] = boards.map((board) => read(board).way.steps)
      expect(first?.map(({ at, from, to }) => `${at}:${from}-${to}`)).toEqual(expected)
      for (const other of others) expect(other).toEqual(first)
    }),
    { numRuns: 60 },
  )
})

test('[D95] undoing a move takes back its step too, and redoing brings it back', () => {
  const doc = new Y.Doc()
  const board = withNote(doc)
  const undo = undoOf(doc, ME)
  const stamp = stamps('device')
  board.change(ID, { phase: 'focus' }, ME, stamp(1))
  undo.pause()
  board.change(ID, { phase: 'grow' }, ME, stamp(2))
  undo.undo()
  expect(read(board)).toMatchObject({ phase: 'focus', way: { steps: [{ from: 'map', to: 'focus' }] } })
  undo.redo()
  expect(read(board).way.steps.map(({ to }) => to)).toEqual(['focus', 'grow'])
})

test('[D96] answers to a phase’s question stay with their step, also when two answer at once; skipping is remembered', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const board = withNote(a)
  board.change(ID, { phase: 'people' }, ME, stamps('device')(5))
  sync(a, b)
  const waiting = openQuestion(read(board), read(board).way)
  expect(waiting).toMatchObject({ from: 'map', to: 'people' })
  const step = waiting?.id ?? ''
  board.ways.answer(ID, { id: 'answer-a', at: 6, step, text: 'Ungdomsrådet mangler' }, ME)
  boardOf(b).ways.answer(ID, { id: 'answer-b', at: 7, step, text: 'Ola eier det' }, ME)
  sync(a, b)
  expect(read(board).way.steps.at(-1)).toMatchObject({
    answers: ['Ungdomsrådet mangler', 'Ola eier det'],
    skipped: false,
  })
  expect(openQuestion(read(board), read(board).way)).toBeNull()

  board.change(ID, { phase: 'grow' }, ME, stamps('again')(9))
  const next = openQuestion(read(board), read(board).way)
  board.ways.answer(ID, { id: 'answer-c', at: 10, step: next?.id ?? '', text: '' }, ME)
  expect(read(board).way.steps.at(-1)).toMatchObject({ to: 'grow', answers: [], skipped: true })
  expect(openQuestion(read(board), read(board).way)).toBeNull()
})

test('[D96] nothing is asked of ideas, of what is finished, or of what has not moved', () => {
  const board = withNote(new Y.Doc(), { kind: 'idea' })
  board.change(ID, { phase: 'focus' }, ME, stamps('device')(1))
  const idea = read(board)
  expect(openQuestion(idea, idea.way)).toBeNull()
  const measure: Note = { ...idea, kind: 'measure' }
  expect(openQuestion(measure, measure.way)).not.toBeNull()
  expect(openQuestion({ ...measure, status: 'done' }, measure.way)).toBeNull()
  expect(openQuestion({ ...measure, ended: 1 }, measure.way)).toBeNull()
  expect(openQuestion(measure, { steps: [] })).toBeNull()
})

function judge(touch: Partial<Touch>): string | null {
  return judgeEntity({
    map: 'notes',
    id: ID,
    key: null,
    value: { as: 'map' },
    writer: 'participant',
    mayBeAuthor: () => true,
    before: { exists: true, kind: 'measure', hasText: true, count: 1, keys: 20 },
    ...touch,
  })
}
const json = (value: unknown): Written => ({ as: 'json', value })
const step = { at: 1, from: 'map', to: 'focus', turn: 1 }

test('[D97] the gate takes steps and answers, each under an id of its own, and nothing like them', () => {
  expect(judge({ key: 'step:abcdefgh', value: json(step) })).toBeNull()
  expect(judge({ key: 'said:abcdefgh', value: json({ at: 1, step: 'abcdefgh', text: 'Ja' }) })).toBeNull()
  expect(judge({ key: 'zone', value: json('placed-1/thin') })).toBeNull()
  expect(judge({ key: 'why', value: json('Ingen tid i år') })).toBeNull()
  for (const [key, value] of [
    ['step:abcdefgh', { ...step, to: 'nowhere' }],
    ['step:abcdefgh', { ...step, turn: 0 }],
    ['step:short', step],
    ['other:abcdefgh', step],
    ['step:', step],
    ['said:abcdefgh', { at: 1, step: 'abcdefgh', text: 'x'.repeat(601) }],
    ['zone', 'placed-1'],
    ['zone', '../thin'],
  ] as const)
    expect(judge({ key, value: json(value) }), key).not.toBeNull()
  const full = { exists: true, kind: 'measure', hasText: true, count: 1, keys: KEYS_MAX }
  expect(judge({ key: 'step:abcdefgh', value: json(step), before: full })).toBe('too many keys')
  const gone = { map: 'notes', id: ID, writer: 'participant' as const, within: false, replaced: false }
  expect(judgeDeletion({ ...gone, key: 'step:abcdefgh', before: { ...full, keys: 3 } })).toBeNull()
  expect(judgeDeletion({ ...gone, key: 'ended', before: { ...full, keys: 3 } })).not.toBeNull()
})

test('[D97] only the server ends notes, lays out turns and places templates; everybody writes what a turn taught', () => {
  expect(judge({ key: 'ended', value: json(1) })).toBe('a key only the server writes')
  expect(judge({ key: 'ended', value: json(1), writer: 'server' })).toBeNull()
  const none = { exists: false, kind: undefined, hasText: false, count: 0 }
  for (const [map, kind] of [
    ['turns', 'turn'],
    ['templates', 'template'],
  ] as const) {
    expect(judge({ map, id: 'turn-0001', key: 'kind', value: json(kind), before: none })).toBe(
      'a kind only the server makes',
    )
    expect(judge({ map, id: 'turn-0001', key: 'kind', value: json(kind), before: none, writer: 'server' })).toBeNull()
  }
  const doc = new Y.Doc()
  boardOf(doc).turns.begin(1, 'server')
  const turn = beforeOf(doc, 'turns', 'turn-0001')
  expect(
    judge({ map: 'turns', id: 'turn-0001', key: 'text', value: { as: 'characters', length: 9 }, before: turn }),
  ).toBeNull()
  expect(judge({ map: 'turns', id: 'turn-0001', key: 'number', value: json(2), before: turn })).not.toBeNull()
  const placed = { exists: true, kind: 'template', hasText: false, count: 1 }
  expect(judge({ map: 'templates', id: 'placed-1', key: 'archived', value: json(true), before: placed })).not.toBeNull()
})

test('[D98] a turn ends for what is finished, the rest is carried on, and the end can be taken back', () => {
  const doc = new Y.Doc()
  const board = boardOf(doc)
  const make = (id: string, more: Partial<NoteGiven>) =>
    // reason: the id of a test's own note
    board.addNote({ id: id as Note['id'], kind: 'measure', text: id, ...more }, ME)
  make('done-one', { status: 'done' })
  make('aside-one', { status: 'put-aside', why: 'Ingen penger' })
  make('under-way', { status: 'under-way', phase: 'grow' })
  make('an-idea-1', { kind: 'idea' })
  make('a-result', { kind: 'result' })
  make('put-away1', { status: 'done', archived: true })
  const before = Y.encodeStateAsUpdate(doc)

  board.ways.endTurn(1, 50, 'server')
  board.ways.endTurn(1, 60, 'server')
  const ended = (turn: number) => board.notes().flatMap((note) => (note.ended === turn ? [note.id as string] : []))
  expect(ended(1).toSorted()).toEqual(['a-result', 'aside-one', 'done-one'])
  expect(board.note('under-way')).toMatchObject({
    ended: null,
    phase: 'grow',
    way: { steps: [{ from: 'grow', to: 'grow', turn: 1, at: 50 }] },
  })

  board.change('under-way', { status: 'done' }, ME)
  board.ways.endTurn(2, 90, 'server')
  expect(ended(2)).toEqual(['under-way'])
  board.ways.reopenTurn(2, 'server')
  board.ways.reopenTurn(1, 'server')
  expect(board.notes().every((note) => note.ended === null && note.way.steps.length === 0)).toBe(true)
  const untouched = new Y.Doc()
  Y.applyUpdate(untouched, before)
  expect(board.note('done-one')).toEqual(boardOf(untouched).note('done-one'))
})

test('[D97] what cannot be read of a note’s way is left out, and the note is read all the same', () => {
  const doc = new Y.Doc()
  const board = withNote(doc)
  // reason: written past the board's own words, as a newer client or a fault might
  const entity = doc.getMap('notes').get(ID) as Y.Map<unknown>
  entity.set('step:abcdefgh', { at: 'once', from: 'map', to: 'focus', turn: 1 })
  entity.set('step:ijklmnop', step)
  entity.set('said:abcdefgh', 7)
  expect(read(board).way.steps).toMatchObject([{ id: 'ijklmnop', to: 'focus' }])
})

test('[D94] the way a note has gone stays with it when an earlier version is brought back, and so does the turn it ended in', () => {
  const doc = new Y.Doc()
  const board = withNote(doc, { status: 'done' })
  const then = treeOf(doc)
  board.change(ID, { phase: 'grow' }, ME, stamps('device')(4))
  board.ways.endTurn(1, 9, 'server')
  restoreTree(doc, then, 'server')
  expect(read(board)).toMatchObject({ phase: 'map', ended: 1, way: { steps: [{ from: 'map', to: 'grow' }] } })
})

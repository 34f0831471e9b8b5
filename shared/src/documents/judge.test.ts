/** What the gate is told about writes into a board. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { beforeOf, judgeDeletion, judgeEntity, type Touch, type Written } from './judge'
import { INK_RECORD_MAX, JSON_DEPTH_MAX } from './kinds'

const nothing = { exists: false, kind: undefined, hasText: false, count: 0 }
const idea = { exists: true, kind: 'idea', hasText: true, count: 1 }
const result = { exists: true, kind: 'result', hasText: true, count: 1 }
const json = (value: unknown): Written => ({ as: 'json', value })

function judge(touch: Partial<Touch>): string | null {
  return judgeEntity({
    map: 'notes',
    id: 'note-aaaa',
    key: null,
    value: { as: 'map' },
    writer: 'participant',
    mayBeAuthor: (name) => name === 'Kari',
    before: nothing,
    ...touch,
  })
}

function deletion(place: Partial<Parameters<typeof judgeDeletion>[0]>): string | null {
  const usual = {
    map: 'notes',
    id: 'note-aaaa',
    writer: 'participant',
    before: idea,
    within: false,
    replaced: false,
  } as const
  return judgeDeletion({ ...usual, key: null, ...place })
}

test('[D9] a participant may make an idea or a measure and write its keys, each in its own shape', () => {
  expect(judge({})).toBeNull()
  expect(judge({ key: 'kind', value: json('measure') })).toBeNull()
  expect(judge({ key: 'text', value: { as: 'text' } })).toBeNull()
  expect(judge({ key: 'text', value: { as: 'characters', length: 400 }, before: idea })).toBeNull()
  expect(judge({ key: 'pos', value: json([10, -20.5]), before: idea })).toBeNull()
  expect(judge({ key: 'due', value: json('2027-03-14'), before: idea })).toBeNull()
  expect(judge({ key: 'owner', value: json(null), before: idea })).toBeNull()

  expect(judge({ key: 'kind', value: json('balloon') })).not.toBeNull()
  expect(judge({ key: 'pos', value: json([10, Number.NaN]), before: idea })).not.toBeNull()
  expect(judge({ key: 'pos', value: json({ x: 1, y: 2 }), before: idea })).not.toBeNull()
  expect(judge({ key: 'due', value: json('snart'), before: idea })).not.toBeNull()
  expect(judge({ key: 'colour', value: { as: 'map' }, before: idea })).not.toBeNull()
  expect(judge({ key: 'mood', value: json('god'), before: idea })).not.toBeNull()
  expect(judge({ key: 'text', value: { as: 'characters', length: 4001 }, before: idea })).not.toBeNull()
  expect(judge({ key: 'text', value: json('flat'), before: idea })).not.toBeNull()
  expect(judge({ value: { as: 'other' } })).not.toBeNull()
  expect(judge({ id: null })).not.toBeNull()
  expect(judge({ map: 'ballots' })).not.toBeNull()
})

test('[D30] a participant signs what they make with a name of their own or none, and nobody changes who made a note', () => {
  expect(judge({ key: 'author', value: json('Kari') })).toBeNull()
  expect(judge({ key: 'author', value: json(null) })).toBeNull()
  expect(judge({ key: 'author', value: json('Ola') })).toBe('the name of somebody else')
  expect(judge({ key: 'author', value: json('Ola'), writer: 'server' })).toBeNull()
  for (const author of ['Kari', null])
    expect(judge({ key: 'author', value: json(author), before: idea })).not.toBeNull()
  expect(deletion({ key: 'author' })).not.toBeNull()
})

test('[D10] only the server hides a note, and only the server makes or words a result', () => {
  for (const writer of ['participant', 'server'] as const) {
    const verdicts = [
      judge({ writer, key: 'hidden', value: json(true), before: idea }),
      judge({ writer, key: 'kind', value: json('result') }),
      judge({ writer, key: 'kind', value: json('idea'), before: result }),
      judge({ writer, key: 'text', value: { as: 'characters', length: 3 }, before: result }),
    ]
    for (const verdict of verdicts) expect(verdict === null).toBe(writer === 'server')
  }
  expect(judge({ key: 'pos', value: json([1, 2]), before: result })).toBeNull()
})

test('[D11] a note is never deleted or overwritten, nor is its text; drawings may be', () => {
  expect(judge({ before: idea })).not.toBeNull()
  expect(judge({ key: 'text', value: { as: 'text' }, before: idea })).not.toBeNull()
  expect(deletion({ key: null })).not.toBeNull()
  expect(deletion({ key: 'text' })).not.toBeNull()
  expect(deletion({ key: 'text', within: true })).toBeNull()
  expect(deletion({ key: 'pos' })).toBeNull()
  expect(deletion({ map: 'ink', id: 'shape:a', key: null })).toBeNull()
})

test('[D30] a participant signs what they make with a name of their own or none, and nobody changes who made a note', () => {
  expect(judge({ key: 'author', value: json('Kari') })).toBeNull()
  expect(judge({ key: 'author', value: json(null) })).toBeNull()
  expect(judge({ key: 'author', value: json('Ola') })).toBe('the name of somebody else')
  expect(judge({ key: 'author', value: json('Ola'), writer: 'server' })).toBeNull()
  for (const author of ['Kari', null])
    expect(judge({ key: 'author', value: json(author), before: idea })).not.toBeNull()
  expect(deletion({ key: 'author' })).not.toBeNull()
})

test('[D10] what only the server writes, a participant may not delete either', () => {
  expect(deletion({ key: 'text', within: true, before: result })).not.toBeNull()
  expect(deletion({ key: 'hidden' })).not.toBeNull()
  expect(deletion({ key: 'kind', before: result })).not.toBeNull()
  expect(deletion({ key: 'pos', before: result })).toBeNull()
  expect(deletion({ key: 'hidden', writer: 'server' })).toBeNull()
  expect(deletion({ map: 'meta', id: 'version', key: null })).not.toBeNull()
})

test('[D12] names that reach beyond a map are refused wherever they stand', () => {
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
    expect(judge({ id: name })).not.toBeNull()
    expect(judge({ key: name, value: json(1), before: idea })).not.toBeNull()
    expect(judge({ map: 'ink', id: name, value: json({}) })).not.toBeNull()
    expect(judge({ map: 'meta', id: name, value: json(1) })).not.toBeNull()
  }
  expect(judge({ id: 'kort' })).not.toBeNull()
})

test('[D13] a drawing is a known shape under its own name, within limits of size, depth and number', () => {
  const draw = { typeName: 'shape', id: 'shape:abc', type: 'draw', props: { segments: [] } }
  const ink = (value: unknown, before = nothing) => judge({ map: 'ink', id: 'shape:abc', value: json(value), before })
  let deep: unknown = 1
  for (let level = 0; level <= JSON_DEPTH_MAX; level++) deep = [deep]

  expect(ink(draw)).toBeNull()
  expect(
    judge({ map: 'ink', id: 'binding:b', value: json({ typeName: 'binding', id: 'binding:b', type: 'arrow' }) }),
  ).toBeNull()
  expect(ink({ ...draw, type: 'embed' })).not.toBeNull()
  expect(ink({ ...draw, id: 'shape:other' })).not.toBeNull()
  expect(ink({ ...draw, meta: deep })).not.toBeNull()
  expect(ink({ ...draw, meta: 'x'.repeat(INK_RECORD_MAX) })).not.toBeNull()
  expect(ink(draw, { ...nothing, count: 4000 })).not.toBeNull()
  expect(ink(draw, { ...nothing, exists: true, count: 4000 })).toBeNull()
  expect(judge({ map: 'meta', id: 'inkSchema', value: json({ schemaVersion: 2 }) })).toBeNull()
  expect(judge({ map: 'meta', id: 'version', value: json(2) })).not.toBeNull()
})

test('[D30] a participant signs what they make with a name of their own or none, and nobody changes who made a note', () => {
  expect(judge({ key: 'author', value: json('Kari') })).toBeNull()
  expect(judge({ key: 'author', value: json(null) })).toBeNull()
  expect(judge({ key: 'author', value: json('Ola') })).toBe('the name of somebody else')
  expect(judge({ key: 'author', value: json('Ola'), writer: 'server' })).toBeNull()
  for (const author of ['Kari', null])
    expect(judge({ key: 'author', value: json(author), before: idea })).not.toBeNull()
  expect(deletion({ key: 'author' })).not.toBeNull()
})

test('[D10] what the document has before a write is read without trusting it', () => {
  const doc = new Y.Doc()
  doc.getMap('notes').set('note-aaaa', 'no map')
  expect(beforeOf(doc, 'notes', 'note-aaaa')).toEqual({
    exists: true,
    kind: undefined,
    hasText: false,
    count: 1,
    keys: 0,
  })
  expect(beforeOf(doc, 'elsewhere', 'note-aaaa').exists).toBe(false)
})

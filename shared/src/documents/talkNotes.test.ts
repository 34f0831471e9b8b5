/** Notes from the talks in a board: who may write what, two writing at once, and what a version, an export and an erasure make of them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { idFromBytes, type AssessmentId } from '../domain/ids'
import { TALK_TEXT_MAX } from '../domain/talkNote'
import { boardOf } from './board'
import { errands } from './errands'
import { beforeOf, judgeDeletion, judgeEntity, type Touch } from './judge'
import { TALKS_MAX } from './writtenTogether'
import { restoreTree } from './restore'
import { rewrittenWithout } from './rewrite'
import { talkNoteId } from './talkNotes'
import { treeOf } from './tree'
import { mergedEdit } from './typing'

const spring = idFromBytes<AssessmentId>(new Uint8Array(16).fill(7))
const autumn = idFromBytes<AssessmentId>(new Uint8Array(16).fill(8))
const id = talkNoteId(spring, '3-2')
const most = TALK_TEXT_MAX

function laidOut(): Y.Doc {
  const doc = new Y.Doc()
  boardOf(doc).talks.begin(spring, '3-2', 'server')
  return doc
}
const judge = (doc: Y.Doc, touch: Partial<Touch>) =>
  judgeEntity({
    map: 'talks',
    id,
    key: 'text',
    value: { as: 'characters', length: 10 },
    writer: 'participant',
    mayBeAuthor: () => true,
    before: beforeOf(doc, 'talks', id),
    ...touch,
  })

test('[D170] a note from the talk is laid out by the server, and everybody writes its text and nothing else', () => {
  const doc = laidOut()
  expect(judge(doc, {})).toBeNull()
  expect(judge(doc, { value: { as: 'characters', length: 2 * TALK_TEXT_MAX + 1 } })).toBe('a text too long')
  expect(judge(doc, { key: 'statement', value: { as: 'json', value: '1-1' } })).toBe('a key only the server writes')
  expect(judge(doc, { key: 'text', value: { as: 'text' } })).toBe('the text of an entity overwritten')
  const making = {
    before: beforeOf(new Y.Doc(), 'talks', id),
    key: 'kind',
    value: { as: 'json', value: 'talk' },
  } as const
  expect(judge(doc, making)).toBe('a kind only the server makes')
  expect(judge(doc, { ...making, writer: 'server' })).toBeNull()
  const place = {
    map: 'talks',
    id,
    writer: 'participant' as const,
    before: beforeOf(doc, 'talks', id),
    replaced: false,
  }
  expect(judgeDeletion({ ...place, key: null, within: false })).toBe('an entity deleted, not archived')
  expect(judgeDeletion({ ...place, key: 'text', within: true })).toBeNull()
})

test('[D170] each statement of each assessment has one note of its own, told in the order of the numbers', () => {
  const doc = laidOut()
  const { talks } = boardOf(doc)
  talks.begin(spring, '1-1', 'server')
  talks.begin(autumn, '3-2', 'server')
  talks.setText(spring, '3-2', 'Ordlista', 'server')
  talks.setText(spring, '1-1', 'Møtetider', 'server')
  talks.setText(autumn, '3-2', 'Den virker', 'server')
  talks.begin(spring, '3-2', 'server')
  expect(errands.readTalkNotes(doc, { assessment: spring }).map(({ statement, text }) => [statement, text])).toEqual([
    ['1-1', 'Møtetider'],
    ['3-2', 'Ordlista'],
  ])
  expect(errands.readTalkNotes(doc, { assessment: null })).toHaveLength(3)
})

test('[D170] a board takes so many notes from talks and no more, and those that are there are still written in', () => {
  const doc = laidOut()
  for (let made = 1; made < TALKS_MAX; made++)
    doc.getMap('talks').set(`other-${String(made).padStart(6, '0')}`, new Y.Map())
  expect(errands.beginTalkNote(doc, { assessment: autumn, statement: '1-1' })).toBe('full')
  const write = { before: '', text: 'Nytt', most }
  expect(errands.writeTalkNote(doc, { assessment: autumn, statement: '1-1', ...write })).toBe('full')
  expect(errands.writeTalkNote(doc, { assessment: spring, statement: '3-2', ...write })).toEqual({ text: 'Nytt' })
})

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å', '😀'), maxLength: 12 })
test('[D171] what two write from the same text is both kept, whichever comes first', () => {
  fc.assert(
    fc.property(words, words, words, words, (start, end, mine, theirs) => {
      // Each writes something of their own, one at the front and one at the end, or both at the same place.
      const before = `${start}|${end}`
      for (const [first, second] of [
        [`${mine}${before}`, `${before}${theirs}`],
        [`${start}|${mine}${end}`, `${start}|${theirs}${end}`],
      ] as const) {
        const edit = mergedEdit(before, first, second)
        const now =
          edit === null ? second : second.slice(0, edit.at) + edit.insert + second.slice(edit.at + edit.remove)
        for (const letter of new Set([...mine, ...theirs])) {
          const count = (text: string) => [...text].filter((one) => one === letter).length
          if (first !== second) expect(count(now)).toBe(count(before) + count(mine) + count(theirs))
        }
        expect([...now].join('')).toBe(now)
      }
    }),
  )
})

test('[D171] what one takes out and another changes is not lost, and saying the same twice says it once', () => {
  const merged = (before: string, after: string, now: string): string => {
    const edit = mergedEdit(before, after, now)
    return edit === null ? now : now.slice(0, edit.at) + edit.insert + now.slice(edit.at + edit.remove)
  }
  expect(merged('Vi møtes mandag.', 'Vi møtes tirsdag.', 'Vi møtes mandag kveld.')).toContain('kveld')
  expect(merged('Vi møtes mandag.', '', 'Vi møtes mandag, sa Kari.')).toBe('Vi møtes mandag, sa Kari.')
  expect(merged('a', 'ab', 'ab')).toBe('ab')
  expect(merged('Først. Sist.', 'Først. Midt. Sist.', 'Aller først. Sist.')).toBe('Aller først. Midt. Sist.')
})

test('[D171] a note that would become too long is refused and stays as it was; a long one may be shortened', () => {
  const doc = laidOut()
  const place = { assessment: spring, statement: '3-2', most: 20 }
  expect(errands.writeTalkNote(doc, { ...place, before: '', text: 'Tjue bokstaver i alt' })).toEqual({
    text: 'Tjue bokstaver i alt',
  })
  expect(errands.writeTalkNote(doc, { ...place, before: '', text: 'Mer' })).toBe('too-long')
  boardOf(doc).talks.setText(spring, '3-2', 'Skrevet på tavla av flere samtidig', 'anyone')
  expect(
    errands.writeTalkNote(doc, {
      ...place,
      before: 'Skrevet på tavla av flere samtidig',
      text: 'Skrevet på tavla av flere',
    }),
  ).toEqual({ text: 'Skrevet på tavla av flere' })
})

test('[D172] a version brings a note from the talk back, and an export holds it', () => {
  const doc = laidOut()
  const { talks } = boardOf(doc)
  talks.setText(spring, '3-2', 'Slik det var', 'server')
  const tree = treeOf(doc)
  expect(JSON.stringify(tree)).toContain('Slik det var')
  talks.setText(spring, '3-2', 'Overskrevet', 'somebody')
  restoreTree(doc, tree, 'server')
  expect(talks.written(spring, '3-2')).toBe('Slik det var')
})

test('[D172] erasing a person takes their letters out of the notes from the talks and leaves the others’', () => {
  const server = laidOut()
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(server))
  boardOf(theirs).talks.setText(spring, '3-2', 'Skrevet av Ola.', 'here')
  Y.applyUpdate(server, Y.encodeStateAsUpdate(theirs))
  boardOf(server).talks.setText(spring, '3-2', 'Skrevet av Ola. Og av andre.', 'server')
  const erasure = { clients: new Set([theirs.clientID]), names: new Set<string>(), isServer: () => false }
  const { doc, erased } = rewrittenWithout(server, erasure, 99)
  expect(boardOf(doc).talks.written(spring, '3-2')).toBe(' Og av andre.')
  expect(erased).toContain('Skrevet av Ola.')
})

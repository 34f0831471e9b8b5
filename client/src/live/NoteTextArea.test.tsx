/** Two people write in one note: neither's words nor carets are lost. */
import { boardOf } from '@samklang/shared/documents/board'
import { noLocks } from '@samklang/shared/domain/locks'
import { fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { editsOf } from './edits'
import type { HeldBack } from './heldBack'
import { NoteTextArea } from './NoteTextArea'

afterEach(() => document.body.replaceChildren())

function written(text: string) {
  const doc = new Y.Doc()
  const edits = editsOf(doc)
  const id = edits.add({ kind: 'idea', phase: 'map', author: null, text })
  const { container, unmount } = render(<NoteTextArea edits={edits} id={id} aria-label="Lapp" />)
  const area = container.querySelector('textarea') as HTMLTextAreaElement // reason: just rendered
  area.focus()
  const other = (after: string) => boardOf(doc).setText(id, after, 'somebody else')
  const type = (after: string, caret: number) => {
    area.value = after
    area.setSelectionRange(caret, caret)
    fireEvent.input(area)
  }
  const put = (caret: number) => {
    area.setSelectionRange(caret, caret)
    document.dispatchEvent(new Event('selectionchange'))
  }
  return { id, area, edits, other, type, put, close: unmount, text: () => edits.board.note(id)?.text }
}

test('[C64] a caret stays with its word while somebody else writes before it', () => {
  const { area, other, put } = written('kaffe torsdag')
  put(5)
  other('Felles kaffe torsdag')
  expect(area.value).toBe('Felles kaffe torsdag')
  expect(area.selectionStart).toBe(12)
})

test('[C65] what is typed at the same time as others type is kept, through an input method too', () => {
  const { area, other, type, text } = written('kaffe')
  type('kaffe på', 8)
  expect(text()).toBe('kaffe på')
  fireEvent.compositionStart(area)
  type('kaffe på ø', 10)
  other('Felles kaffe på')
  expect(area.value).toBe('kaffe på ø')
  fireEvent.compositionEnd(area)
  expect(text()).toBe('Felles kaffe på ø')
  expect(area.value).toBe('Felles kaffe på ø')
})

test('[D154] what is typed after a lock has fallen stays in the field, and is on the board when it is opened', () => {
  const { area, edits, other, type, text } = written('kaffe')
  const held: (string | null)[] = []
  edits.onHeldBack((_, told) => held.push('text' in told ? told.text : null))
  edits.tellLocks({ ...noLocks, phases: ['map'] })
  type('kaffe på', 8)
  type('kaffe på torsdag', 16)
  expect([area.value, text()]).toEqual(['kaffe på torsdag', 'kaffe'])
  other('Felles kaffe')
  expect(area.value).toBe('kaffe på torsdag')
  type('kaffe på torsdager', 18)
  edits.tellLocks(null)
  expect(area.value).toBe('Felles kaffe på torsdager')
  expect(text()).toBe('Felles kaffe på torsdager')
  expect(held).toEqual(['kaffe på', 'kaffe på torsdag', 'Felles kaffe på torsdager', null])
})

test('[C66] undo in a note takes back one’s own words and leaves the others’', () => {
  const { area, other, type, text } = written('kaffe')
  type('kaffe hver dag', 14)
  other('Mer kaffe hver dag')
  fireEvent.keyDown(area, { key: 'z', ctrlKey: true })
  expect(text()).toBe('Mer kaffe')
  expect(area.value).toBe('Mer kaffe')
})

test('[D160] what a lock held back is still kept when the field was closed meanwhile and its note is written on later', () => {
  const { edits, type, close, id } = written('kaffe')
  const told: HeldBack[] = []
  edits.onHeldBack((_, held) => told.push(held))
  edits.tellLocks({ ...noLocks, phases: ['map'] })
  type('kaffe på torsdag', 16)
  close()
  edits.tellLocks(null)
  edits.write(id, 'kaffe!')
  const [first] = told
  expect(told.map((held) => ('ends' in held ? held.ends : held.text))).toEqual(['kaffe på torsdag', 'left'])
  edits.tellLocks({ ...noLocks, phases: ['map'] })
  edits.write(id, 'kaffe! Te')
  // Another text with another beginning: the one that was left is not what it replaces.
  expect(told.at(-1)).toMatchObject({ text: 'kaffe! Te' })
  expect(first).toBeDefined()
})

/** What is locked is not written from this device, and whoever tries is told. */
import { noLocks } from '@samklang/shared/domain/locks'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editsOf } from './edits'

function oneLocked() {
  const edits = editsOf(new Y.Doc())
  const here = edits.add({ kind: 'idea', phase: 'map', author: null, text: 'Her' })
  const there = edits.add({ kind: 'idea', phase: 'grow', author: null, text: 'Der' })
  let told = 0
  edits.onLocked(() => (told += 1))
  edits.tellLocks({ ...noLocks, phases: ['map'] })
  return { edits, here, there, told: () => told }
}

test('[D150] what is tried on a locked note changes nothing on the device, and is told once', () => {
  const { edits, here, there, told } = oneLocked()
  const before = JSON.stringify(edits.board.note(here))
  edits.change([here, there], { archived: true })
  expect(told()).toBe(1)
  edits.write(here, 'Noe annet')
  edits.change([there], { phase: 'map' })
  edits.add({ kind: 'idea', phase: 'map', author: null, text: 'Ny' })
  expect(edits.mayTouch({ phase: 'map', zone: null })).toBe(false)
  expect(told()).toBe(5)
  expect(JSON.stringify(edits.board.note(here))).toBe(before)
  expect(edits.board.note(there)).toMatchObject({ phase: 'grow', archived: false })
  expect(
    edits.board
      .notes()
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(['Der', 'Her'])
  edits.write(there, 'Fritt')
  edits.tellLocks(null)
  edits.write(here, 'Åpnet')
  expect([here, there].map((id) => edits.board.note(id)?.text)).toEqual(['Åpnet', 'Fritt'])
  expect(told()).toBe(5)
})

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
  expect(edits.write(here, 'Noe annet')).toBe(false)
  edits.change([there], { phase: 'map' })
  edits.add({ kind: 'idea', phase: 'map', author: null, text: 'Ny' })
  expect(edits.mayTouch({ phase: 'map', zone: null })).toBe(false)
  expect(told()).toBe(4)
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
  expect(told()).toBe(4)
})

test('[D152] what is written on a note that is locked meanwhile is told to whoever keeps it, until it is on the board', () => {
  const { edits, here } = oneLocked()
  const held: (string | null)[] = []
  edits.onHeldBack((note, told) => held.push(note.id !== here ? 'another' : 'text' in told ? told.text : null))
  edits.write(here, 'Her og')
  edits.write(here, 'Her og der')
  expect(edits.board.note(here)?.text).toBe('Her')
  edits.tellLocks(null)
  edits.write(here, 'Her og der nå')
  edits.write(here, 'Her og der nå igjen')
  expect(held).toEqual(['Her og', 'Her og der', null])
})

test('[D153] a step that would reach into what is locked is not taken, back or again, and the steps are kept', () => {
  const edits = editsOf(new Y.Doc())
  const note = edits.add({ kind: 'idea', phase: 'map', author: null, text: 'Lapp' })
  edits.change([note], { phase: 'grow' })
  edits.undo.pause()
  edits.board.putInk([{ typeName: 'shape', id: 'shape:stroke', type: 'draw' }], edits.origin)
  let told = 0
  edits.onLocked(() => (told += 1))
  const lies = () => [edits.board.note(note)?.phase, edits.board.ink().length]

  edits.tellLocks({ ...noLocks, drawings: true })
  expect([edits.undo.undo(), told, lies()]).toEqual([false, 1, ['grow', 1]])
  edits.tellLocks(null)
  expect([edits.undo.undo(), lies()]).toEqual([true, ['grow', 0]])
  // It lies in one zone and would go back to another: either may be locked.
  for (const phases of [['map'], ['grow']] as const) {
    edits.tellLocks({ ...noLocks, phases: [...phases] })
    expect([edits.undo.undo(), lies()]).toEqual([false, ['grow', 0]])
  }
  edits.tellLocks({ ...noLocks, phases: ['people'] })
  expect([edits.undo.undo(), lies()]).toEqual([true, ['map', 0]])
  edits.tellLocks({ ...noLocks, phases: ['grow'] })
  expect([edits.undo.redo(), lies()]).toEqual([false, ['map', 0]])
  edits.tellLocks(null)
  expect([edits.undo.redo(), lies()]).toEqual([true, ['grow', 0]])
  expect(told).toBe(4)
})

/** Others' changes are told seldom and truly; one's own are no news. */
import { boardOf } from '@samklang/shared/documents/board'
import { sayIn } from '@samklang/shared/text/say'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editsOf } from '../live/edits'
import { tellNews } from './news'

function listening() {
  const doc = new Y.Doc()
  const edits = editsOf(doc)
  let now = 0
  let due: { at: number; work: () => void }[] = []
  const told: string[] = []
  const turn = (milliseconds: number) => {
    now += milliseconds
    const [ready, rest] = [due.filter(({ at }) => at <= now), due.filter(({ at }) => at > now)]
    due = rest
    for (const { work } of ready) work()
  }
  const later = (work: () => void, milliseconds: number) => {
    const one = { at: now + milliseconds, work }
    due.push(one)
    return () => {
      due = due.filter((other) => other !== one)
    }
  }
  const add = (n: number) => {
    const other = editsOf(new Y.Doc())
    const id = other.add({ kind: 'idea', phase: 'map', author: null, text: `Nummer ${n}` })
    const note = other.board.note(id)
    if (note) boardOf(doc).addNote(note, 'somebody else')
    return id
  }
  tellNews(edits.board, edits.origin, sayIn('nb'), (sentence) => told.push(sentence), { now: () => now, later })
  return { edits, told, turn, add }
}

test('[C114] two hundred changes by others within ten seconds are told in at most three sentences', () => {
  const { told, turn, add } = listening()
  for (let n = 0; n < 200; n++) {
    add(n)
    turn(50)
  }
  expect(told.length).toBeLessThanOrEqual(3)
  turn(10_000)
  const sum = told.reduce((total, sentence) => total + Number(/\d+/.exec(sentence)?.[0]), 0)
  expect(sum).toBe(200)
})

test('[C114] what came and went again is not told, nor what one did oneself', () => {
  const { edits, told, turn, add } = listening()
  const id = add(1)
  edits.board.change(id, { archived: true }, 'somebody else')
  turn(5000)
  edits.add({ kind: 'idea', phase: 'map', author: null, text: 'Min egen' })
  turn(5000)
  expect(told).toEqual([])
  const kept = add(2)
  turn(5000)
  edits.board.setText(kept, 'Endret', 'somebody else')
  add(3)
  turn(5000)
  edits.board.change(kept, { archived: true }, 'somebody else')
  turn(5000)
  expect(told).toEqual([
    '1 ny lapp fra andre.',
    '1 ny lapp fra andre. 1 lapp er endret av andre.',
    '1 lapp er lagt bort av andre.',
  ])
})

/** A folded log says what the log says, in whatever order it was written. */
import { boardOf } from '@samklang/shared/documents/board'
import { NoteId } from '@samklang/shared/domain/ids'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { fold } from './compact'

test('[L170] a log that many have written in turns is folded', () => {
  const updates: Uint8Array[] = []
  const writers = Array.from({ length: 8 }, (_, index) => {
    const doc = new Y.Doc()
    doc.clientID = 5_000_000 + ((index * 7) % 8)
    doc.on('update', (update: Uint8Array) => updates.push(update))
    return boardOf(doc)
  })
  for (let round = 0; round < 5; round++) {
    writers.forEach((board, index) =>
      board.addNote({ id: NoteId.parse(`note-${index}-${round}`), kind: 'idea', text: `round ${round}` }, null),
    )
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fold(updates).state)
  expect(boardOf(doc).notes()).toHaveLength(40)
})

/** How much more of a processor the same work takes now than on the machine the figures were taken on when it was quiet. */
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'
import { workedSoFar } from './loopWatch'
import { note } from './notes'

/** Milliseconds of processor that the work below took there, at its quickest. */
const THERE = 60

/**
 * A processor that others use as well is slower at the same work, by what they take of its caches and its other half: a
 * test that counts processor time allows for as much. At least 1; the work is always the same.
 */
export function slowness(): number {
  let least = Infinity
  for (let tries = 0; tries < 3; tries++) {
    const began = workedSoFar()
    work()
    least = Math.min(least, workedSoFar() - began)
  }
  return Math.max(1, least / THERE)
}

/** Like a server's: a board is made, encoded and read, with much that is thrown away. */
function work(): void {
  const doc = new Y.Doc()
  doc.clientID = 1
  for (let i = 0; i < 400; i++) {
    boardOf(doc).addNote(note(`note-${i}-work`, `lapp nummer ${i}`), null)
    if (i % 40 !== 39) continue
    Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))
  }
}

/** Folds updates into one and proves that nothing is lost by it; pure work, meant for a thread of its own. */
import { isDeepStrictEqual } from 'node:util'
import { boardOf } from '@samklang/shared/documents/board'
import { treeOf, type BoardTree } from '@samklang/shared/documents/tree'
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/version'
import * as Y from 'yjs'

/** What came out of the updates differs from what went into them: nothing may be built on it. */
export class NotTheSame extends Error {
  override name = 'NotTheSame'
}

/** Everything in one update, and how many notes of it are to be seen. */
export interface Folded {
  readonly state: Uint8Array
  readonly notes: number
}

/** A version as it is read: its notes, and everything in it as plain values. */
export interface ReadBoard {
  readonly notes: readonly Note[]
  readonly tree: BoardTree
}

/**
 * One update that holds what all of them hold. It is read back before it is returned.
 * @throws {NotTheSame} when it says anything else, or something in it waits for what is not there.
 */
export function fold(updates: readonly Uint8Array[]): Folded {
  const doc = whole(updates)
  const state = Y.encodeStateAsUpdate(doc)
  mustBeSame(doc, whole([state]))
  return { state, notes: boardOf(doc).notes().filter(isShown).length }
}

/** What a document of these updates holds. */
export function read(updates: readonly Uint8Array[]): ReadBoard {
  const doc = whole(updates)
  return { notes: boardOf(doc).notes(), tree: treeOf(doc) }
}

function whole(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  boardOf(doc)
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new NotTheSame('Something in the updates waits for what is not among them.')
  }
  return doc
}

/** The same structs, the same deletions and the same content. */
function mustBeSame(before: Y.Doc, after: Y.Doc): void {
  if (!Y.equalSnapshots(Y.snapshot(before), Y.snapshot(after))) {
    throw new NotTheSame('A snapshot does not hold the same structs and deletions as its log.')
  }
  // In no particular order: a map lists its keys as they came, one after the other or all at once.
  if (!isDeepStrictEqual(treeOf(before), treeOf(after))) {
    throw new NotTheSame('A snapshot does not read like its log.')
  }
}

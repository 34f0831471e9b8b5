/** A room's board as it lies in storage, opened by itself, without a live server. */
import * as Y from 'yjs'
import type { Tx } from '../storage/Database'
import { documentName, epochOf, readDocument } from '../storage/documentLog'

export interface StoredBoard {
  readonly name: string
  readonly head: number
  readonly doc: Y.Doc
}

/**
 * Null where the room has none.
 * @throws Error when what lies there cannot be opened, or waits for something that is not there.
 */
export async function openBoard(tx: Tx, room: string): Promise<StoredBoard | null> {
  const epoch = await epochOf(tx, room)
  if (epoch === null) return null
  const name = documentName(room, epoch)
  const stored = await readDocument(tx, name)
  if (!stored) return null
  const doc = new Y.Doc()
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot)
    for (const { updates } of stored.tail) for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('The board waits for something that is not there.')
  return { name, head: stored.head, doc }
}

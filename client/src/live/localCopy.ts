/** The copy of a board that a browser keeps, so that it opens and takes edits without a network. */
import { localCopyName } from '@samklang/shared/documents/names'
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/** Private windows and broken profiles never answer; the board then opens from the server alone. */
const PATIENCE = 4000

export interface LocalCopy {
  /** Resolves when the document has what the browser kept; false when it keeps nothing. */
  readonly filled: Promise<boolean>
  readonly close: () => Promise<void>
}

/** Fills the document from the copy and keeps every later edit in it. */
export function keepLocally(room: string, epoch: string, doc: Y.Doc): LocalCopy {
  let copy: IndexeddbPersistence | null = null
  try {
    copy = new IndexeddbPersistence(localCopyName(room, epoch), doc)
  } catch {
    // No IndexedDB at all in this browser.
    return { filled: Promise.resolve(false), close: () => Promise.resolve() }
  }
  const kept = copy
  // A refused database rejects here and nowhere else; without a handler the page would report a fault.
  kept._db.catch(() => undefined)
  const filled = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE)
    const end = (did: boolean) => {
      clearTimeout(timer)
      resolve(did)
    }
    kept.whenSynced.then(
      () => end(true),
      () => end(false),
    )
    kept._db.catch(() => end(false))
  })
  return {
    filled,
    close: async () => {
      await kept.destroy().catch(() => undefined)
    },
  }
}

/** Empties the copy. Not deleted: another tab may hold it open, and deleting would wait for that tab for ever. */
export function emptyLocalCopy(room: string, epoch: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(localCopyName(room, epoch))
    opening.addEventListener('error', () => resolve())
    // There was none: leave none, or an empty shell would stand in the way of the next copy.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('success', () => {
      const database = opening.result
      const stores = [...database.objectStoreNames]
      const done = () => {
        database.close()
        resolve()
      }
      if (stores.length === 0) return done()
      const work = database.transaction(stores, 'readwrite')
      for (const store of stores) work.objectStore(store).clear()
      work.addEventListener('complete', done)
      work.addEventListener('abort', done)
      work.addEventListener('error', done)
    })
  })
}

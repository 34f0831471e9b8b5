/** Copies a browser still keeps of a board that has been replaced: what was never sent is set aside, the rest is let go. */
import { localCopyName } from '@samklang/shared/documents/names'
import * as Y from 'yjs'
import { remember, remembered } from '../ui/memory'
import { emptyLocalCopy, keepLocally } from './localCopy'
import { setAside } from './notSentStore'

/** Where it is kept whether a copy holds something that the server has not said it keeps. */
export function unsentKey(room: string, epoch: string): string {
  return `samklang.unsent.${room}.${epoch}`
}

/** Looks for copies of other epochs than this one. Where a browser cannot list its databases, none are found. */
export async function settleOldCopies(room: string, epoch: string): Promise<void> {
  const names = await namesOfCopies().catch(() => [])
  const prefix = localCopyName(room, '')
  for (const name of names) {
    if (!name.startsWith(prefix) || name === localCopyName(room, epoch)) continue
    const old = name.slice(prefix.length)
    if (remembered(unsentKey(room, old)) !== null) {
      const doc = new Y.Doc()
      const copy = keepLocally(room, old, doc)
      if (await copy.filled)
        await setAside(room, { update: Y.encodeStateAsUpdate(doc), at: Date.now(), why: 'other-epoch' })
      await copy.close()
      doc.destroy()
      remember(unsentKey(room, old), null)
    }
    await emptyLocalCopy(room, old)
  }
}

async function namesOfCopies(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
}

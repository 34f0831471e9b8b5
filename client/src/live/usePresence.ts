/** Who is on the board now, and telling that one is there oneself. */
import { whoIsHere, type Cursor, type OwnPresence, type Presence } from '@samklang/shared/documents/presence'
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'

/** Tells the others that this page is open; returns who is here, oneself included when the server has said so. */
export function usePresence(awareness: Awareness, page: OwnPresence['page']): readonly Presence[] {
  const [people, setPeople] = useState<readonly Presence[]>([])
  useEffect(() => {
    awareness.setLocalState({ page, writing: null, cursor: null } satisfies OwnPresence)
    let known = ''
    const read = () => {
      const here = whoIsHere(awareness.getStates().values())
      const now = JSON.stringify(here)
      // Entries are renewed every few seconds without saying anything new.
      if (now !== known) setPeople(here)
      known = now
    }
    read()
    awareness.on('change', read)
    return () => {
      awareness.off('change', read)
      awareness.setLocalState(null)
    }
  }, [awareness, page])
  return people
}

/** Tells which note is being written on; null when none is. */
export function tellWriting(awareness: Awareness, writing: string | null): void {
  awareness.setLocalStateField('writing', writing)
}

/** Tells where one points on the board, in page units; null when one shows no pointer. Never written to the document. */
export function tellCursor(awareness: Awareness, cursor: Cursor | null): void {
  awareness.setLocalStateField('cursor', cursor)
}

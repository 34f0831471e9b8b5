/** The board's notes as a page shows them: read once, and after that only what an edit touched. */
import { inReadingOrder, type Board } from '@samklang/shared/documents/board'
import type { Note } from '@samklang/shared/domain/note'
import { useMemo, useSyncExternalStore } from 'react'

interface NoteStore {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => readonly Note[]
}

/** Every note that can be read, in reading order; archived and hidden ones too. */
export function useNotes(board: Board): readonly Note[] {
  const store = useMemo(() => storeOf(board), [board])
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

function storeOf(board: Board): NoteStore {
  const notes = new Map<string, Note>()
  const listeners = new Set<() => void>()
  let sorted: readonly Note[] | null = null
  let stop: (() => void) | null = null

  function readAll(): void {
    notes.clear()
    for (const note of board.notes()) notes.set(note.id, note)
    sorted = null
  }
  function follow(): () => void {
    // What came while nobody listened.
    readAll()
    return board.onChange((change) => {
      for (const id of change.notes) {
        const note = board.note(id)
        if (note) notes.set(id, note)
        else notes.delete(id)
      }
      if (change.notes.size === 0) return
      sorted = null
      for (const listener of listeners) listener()
    })
  }
  readAll()
  return {
    subscribe(listener) {
      listeners.add(listener)
      stop ??= follow()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    snapshot: () => (sorted ??= [...notes.values()].sort(inReadingOrder)),
  }
}

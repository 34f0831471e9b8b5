/** Texts that wait for a lock to open: each told to whoever keeps them, from its first letter to its end. */
import type { Note } from '@samklang/shared/domain/note'

/** `since` is one and the same from the first letter of a text to its end. */
export type HeldBack =
  | { readonly since: number; readonly text: string }
  | { readonly since: number; readonly ends: 'written' | 'left' }

type Listener = (note: Note, held: HeldBack) => void

export interface HeldTexts {
  readonly hold: (note: Note, text: string) => void
  /** Nothing where none is held. */
  readonly end: (note: Note, ends: 'written' | 'left') => void
  readonly on: (listener: Listener) => () => void
}

export function heldTexts(): HeldTexts {
  const listeners = new Set<Listener>()
  const since = new Map<string, number>()
  const tell = (note: Note, held: HeldBack): void => {
    for (const listener of listeners) listener(note, held)
  }
  return {
    hold(note, text) {
      const began = since.get(note.id) ?? Date.now()
      since.set(note.id, began)
      tell(note, { since: began, text })
    },
    end(note, ends) {
      const began = since.get(note.id)
      if (!since.delete(note.id) || began === undefined) return
      tell(note, { since: began, ends })
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

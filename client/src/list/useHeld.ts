/** The card in focus keeps its place and stays in sight until the focus leaves it: others moving or putting it away never move the focus. */
import type { Note } from '@samklang/shared/domain/note'
import { isShown } from '@samklang/shared/domain/piles'
import { useEffect, useState, type FocusEvent } from 'react'
import type { BoardEdits } from '../live/edits'

export interface Held {
  readonly id: string
  readonly phase: Note['phase']
  readonly zone: Note['zone']
  readonly shown: boolean
}

/** What one moves oneself moves at once. */
export function useHeld(
  notes: readonly Note[],
  { board, origin }: BoardEdits,
): [Held | null, (event: FocusEvent) => void, (event: FocusEvent) => void] {
  const [held, setHeld] = useState<Held | null>(null)
  const id = held?.id
  useEffect(() => {
    if (id === undefined) return
    return board.onChange((change) => {
      const note = change.origin === origin && change.notes.has(id) ? board.note(id) : null
      if (note) setHeld((now) => (now?.id === id ? { ...now, phase: note.phase, zone: note.zone } : now))
    })
  }, [board, origin, id])
  const onFocus = (event: FocusEvent) => {
    const note = notes.find((one) => one.id === noteIdAt(event.target))
    if (note && note.id !== id) setHeld({ id: note.id, phase: note.phase, zone: note.zone, shown: isShown(note) })
  }
  const onBlur = (event: FocusEvent) => {
    if (noteIdAt(event.relatedTarget) !== id) setHeld(null)
  }
  return [held, onFocus, onBlur]
}

/** The note whose card this is in, or null. */
export function noteIdAt(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('[data-note]')?.getAttribute('data-note') ?? null) : null
}

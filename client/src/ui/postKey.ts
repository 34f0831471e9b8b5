/** Enter posts what is written; Shift and Enter begins a new line. */
import type { KeyboardEvent } from 'react'

/** False while letters are being composed: there Enter ends the word. */
export function isPostKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.nativeEvent.isComposing
}

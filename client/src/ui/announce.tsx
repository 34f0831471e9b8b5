/** Says a sentence to a screen reader from anywhere: one live region for the whole page. */
import { useSyncExternalStore, type ReactNode } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says it once, after what is being read now. The same sentence again is said again. */
export function announce(sentence: string): void {
  // A region whose text does not change is not read; a space that cannot be heard makes the difference.
  said = sentence === said ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

/** The region itself; once, near the top of the page. */
export function Announcer(): ReactNode {
  const sentence = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said,
  )
  return <output className="sk-hidden">{sentence}</output>
}

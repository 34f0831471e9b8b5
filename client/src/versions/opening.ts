/** Whether the earlier versions are open: any menu opens them, and one place shows them. */
import { useSyncExternalStore } from 'react'

let open = false
const listeners = new Set<() => void>()

function set(now: boolean): void {
  open = now
  for (const listener of listeners) listener()
}

export const openVersions = (): void => set(true)
export const closeVersions = (): void => set(false)

export function useVersionsOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
}

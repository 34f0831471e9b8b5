/** Light, dark, or as the device has it; kept on this device. */
import { useSyncExternalStore } from 'react'
import { remember, remembered } from '../ui/memory'

export type ColourScheme = 'auto' | 'light' | 'dark'

const KEY = 'samklang.colour-scheme'
const listeners = new Set<() => void>()

function chosen(): ColourScheme {
  const kept = remembered(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** Puts the choice on the page; called once before the first paint, and at each change. */
export function applyColourScheme(): void {
  document.documentElement.dataset.colorScheme = chosen()
}

/** The choice, and a way to change it. */
export function useColourScheme(): { scheme: ColourScheme; choose: (scheme: ColourScheme) => void } {
  const scheme = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosen)
  return { scheme, choose }
}

function choose(scheme: ColourScheme): void {
  remember(KEY, scheme === 'auto' ? null : scheme)
  applyColourScheme()
  for (const listener of listeners) listener()
}

/** Is a media query true now? */
import { useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Wide enough for a top navigation, columns and the canvas; the same width as in the stylesheets. */
export function useWide(): boolean {
  return useMedia('(min-width: 60rem)')
}

/** Is everything I did kept by the server? Pages tell, the bar says it in words. */
import { useEffect, useSyncExternalStore } from 'react'

/** `not-saved`: it waits here on this device, and is sent when that becomes possible. */
export type Saving = 'saved' | 'saving' | 'not-saved'

const told = new Map<string, Saving>()
const listeners = new Set<() => void>()

/** Tells how it goes with what one place sends ('answers', 'board'); null when the place has nothing to tell any more. */
export function tellSaving(place: string, saving: Saving | null): void {
  if (saving === (told.get(place) ?? null)) return
  if (saving === null) told.delete(place)
  else told.set(place, saving)
  for (const listener of listeners) listener()
}

/** Tells it for as long as the component is on the page; what is not saved stays told until somebody says otherwise. */
export function useTellSaving(place: string, saving: Saving | null): void {
  useEffect(() => tellSaving(place, saving), [place, saving])
  useEffect(
    () => () => {
      if (told.get(place) !== 'not-saved') tellSaving(place, null)
    },
    [place],
  )
}

/** The least saved of all places; null when nothing has been sent yet. */
export function useSaving(): Saving | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, leastSaved)
}

function leastSaved(): Saving | null {
  const all = [...told.values()]
  return (['not-saved', 'saving', 'saved'] as const).find((saving) => all.includes(saving)) ?? null
}

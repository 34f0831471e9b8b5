/** Starts the service worker of the built pages, and tells when a newer version of them has taken over. */
import { addressOf } from '../base'

const listeners = new Set<() => void>()
let updated = false

/** Whether this page is older than what the server has now. */
export const isUpdated = (): boolean => updated

export function onUpdated(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Without one (http outside of localhost, private windows of some browsers) the pages need a network; nothing else changes. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  // The first worker of a device takes over a page that is as new as itself.
  let first = workers.controller === null
  workers.addEventListener('controllerchange', () => {
    updated = !first
    first = false
    if (updated) for (const listener of listeners) listener()
  })
  // `none`: the script is asked for anew each time, so that a new version is found at once.
  void workers.register(addressOf('/sw.js'), { updateViaCache: 'none' }).catch(() => undefined)
}

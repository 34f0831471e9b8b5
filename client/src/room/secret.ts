/** The secret of a link, taken from the address before anything else can read, log or share it. */

let taken: string | null = null
const listeners = new Set<() => void>()

/** Reads the fragment, removes it from the address bar and the history, and keeps it in memory only. */
export function takeSecret(page: Pick<Window, 'location' | 'history'>): void {
  const { pathname, search, hash } = page.location
  if (hash.length < 2) return
  taken = hash.slice(1)
  page.history.replaceState(page.history.state, '', pathname + search)
  for (const listener of listeners) listener()
}

/** What came with the address, if anything; stays until `forgetSecret`, so that a failed exchange can be tried again. */
export function takenSecret(): string | null {
  return taken
}

/** Told when a link is opened in a tab that already shows the room, which does not load the page anew. */
export function onSecret(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** To be called when the secret has been exchanged for a pass, or was refused for good. */
export function forgetSecret(): void {
  taken = null
  for (const listener of listeners) listener()
}

/** Small choices kept on this device; where the browser allows no storage they last as long as the page. */

const forNow = new Map<string, string>()

/** What was kept under the key, or null. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? forNow.get(key) ?? null
  } catch {
    // Storage may be blocked by the person's settings; the choice then lasts until the page is closed.
    return forNow.get(key) ?? null
  }
}

/** Keeps a value, or forgets it when null. */
export function remember(key: string, value: string | null): void {
  if (value === null) forNow.delete(key)
  else forNow.set(key, value)
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // See above.
  }
}

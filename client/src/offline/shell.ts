/** What the service worker decides, apart from the browser: which versions stay, and which answer a page gets. */

/** Caches that stay when `current` is in use: itself and the one before it. Caches are listed in the order they were made. */
export function shellNames(all: readonly string[], current: string): string[] {
  const before = all.filter((name) => name !== current).at(-1)
  return before === undefined ? [current] : [before, current]
}

/**
 * The server's answer for a page, or null where the kept one is better: it cannot be reached, takes longer than
 * `milliseconds`, or something on the way answers for it (502, 503, 504).
 */
export async function pageWithin(
  fresh: Promise<Response>,
  milliseconds: number,
  wait: (work: () => void, milliseconds: number) => void,
): Promise<Response | null> {
  const late = new Promise<null>((resolve) => wait(() => resolve(null), milliseconds))
  const answer = await Promise.race([fresh.catch(() => null), late])
  return answer === null || (answer.status >= 502 && answer.status <= 504) ? null : answer
}

/** Something fetched when it is first needed, and again when asked to or when a key changes. */
import { useCallback, useEffect, useRef, useState } from 'react'

export interface Fetched<T> {
  /** Null until it has come. The last one stays while a newer one is on its way. */
  readonly found: T | null
  readonly failed: unknown
  readonly again: () => Promise<void>
}

/** `fetch` must be stable (useCallback). */
export function useFetched<T>(fetch: () => Promise<T>, key: unknown): Fetched<T> {
  const [state, setState] = useState<{ found: T | null; failed: unknown }>({ found: null, failed: null })
  const asked = useRef(0)
  const again = useCallback(() => {
    const mine = ++asked.current
    // An answer that was overtaken says nothing any more.
    const told = (next: (before: { found: T | null }) => { found: T | null; failed: unknown }) =>
      mine === asked.current ? setState(next) : undefined
    return fetch().then(
      (found) => told(() => ({ found, failed: null })),
      (failed: unknown) => told(({ found }) => ({ found, failed })),
    )
  }, [fetch])
  useEffect(() => {
    void again()
    // reason: a new key means that what was fetched is old
    // oxlint-disable-next-line react/exhaustive-deps
  }, [again, key])
  return { ...state, again }
}

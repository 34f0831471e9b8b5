/** Something fetched when it is first needed, and again when asked to or when a key changes. */
import { useCallback, useEffect, useState } from 'react'

export interface Fetched<T> {
  /** Null until it has come. The last one stays while a newer one is on its way. */
  readonly found: T | null
  readonly failed: unknown
  readonly again: () => Promise<void>
}

/** `fetch` must be stable (useCallback). */
export function useFetched<T>(fetch: () => Promise<T>, key: unknown): Fetched<T> {
  const [state, setState] = useState<{ found: T | null; failed: unknown }>({ found: null, failed: null })
  const again = useCallback(
    () =>
      fetch().then(
        (found) => setState({ found, failed: null }),
        (failed: unknown) => setState(({ found }) => ({ found, failed })),
      ),
    [fetch],
  )
  useEffect(() => {
    void again()
    // reason: a new key means that what was fetched is old
    // oxlint-disable-next-line react/exhaustive-deps
  }, [again, key])
  return { ...state, again }
}

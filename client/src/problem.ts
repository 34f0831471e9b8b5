/** Doing something that may be refused: busy while it lasts, and the reason in words when it was not done. */
import type { Say } from '@samklang/shared/text/say'
import { useCallback, useRef, useState } from 'react'
import { Refused, Unreachable } from './api'
import { useText } from './text'

/** What to tell a person about something that was not done. */
export function problemText(say: Say, error: unknown): string {
  if (error instanceof Refused) return say(`refusals.${error.reason}`)
  if (error instanceof Unreachable) return say('common.unreachable')
  throw error
}

export interface Doing {
  readonly busy: boolean
  /** Why the last thing was not done, in the page's language. */
  readonly problem: string | null
  /** Does one thing at a time; resolves with null when it was not done. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | null>
  readonly forget: () => void
}

/** One thing at a time, with its reason when refused. */
export function useDoing(): Doing {
  const say = useText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const running = useRef(false)
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    // A double press is one act.
    if (running.current) return null
    running.current = true
    setBusy(true)
    setError(null)
    try {
      return await work()
    } catch (failure) {
      setError(failure)
      return null
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  const forget = useCallback(() => setError(null), [])
  return { busy, problem: error === null ? null : problemText(say, error), run, forget }
}

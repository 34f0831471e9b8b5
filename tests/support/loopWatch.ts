/** How long the loop that serves sockets was held at a time, seen from the loop itself. */
import { readFileSync } from 'node:fs'

export interface LoopWatch {
  /** Milliseconds of the longest hold. */
  stop(): number
}

/** Milliseconds between two looks. */
const EVERY = 2

/**
 * Looks every few milliseconds; what it finds late was held by something. A machine that gives its time to others holds
 * the loop as well, which says nothing about us: of each hold only what this thread has worked itself is counted.
 */
export function watchLoop(): LoopWatch {
  let longest = 0
  let [before, worked] = [performance.now(), workedSoFar()]
  const look = (): void => {
    const [now, workedNow] = [performance.now(), workedSoFar()]
    longest = Math.max(longest, Math.min(now - before - EVERY, workedNow - worked))
    ;[before, worked] = [now, workedNow]
  }
  const timer = setInterval(look, EVERY)
  return {
    stop() {
      clearInterval(timer)
      look()
      return longest
    },
  }
}

/** Milliseconds of CPU of this thread, as the kernel counts them; where it does not say, time as it passes. */
export function workedSoFar(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6
  } catch {
    // reason: no Linux; a quiet machine is then asked for.
    return performance.now()
  }
}

/** How long the loop that serves sockets was held at a time, seen from the loop itself. */

export interface LoopWatch {
  /** The longest hold so far, in milliseconds. */
  readonly longest: number
  stop(): number
}

/** Looks every few milliseconds; what it finds late was held by something. */
export function watchLoop(): LoopWatch {
  const every = 2
  let longest = 0
  let before = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - before - every)
    before = now
  }, every)
  return {
    get longest() {
      return longest
    },
    stop() {
      clearInterval(timer)
      return Math.max(longest, performance.now() - before - every)
    },
  }
}

/** Time as an argument: the product runs on the machine's clock, tests on one they turn themselves. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after so many milliseconds of this clock; returns a way to stop it. */
  after(milliseconds: number, callback: () => void): () => void
}

export const machineClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

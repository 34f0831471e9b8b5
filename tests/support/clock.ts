/** A clock that stands still until a test turns it. */
import type { Clock } from '../../server/src/clock'

export interface TurnedClock extends Clock {
  /** Moves on by so many milliseconds, and calls what falls due on the way in its order. */
  turn(milliseconds: number): void
}

/** Monday 1 March 2027, nine in the morning in Norway. */
export const MONDAY = Date.UTC(2027, 2, 1, 8)

export function turnedClock(start = MONDAY): TurnedClock {
  let now = start
  let alarms: { at: number; callback: () => void }[] = []
  return {
    now: () => now,
    after(milliseconds, callback) {
      const alarm = { at: now + milliseconds, callback }
      alarms.push(alarm)
      return () => {
        alarms = alarms.filter((other) => other !== alarm)
      }
    },
    turn(milliseconds) {
      const end = now + milliseconds
      for (;;) {
        const due = alarms.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0]
        if (due === undefined) break
        alarms = alarms.filter((alarm) => alarm !== due)
        now = Math.max(now, due.at)
        due.callback()
      }
      now = end
    },
  }
}

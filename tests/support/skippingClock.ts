/** The machine's clock, which a journey may turn forward so that nobody waits for ten seconds to pass. */
import type { Clock } from '../../server/src/clock'

export interface SkippingClock extends Clock {
  /** Moves on by so many milliseconds at once, and calls what falls due on the way in its order. */
  skip(milliseconds: number): void
}

export function skippingClock(): SkippingClock {
  let ahead = 0
  const alarms = new Set<{ at: number; ring: () => void }>()
  const now = (): number => Date.now() + ahead
  return {
    now,
    after(milliseconds, callback) {
      const alarm = {
        at: now() + milliseconds,
        ring() {
          stop()
          callback()
        },
      }
      const timer = setTimeout(alarm.ring, milliseconds)
      timer.unref()
      const stop = (): void => {
        clearTimeout(timer)
        alarms.delete(alarm)
      }
      alarms.add(alarm)
      return stop
    },
    skip(milliseconds) {
      ahead += milliseconds
      const due = [...alarms].filter(({ at }) => at <= now()).toSorted((a, b) => a.at - b.at)
      for (const alarm of due) if (alarms.has(alarm)) alarm.ring()
    },
  }
}

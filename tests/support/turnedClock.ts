/** A clock that stands still until the test turns it. */
import type { Clock } from '@samklang/server/src/clock'

interface Alarm {
  readonly at: number
  readonly ring: () => void
}

export class TurnedClock implements Clock {
  private readonly alarms = new Set<Alarm>()

  constructor(private time = Date.UTC(2027, 2, 14, 9)) {}

  now(): number {
    return this.time
  }

  after(milliseconds: number, callback: () => void): () => void {
    const alarm: Alarm = { at: this.time + milliseconds, ring: callback }
    this.alarms.add(alarm)
    return () => this.alarms.delete(alarm)
  }

  /** Lets time pass; alarms ring in order, those set meanwhile too, with room for what they set going. */
  async turn(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds
    for (;;) {
      const next = [...this.alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.alarms.delete(next)
      this.time = Math.max(this.time, next.at)
      next.ring()
      await new Promise(setImmediate)
    }
    this.time = end
  }

  /** Lets very much time pass at once, as while a machine sleeps: what has fallen due rings once, at the end. */
  async jump(milliseconds: number): Promise<void> {
    this.time += milliseconds
    const due = [...this.alarms].filter(({ at }) => at <= this.time).sort((a, b) => a.at - b.at)
    for (const alarm of due) {
      if (!this.alarms.delete(alarm)) continue
      alarm.ring()
      await new Promise(setImmediate)
    }
  }
}

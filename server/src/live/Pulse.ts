/** Whether the other side of a socket is still there: when it was heard, and when it was asked. */
import type { Clock } from '../clock'
import { times } from './limits'

export class Pulse {
  /** Has been heard since it was last asked. */
  private heard = true
  private askedAt: number
  private readonly openedAt: number
  /** When the other side was last heard, which may be a while before its silence was noticed. */
  heardAt: number
  /** Has sent a message of any kind. */
  spoken = false

  constructor(private readonly clock: Clock) {
    this.askedAt = this.heardAt = this.openedAt = clock.now()
  }

  stillThere(): void {
    this.heard = true
    this.heardAt = this.clock.now()
  }

  /** What is to be done about it now. `gone`: did not answer when it was last asked; else a ping is due, or nothing. */
  due(now: number): 'nothing' | 'ping' | 'gone' {
    if (now - this.askedAt < times.ping) return 'nothing'
    if (!this.heard) return 'gone'
    this.heard = false
    this.askedAt = now
    return 'ping'
  }

  /** Has it been open for long without a word? */
  isSilent(now: number): boolean {
    return !this.spoken && now - this.openedAt >= times.silent
  }
}

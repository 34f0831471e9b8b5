/** What one socket may cost: a bucket of bytes that fills with time; a socket in debt is not read until it is full again. */
import type { Limits } from './limits'

export class Budget {
  private left: number
  private at: number

  constructor(
    private readonly limits: Pick<Limits, 'budget' | 'budgetRate'>,
    now: number,
  ) {
    this.left = limits.budget
    this.at = now
  }

  /** Takes a cost; returns milliseconds to wait before reading on, none while there is something left. */
  spend(cost: number, now: number): number {
    const { budget, budgetRate } = this.limits
    this.left = Math.min(budget, this.left + ((now - this.at) * budgetRate) / 1000) - cost
    this.at = now
    return this.left >= 0 ? 0 : Math.ceil((-this.left * 1000) / budgetRate)
  }
}

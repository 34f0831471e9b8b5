/**
 * How many client ids more somebody may begin to write under. Every page load that writes is one, and stays in the board
 * for good: a lead who reloads all day must not run out, and nobody may fill a board with them.
 */
import type { Clock } from '../clock'
import type { Limits } from './limits'

const DAY = 24 * 60 * 60 * 1000
/** People remembered before those are forgotten who have their whole allowance again. */
const SWEEP_FROM = 10_000

export class IdAllowance {
  private readonly spent = new Map<string, { left: number; at: number }>()

  constructor(
    private readonly clock: Clock,
    private readonly limits: Pick<Limits, 'newClientIds' | 'newClientIdsPerDay'>,
  ) {}

  /** Whole ids that are left to a participant now. */
  of(participant: string): number {
    return Math.floor(this.leftOf(participant))
  }

  spend(participant: string, ids: number): void {
    if (ids === 0) return
    const left = this.leftOf(participant) - ids
    this.spent.set(participant, { left, at: this.clock.now() })
    if (this.spent.size > SWEEP_FROM) this.sweep()
  }

  private leftOf(participant: string): number {
    const { newClientIds, newClientIdsPerDay } = this.limits
    const known = this.spent.get(participant)
    if (!known) return newClientIds
    return Math.min(newClientIds, known.left + ((this.clock.now() - known.at) / DAY) * newClientIdsPerDay)
  }

  private sweep(): void {
    for (const participant of this.spent.keys()) {
      if (this.leftOf(participant) >= this.limits.newClientIds) this.spent.delete(participant)
    }
  }
}

/** How often is too often: token buckets in memory or shared by all nodes, by pass, and at the door by a digest of the address. */
import { createHmac } from 'node:crypto'
import type { Clock } from '../clock'
import { alone, type Nodes } from '../nodes/Nodes'

export interface Rate {
  /** As many at once. */
  readonly burst: number
  /** As many more in a minute. */
  readonly perMinute: number
}

export const rates = {
  /** A whole scorecard tapped by a fast thumb, or a demonstration that drives a room. */
  pass: { burst: 600, perMinute: 1200 },
  /** A whole workshop behind one address opens its links in the same minute. */
  enter: { burst: 1000, perMinute: 200 },
  createRoom: { burst: 100, perMinute: 2 },
  redeemDevice: { burst: 60, perMinute: 6 },
  /** Live sockets without a pass; then only those who have one are let in from there. */
  socket: { burst: 200, perMinute: 60 },
} as const satisfies Record<string, Rate>
export type RateName = keyof typeof rates

/** A wrong secret or code costs as much as this many right ones. */
export const WRONG_COSTS = 10

/** Buckets kept before full ones are thrown away. */
const SWEEP_FROM = 10_000

export class Limits {
  private readonly buckets = new Map<string, { left: number; at: number; rate: Rate }>()

  /**
   * `salt` is made at start and never stored: a digest of an address means nothing once the process has ended. Several
   * nodes have to make the same digest: there `salt` comes of their key, and what is kept of a bucket goes when it is full.
   */
  constructor(
    private readonly clock: Clock,
    private readonly salt: Uint8Array,
    private readonly nodes: Nodes = alone,
  ) {}

  /** The same from the buckets that all nodes share; from one's own while the others cannot be asked. */
  async takeTogether(name: RateName, who: string, cost = 1): Promise<boolean> {
    if (!this.nodes.connected || !this.nodes.several) return this.take(name, who, cost)
    const taken = await this.nodes.take(this.digest(name, who), rates[name], cost)
    return taken ?? this.take(name, who, cost)
  }

  /** May this be done now? If so it is counted. `who` is digested here and not kept. */
  take(name: RateName, who: string, cost = 1): boolean {
    const bucket = this.bucketOf(name, who)
    if (bucket.left < 1) return false
    bucket.left -= cost
    return true
  }

  /** Buckets kept now. */
  get size(): number {
    return this.buckets.size
  }

  private bucketOf(name: RateName, who: string): { left: number } {
    const key = this.digest(name, who)
    const now = this.clock.now()
    const rate: Rate = rates[name]
    const known = this.buckets.get(key)
    const left = known ? Math.min(rate.burst, known.left + ((now - known.at) / 60_000) * rate.perMinute) : rate.burst
    const bucket = { left, at: now, rate }
    if (!known && this.buckets.size >= SWEEP_FROM) this.sweep(now)
    this.buckets.set(key, bucket)
    return bucket
  }

  private digest(name: RateName, who: string): string {
    return createHmac('sha256', this.salt).update(`${name} ${who}`).digest('base64url')
  }

  private sweep(now: number): void {
    for (const [key, { left, at, rate }] of this.buckets) {
      if (left + ((now - at) / 60_000) * rate.perMinute >= rate.burst) this.buckets.delete(key)
    }
  }
}

/** Who is here: people with an open socket, and those seen by socket or poll within the last minute. */
import type { ParticipantId } from '@samklang/shared/domain/ids'
import type { Here } from '../nodes/Nodes'
import { times } from './limits'

interface Seen {
  sockets: number
  at: number
}

/** One room's people. Every method that may change the count says whether it did. */
export class Presence {
  private readonly people = new Map<ParticipantId, Seen>()

  opened(who: ParticipantId, now: number): boolean {
    const seen = this.people.get(who)
    if (!seen) this.people.set(who, { sockets: 1, at: now })
    else seen.sockets++
    return !seen
  }

  /** The last socket of somebody may have closed: a reload comes back within a minute of when they were last heard. */
  closed(who: ParticipantId, heardAt: number): void {
    const seen = this.people.get(who)
    if (!seen) return
    seen.sockets--
    seen.at = Math.max(seen.at, heardAt)
  }

  seen(who: ParticipantId, now: number): boolean {
    const known = this.people.get(who)
    if (known) known.at = now
    else this.people.set(who, { sockets: 0, at: now })
    return !known
  }

  /** Somebody who was shown out is not here, whatever they still have open. */
  gone(who: ParticipantId): boolean {
    return this.people.delete(who)
  }

  /** Forgets who has been away for too long. */
  sweep(now: number): boolean {
    let changed = false
    for (const [who, { sockets, at }] of this.people) {
      if (sockets > 0 || now - at < times.presence) continue
      this.people.delete(who)
      changed = true
    }
    return changed
  }

  here(now: number): Set<ParticipantId> {
    this.sweep(now)
    return new Set(this.people.keys())
  }

  /** Each with their sockets, and until when they count unless they are heard again. */
  list(now: number): Here {
    this.sweep(now)
    return [...this.people].map(([id, { sockets, at }]) => ({
      id,
      sockets,
      until: (sockets > 0 ? now : at) + times.presence,
    }))
  }

  get isEmpty(): boolean {
    return this.people.size === 0
  }
}

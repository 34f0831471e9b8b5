/** Who points where in one room: each socket's own entry, stamped with who the pass says they are, the latest per person. */
import { claimedPresence, CROWD, type Claimed } from '@samklang/shared/documents/presence'
import type { ParticipantId } from '@samklang/shared/domain/ids'
import * as decoding from 'lib0/decoding'
import type { Clock } from '../clock'
import type { Pointer } from '../nodes/Nodes'
import type { Person } from '../person'
import { type Aware, Elsewhere, encodeEntry, type Entry, pointerOf } from './awarenessEntry'
import { awarenessFrame } from './frames'
import { type Limits, times } from './limits'

export interface AwarenessParts {
  readonly clock: Clock
  readonly limits: Limits
  /** Everybody who is to be told. */
  audience(): Iterable<Aware>
  /** The participant a client id writes for, if it has written. */
  ownerOf(client: number): string | undefined
  /** Entries of sockets on this node have changed: for the other nodes. */
  tellOthers?(pointers: readonly Pointer[]): void
}

/** Milliseconds between two frames to the same clients; the first goes out at once. */
const PACE = 50
/** Milliseconds within which nothing new is not told again; clients renew every fifteen seconds and forget after thirty. */
const RENEWAL = 10_000
/** Milliseconds after which somebody on another node who has not been heard of is thought gone. */
const SILENT = 35_000

export class RoomAwareness {
  private readonly entries = new Map<number, Entry>()
  private readonly ownIds = new Map<Aware, number>()
  /** Ids that have just left: an echo of theirs must not be taken for somebody else's first entry. */
  private readonly departed = new Map<number, { participant: string; until: number; clock: number }>()
  private readonly changed = new Map<number, Uint8Array>()
  /** What has changed among those whose sockets are here, for the other nodes. */
  private readonly changedHere = new Map<number, Pointer>()
  /** How many entries each person here has. */
  private readonly people = new Map<ParticipantId, number>()
  private scheduled = false
  private sentAt = -Infinity
  private allowance: number

  constructor(private readonly parts: AwarenessParts) {
    this.allowance = parts.limits.awarenessRate
  }

  /**
   * Takes a client's message. Only its own entry counts: stock clients echo everybody's, which is no offence.
   * @throws {Error} when it cannot be read.
   */
  receive(from: Aware, update: Uint8Array): void {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    for (let i = 0; i < count; i++) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const json = decoding.readVarUint8Array(decoder)
      if (json.length > this.parts.limits.awareness || !this.isOwn(from, client)) continue
      const state: unknown = JSON.parse(new TextDecoder().decode(json))
      if (state === null) this.remove(client)
      const claimed = claimedPresence(state)
      if (claimed) this.put(from, client, claimed)
    }
  }

  /** Those whose sockets are on another node, as it tells of them. */
  hear(pointers: readonly Pointer[]): void {
    for (const { client, clock, is } of pointers) {
      const before = this.entries.get(client)
      if (before && !(before.owner instanceof Elsewhere)) {
        // They have moved here; what the node before says last is not the last.
        this.changedHere.set(client, pointerOf(client, before))
        this.schedule()
      } else if (is) {
        const owner = new Elsewhere({ ...is.person, formerNames: [] }, this.parts.clock.now())
        this.put(owner, client, is.state, clock)
      } else this.remove(client)
    }
  }

  /** Those whose sockets are here, for a node that has begun to listen. */
  pointers(): Pointer[] {
    return [...this.entries].flatMap(([client, entry]) =>
      entry.owner instanceof Elsewhere ? [] : [pointerOf(client, entry)],
    )
  }

  /** Forgets who is said to be on another node that has not said so for a while. */
  sweep(now: number): void {
    for (const [client, { owner }] of this.entries) {
      if (owner instanceof Elsewhere && now - owner.heardAt > SILENT) this.remove(client)
    }
  }

  /** Everybody's entry but one's own, for somebody who has just come. */
  everything(to: Aware): Buffer | null {
    const own = this.ownIds.get(to)
    const bytes = [...this.entries].filter(([client]) => client !== own).map(([, entry]) => entry.bytes)
    return bytes.length === 0 ? null : awarenessFrame(bytes)
  }

  /** A person has another name or number now. */
  restamp(person: Person): void {
    for (const [client, { owner, state }] of this.entries) {
      if (owner.person.id === person.id) this.put(owner, client, state)
    }
  }

  left(who: Aware): void {
    const client = this.ownIds.get(who)
    if (client === undefined) return
    this.ownIds.delete(who)
    if (this.entries.get(client)?.owner === who) this.remove(client)
  }

  private isOwn(from: Aware, client: number): boolean {
    const own = this.ownIds.get(from)
    if (own !== undefined) return own === client
    const participant = from.person.id
    const holder = this.entries.get(client)?.owner.person.id ?? this.departedOwner(client) ?? this.parts.ownerOf(client)
    return holder === undefined || holder === participant
  }

  private departedOwner(client: number): string | undefined {
    const departed = this.departed.get(client)
    if (!departed || departed.until < this.parts.clock.now()) return undefined
    return departed.participant
  }

  private put(owner: Aware, client: number, state: Claimed, atLeast = 0): void {
    const before = this.entries.get(client)
    if (before && before.owner !== owner) this.ownIds.delete(before.owner)
    if (!before) this.counted(owner.person.id, 1)
    this.ownIds.set(owner, client)
    const json = this.told(owner, state)
    const now = this.parts.clock.now()
    if (before?.json === json && now - before.toldAt < RENEWAL) {
      this.entries.set(client, { ...before, owner, state })
      return
    }
    const clock = Math.max(atLeast, this.clockAfter(client))
    const bytes = encodeEntry(client, clock, json)
    const entry = { owner, state, clock, json, bytes, toldAt: now }
    this.entries.set(client, entry)
    if (this.parts.tellOthers && !(owner instanceof Elsewhere)) this.changedHere.set(client, pointerOf(client, entry))
    this.tell(client, bytes)
  }

  /** An entry as the others get it: with who its owner is, and in a crowd without a cursor unless they lead. */
  private told(owner: Aware, state: Claimed): string {
    const { id, name, number, role } = owner.person
    const shown = this.crowded && role !== 'facilitator' && state.cursor ? { ...state, cursor: null } : state
    return JSON.stringify({ ...shown, user: { id, name, number, role } })
  }

  private get crowded(): boolean {
    return this.people.size > CROWD
  }

  /** One entry more or less of a person; when that makes a crowd or ends one, cursors go or come back. */
  private counted(person: ParticipantId, by: 1 | -1): void {
    const before = this.crowded
    const entries = (this.people.get(person) ?? 0) + by
    if (entries > 0) this.people.set(person, entries)
    else this.people.delete(person)
    if (this.crowded === before) return
    for (const [client, { owner, state }] of this.entries) if (state.cursor) this.put(owner, client, state)
  }

  private remove(client: number): void {
    const entry = this.entries.get(client)
    if (!entry) return
    const clock = this.clockAfter(client)
    if (this.parts.tellOthers && !(entry.owner instanceof Elsewhere)) {
      this.changedHere.set(client, { client, clock, is: null })
    }
    this.entries.delete(client)
    this.departed.set(client, {
      participant: entry.owner.person.id,
      until: this.parts.clock.now() + times.presence,
      clock,
    })
    if (this.departed.size > 5_000) this.forgetDeparted()
    this.tell(client, encodeEntry(client, clock, 'null'))
    this.counted(entry.owner.person.id, -1)
  }

  private forgetDeparted(): void {
    const now = this.parts.clock.now()
    for (const [client, { until }] of this.departed) if (until < now) this.departed.delete(client)
  }

  /** Clients ignore an entry whose clock has not grown: it grows also over a restart of the server. */
  private clockAfter(client: number): number {
    const last = this.entries.get(client)?.clock ?? this.departed.get(client)?.clock ?? 0
    return Math.max(last + 1, this.parts.clock.now())
  }

  private tell(client: number, bytes: Uint8Array): void {
    // A key keeps its place in a map when its value changes: whoever has waited longest goes first.
    this.changed.set(client, bytes)
    this.schedule()
  }

  private schedule(): void {
    if (this.scheduled || this.changed.size + this.changedHere.size === 0) return
    this.scheduled = true
    const wait = this.sentAt + PACE - this.parts.clock.now()
    const send = (): void => {
      this.scheduled = false
      this.send()
    }
    if (wait <= 0) setImmediate(send)
    else this.parts.clock.after(wait, send)
  }

  private send(): void {
    const now = this.parts.clock.now()
    const { awarenessRate } = this.parts.limits
    const since = Math.min(1000, now - this.sentAt)
    this.sentAt = now
    this.allowance = Math.min(awarenessRate, this.allowance + (since * awarenessRate) / 1000)
    const going = new Map<number, Uint8Array>()
    for (const [client, bytes] of this.changed) {
      if (this.allowance <= 0) break
      this.allowance -= bytes.length
      going.set(client, bytes)
      this.changed.delete(client)
    }
    if (going.size > 0) this.sendTo(going)
    if (this.changedHere.size > 0) {
      this.parts.tellOthers?.([...this.changedHere.values()])
      this.changedHere.clear()
    }
    this.schedule()
  }

  private sendTo(going: ReadonlyMap<number, Uint8Array>): void {
    const common = awarenessFrame([...going.values()])
    for (const to of this.parts.audience()) {
      const own = this.ownIds.get(to)
      if (own === undefined || !going.has(own)) to.sendAwareness(common)
      else if (going.size > 1)
        to.sendAwareness(awarenessFrame([...going].filter(([client]) => client !== own).map(([, bytes]) => bytes)))
    }
  }
}

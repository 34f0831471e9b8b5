/** One room while anybody is there: its sockets, its board, who is present, and what is pushed to them. */
import type { ParticipantId, RoomId } from '@samklang/shared/domain/ids'
import { isAnyLocked, LOCK_GRACE, type Locks } from '@samklang/shared/domain/locks'
import type { Role } from '@samklang/shared/domain/role'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import type { Clock } from '../clock'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import type { Here, Nodes } from '../nodes/Nodes'
import type { Person } from '../person'
import type { Database } from '../storage/Database'
import { type RandomBytes } from '../storage/documentLog'
import { RoomAwareness } from './awareness'
import type { Compactor } from './Compactor'
import { Connection } from './Connection'
import { pausesFrame } from './frames'
import type { IdAllowance } from './idAllowance'
import type { Judges } from './Judges'
import { OtherNodes, type OwnRoom } from './OtherNodes'
import type { Limits } from './limits'
import { Presence } from './presence'
import { type BoardOwner, RoomBoard } from './RoomBoard'
import { PutAway } from './putAway'
import { SessionPush } from './sessionPush'

export interface RoomParts {
  readonly db: Database
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly limits: Limits
  readonly compactor: Compactor
  readonly judges: Judges
  readonly metrics: Metrics
  readonly allowance: IdAllowance
  /** A board has been changed, by whomever. */
  boardChanged?(room: RoomId): void
  /** Somebody has put so many notes away within seconds that it may have been a slip of the hand. */
  putMuchAway?(room: RoomId, who: ParticipantId, notes: readonly string[]): void
  /** Does this person's writing wait? */
  isPaused?(room: RoomId, who: ParticipantId): boolean
  /** Is storage able to write, as far as is known? */
  storageWorks(): boolean
  readonly nodes: Nodes
  /** Under which id this server writes on boards. */
  readonly serverClient: number
  /** Whom each pass of the room stands for now. */
  rightsOf(room: RoomId): Promise<ReadonlyMap<string, Person & { readonly revoked: boolean }>>
  /** What people may do in a room has changed: whoever is on the way in was looked up before. */
  rightsChanged(room: RoomId): void
  sessionOf(room: RoomId): Promise<SessionView>
  turnoutOf(room: RoomId, present: ReadonlySet<ParticipantId>): Promise<Turnout>
}

export class LiveRoom implements OwnRoom, BoardOwner {
  readonly awareness: RoomAwareness
  readonly push: SessionPush
  private readonly connections = new Set<Connection>()
  private readonly presence = new Presence()
  private readonly putAway = new PutAway()
  private locks: SessionView['locks'] | null = null
  readonly board: RoomBoard
  readonly others: OtherNodes

  constructor(
    readonly id: RoomId,
    private readonly parts: RoomParts,
  ) {
    const { clock, limits, log } = parts
    this.awareness = new RoomAwareness({
      clock,
      limits,
      audience: () => this.boards(),
      ownerOf: (client) => this.board.opened?.ownerOf(client),
      ...(parts.nodes.several && { tellOthers: (pointers) => this.others.tell({ is: 'pointers', pointers }) }),
    })
    this.push = new SessionPush({
      clock,
      log,
      followers: () => [...this.connections].filter(({ follows }) => follows),
      sessionOf: () => this.readSession(),
      turnoutOf: async () => parts.turnoutOf(id, await this.others.present()),
    })
    this.others = new OtherNodes(this, parts)
    this.board = new RoomBoard(this, parts)
  }

  /** Why one more socket of this person is not let in, or null. */
  whyFull(person: Person): Closing | null {
    const { socketsOfRoom, socketsOfParticipant } = this.parts.limits
    if (this.connections.size >= socketsOfRoom) return closing.tryLater
    const sockets = this.of(person.id).length + this.others.socketsOf(person.id)
    return sockets >= socketsOfParticipant ? closing.tryLater : null
  }

  enter(connection: Connection): void {
    this.connections.add(connection)
    if (this.presence.opened(connection.person.id, this.parts.clock.now())) this.hereChanged()
    connection.greet()
    // Whoever comes first may be one who is never sent the session.
    if (this.connections.size === 1) this.readSession().catch(() => undefined)
  }

  /** What is locked for somebody of this role. What was on its way when it was locked is still taken. */
  locksFor(role: Role): Locks | null {
    const { locks } = this
    if (role === 'facilitator' || locks === null || !isAnyLocked(locks)) return null
    return this.parts.clock.now() - locks.at < LOCK_GRACE ? null : locks
  }

  private async readSession(): Promise<SessionView> {
    const session = await this.parts.sessionOf(this.id)
    this.locks = session.locks ?? null
    return session
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.push.forget(connection)
    this.awareness.left(connection)
    this.presence.closed(connection.person.id, connection.seenAt)
  }

  close(who: ParticipantId | 'everyone', why: Closing): void {
    const leaving = who === 'everyone' ? [...this.connections] : this.of(who)
    for (const connection of leaving) connection.close(why)
    const shownOut = why.code === closing.revoked.code && who !== 'everyone' && this.presence.gone(who)
    if (shownOut) this.hereChanged()
  }

  personChanged(person: Person): void {
    // Each socket keeps the role of the pass it came in by.
    for (const connection of this.of(person.id)) connection.person = { ...person, role: connection.person.role }
    this.awareness.restamp(person)
  }

  seen(who: ParticipantId): void {
    if (this.presence.seen(who, this.parts.clock.now())) this.hereChanged()
  }

  here(): Here {
    return this.presence.list(this.parts.clock.now())
  }

  /** What was changed by way of another node is looked up: each socket keeps what its pass allows, or has to come back. */
  async checkPeople(): Promise<void> {
    this.parts.rightsChanged(this.id)
    if (this.connections.size === 0) return
    const rights = await this.parts.rightsOf(this.id)
    for (const connection of this.connections) {
      const { pass, person } = connection
      const now = pass === null ? undefined : rights.get(pass)
      if (now === undefined) continue
      if (now.revoked) this.close(now.id, closing.revoked)
      else if (now.role !== person.role) connection.close(closing.roleChanged)
      else if (now.name !== person.name || now.number !== person.number) this.personChanged(now)
    }
  }

  /** What time does to a room; called about once a second. */
  async sweep(now: number): Promise<void> {
    for (const connection of this.connections) connection.sweep(now)
    if (this.presence.sweep(now)) this.hereChanged()
    this.awareness.sweep(now)
    await this.others.sweep(now)
    this.putAway.sweep(now)
    await this.board.opened?.rest()
  }

  /** Is there nothing here that would be missed? */
  get isEmpty(): boolean {
    return this.connections.size === 0 && this.presence.isEmpty && this.board.isAtRest
  }

  /** Where the board is judged now, if it is in memory. */
  get place(): 'here' | 'away' | null {
    return this.board.opened?.place ?? null
  }

  /** Resolves when the board is on disk; rejects with NotSaved when storage fails. */
  async flushed(): Promise<void> {
    await this.board.opened?.flushed()
  }

  /** Somebody has put notes away, over a socket or by request. */
  hasPutAway(who: ParticipantId, notes: readonly string[]): void {
    const many = this.putAway.add(who, notes, this.parts.clock.now())
    if (many) this.parts.putMuchAway?.(this.id, who, many)
  }

  /** Whose writing waits has changed: told to that person, and to whoever leads. */
  pausesChanged(who: ParticipantId): void {
    for (const connection of this.connections) {
      const { person, follows } = connection
      if (follows && (person.id === who || person.role === 'facilitator')) connection.say(pausesFrame)
    }
  }

  isPaused(who: ParticipantId): boolean {
    return this.parts.isPaused?.(this.id, who) ?? false
  }

  /** Storage fails, or works again. */
  tellSaving(works: boolean): void {
    for (const connection of this.connections) connection.tellSaving(works)
  }

  private hereChanged(): void {
    this.push.turnoutChanged()
    this.others.hereChanged()
  }

  /** Sockets, of any kind. */
  get size(): number {
    return this.connections.size
  }

  boards(): Connection[] {
    return [...this.connections].filter(({ document }) => document !== null)
  }

  private of(who: ParticipantId): Connection[] {
    return [...this.connections].filter(({ person }) => person.id === who)
  }
}

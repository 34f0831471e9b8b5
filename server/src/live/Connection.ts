/** One socket: reads its messages one after the other, judges who may send them, and answers. */
import type { ParticipantId } from '@samklang/shared/domain/ids'
import type { Locks } from '@samklang/shared/domain/locks'
import { mayAct, type Role } from '@samklang/shared/domain/role'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import { FIRST_OWN_TYPE } from '@samklang/shared/wire/messages'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { Person } from '../person'
import { incomingOf, needs } from './access'
import type { RoomAwareness } from './awareness'
import type { Aware } from './awarenessEntry'
import { heartbeatFrame, pausesFrame, stepOneFrame } from './frames'
import { Inbox } from './Inbox'
import { Joining } from './Joining'
import type { LiveDocument } from './LiveDocument'
import { type Limits, times } from './limits'
import { Outgoing } from './Outgoing'
import { Pulse } from './Pulse'
import { BadMessage, readable, readerOf } from './readable'
import type { Follower, SessionPush } from './sessionPush'
import type { Turns } from './Turns'
import { type Pen, Writing } from './Writing'

export interface ConnectionParts {
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
  readonly turns: Turns
  readonly metrics: Metrics
  readonly awareness: RoomAwareness
  readonly push: SessionPush
  /** The digest of the pass it came in by. */
  readonly pass: string | null
  /** Null on a session socket. */
  readonly document: LiveDocument | null
  /** Is storage able to write, as far as is known? */
  storageWorks(): boolean
  /** Does this person's writing wait? */
  isPaused(who: ParticipantId): boolean
  /** What is locked for somebody of this role now; null where nothing is. */
  locksFor(role: Role): Locks | null
  /** It takes no further part, whether or not the other side has noticed. */
  onOver(connection: Connection): void
}

export class Connection implements Aware, Follower, Pen {
  readonly pass: string | null
  readonly document: LiveDocument | null
  readonly outgoing: Outgoing
  revision: number | null = null
  /** Has sent a type of ours, and may be sent them. */
  follows = false
  private readonly inbox: Inbox
  private readonly pulse: Pulse
  private owesPush = false
  private readonly writing: Writing
  private readonly joining: Joining
  private over = false

  constructor(
    private readonly ws: WebSocket,
    socket: Duplex,
    public person: Person,
    private readonly parts: ConnectionParts,
  ) {
    const { clock, limits, metrics, document } = parts
    this.pass = parts.pass
    this.document = document
    this.outgoing = new Outgoing(socket, limits, () => clock.now())
    this.inbox = new Inbox(ws, {
      clock,
      limits,
      turn: () => parts.turns.next(person.room),
      onHeldBack: () => metrics.heldBack.inc(),
      take: (message) => this.take(message),
    })
    this.writing = new Writing({ document, limits, log: parts.log, metrics, clock, pen: this })
    this.joining = new Joining({
      document,
      limits,
      outgoing: this.outgoing,
      spend: (bytes) => void this.inbox.pay(bytes),
      inBackground: (work) => this.inBackground(work),
    })
    this.pulse = new Pulse(clock)
    ws.on('message', (data: Buffer, isBinary: boolean) => this.heardOf(data, isBinary))
    ws.on('pong', () => this.pulse.stillThere())
    ws.on('close', () => {
      if (!this.over) this.pulse.stillThere()
      this.end()
    })
  }

  get paused(): boolean {
    return this.parts.isPaused(this.person.id)
  }

  get locks(): Locks | null {
    return this.parts.locksFor(this.person.role)
  }

  get storageWorks(): boolean {
    return this.parts.storageWorks()
  }

  /** When the other side was last heard, which may be a while before its silence was noticed. */
  get seenAt(): number {
    return this.pulse.heardAt
  }

  /** Says hello as y-websocket's server does: asks for what the client has, and tells who is here. */
  greet(): void {
    const { document, awareness } = this.parts
    if (!document) return
    this.inBackground(document.stateVector().then((vector) => this.outgoing.write(stepOneFrame(vector))))
    const everybody = awareness.everything(this)
    if (everybody) this.outgoing.write(everybody)
  }

  close(why: Closing): void {
    if (this.over) return
    this.end()
    this.parts.metrics.closings.inc({ reason: why.reason })
    this.ws.close(why.code, why.reason)
  }

  sendAwareness(frame: Buffer): void {
    this.outgoing.awareness(frame)
  }

  sendPush(frame: Buffer): boolean {
    const sent = this.outgoing.push(frame)
    if (!sent) this.owesPush = true
    return sent
  }

  spend(bytes: number): void {
    this.inbox.spend(bytes)
  }

  say(frame: Buffer): void {
    this.outgoing.write(frame)
  }

  /** Storage fails, or works again: everybody is told who knows our types. */
  tellSaving(works: boolean): void {
    if (this.follows) this.writing.tellSaving(works)
  }

  /** Heartbeat, dead sockets and slow readers; called about once a second. */
  sweep(now: number): void {
    const { backlog, behindSince, wroteAt } = this.outgoing
    if (backlog > this.parts.limits.backlog || (behindSince !== null && now - behindSince >= times.behind)) {
      return this.cut()
    }
    const due = this.pulse.due(now)
    if (due === 'gone') return this.cut()
    if (due === 'ping' && !this.over) this.ws.ping()
    if (this.pulse.isSilent(now)) return this.close(closing.tryLater)
    if (now - wroteAt >= times.heartbeat) this.outgoing.write(heartbeatFrame)
    this.joining.sweep()
    if (this.owesPush && this.outgoing.backlog === 0) {
      this.owesPush = false
      this.parts.push.greet(this)
    }
  }

  /** A close frame would wait behind what it does not read. */
  private cut(): void {
    this.end()
    this.parts.metrics.closings.inc({ reason: 'not-reading' })
    this.ws.terminate()
  }

  private end(): void {
    if (this.over) return
    this.over = true
    this.inbox.end()
    this.writing.end()
    this.joining.end()
    this.outgoing.end()
    this.parts.onOver(this)
  }

  private heardOf(data: Buffer, isBinary: boolean): void {
    if (this.over) return
    this.pulse.stillThere()
    this.pulse.spoken = true
    if (isBinary) this.inbox.add(data)
    else this.close(closing.refused)
  }

  private async take(message: Uint8Array): Promise<void> {
    try {
      await this.handle(message)
    } catch (error) {
      // Framing that cannot be read is the sender's fault; anything else is ours, and they may come back.
      const theirs = error instanceof BadMessage
      if (!theirs) this.parts.log.error('a message could not be handled', faultOf(error))
      this.close(theirs ? closing.refused : closing.tryLater)
    }
  }

  private async handle(data: Uint8Array): Promise<void> {
    const { number, bytes } = readerOf(data)
    const type = number()
    if (type >= FIRST_OWN_TYPE) this.follow()
    const incoming = incomingOf(type, number)
    this.parts.metrics.messages.inc({ kind: incoming ?? 'unknown' })
    if (incoming === null || !mayAct(this.person.role, needs[incoming])) return
    switch (incoming) {
      case 'step-one':
        return this.joining.ask(bytes())
      case 'step-two':
      case 'update':
        return this.writing.write(bytes(), incoming)
      case 'awareness': {
        const update = bytes()
        if (this.document) readable(() => this.parts.awareness.receive(this, update))
        return
      }
      case 'query-awareness': {
        const everybody = this.document && this.parts.awareness.everything(this)
        if (everybody) this.outgoing.awareness(everybody)
        return
      }
      case 'saved':
        return this.writing.askSaved(number())
    }
  }

  private follow(): void {
    if (this.follows) return
    this.follows = true
    if (this.paused || this.person.role === 'facilitator') this.say(pausesFrame)
    this.parts.push.greet(this)
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.parts.log.error('a socket could not be answered', faultOf(error))
      this.close(closing.tryLater)
    })
  }
}

/** One socket: reads its messages one after the other, judges who may send them, and answers. */
import type { ParticipantId } from '@samklang/shared/domain/ids'
import type { Locks } from '@samklang/shared/domain/locks'
import { mayAct, type Role } from '@samklang/shared/domain/role'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import { FIRST_OWN_TYPE } from '@samklang/shared/wire/messages'
import * as decoding from 'lib0/decoding'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import type { Person } from '../person'
import { incomingOf, needs } from './access'
import type { RoomAwareness } from './awareness'
import type { Aware } from './awarenessEntry'
import { heartbeatFrame, pausesFrame, stepOneFrame, updateFrames } from './frames'
import { Inbox } from './Inbox'
import type { LiveDocument } from './LiveDocument'
import { type Limits, times } from './limits'
import { Outgoing } from './Outgoing'
import type { Follower, SessionPush } from './sessionPush'
import { type Pen, Writing } from './Writing'

export interface ConnectionParts {
  readonly clock: Clock
  readonly log: Log
  readonly limits: Limits
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
  readonly outgoing: Outgoing
  revision: number | null = null
  /** Has sent a type of ours, and may be sent them. */
  follows = false
  private readonly inbox: Inbox
  private heard = true
  private pingedAt: number
  private heardAt: number
  private readonly openedAt: number
  /** Has sent a message of any kind. */
  private spoken = false
  private owesPush = false
  private readonly writing: Writing
  /** An answer to its step 1 is being made. */
  private answering = false
  /** The state vector of a step 1 that waits until it has read what it was sent. */
  private asksAgain: Uint8Array | null = null
  private over = false

  constructor(
    private readonly ws: WebSocket,
    socket: Duplex,
    public person: Person,
    private readonly parts: ConnectionParts,
  ) {
    const { clock, limits, metrics } = parts
    this.outgoing = new Outgoing(socket, limits, () => clock.now())
    this.inbox = new Inbox(ws, {
      clock,
      limits,
      onHeldBack: () => metrics.heldBack.inc(),
      take: (message) => this.take(message),
    })
    this.writing = new Writing({ document: parts.document, limits, log: parts.log, metrics, pen: this })
    this.pingedAt = this.heardAt = this.openedAt = clock.now()
    ws.on('message', (data: Buffer, isBinary: boolean) => this.heardOf(data, isBinary))
    ws.on('pong', () => this.stillThere())
    ws.on('close', () => {
      if (!this.over) this.stillThere()
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

  get pass(): string | null {
    return this.parts.pass
  }

  get document(): LiveDocument | null {
    return this.parts.document
  }

  /** When the other side was last heard, which may be a while before its silence was noticed. */
  get seenAt(): number {
    return this.heardAt
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
    if (now - this.pingedAt >= times.ping) {
      if (!this.heard) return this.cut()
      this.heard = false
      this.pingedAt = now
      if (!this.over) this.ws.ping()
    }
    if (!this.spoken && now - this.openedAt >= times.silent) return this.close(closing.tryLater)
    if (now - wroteAt >= times.heartbeat) this.outgoing.write(heartbeatFrame)
    this.catchUp()
    if (!this.answering && this.asksAgain !== null) this.answerAgain()
  }

  private catchUp(): void {
    const from = this.outgoing.caughtUpFrom
    if (from !== null && this.document) {
      this.outgoing.beginJoining()
      const missed = this.document.since(from)
      this.inBackground(missed.then((updates) => this.outgoing.join(updateFrames(updates))))
    }
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
    this.outgoing.end()
    this.parts.onOver(this)
  }

  private heardOf(data: Buffer, isBinary: boolean): void {
    if (this.over) return
    this.stillThere()
    this.spoken = true
    if (isBinary) this.inbox.add(data)
    else this.close(closing.refused)
  }

  private stillThere(): void {
    this.heard = true
    this.heardAt = this.parts.clock.now()
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
    const decoder = decoding.createDecoder(data)
    const number = (): number => readable(() => decoding.readVarUint(decoder))
    const bytes = (): Uint8Array => readable(() => decoding.readVarUint8Array(decoder))
    const type = number()
    if (type >= FIRST_OWN_TYPE) this.follow()
    const incoming = incomingOf(type, number)
    this.parts.metrics.messages.inc({ kind: incoming ?? 'unknown' })
    if (incoming === null || !mayAct(this.person.role, needs[incoming])) return
    switch (incoming) {
      case 'step-one':
        return this.answer(bytes())
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

  /** One answer at a time: who asks again before having read the last one waits, and of several questions the last counts. */
  private answer(vector: Uint8Array): void {
    const { document } = this
    if (!document) return
    if (vector.length > this.parts.limits.update) throw new BadMessage('A state vector is too long.')
    readable(() => Y.decodeStateVector(vector))
    if (this.answering || this.outgoing.backlog > this.parts.limits.backlogAwareness) {
      this.asksAgain = vector
      return
    }
    this.answering = true
    this.outgoing.beginJoining()
    const answered = document.answer(vector).then((answer) => {
      this.answering = false
      // Whoever asks again and again pays for the bytes.
      this.spend(answer.length)
      this.outgoing.join(answer)
      this.answerAgain()
    })
    this.inBackground(answered)
  }

  private answerAgain(): void {
    const vector = this.asksAgain
    this.asksAgain = null
    if (vector !== null && !this.over) this.answer(vector)
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

/** The framing of a message cannot be read. */
class BadMessage extends Error {
  override name = 'BadMessage'
}

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new BadMessage('A message cannot be read.', { cause: error })
  }
}

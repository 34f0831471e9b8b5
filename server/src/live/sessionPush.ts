/** One room's pushes: the session whole after every change, the turnout at most once a second, to sockets that know them. */
import { message } from '@samklang/shared/wire/messages'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import type { Clock } from '../clock'
import { faultOf, type Log } from '../log'
import { jsonFrame } from './frames'
import { times } from './limits'

/** A socket that has sent a type of ours and may be sent them. */
export interface Follower {
  /** The revision it was last sent, or null. */
  revision: number | null
  /** False when it is too far behind now; it will ask again. */
  sendPush(frame: Buffer): boolean
}

export interface PushParts {
  readonly clock: Clock
  readonly log: Log
  followers(): Iterable<Follower>
  sessionOf(): Promise<SessionView>
  turnoutOf(): Promise<Turnout>
}

export class SessionPush {
  /** Of the session that was last read, or null. */
  revision: number | null = null
  private readonly waiting = new Set<Follower>()
  private changed = false
  private reading = false
  private turnout: Buffer | null = null
  private turnoutWanted = false
  private turnoutAt = -Infinity
  private turnoutScheduled = false

  constructor(private readonly parts: PushParts) {}

  sessionChanged(): void {
    this.changed = true
    void this.push()
  }

  turnoutChanged(): void {
    this.turnoutWanted = true
    this.scheduleTurnout()
  }

  /**
   * Somebody new, or back from being behind: gets the session as it is now. It is read from the rows and not from
   * memory, since a crash between a commit and its push leaves memory behind.
   */
  greet(follower: Follower): void {
    this.waiting.add(follower)
    void this.push()
    if (this.turnout) follower.sendPush(this.turnout)
    else this.turnoutChanged()
  }

  forget(follower: Follower): void {
    this.waiting.delete(follower)
  }

  private async push(): Promise<void> {
    if (this.reading) return
    this.reading = true
    try {
      while (this.changed || this.waiting.size > 0) {
        const everybody = this.changed
        const greeted = [...this.waiting]
        this.changed = false
        this.waiting.clear()
        try {
          const session = await this.parts.sessionOf()
          this.revision = session.revision
          this.send(session, everybody ? [...this.parts.followers()] : greeted)
        } catch (error) {
          this.parts.log.warn('a session could not be read', faultOf(error))
          this.tryAgain(everybody, greeted)
          return
        }
      }
    } finally {
      this.reading = false
    }
  }

  private send(session: SessionView, to: readonly Follower[]): void {
    const frame = jsonFrame(message.session, session)
    for (const follower of to) {
      if (follower.revision === session.revision) continue
      if (follower.sendPush(frame)) follower.revision = session.revision
    }
  }

  private tryAgain(everybody: boolean, greeted: readonly Follower[]): void {
    this.changed ||= everybody
    const following = new Set(this.parts.followers())
    for (const follower of greeted) if (following.has(follower)) this.waiting.add(follower)
    this.parts.clock.after(times.longestRetry, () => void this.push())
  }

  private scheduleTurnout(): void {
    if (this.turnoutScheduled || !this.turnoutWanted) return
    this.turnoutScheduled = true
    const wait = this.turnoutAt + times.turnout - this.parts.clock.now()
    const send = (): void => {
      void this.sendTurnout()
    }
    if (wait <= 0) setImmediate(send)
    else this.parts.clock.after(wait, send)
  }

  private async sendTurnout(): Promise<void> {
    this.turnoutWanted = false
    this.turnoutAt = this.parts.clock.now()
    try {
      const frame = jsonFrame(message.turnout, await this.parts.turnoutOf())
      if (this.turnout === null || !frame.equals(this.turnout)) {
        this.turnout = frame
        for (const follower of this.parts.followers()) follower.sendPush(frame)
      }
    } catch (error) {
      this.parts.log.warn('a turnout could not be read', faultOf(error))
    }
    this.turnoutScheduled = false
    this.scheduleTurnout()
  }
}

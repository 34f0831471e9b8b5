/** Brings one socket up to date with its board: answers its step 1, and sends what it missed while it did not read. */
import * as Y from 'yjs'
import { updateFrames } from './frames'
import type { LiveDocument } from './LiveDocument'
import type { Limits } from './limits'
import type { Outgoing } from './Outgoing'
import { BadMessage, readable } from './readable'

export interface JoiningParts {
  /** Null on a session socket, where nothing is answered. */
  readonly document: LiveDocument | null
  readonly limits: Limits
  readonly outgoing: Outgoing
  /** Whoever asks again and again pays for the bytes. */
  spend(bytes: number): void
  inBackground(work: Promise<void>): void
}

export class Joining {
  /** An answer is being made. */
  private busy = false
  /** The state vector of a step 1 that waits until the socket has read what it was sent. */
  private waiting: Uint8Array | null = null
  private over = false

  constructor(private readonly parts: JoiningParts) {}

  /**
   * Who asks again before having read the last answer waits, and of several questions the last counts.
   * @throws {BadMessage} when it is no state vector.
   */
  ask(vector: Uint8Array): void {
    const { document, limits, outgoing } = this.parts
    if (!document) return
    if (vector.length > limits.update) throw new BadMessage('A state vector is too long.')
    readable(() => Y.decodeStateVector(vector))
    if (this.busy || outgoing.backlog > limits.backlogAwareness) {
      this.waiting = vector
      return
    }
    this.busy = true
    outgoing.beginJoining()
    const answered = document.answer(vector).then((answer) => {
      this.busy = false
      this.parts.spend(answer.length)
      outgoing.join(answer)
      this.again()
    })
    this.parts.inBackground(answered)
  }

  /** Sends what was missed, and answers what waits, where the socket has read what it was sent. */
  sweep(): void {
    this.catchUp()
    if (!this.busy && this.waiting !== null) this.again()
  }

  end(): void {
    this.over = true
  }

  private catchUp(): void {
    const { document, outgoing, inBackground } = this.parts
    const from = outgoing.caughtUpFrom
    if (from === null || !document) return
    outgoing.beginJoining()
    inBackground(document.since(from).then((updates) => outgoing.join(updateFrames(updates))))
  }

  private again(): void {
    const vector = this.waiting
    this.waiting = null
    if (vector !== null && !this.over) this.ask(vector)
  }
}

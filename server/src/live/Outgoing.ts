/** What goes out on one socket: whole frames in one write each, and less and less to a reader that does not keep up. */
import type { Duplex } from 'node:stream'
import type { Limits } from './limits'

/**
 * `fresh`: has not asked for the board. `joining`: is being answered; what is committed meanwhile waits behind the
 * answer. `behind`: has missed updates after `head` and is sent them when it has read what it was sent.
 */
type Following =
  | { readonly state: 'fresh' }
  | { readonly state: 'joining'; readonly held: Buffer[] }
  | { readonly state: 'following' }
  | { readonly state: 'behind'; readonly head: number; readonly since: number }

export class Outgoing {
  private following: Following = { state: 'fresh' }
  private open = true
  /** When something was last written. */
  wroteAt: number

  constructor(
    private readonly socket: Duplex,
    private readonly limits: Limits,
    private readonly now: () => number,
  ) {
    this.wroteAt = now()
  }

  /** Bytes that have been written and not yet taken. */
  get backlog(): number {
    return this.socket.writableLength
  }

  write(frames: Buffer): void {
    if (!this.open || this.socket.destroyed) return
    this.wroteAt = this.now()
    this.socket.write(frames)
  }

  /** After a close frame nothing may follow. */
  end(): void {
    this.open = false
    this.following = { state: 'fresh' }
  }

  /** From now on updates are held until the answer is there. */
  beginJoining(): void {
    if (this.following.state !== 'joining') this.following = { state: 'joining', held: [] }
  }

  join(answer: Buffer): void {
    const held = this.following.state === 'joining' ? this.following.held : []
    this.following = { state: 'following' }
    this.write(held.length === 0 ? answer : Buffer.concat([answer, ...held]))
  }

  /** @param before the head that went out before these. */
  update(frames: Buffer, before: number): void {
    switch (this.following.state) {
      case 'fresh':
      case 'behind':
        return
      case 'joining':
        this.following.held.push(frames)
        return
      case 'following':
        if (this.backlog <= this.limits.backlogUpdates) this.write(frames)
        else this.following = { state: 'behind', head: before, since: this.now() }
    }
  }

  /** Awareness is the first that a slow reader goes without: the next one replaces it. */
  awareness(frame: Buffer): void {
    if (this.following.state !== 'behind' && this.backlog <= this.limits.backlogAwareness) this.write(frame)
  }

  push(frame: Buffer): boolean {
    if (this.backlog > this.limits.backlogUpdates) return false
    this.write(frame)
    return true
  }

  /** The head to go on from, when a reader that was behind has read what it was sent. */
  get caughtUpFrom(): number | null {
    return this.following.state === 'behind' && this.backlog <= this.limits.backlogAwareness
      ? this.following.head
      : null
  }

  /** Since when it has been behind, or null. */
  get behindSince(): number | null {
    return this.following.state === 'behind' ? this.following.since : null
  }
}

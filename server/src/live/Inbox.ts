/** What arrives on one socket: taken one message after the other, in turns with other sockets, and within a budget. */
import type { WebSocket } from 'ws'
import type { Clock } from '../clock'
import { Budget } from './budget'
import { cost, type Limits } from './limits'
import { QUICK, TURN } from './Turns'

/** Bytes of messages that wait to be taken before the socket is told to hold back. */
const FULL = 1024 * 1024

export interface InboxParts {
  readonly clock: Clock
  readonly limits: Limits
  /** Resolves when it is this socket's turn. */
  turn(): Promise<void>
  /** It will not be read for a while. */
  onHeldBack(): void
  /** Takes one message; the next waits until it has. Never throws. */
  take(message: Uint8Array): Promise<void>
}

export class Inbox {
  private waiting: Uint8Array[] = []
  private bytes = 0
  private reading = false
  private over = false
  private readonly budget: Budget
  private readonly quick: Budget
  /** Has more to say than may be read at once. */
  private hasMuch = false
  /** What is left of its turn. */
  private turn = 0

  constructor(
    private readonly ws: WebSocket,
    private readonly parts: InboxParts,
  ) {
    this.budget = new Budget(parts.limits, parts.clock.now())
    this.quick = new Budget(QUICK, parts.clock.now())
  }

  add(message: Uint8Array): void {
    if (this.over) return
    this.waiting.push(message)
    this.bytes += message.length
    if (this.bytes > FULL) this.ws.pause()
    if (!this.reading) void this.read()
  }

  /** Takes the cost of what it says from its budget, and from its turn; returns milliseconds until it is paid. */
  spend(bytes: number): number {
    this.turn -= bytes
    this.hasMuch = this.quick.spend(bytes, this.parts.clock.now()) > 0
    return this.pay(bytes)
  }

  /** The cost of what it is answered is paid from the budget alone: many who come at once do not line up for it. */
  pay(bytes: number): number {
    return this.budget.spend(bytes, this.parts.clock.now())
  }

  end(): void {
    this.over = true
    this.waiting = []
    // The other side's answer to being closed has to be heard, or the socket stays for half a minute.
    if (this.ws.isPaused) this.ws.resume()
  }

  private async read(): Promise<void> {
    this.reading = true
    for (let message = this.waiting.shift(); message !== undefined; message = this.waiting.shift()) {
      this.bytes -= message.length
      const debt = this.spend(message.length + cost.message)
      if (debt > 0) await this.holdBack(debt)
      if (!this.over) await this.parts.take(message)
      // Without this a socket with much to say would keep the loop to itself: what is awaited is mostly there already.
      if (this.waiting.length > 0 && this.hasMuch && this.turn <= 0) {
        await this.parts.turn()
        this.turn = TURN
      }
    }
    this.reading = false
    if (!this.over && this.ws.isPaused) this.ws.resume()
  }

  /** Stops reading until a debt is paid: nothing is lost, the sender only gets no further. */
  private async holdBack(milliseconds: number): Promise<void> {
    this.parts.onHeldBack()
    this.ws.pause()
    await new Promise<void>((resolve) => this.parts.clock.after(milliseconds, resolve))
    if (!this.over && this.bytes <= FULL) this.ws.resume()
  }
}

/** Whoever has much to say waits for their turn: rooms take theirs one after the other, with a pause for everybody else between. */

/**
 * What a socket may cost (see `limits.ts`) before it lines up: saved up, and in a second. What people do with their hands is
 * far below it, and so is coming back after half an hour with what they wrote meanwhile.
 */
export const QUICK = { budget: 50_000, budgetRate: 1_000_000 } as const

/** What it may cost in one turn: about a millisecond of small updates. */
export const TURN = 10_000

/** Milliseconds between two turns, for those who have little to say: sockets with much get no more than half of the loop. */
const PAUSE = 1

export class Turns {
  /** Those who wait, by room: the room whose turn is next comes first. */
  private readonly lines = new Map<string, (() => void)[]>()
  private pausing = false

  /** Resolves when it is this one's turn; within a room who came first comes first. */
  next(room: string): Promise<void> {
    return new Promise((resolve) => {
      const line = this.lines.get(room)
      if (line) line.push(resolve)
      else this.lines.set(room, [resolve])
      this.pause()
    })
  }

  private pause(): void {
    if (this.pausing || this.lines.size === 0) return
    this.pausing = true
    // Real time, whatever clock the rest goes by: this is about the loop.
    setTimeout(() => {
      this.pausing = false
      this.give()
      this.pause()
    }, PAUSE)
  }

  private give(): void {
    for (const [room, line] of this.lines) {
      // The room goes to the end.
      this.lines.delete(room)
      const turn = line.shift()
      if (line.length > 0) this.lines.set(room, line)
      return turn?.()
    }
  }
}

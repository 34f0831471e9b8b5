/** Where a board sits: on the loop that serves sockets, or in a worker that judges for it. Asked the same way. */
import type { Metrics } from '../metrics'
import { JudgedBoard, type Making } from './JudgedBoard'

/** What may be asked of a board; the answers are plain data. */
export type Question = 'receive' | 'follow' | 'edit' | 'read' | 'vector' | 'answer' | 'farewell'
export type Given<Q extends Question> = Parameters<JudgedBoard[Q]>[0]
export type Answer<Q extends Question> = ReturnType<JudgedBoard[Q]>

export interface Seat {
  /** Is the board on this very thread? Then `done` is called before `ask` returns. */
  readonly here: boolean
  /**
   * Asks the board. Questions are answered in the order they were asked, and `done` runs in that order too, so that what
   * it queues lies in the order in which the board has taken it in.
   * @throws {SeatGone} when the board has left before it answered: what it may have done counts for nothing.
   */
  ask<Q extends Question, T>(question: Q, given: Given<Q>, done: (answer: Answer<Q>) => T): Promise<T>
  leave(): void
}

/** The board is not here any more; it can be made again from what is stored. */
export class SeatGone extends Error {
  override name = 'SeatGone'
}

/** The worker died over this question, or was stopped because it took too long; it is not to be asked again. */
export class CannotBeJudged extends Error {
  override name = 'CannotBeJudged'
}

/** A board small enough to be judged between two sockets' turns. */
export class SeatHere implements Seat {
  readonly here = true
  private board: JudgedBoard | null
  /** The longest that anything has kept this thread, in milliseconds. */
  longest: number

  constructor(
    making: Making,
    private readonly metrics: Metrics,
  ) {
    const began = performance.now()
    this.board = new JudgedBoard(making)
    this.longest = performance.now() - began
  }

  async ask<Q extends Question, T>(question: Q, given: Given<Q>, done: (answer: Answer<Q>) => T): Promise<T> {
    if (this.board === null) throw new SeatGone('The board has left.')
    const began = performance.now()
    const answer = answerOf(this.board, question, given)
    const took = performance.now() - began
    this.longest = Math.max(this.longest, took)
    if (question === 'receive') this.metrics.judging.observe({ place: 'here' }, took / 1000)
    return done(answer)
  }

  leave(): void {
    this.board?.leave()
    this.board = null
  }
}

export function answerOf<Q extends Question>(board: JudgedBoard, question: Q, given: Given<Q>): Answer<Q> {
  // reason: the question names the method and its argument; TypeScript cannot follow the pair.
  return (board[question] as (given: Given<Q>) => Answer<Q>)(given)
}

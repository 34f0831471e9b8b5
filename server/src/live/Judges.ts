/** The threads in which large boards are judged, started when the first one comes; each answers in the order it is asked. */
import type { Worker } from 'node:worker_threads'
import { faultOf, type Log } from '../log'
import type { Metrics } from '../metrics'
import { spawnWorker } from '../spawnWorker'
import type { Making } from './JudgedBoard'
import type { Limits } from './limits'
import { type Answer, CannotBeJudged, type Given, type Question, type Seat, SeatGone } from './seats'

export type ToJudge =
  | { readonly do: 'seat'; readonly board: number; readonly making: Making }
  | { readonly do: 'leave'; readonly board: number }
  | { readonly do: 'ask'; readonly board: number; readonly question: Question; readonly given: unknown }

export type FromJudge =
  | 'ready'
  | { readonly done: true; readonly value: unknown; readonly took: number }
  | { readonly done: false; readonly problem: string }

interface Waiting {
  /** @param took milliseconds in the thread. */
  answered(value: unknown, took: number): void
  failed(error: Error): void
}

/** Milliseconds a thread without a board is kept: what boards have left behind in its heap goes only with it. */
const IDLE = 5_000

/** One thread and the questions it has not answered, oldest first. */
class Judge {
  private readonly queue: Waiting[] = []
  private ready = false
  readonly seats = new Set<AwaySeat>()
  private deadline: NodeJS.Timeout | null = null
  private over = false
  private idle: NodeJS.Timeout | null = null

  constructor(
    private readonly worker: Worker,
    private readonly longest: number,
    private readonly onOver: (why: unknown) => void,
    private readonly onIdle: () => void,
  ) {
    worker.on('message', (reply: FromJudge) => (reply === 'ready' ? this.begin() : this.settle(reply)))
    worker.on('error', (error) => this.lose(error))
    worker.on('exit', () => this.lose(new Error('It has stopped.')))
    worker.unref()
  }

  post(message: ToJudge, waiting: Waiting): void {
    if (this.over) return waiting.failed(new SeatGone('The thread has stopped.'))
    // First, for it throws where something cannot cross; then there is nothing to wait for.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker thread has no origin
    this.worker.postMessage(message)
    this.queue.push(waiting)
    this.watch()
  }

  /** A board has left; the last one may be followed by the thread. */
  left(seat: AwaySeat): void {
    this.seats.delete(seat)
    if (this.idle) clearTimeout(this.idle)
    this.idle = setTimeout(() => void (this.seats.size === 0 && !this.over && this.onIdle()), IDLE)
    this.idle.unref()
  }

  stop(): Promise<unknown> {
    this.over = true
    if (this.idle) clearTimeout(this.idle)
    if (this.deadline) clearTimeout(this.deadline)
    for (const waiting of this.queue.splice(0)) waiting.failed(new SeatGone('The server is stopping.'))
    return this.worker.terminate()
  }

  private begin(): void {
    this.ready = true
    this.watch()
  }

  private settle(reply: Exclude<FromJudge, 'ready'>): void {
    const waiting = this.queue.shift()
    if (this.deadline) clearTimeout(this.deadline)
    this.deadline = null
    this.watch()
    if (reply.done) waiting?.answered(reply.value, reply.took)
    else waiting?.failed(new CannotBeJudged(reply.problem))
  }

  /** Times the question that is being answered now. */
  private watch(): void {
    if (this.deadline !== null || this.queue.length === 0 || !this.ready) return
    this.deadline = setTimeout(() => {
      this.lose(new Error('It took too long.'))
      void this.worker.terminate()
    }, this.longest)
    this.deadline.unref()
  }

  /** The question it died over is not asked again; all others may be, of a board made anew. */
  private lose(why: Error): void {
    if (this.over) return
    this.over = true
    if (this.deadline) clearTimeout(this.deadline)
    this.onOver(why)
    const [culprit, ...others] = this.queue.splice(0)
    for (const seat of this.seats) seat.leave()
    culprit?.failed(new CannotBeJudged(why.message))
    for (const waiting of others) waiting.failed(new SeatGone('The thread has stopped.'))
  }
}

class AwaySeat implements Seat {
  readonly here = false
  private gone = false

  constructor(
    private readonly judge: Judge,
    private readonly board: number,
    private readonly metrics: Metrics,
    making: Making,
  ) {
    judge.seats.add(this)
    // That it cannot be made is told to whoever asks it the first question.
    judge.post({ do: 'seat', board, making }, { answered: () => undefined, failed: () => this.leave() })
  }

  ask<Q extends Question, T>(question: Q, given: Given<Q>, done: (answer: Answer<Q>) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.gone) return reject(new SeatGone('The board has left.'))
      this.judge.post(
        { do: 'ask', board: this.board, question, given },
        {
          answered: (value, took) => {
            if (question === 'receive') this.metrics.judging.observe({ place: 'away' }, took / 1000)
            if (this.gone) return reject(new SeatGone('The board has left.'))
            try {
              // reason: the thread answers each question as `JudgedBoard` does.
              resolve(done(value as Answer<Q>))
            } catch (error) {
              reject(error)
            }
          },
          failed: reject,
        },
      )
    })
  }

  leave(): void {
    if (this.gone) return
    this.gone = true
    this.judge.left(this)
    this.judge.post({ do: 'leave', board: this.board }, nobody)
  }
}

const nobody: Waiting = { answered: () => undefined, failed: () => undefined }

export class Judges {
  private readonly judges = new Set<Judge>()
  private made = 0

  constructor(
    private readonly limits: Pick<Limits, 'judges' | 'judging'>,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** A seat for a board with the thread that has the fewest. */
  seat(making: Making): Seat {
    const [least] = [...this.judges].toSorted((a, b) => a.seats.size - b.seats.size)
    const judge = least && (least.seats.size === 0 || this.judges.size >= this.limits.judges) ? least : this.start()
    return new AwaySeat(judge, ++this.made, this.metrics, making)
  }

  async close(): Promise<void> {
    await Promise.all([...this.judges].map((judge) => judge.stop()))
    this.judges.clear()
  }

  private start(): Judge {
    const worker = spawnWorker(import.meta.url, './judgeWorker.ts', './live/judgeWorker.js', null)
    const lost = (why: unknown): void => {
      this.judges.delete(judge)
      this.log.error('a judging thread was lost', faultOf(why))
    }
    const idle = (): void => {
      this.judges.delete(judge)
      void judge.stop()
    }
    const judge: Judge = new Judge(worker, this.limits.judging, lost, idle)
    this.judges.add(judge)
    return judge
  }
}

/** The way to the thread that folds documents: one job at a time, started when it is needed and let go when it is not. */
import type { Worker } from 'node:worker_threads'
import type { Clock } from '../clock'
import { spawnWorker } from '../spawnWorker'
import { packUpdates } from '../storage/documentLog'
import type { Folded, ReadBoard } from './compact'

export interface CompactRequest {
  readonly kind: 'fold' | 'read'
  /** Packed: hundreds of small pieces would each cross to the other thread by itself, and each with all it is a view of. */
  readonly updates: Uint8Array<ArrayBuffer>
}
export type CompactReply =
  | { readonly done: true; readonly value: Folded | ReadBoard }
  | { readonly done: false; readonly problem: string }

/** It was not folded or read; whoever asked keeps what it has. */
export class NotCompacted extends Error {
  override name = 'NotCompacted'
}

/** The server stops; the next start finds the log as it is. */
export class Stopping extends NotCompacted {
  override name = 'Stopping'
}

/** Milliseconds an idle thread is kept: a large document leaves a large heap behind. */
const IDLE = 10_000

export class Compactor {
  private worker: Worker | null = null
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0
  private stopIdling: () => void = () => undefined
  private closed = false

  constructor(private readonly clock: Clock) {}

  /** One update that holds what all of them hold, checked against them. @throws {NotCompacted} */
  async fold(updates: readonly Uint8Array[]): Promise<Folded> {
    // reason: a fold is answered with what was folded.
    return (await this.ask('fold', updates)) as Folded
  }

  /** What a document of these updates holds. @throws {NotCompacted} */
  async read(updates: readonly Uint8Array[]): Promise<ReadBoard> {
    // reason: a reading is answered with what was read.
    return (await this.ask('read', updates)) as ReadBoard
  }

  async close(): Promise<void> {
    this.closed = true
    this.stopIdling()
    await this.letGo()
  }

  private ask(kind: CompactRequest['kind'], updates: readonly Uint8Array[]): Promise<unknown> {
    this.waiting++
    this.stopIdling()
    const answer = this.last.then(() => this.askNow({ kind, updates: new Uint8Array(packUpdates(updates)) }))
    this.last = answer.then(
      () => this.rest(),
      () => this.rest(),
    )
    return answer
  }

  private askNow(request: CompactRequest): Promise<unknown> {
    if (this.closed) return Promise.reject(new Stopping('The server is stopping.'))
    const worker = (this.worker ??= this.start())
    return new Promise((resolve, reject) => {
      const end = (): void => {
        worker.off('message', answered)
        worker.off('error', failed)
        worker.off('exit', gone)
        worker.unref()
      }
      const answered = (reply: CompactReply): void => {
        end()
        if (reply.done) resolve(reply.value)
        else reject(new NotCompacted(reply.problem))
      }
      const failed = (error: Error): void => lose(error.message)
      const gone = (): void => lose('it has stopped')
      const lose = (why: string): void => {
        end()
        if (this.worker === worker) this.worker = null
        reject(this.closed ? new Stopping(why) : new NotCompacted(`The thread that folds was lost: ${why}`))
      }
      worker.on('message', answered)
      worker.on('error', failed)
      worker.on('exit', gone)
      worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker thread has no origin
      worker.postMessage(request, [request.updates.buffer])
    })
  }

  private start(): Worker {
    const worker = spawnWorker(import.meta.url, './compactWorker.ts', './live/compactWorker.js')
    // What it dies of between two jobs is found out by the next.
    worker.on('error', () => void (this.worker === worker && (this.worker = null)))
    worker.unref()
    return worker
  }

  private rest(): void {
    if (--this.waiting > 0 || this.closed) return
    this.stopIdling = this.clock.after(IDLE, () => void this.letGo())
  }

  private async letGo(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}

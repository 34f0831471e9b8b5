/** The way to the storage worker: one question at a time, and a new worker when one has died. */
import { Worker } from 'node:worker_threads'
import { NotSaved, SqlError } from './Database'
import type { Failure, Reply, Request, WorkerStart } from './workerMessages'

interface Asked {
  resolve(value: unknown): void
  reject(error: Error): void
}

export class WorkerLink {
  private worker: Worker | null = null
  private asked: Asked | null = null
  private opened = 0

  constructor(private readonly start: WorkerStart) {}

  /**
   * Starts the worker, which opens the database and brings it up to date.
   * @throws {Error} when the file cannot be opened or was written by a newer version.
   */
  async open(): Promise<void> {
    const worker = spawn(this.start)
    const opened = this.expectReply()
    worker.on('message', (reply: Reply) => this.settle(reply))
    worker.on('error', (error) => this.lost(worker, error))
    worker.on('exit', () => this.lost(worker, undefined))
    await opened
    this.worker = worker
    this.opened++
    // An idle worker keeps no process alive; one with a question out does.
    worker.unref()
  }

  /** Which of the workers there have been is the present one. */
  get generation(): number {
    return this.opened
  }

  /**
   * One question; whoever calls waits for the answer before asking the next. With a `generation` only that worker is
   * asked: the next one knows nothing of a transaction that the last one was in.
   */
  async ask(request: Request, generation?: number): Promise<unknown> {
    if (generation !== undefined && (this.worker === null || generation !== this.opened)) {
      throw new NotSaved('The storage worker has stopped in the middle of a transaction.')
    }
    if (this.worker === null) await this.reopen()
    const worker = this.worker
    if (worker === null) throw new NotSaved('Storage is not open.')
    const reply = this.expectReply()
    worker.ref()
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker thread has no origin
      worker.postMessage(request)
      return await reply
    } finally {
      worker.unref()
    }
  }

  async close(): Promise<void> {
    const worker = this.worker
    if (worker === null) return
    await this.ask({ kind: 'close' })
    this.worker = null
    await worker.terminate()
  }

  private async reopen(): Promise<void> {
    try {
      await this.open()
    } catch (error) {
      throw new NotSaved('Storage cannot be opened.', { cause: error })
    }
  }

  private expectReply(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.asked = { resolve, reject }
    })
  }

  private settle(reply: Reply): void {
    const asked = this.asked
    this.asked = null
    if (reply.done) asked?.resolve(reply.value)
    else asked?.reject(errorOf(reply.failure))
  }

  /** What was asked of a worker that died may or may not have been kept. */
  private lost(worker: Worker, cause: unknown): void {
    if (this.worker === worker) this.worker = null
    const asked = this.asked
    this.asked = null
    asked?.reject(new NotSaved(`The storage worker has stopped: ${wordsOf(cause)}`, { cause }))
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'for no reason it could give.'
}

function errorOf({ message, code, notSaved }: Failure): Error {
  return notSaved ? new NotSaved(message) : new SqlError(message, code)
}

/**
 * In the bundle the worker lies beside the main file. Run from source it is TypeScript: `--import tsx` does nothing in
 * a worker of Node 20, so a line of JavaScript asks tsx to load it.
 */
function spawn(workerData: WorkerStart): Worker {
  const here = import.meta.url
  if (!here.endsWith('.ts')) return new Worker(new URL('./storage/worker.js', here), { workerData, execArgv: [] })
  const source = JSON.stringify(new URL('./worker.ts', here).href)
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`
  return new Worker(load, { eval: true, workerData, execArgv: [] })
}

/** Has files of reports made in one thread of their own: bounded in time, in memory and in how many wait, the last ones kept. */
import { createHash } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import type { Language } from '@samklang/shared/domain/language'
import type { Report } from '@samklang/shared/domain/report'
import { Refused } from '../refused'
import { spawnWorker } from '../spawnWorker'

export interface FileAsked {
  readonly kind: 'pdf' | 'docx'
  readonly report: Report
  readonly language: Language
}
export type FileMade =
  | { readonly done: true; readonly bytes: Uint8Array }
  | { readonly done: false; readonly problem: string }

/** What may be waited for, and for how long. */
export interface MakerLimits {
  /** Milliseconds for one file, the start of the thread included. */
  readonly longest: number
  /** Files that may wait for their turn. */
  readonly queue: number
  /** Milliseconds without work after which the thread is let go, and its typefaces with it. */
  readonly idle: number
  /** Files kept, so that thirty people who ask for the same report have it made once. */
  readonly kept: number
}
const usual: MakerLimits = { longest: 20_000, queue: 20, idle: 60_000, kept: 12 }

interface Waiting {
  readonly asked: FileAsked
  readonly settle: (made: FileMade) => void
}

/** Megabytes of heap of the thread's own JavaScript; Typst's memory lies outside and goes with each file. */
const HEAP = 256

export class ReportMaker {
  private readonly limits: MakerLimits
  private readonly queue: Waiting[] = []
  private readonly made = new Map<string, Promise<Uint8Array>>()
  private worker: Worker | null = null
  private busy: Waiting | null = null
  private timer: NodeJS.Timeout | null = null
  private stopped = false

  constructor(limits: Partial<MakerLimits> = {}) {
    this.limits = { ...usual, ...limits }
  }

  /** The file's bytes: the same for the same report. @throws Refused 'too-often' when too many wait; Error when it cannot be made. */
  file(asked: FileAsked): Promise<Uint8Array> {
    const key = createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
    const known = this.made.get(key)
    if (known) {
      this.made.delete(key)
      this.made.set(key, known)
      return known
    }
    // Who is turned away takes no finished file's place.
    if (this.stopped || this.queue.length >= this.limits.queue) return Promise.reject(new Refused('too-often'))
    const bytes = this.ask(asked)
    this.made.set(key, bytes)
    // What failed is tried again by whoever asks next.
    bytes.catch(() => {
      if (this.made.get(key) === bytes) this.made.delete(key)
    })
    for (const [oldest] of this.made) {
      if (this.made.size <= this.limits.kept) break
      this.made.delete(oldest)
    }
    return bytes
  }

  async close(): Promise<void> {
    this.stopped = true
    for (const { settle } of this.queue.splice(0)) settle({ done: false, problem: 'The server is stopping.' })
    await this.end('The server is stopping.')
  }

  private ask(asked: FileAsked): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.queue.push({
        asked,
        settle: (made) => (made.done ? resolve(made.bytes) : reject(new Error(`No file was made. ${made.problem}`))),
      })
      this.next()
    })
  }

  private next(): void {
    if (this.busy !== null) return
    if (this.timer) clearTimeout(this.timer)
    this.busy = this.queue.shift() ?? null
    if (this.busy === null) {
      this.timer = setTimeout(() => void this.end('It was idle.'), this.limits.idle).unref()
      return
    }
    this.timer = setTimeout(() => void this.end('It took too long.'), this.limits.longest).unref()
    this.worker ??= this.start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- reason: a worker thread has no origin
    this.worker.postMessage(this.busy.asked)
  }

  private start(): Worker {
    const worker = spawnWorker(import.meta.url, './reportWorker.ts', './report/reportWorker.js', null, {
      maxOldGenerationSizeMb: HEAP,
    })
    const current = (act: () => void) => () => void (this.worker === worker && act())
    worker.on('message', (made: FileMade) => current(() => this.settle(made))())
    worker.on('error', (error) => current(() => void this.end(error.message))())
    worker.on('exit', () => current(() => void this.end('It has stopped.'))())
    worker.unref()
    return worker
  }

  private settle(made: FileMade): void {
    const { busy } = this
    this.busy = null
    busy?.settle(made)
    this.next()
  }

  /** Lets the thread go; whoever it was busy for is told why, and the next gets a new one. */
  private async end(problem: string): Promise<void> {
    const { worker } = this
    this.worker = null
    if (this.timer) clearTimeout(this.timer)
    if (this.busy) this.settle({ done: false, problem })
    await worker?.terminate()
  }
}

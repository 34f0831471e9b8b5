/** SQLite behind a worker: transactions in order, and one commit for everything that waits for the log. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, LogBatch, LogResult, Tx } from './Database'
import { NotSaved } from './Database'
import { Inside } from './inside'
import { OpenTransaction } from './OpenTransaction'
import type { Appended } from './workerMessages'
import { WorkerLink } from './WorkerLink'

/** Bytes of updates in one grouped commit; more waits for the next. */
const GROUP_LIMIT = 8 * 1024 * 1024

/** Milliseconds in which transactions that wait are done together before they are committed, and jobs before the log's turn. */
const TOGETHER = 8

type Job = () => Promise<void>

/** A transaction that waits for its turn. */
interface Write {
  work(tx: Tx): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

const isWrite = (job: Job | Write | undefined): job is Write => job !== undefined && typeof job !== 'function'

interface Waiting {
  readonly batch: LogBatch
  resolve(result: LogResult): void
  reject(error: unknown): void
}

/**
 * Opens, or makes, the database in a directory.
 * @throws {Error} when it cannot be opened, or was written by a newer version.
 */
export async function openSqlite({ dir }: { dir: string }): Promise<Database> {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const link = new WorkerLink({ file: join(dir, 'samklang.db') })
  await link.open()
  return new Sqlite(link)
}

class Sqlite implements Database {
  private readonly jobs: (Job | Write)[] = []
  private log: Waiting[] = []
  private running = false
  private closed: Promise<void> | null = null
  private idle: (() => void)[] = []
  private readonly inside = new Inside()

  constructor(private readonly link: WorkerLink) {}

  /** There is one line for everything here, whatever it is about. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inside.begin((run) => {
      if (this.closed) return Promise.reject(new NotSaved('Storage is closed.'))
      return new Promise<T>((resolve, reject) => {
        // reason: a write is resolved with what its own work returned.
        const write: Write = { work: (tx) => run(() => work(tx)), resolve: resolve as Write['resolve'], reject }
        this.jobs.push(write)
        void this.pump()
      })
    })
  }

  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inside.begin((run) => this.queue(() => run(() => this.inTransaction(work, 'begin-read'))))
  }

  appendLog(batch: LogBatch): Promise<LogResult> {
    if (this.closed) return Promise.reject(new NotSaved('Storage is closed.'))
    return new Promise((resolve, reject) => {
      this.log.push({ batch, resolve, reject })
      void this.pump()
    })
  }

  wasKept(document: string, batch: string): Promise<number | null> {
    return this.queue(async () => {
      const rows = await this.link.ask({
        kind: 'all',
        sql: 'SELECT head FROM document_log WHERE document = ? AND batch = ?',
        params: [document, batch],
      })
      return (rows as { head: number }[])[0]?.head ?? null
    })
  }

  checkpoint(): Promise<void> {
    return this.queue(async () => void (await this.link.ask({ kind: 'checkpoint' })))
  }

  async canWrite(): Promise<boolean> {
    try {
      await this.queue(() => this.link.ask({ kind: 'probe' }))
      return true
    } catch {
      return false
    }
  }

  close(): Promise<void> {
    this.closed ??= new Promise<void>((resolve) => {
      this.idle.push(resolve)
      void this.pump()
    }).then(() => this.link.close())
    return this.closed
  }

  private queue<T>(job: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new NotSaved('Storage is closed.'))
    return new Promise<T>((resolve, reject) => {
      this.jobs.push(() => job().then(resolve, reject))
      void this.pump()
    })
  }

  /**
   * Jobs for a few milliseconds, then whatever waits for the log, and so on: neither keeps the other from its turn, and a
   * thousand boards that are opened at once do not wait for a commit each.
   */
  private async pump(): Promise<void> {
    if (this.running) return
    this.running = true
    // Let everything that is asked in this turn of the loop join the same commit.
    await Promise.resolve()
    while (this.jobs.length > 0 || this.log.length > 0) {
      const until = performance.now() + TOGETHER
      do await this.nextJob()
      while (this.jobs.length > 0 && performance.now() < until)
      if (this.log.length > 0) await this.commitLog()
    }
    this.running = false
    for (const resolve of this.idle.splice(0)) resolve()
  }

  private async nextJob(): Promise<void> {
    const next = this.jobs.shift()
    if (typeof next === 'function') await next()
    else if (next) await this.writes(next)
  }

  /** One transaction, and those that wait right behind it: each does all or nothing, and one commit keeps them. */
  private async writes(first: Write): Promise<void> {
    if (!isWrite(this.jobs[0])) {
      await this.inTransaction(first.work, 'begin').then(first.resolve, first.reject)
      return
    }
    const done: { readonly write: Write; readonly value: unknown }[] = []
    try {
      await this.link.ask({ kind: 'begin' })
    } catch (error) {
      // Whoever waits behind it would wait as long for the same answer.
      for (let write: Write | null = first; write; write = this.nextWrite()) write.reject(error)
      return
    }
    try {
      const { generation } = this.link
      const until = performance.now() + TOGETHER
      for (let write: Write | null = first; write; write = performance.now() < until ? this.nextWrite() : null) {
        const value = await this.oneOfMany(write, generation)
        if (value) done.push({ write, value: value.of })
      }
      await this.link.ask({ kind: 'commit' }, generation)
    } catch (error) {
      await this.link.ask({ kind: 'rollback' }).catch(() => undefined)
      for (const { write } of done) write.reject(error)
      first.reject(error)
      return
    }
    for (const { write, value } of done) write.resolve(value)
  }

  /** Null where the work threw, which its own asker is told. @throws {NotSaved} when nothing of the group can be kept. */
  private async oneOfMany(write: Write, generation: number): Promise<{ readonly of: unknown } | null> {
    const tx = this.openTransaction(false, generation)
    try {
      await this.link.ask({ kind: 'savepoint' }, generation)
      const of = await write.work(tx)
      await tx.settle()
      await this.link.ask({ kind: 'release' }, generation)
      return { of }
    } catch (error) {
      write.reject(error)
      await tx.settle()
      try {
        await this.link.ask({ kind: 'take-back' }, generation)
      } catch (cause) {
        throw new NotSaved('A transaction was ended by its disk.', { cause })
      }
      return null
    }
  }

  private nextWrite(): Write | null {
    const next = this.jobs[0]
    if (!isWrite(next)) return null
    this.jobs.shift()
    return next
  }

  private openTransaction(readsOnly: boolean, generation: number): OpenTransaction {
    return new OpenTransaction(readsOnly, (kind, sql, params) => this.link.ask({ kind, sql, params }, generation))
  }

  private async commitLog(): Promise<void> {
    let bytes = 0
    const end = this.log.findIndex(({ batch }) => (bytes += batch.updates.length) > GROUP_LIMIT)
    const group = this.log.splice(0, end === -1 ? this.log.length : Math.max(1, end))
    await this.commitGroup(group)
  }

  private async commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const batches = group.map(({ batch }) => batch)
      const results = (await this.link.ask({ kind: 'append', batches })) as Appended
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index]
        if (result) resolve(result)
        else reject(new NotSaved('The storage worker gave no answer for a batch.'))
      })
    } catch (error) {
      const oneIsWrong = !(error instanceof NotSaved) && group.length > 1
      // A batch that cannot be kept for a reason of its own must not take the others with it.
      if (oneIsWrong) for (const alone of group) await this.commitGroup([alone])
      else for (const { reject } of group) reject(error)
    }
  }

  private async inTransaction<T>(work: (tx: Tx) => Promise<T>, begin: 'begin' | 'begin-read'): Promise<T> {
    await this.link.ask({ kind: begin })
    const { generation } = this.link
    const tx = this.openTransaction(begin === 'begin-read', generation)
    try {
      const result = await work(tx)
      await tx.settle()
      await this.link.ask({ kind: 'commit' }, generation)
      return result
    } catch (error) {
      await tx.settle()
      // A rollback that fails has nothing left to undo: the worker is gone and its transaction with it.
      await this.link.ask({ kind: 'rollback' }, generation).catch(() => undefined)
      throw error
    }
  }
}

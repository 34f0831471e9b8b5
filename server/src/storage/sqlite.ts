/** SQLite behind a worker: transactions in order, and one commit for everything that waits for the log. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, LogBatch, LogResult, SqlValue, Tx } from './Database'
import { NotSaved } from './Database'
import type { Appended } from './workerMessages'
import { WorkerLink } from './WorkerLink'

/** Bytes of updates in one grouped commit; more waits for the next. */
const GROUP_LIMIT = 8 * 1024 * 1024

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
  private readonly jobs: (() => Promise<void>)[] = []
  private log: Waiting[] = []
  private running = false
  private closed: Promise<void> | null = null
  private idle: (() => void)[] = []
  private readonly inside = new AsyncLocalStorage<{ open: boolean }>()

  constructor(private readonly link: WorkerLink) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    // The inner one would wait for the outer one, which waits for the inner one.
    if (this.inside.getStore()?.open) return Promise.reject(new Error('A transaction was begun inside another.'))
    // Timers started inside remember where they came from; after the end that is no longer "inside".
    const here = { open: true }
    return this.queue(() =>
      this.inside
        .run(here, () => this.inTransaction(work))
        .finally(() => {
          here.open = false
        }),
    )
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

  /** One job, then whatever waits for the log, and so on: neither keeps the other from its turn. */
  private async pump(): Promise<void> {
    if (this.running) return
    this.running = true
    // Let everything that is asked in this turn of the loop join the same commit.
    await Promise.resolve()
    while (this.jobs.length > 0 || this.log.length > 0) {
      await this.jobs.shift()?.()
      if (this.log.length > 0) await this.commitLog()
    }
    this.running = false
    for (const resolve of this.idle.splice(0)) resolve()
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

  private async inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.link.ask({ kind: 'begin' })
    const { generation } = this.link
    const tx = new OpenTransaction(this.link, generation)
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

/** Statements of one transaction, one after the other also when the work asks for several at once. */
class OpenTransaction implements Tx {
  private last: Promise<unknown> = Promise.resolve()
  private over = false

  constructor(
    private readonly link: WorkerLink,
    private readonly generation: number,
  ) {}

  all<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.next({ kind: 'all', sql, params }) as Promise<Row[]>
  }

  async get<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row | undefined> {
    return (await this.all<Row>(sql, params))[0]
  }

  run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return this.next({ kind: 'run', sql, params }) as Promise<number>
  }

  /** Waits for statements nobody waited for, and takes no more. */
  async settle(): Promise<void> {
    this.over = true
    await this.last.catch(() => undefined)
  }

  private next(request: { kind: 'all' | 'run'; sql: string; params: readonly SqlValue[] }): Promise<unknown> {
    if (this.over) return Promise.reject(new Error('This transaction is over.'))
    const answer = this.last.then(
      () => this.link.ask(request, this.generation),
      () => this.link.ask(request, this.generation),
    )
    this.last = answer
    return answer
  }
}

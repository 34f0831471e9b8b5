/** The log's way into Postgres: what waits, of all documents, goes in one statement that commits by itself. */
import type { Pool } from 'pg'
import type { LogBatch, LogResult } from './Database'
import { NotSaved } from './Database'
import { failureOf, lend } from './postgresConnection'

/** Bytes of updates in one grouped commit, and how many batches; more waits for the next. */
const GROUP_BYTES = 4 * 1024 * 1024
const GROUP_BATCHES = 200

/**
 * In the order of names, so that two nodes never wait for each other's documents. One statement holds its locks for
 * no longer than Postgres works on it, whatever becomes of the network meanwhile.
 */
const APPEND = `
  SELECT given.place, kept.state, kept.at_head AS head
  FROM (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::jsonb[])
      WITH ORDINALITY AS every(document, room, batch, updates, clients, place)
    ORDER BY document COLLATE "C"
  ) AS given,
  LATERAL samklang_append(given.document, given.room, given.batch, given.updates, given.clients) AS kept`

interface Waiting {
  readonly batch: LogBatch
  resolve(result: LogResult): void
  reject(error: unknown): void
}

export class LogLane {
  private waiting: Waiting[] = []
  private running = false

  constructor(private readonly pool: Pool) {}

  append(batch: LogBatch): Promise<LogResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ batch, resolve, reject })
      void this.pump()
    })
  }

  private async pump(): Promise<void> {
    if (this.running) return
    this.running = true
    // Let everything that is asked in this turn of the loop join the same commit.
    await Promise.resolve()
    while (this.waiting.length > 0) await this.commit(this.take())
    this.running = false
  }

  /** The oldest of each document, as many as fit. */
  private take(): Waiting[] {
    const group = new Map<string, Waiting>()
    const left: Waiting[] = []
    let bytes = 0
    for (const one of this.waiting) {
      const { document, updates } = one.batch
      const fits = group.size === 0 || (group.size < GROUP_BATCHES && bytes + updates.length <= GROUP_BYTES)
      if (group.has(document) || !fits) left.push(one)
      else {
        group.set(document, one)
        bytes += updates.length
      }
    }
    this.waiting = left
    return [...group.values()]
  }

  private async commit(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.ask(group.map(({ batch }) => batch))
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index]
        if (result) resolve(result)
        else reject(new NotSaved('Postgres gave no answer for a batch.'))
      })
    } catch (error) {
      const oneIsWrong = !(error instanceof NotSaved) && group.length > 1
      // A batch that cannot be kept for a reason of its own must not take the others with it.
      if (oneIsWrong) for (const alone of group) await this.commit([alone])
      else for (const { reject } of group) reject(error)
    }
  }

  private async ask(batches: readonly LogBatch[]): Promise<(LogResult | undefined)[]> {
    const client = await lend(this.pool)
    try {
      const { rows } = await client.query<{ place: number; state: LogResult['state']; head: number | null }>(APPEND, [
        batches.map(({ document }) => document),
        batches.map(({ room }) => room),
        batches.map(({ batch }) => batch),
        batches.map(({ updates }) => Buffer.from(updates)),
        batches.map(({ clients }) => JSON.stringify(clients)),
      ])
      client.release()
      const byPlace = new Map(rows.map((row) => [row.place, row]))
      return batches.map((_, index) => resultOf(byPlace.get(index + 1)))
    } catch (error) {
      const failure = failureOf(error)
      // An answer that may still come must not be taken for the next one's.
      client.release(failure instanceof NotSaved)
      throw failure
    }
  }
}

function resultOf(row: { state: LogResult['state']; head: number | null } | undefined): LogResult | undefined {
  if (!row) return undefined
  if (row.state !== 'kept') return { state: row.state }
  return row.head === null ? undefined : { state: 'kept', head: row.head }
}

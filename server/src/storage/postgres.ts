/** Postgres: several nodes on one database; transactions about the same wait for each other, all others run side by side. */
import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Database, LogBatch, LogResult, Tx } from './Database'
import { NotSaved } from './Database'
import { asPostgres, checked } from './dialect'
import { Inside } from './inside'
import { Lines } from './lines'
import { OpenTransaction } from './OpenTransaction'
import { failureOf, isAway, isOvertaken, lend, poolOf } from './postgresConnection'
import { LogLane } from './postgresLog'
import { LOCKS, migratePostgres } from './postgresSchema'

/** Connections of one node for transactions and reading, and for the log beside them. */
const CONNECTIONS = 10
const LOG_CONNECTIONS = 2
/** Milliseconds that a start waits for a database that does not answer. */
const STARTING = 20_000
/** Times a transaction is begun before being overtaken again and again counts as not saved. */
const ATTEMPTS = 5
/** The lock everybody shares, and whoever says of nothing what it is about has alone. */
const EVERYTHING = 2

/**
 * Connects, and brings the database up to date. `unhurried` is for an operator's work beside the servers.
 * @throws {Error} when it cannot be reached or was written by a newer version.
 */
export async function openPostgres({
  url,
  unhurried = false,
}: {
  url: string
  unhurried?: boolean
}): Promise<Database> {
  const pool = poolOf(url, CONNECTIONS, unhurried)
  try {
    const client = await firstOf(pool)
    try {
      await migratePostgres(client)
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    throw error
  }
  return new Postgres(pool, poolOf(url, LOG_CONNECTIONS, unhurried))
}

/** A database that is being started with us, or restarted, is waited for; what it says no to is told at once. */
async function firstOf(pool: Pool): Promise<PoolClient> {
  for (const end = Date.now() + STARTING; ;) {
    try {
      return await lend(pool)
    } catch (error) {
      if (!isAway(error) || Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, STARTING / 40))
    }
  }
}

class Postgres implements Database {
  private readonly inside = new Inside()
  private readonly lines = new Lines()
  private readonly log: LogLane
  private readonly working = new Set<Promise<unknown>>()
  private closed: Promise<void> | null = null

  constructor(
    private readonly pool: Pool,
    private readonly logPool: Pool,
  ) {
    this.log = new LogLane(logPool)
  }

  transaction<T>(work: (tx: Tx) => Promise<T>, about?: string): Promise<T> {
    const begin = `BEGIN; ${lockFor(about)}`
    return this.inside.begin((run) =>
      // Waiting here instead of in Postgres keeps a busy room from taking every connection.
      this.taking(() =>
        this.lines.in(about ?? '', () => this.attempts(() => run(() => this.within(begin, false, work)))),
      ),
    )
  }

  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
    return this.inside.begin((run) => this.taking(() => run(() => this.within(begin, true, work))))
  }

  appendLog(batch: LogBatch): Promise<LogResult> {
    return this.taking(() => this.log.append(batch))
  }

  wasKept(document: string, batch: string): Promise<number | null> {
    return this.taking(async () => {
      // An append that is still under way holds the document: whoever gets it after that sees what became of it.
      const sql = 'SELECT 1 FROM document WHERE name = $1 FOR UPDATE'
      const [, found] = await this.alone(this.logPool, async (client) => {
        await client.query('BEGIN')
        await client.query(sql, [document])
        const asked = 'SELECT head FROM document_log WHERE document = $1 AND batch = $2'
        const { rows } = await client.query<{ head: number }>(asked, [document, batch])
        await client.query('COMMIT')
        return [null, rows[0]?.head ?? null] as const
      })
      return found
    })
  }

  /** What deleted rows leave in Postgres' own files, its log and its replicas, is its operator's to look after. */
  checkpoint(): Promise<void> {
    return Promise.resolve()
  }

  async canWrite(): Promise<boolean> {
    try {
      await this.taking(() =>
        this.alone(this.pool, (client) => client.query('UPDATE migration SET position = position WHERE position = 1')),
      )
      return true
    } catch {
      // reason: whatever it was, the answer is no.
      return false
    }
  }

  close(): Promise<void> {
    this.closed ??= (async () => {
      await Promise.allSettled(this.working)
      await Promise.all([this.pool.end(), this.logPool.end()])
    })()
    return this.closed
  }

  /** Takes it up unless storage is closed, and keeps account of it: closing waits. */
  private taking<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new NotSaved('Storage is closed.'))
    const mine = work()
    this.working.add(mine)
    const done = (): void => void this.working.delete(mine)
    mine.then(done, done)
    return mine
  }

  private async attempts<T>(attempt: () => Promise<T>): Promise<T> {
    for (let left = ATTEMPTS; ; left--) {
      try {
        return await attempt()
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
        if (left <= 1) throw new NotSaved('A transaction was overtaken again and again.', { cause: error })
      }
    }
  }

  private async within<T>(begin: string, readsOnly: boolean, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await lend(this.pool)
    /** What Postgres has said, also where the work has swallowed it: after it nothing of the transaction holds. */
    let failed: Error | null = null
    const asked = async <R>(ask: () => Promise<R>): Promise<R> => {
      if (failed) throw failed
      try {
        return await ask()
      } catch (error) {
        if (error instanceof TypeError) throw error
        failed = isOvertaken(error) ? new Overtaken('A transaction was overtaken.') : failureOf(error)
        throw failed
      }
    }
    const tx = new OpenTransaction(readsOnly, (kind, sql, params) =>
      asked(async () => {
        const { rows, rowCount } = await client.query(asPostgres(sql), checked(params))
        return kind === 'all' ? rows : (rowCount ?? 0)
      }),
    )
    try {
      await asked(() => client.query(begin))
      const result = await work(tx)
      await tx.settle()
      await asked(() => client.query('COMMIT'))
      client.release()
      return result
    } catch (error) {
      await tx.settle()
      await leave(client, failed)
      throw error
    }
  }

  private async alone<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await lend(pool)
    try {
      const result = await work(client)
      client.release()
      return result
    } catch (error) {
      const failure = failureOf(error)
      await leave(client, failure)
      throw failure
    }
  }
}

/** Begun again from the start. */
class Overtaken extends Error {
  override name = 'Overtaken'
}

/** Gives a connection back when its transaction has been undone, and throws it away where that cannot be known. */
async function leave(client: PoolClient, failed: Error | null): Promise<void> {
  if (failed instanceof NotSaved) return client.release(true)
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    // reason: Postgres undoes what a connection that is gone has begun.
    client.release(true)
  }
}

/** Everybody shares one lock and has their own subject's alone; who names none has the first alone. */
function lockFor(about: string | undefined): string {
  if (about === undefined) return `SELECT pg_advisory_xact_lock(${LOCKS}, ${EVERYTHING})`
  const subject = createHash('sha256').update(about).digest().readBigInt64BE()
  return `SELECT pg_advisory_xact_lock_shared(${LOCKS}, ${EVERYTHING}), pg_advisory_xact_lock(${subject})`
}

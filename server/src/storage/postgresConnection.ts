/** How this server speaks to Postgres: what a connection promises, how values come back, and what a failure means. */
import { Pool, type PoolClient, type PoolConfig, types } from 'pg'
import { NotSaved, SqlError } from './Database'

/** Milliseconds. Together they bound how long a lost network is taken for a slow one. */
export const patience = {
  /** To be let in. */
  connecting: 2_000,
  /** For one answer; a connection that owes one for longer is thrown away. */
  answer: 6_000,
  /** Postgres gives up a statement, and a transaction that nobody goes on with: others may wait for its locks. */
  statement: 5_000,
  idleInTransaction: 4_000,
} as const

const INT8 = 20
const NUMERIC = 1700
const BYTEA = 17

/** Numbers as numbers, blobs as bytes; whole numbers beyond 2^53 are kept nowhere. */
function parserOf(oid: number): (text: string) => unknown {
  if (oid === INT8 || oid === NUMERIC) return Number
  // reason: pg's own parser, whose type leaves out what it returns.
  const parse = types.getTypeParser(oid) as (text: string) => unknown
  if (oid !== BYTEA) return parse
  return (text) => {
    const bytes = parse(text) as Buffer // reason: that is how pg reads a bytea
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  }
}

/**
 * A pool of so many connections, none of which is made before it is needed.
 * @param unhurried for an operator's work, which may read whole tables: only connecting is bounded.
 */
export function poolOf(url: string, max: number, unhurried = false): Pool {
  const config: PoolConfig = {
    connectionString: url,
    max,
    connectionTimeoutMillis: patience.connecting,
    ...(!unhurried && {
      query_timeout: patience.answer,
      statement_timeout: patience.statement,
      idle_in_transaction_session_timeout: patience.idleInTransaction,
    }),
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'samklang',
    // reason: pg asks for one function for both formats; nothing is asked for in the binary one.
    types: { getTypeParser: (oid: number) => parserOf(oid) } as unknown as NonNullable<PoolConfig['types']>,
  }
  const pool = new Pool(config)
  // A connection that breaks while nobody uses it has already left the pool; the next to ask gets another.
  pool.on('error', () => undefined)
  return pool
}

const ready = new WeakSet<PoolClient>()

/**
 * Lends a connection that keeps what it says it has kept: an operator's `synchronous_commit = off` is not for us.
 * @throws {NotSaved} when there is none to be had.
 */
export async function lend(pool: Pool): Promise<PoolClient> {
  let client: PoolClient
  try {
    client = await pool.connect()
  } catch (error) {
    throw new NotSaved('Postgres cannot be reached.', { cause: error })
  }
  if (ready.has(client)) return client
  try {
    // What breaks while it is lent out is told by the query under way; the event besides must not end the process.
    client.on('error', () => undefined)
    await client.query(
      `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
    )
  } catch (error) {
    client.release(true)
    throw failureOf(error)
  }
  ready.add(client)
  return client
}

/** Does it not answer at all, or not yet? Not so where it says no: a wrong password, no such database. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof NotSaved)) return false
  const code = sqlState(error.cause)
  return code === null || code.startsWith('57')
}

/** Asks to be tried again as a whole: a deadlock, or a snapshot that was overtaken. */
export function isOvertaken(error: unknown): boolean {
  const code = sqlState(error)
  return code === '40001' || code === '40P01'
}

/**
 * Classes of SQLSTATE that speak of the server and not of the statement: connection, authorisation, no such database,
 * overtaken, out of resources, not now, cancelled or shut down, input and output, corrupted.
 */
const OF_THE_SERVER = ['08', '28', '3D', '40', '53', '55', '57', '58', 'XX']
/** A read-only database, and a transaction that nobody went on with. */
const ALSO = new Set(['25006', '25P03'])

/** What pg throws, in our words; what is none of its errors was thrown by the work and stays as it is. */
export function failureOf(error: unknown): Error {
  if (!(error instanceof Error) || error instanceof NotSaved || error instanceof SqlError) return asError(error)
  const code = sqlState(error)
  if (code !== null) {
    const server = OF_THE_SERVER.includes(code.slice(0, 2)) || ALSO.has(code)
    return server ? new NotSaved(error.message, { cause: error }) : new SqlError(error.message, code)
  }
  return new NotSaved(error.message, { cause: error })
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

/** The five characters of an error that Postgres sent; null for any other. */
function sqlState(error: unknown): string | null {
  if (error === null || typeof error !== 'object' || !('code' in error) || !('severity' in error)) return null
  return typeof error.code === 'string' && error.code.length === 5 ? error.code : null
}

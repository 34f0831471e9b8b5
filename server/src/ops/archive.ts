/** A backup's file: gzipped lines of JSON; first what it is, then a row a line, last how many rows and their digest. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import type { SqlValue } from '../storage/Database'

const FORMAT = 'samklang-backup'

const Head = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** Milliseconds since 1970. */
  madeAt: z.number().int(),
  /** Migrations the rows were written under, in their order. */
  migrations: z.array(z.string()),
})
export type Head = Omit<z.infer<typeof Head>, 'format' | 'version'>

const Blob = z.object({ base64: z.base64() })
const Line = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null(), Blob])),
})
const Tail = z.object({ rows: z.number().int(), sha256: z.string() })

export interface ArchivedRow {
  readonly table: string
  readonly row: Readonly<Record<string, SqlValue>>
}

/** The file is no backup of this format, is cut short, or has been changed. */
export class BrokenArchive extends Error {
  override name = 'BrokenArchive'
}

/** Writes to a file beside it first: what bears the name is whole. Resolves with the number of rows. */
export async function writeArchive(file: string, head: Head, rows: AsyncIterable<ArchivedRow>): Promise<number> {
  let count = 0
  async function* lines(): AsyncGenerator<string> {
    const digest = createHash('sha256')
    const counted = (value: unknown): string => {
      const line = `${JSON.stringify(value)}\n`
      digest.update(line)
      return line
    }
    yield counted({ format: FORMAT, version: 1, ...head })
    for await (const { table, row } of rows) {
      count += 1
      yield counted({ table, row: Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])) })
    }
    yield `${JSON.stringify({ rows: count, sha256: digest.digest('hex') } satisfies z.infer<typeof Tail>)}\n`
  }
  const unfinished = `${file}.unfinished`
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    await rename(unfinished, file)
  } catch (error) {
    await unlink(unfinished).catch(() => undefined)
    throw error
  }
  return count
}

/**
 * Reads it through twice: first whether it is whole, then its rows.
 * @throws {BrokenArchive} before any row is given.
 */
export async function readArchive(file: string): Promise<{ head: Head; rows: () => AsyncGenerator<ArchivedRow> }> {
  const digest = createHash('sha256')
  let [rows, first, last]: [number, string | null, string | null] = [0, null, null]
  for await (const line of linesOf(file)) {
    if (last !== null) {
      digest.update(`${last}\n`)
      rows += 1
    }
    first ??= line
    last = line
  }
  const head = Head.safeParse(parsed(first))
  if (!head.success) throw new BrokenArchive('It is no backup that this version can read.')
  const tail = Tail.safeParse(parsed(last))
  if (!tail.success) throw new BrokenArchive('The backup is cut short.')
  if (tail.data.rows !== rows - 1 || tail.data.sha256 !== digest.digest('hex'))
    throw new BrokenArchive('The backup has been changed since it was made.')
  return { head: head.data, rows: () => rowsOf(file, rows - 1) }
}

async function* rowsOf(file: string, count: number): AsyncGenerator<ArchivedRow> {
  let at = 0
  for await (const line of linesOf(file)) {
    if (at > 0 && at <= count) {
      const { table, row } = Line.parse(parsed(line))
      const values = Object.entries(row).map(([key, value]) => [
        key,
        value !== null && typeof value === 'object' ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
      ])
      yield { table, row: Object.fromEntries(values) as Record<string, SqlValue> }
    }
    at += 1
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createReadStream(file).pipe(createGunzip())
  // Errors of the file itself do not travel through a pipe.
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) yield line
  } catch {
    throw new BrokenArchive('The backup cannot be unpacked.')
  }
}

function plain(value: SqlValue): unknown {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value
}

function parsed(line: string | null): unknown {
  try {
    return line === null ? null : JSON.parse(line)
  } catch {
    // reason: what is no JSON fits no schema either, and is told about there.
    return null
  }
}

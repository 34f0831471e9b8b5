/** Reads an operator's command line and does what it says. */
import { parseArgs } from 'node:util'
import { boardOf } from '@samklang/shared/documents/board'
import { RoomId } from '@samklang/shared/domain/ids'
import type { Env } from '../env'
import { openSecretKey } from '../seal'
import type { Database } from '../storage/Database'
import type { RandomBytes } from '../storage/documentLog'
import { openPostgres } from '../storage/postgres'
import { openSqlite } from '../storage/sqlite'
import { backup } from './backup'
import { openBoard } from './board'
import { countRows, examine } from './doctor'
import { erasePerson } from './erase'
import { exportRoom } from './exportRoom'
import { filesHolding } from './proof'
import { purgeRoom, unusedRooms } from './purge'
import { restore } from './restore'

export const usage = `npm run ops -- <command>, with the same environment as the server:

  backup --to FILE                  everything but seals, ballots and what waits to be shown; while the server runs
  restore --from FILE               into an empty place; rounds that were open are cancelled
  export --room ID --to FILE        all that the people of a room can read, as JSON
  purge --room ID                   removes a room for good
  purge --unused-days N [--dry-run] removes rooms in which nothing has happened for so many days
  erase --room ID --person NUMBER   removes what one person has written, and their name
  doctor                            looks everything over; ends with 1 when something is wrong`

/** What was asked for cannot be understood. */
export class Usage extends Error {
  override name = 'Usage'
  constructor(why: string) {
    super(`${why}\n\n${usage}`)
  }
}

export interface OpsParts {
  readonly say: (line: string) => void
  readonly now: number
  readonly random: RandomBytes
  readonly exists: (file: string) => boolean
}

const DAY = 24 * 60 * 60 * 1000

/** Resolves to whether everything is as it should be. @throws {Usage} @throws Error with what an operator can act on. */
export async function runOps(words: readonly string[], env: Env, parts: OpsParts): Promise<boolean> {
  const given = parsed(words)
  const { say, now, random } = parts
  if (given.command === 'backup') {
    const file = needed(given.to, '--to')
    if (parts.exists(file)) throw new Usage(`${file} is there already.`)
    const { rows, leftOut } = await backup(placeOf(env), file, now)
    say(`${rows} rows are in ${file}. Left out: ${leftOut.join(', ')}.`)
    say('The key is not in it: keep a copy of it elsewhere, or the links must be made anew after a restore.')
    return true
  }
  return withDatabase(env, async (db) => {
    switch (given.command) {
      case 'restore': {
        const { rows, rooms, cancelled } = await restore(db, needed(given.from, '--from'), { now, random })
        say(`${rows} rows of ${rooms} rooms are back.`)
        if (cancelled > 0) say(`${cancelled} rounds were open and are cancelled: answers in them are in no backup.`)
        return true
      }
      case 'export': {
        const file = needed(given.to, '--to')
        await exportRoom(db, roomIn(given.room), file, now)
        say(`The room is in ${file}.`)
        return true
      }
      case 'purge':
        return purge(db, given, parts, env)
      case 'erase': {
        const number = Number(needed(given.person, '--person'))
        const erased = await erasePerson(db, roomIn(given.room), number, {
          key: openSecretKey(env.secretKeyFile),
          random,
        })
        say(`${erased.texts.length} texts and names were taken out; ${erased.notes} notes are changed.`)
        if (env.databaseUrl === null)
          say('A page that is open now is told when somebody writes there, or when the server is started again.')
        return proven(erased.texts, env, say)
      }
      case 'doctor': {
        const key = openSecretKey(env.secretKeyFile)
        const findings = await examine({ db, dataDir: env.dataDir, key, isSqlite: env.databaseUrl === null })
        for (const { well, says } of findings) say(`${well ? 'well ' : 'WRONG'}  ${says}`)
        for (const [table, count] of Object.entries(await countRows(db))) say(`       ${count} rows in ${table}`)
        return findings.every(({ well }) => well)
      }
      default:
        throw new Usage(`${given.command} is no command.`)
    }
  })
}

type Given = ReturnType<typeof parsed>

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    to: text,
    from: text,
    room: text,
    person: text,
    'unused-days': text,
    'dry-run': { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: joined(words, options), options, allowPositionals: true })
    if (positionals.length !== 1) throw new Usage('Give one command.')
    return { ...values, command: positionals[0] ?? '' }
  } catch (error) {
    if (error instanceof Usage) throw error
    throw new Usage(error instanceof Error ? error.message : 'That cannot be read.')
  }
}

/** An id may begin with a dash: what follows an option that takes a value is its value, whatever it looks like. */
function joined(words: readonly string[], options: Readonly<Record<string, { type: string }>>): string[] {
  const args: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const takesValue = word.startsWith('--') && options[word.slice(2)]?.type === 'string'
    const value = words[at + 1]
    if (takesValue && value !== undefined) at += 1
    args.push(takesValue && value !== undefined ? `${word}=${value}` : word)
  }
  return args
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new Usage(`${option} is missing.`)
  return value
}

function roomIn(text: string | undefined): RoomId {
  const room = RoomId.safeParse(needed(text, '--room'))
  if (!room.success) throw new Usage('--room is no id of a room.')
  return room.data
}

async function purge(db: Database, given: Given, { say, now }: OpsParts, env: Env): Promise<boolean> {
  if (given.room !== undefined) {
    const room = roomIn(given.room)
    const texts = await db.transaction(async (tx) => {
      const board = await openBoard(tx, room)
      return board
        ? boardOf(board.doc)
            .notes()
            .map(({ text }) => text)
        : []
    })
    if (!(await purgeRoom(db, room))) throw new Error('There is no such room.')
    say('The room is gone.')
    return proven(texts, env, say)
  }
  const days = Number(needed(given['unused-days'], '--room or --unused-days'))
  if (!Number.isInteger(days) || days < 1) throw new Usage('--unused-days is a whole number from 1.')
  const newestNote = async (...[tx, room]: Parameters<Parameters<typeof unusedRooms>[2]>): Promise<number> => {
    const board = await openBoard(tx, room)
    return board
      ? Math.max(
          0,
          ...boardOf(board.doc)
            .notes()
            .map(({ createdAt }) => createdAt),
        )
      : 0
  }
  const unused = await unusedRooms(db, now - days * DAY, newestNote)
  for (const { id, usedAt } of unused) {
    say(
      `${id} was last used on ${new Date(usedAt).toISOString().slice(0, 10)}${given['dry-run'] ? '' : ' and is gone'}`,
    )
    if (!given['dry-run']) await purgeRoom(db, id)
  }
  say(given['dry-run'] ? `${unused.length} rooms would be removed.` : `${unused.length} rooms were removed.`)
  return true
}

/** What was erased is looked for in every file of the data folder. */
async function proven(texts: readonly string[], env: Env, say: (line: string) => void): Promise<boolean> {
  const files = await filesHolding(env.dataDir, texts)
  if (files.length === 0) say('None of it is in any file of the data folder.')
  for (const file of files)
    say(`Some of it still stands in ${file}: others may have written the same, or the server holds the file.`)
  return files.length === 0
}

const placeOf = ({ dataDir, databaseUrl }: Env) => ({ dataDir, databaseUrl })

async function withDatabase<T>(env: Env, work: (db: Database) => Promise<T>): Promise<T> {
  const { dataDir, databaseUrl } = env
  const db =
    databaseUrl === null
      ? await openSqlite({ dir: dataDir })
      : await openPostgres({ url: databaseUrl, unhurried: true })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

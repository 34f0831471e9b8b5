/**
 * Hours of a workshop pressed together: in each one a room of its own is filled, answered in and left, and one room lives
 * through all of them. As much is done as in an hour; only the waiting between is left out. The server's own times are
 * not: after each hour it is left alone for as long as it takes to let go of a board, and only then measured.
 */
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'
import { boardFor } from '../support/boards'
import { onceMore } from '../support/killing'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { endProcess, type Started, startProcess } from '../support/process'
import type { Chance } from '../support/seeded'

/** Memory may grow by so much from the second hour to the last. */
export const GROWTH_MAX = 0.1
const PEOPLE = 12
/** What one person does in an hour. */
const NOTES = 6
const EDITS = 60
const MOVES = 15
const RELOADS = 2
/** Milliseconds after which a board nobody uses has left memory, with some to spare. */
const QUIET = 70_000

interface HourRow {
  readonly hour: number
  readonly updates: number
  readonly answers: number
  readonly 'busy s': number
  /** What it holds after a collection, off the heap too; and all that the system has given it. */
  readonly 'MB held': number
  readonly 'MB resident': number
}

export async function workshopHours(given: {
  dataDir: string
  hours: number
  chance: Chance
  onHour(row: HourRow): void
}): Promise<{ table: HourRow[]; growth: number }> {
  const { dataDir, hours, chance } = given
  const server = await startProcess({ DATA_DIR: dataDir, NODE_OPTIONS: `--import=data:text/javascript,${measuring}` })
  const table: HourRow[] = []
  try {
    const lasting = await roomOf(server)
    for (let hour = 1; hour <= hours; hour++) {
      const began = performance.now()
      const room = await onceMore(() => roomOf(server))
      const [first, second] = await Promise.all([
        works(room, chance, `h${hour}`),
        works({ ...lasting, people: lasting.people.slice(0, 4) }, chance, `l${hour % 2}`),
      ])
      const answers = await answersRounds(room, chance)
      const busy = (performance.now() - began) / 1_000
      await new Promise((resolve) => setTimeout(resolve, QUIET))
      const row = {
        hour,
        updates: first + second,
        answers,
        'busy s': Math.round(busy),
        ...(await megabytes(server)),
      }
      table.push(row)
      given.onHour(row)
    }
  } finally {
    await endProcess(server, 'SIGTERM')
  }
  // The first hour fills caches and compiles; from the second on nothing should come to it.
  const from = table[Math.min(1, table.length - 1)]?.['MB held'] ?? 0
  const to = table.at(-1)?.['MB held'] ?? 0
  return { table, growth: from === 0 ? 0 : to / from - 1 }
}

interface Room {
  readonly facilitator: Visitor
  readonly people: readonly Visitor[]
}

async function roomOf({ origin }: Started): Promise<Room> {
  const facilitator = new Visitor({ origin })
  const situation = { size: 'some', dependent: false } as const
  const { room, links } = await facilitator.ask('createRoom', { title: 'Elva', language: 'nb', situation })
  facilitator.room = room
  const people: Visitor[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const person = new Visitor({ origin })
    await person.opens(links.find(({ role }) => role === 'participant')?.url ?? '')
    await person.joins()
    people.push(person)
  }
  return { facilitator, people }
}

/** Everybody writes, edits, moves and reloads their page; resolves with the number of updates when all have left. */
async function works({ people }: Room, chance: Chance, name: string): Promise<number> {
  const counts = await Promise.all(people.map((person, index) => hourOf(person, chance, `${name}-${index}`)))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function hourOf(person: Visitor, chance: Chance, name: string): Promise<number> {
  const doc = new Y.Doc()
  let updates = 0
  for (let page = 0; page <= RELOADS; page++) {
    const client = await onceMore(() => boardFor(person, doc))
    const board = boardOf(doc)
    const share = (all: number): number => Math.ceil(all / (RELOADS + 1))
    for (let i = 0; i < share(NOTES); i++) board.addNote(note(`note-${name}-${page}-${i}`, 'en tanke om elva'), null)
    for (let i = 0; i < share(EDITS); i++) {
      const { id, text } = chance.of(board.notes())
      board.setText(id, chance.number(4) === 0 ? text.slice(0, 20) : `${text} og litt mer`.slice(0, 200), null)
      if (i % 8 === 0) await client.saved()
    }
    for (let i = 0; i < share(MOVES); i++) {
      board.change(chance.of(board.notes()).id, { pos: [chance.number(900), chance.number(900)] }, null)
    }
    updates += share(NOTES) + share(EDITS) + share(MOVES)
    await client.saved()
    client.leave()
  }
  return updates
}

/** The weights and two fields, asked in secret, answered by all and shown. */
async function answersRounds({ facilitator, people }: Room, chance: Chance): Promise<number> {
  let answers = 0
  for (const items of [
    ['1-1', '1-2', '1-3'],
    ['2-1', '2-2', '2-3'],
    ['3-1', '3-2', '3-3'],
  ]) {
    const round = await onceMore(() => facilitator.opensRound({ kind: 'chosen', items }))
    await Promise.all(
      people.map(async (person) => {
        for (const item of items) {
          await person.answers(round.id, { [item]: 1 + chance.number(10) })
          answers++
        }
      }),
    )
    await facilitator.closes(round.id)
  }
  return answers
}

/** Asked by a signal, the server collects what nobody holds and tells what is left. The product itself is as it always is. */
const measuring = encodeURIComponent(`
  import v8 from 'node:v8'
  import vm from 'node:vm'
  import { isMainThread } from 'node:worker_threads'
  v8.setFlagsFromString('--expose_gc')
  const collect = vm.runInNewContext('gc')
  if (isMainThread) process.on('SIGUSR2', () => {
    collect()
    collect()
    process.stderr.write('memory ' + JSON.stringify(process.memoryUsage()) + '\\n')
  })
`)

async function megabytes({ process: server }: Started): Promise<Pick<HourRow, 'MB held' | 'MB resident'>> {
  const told = new Promise<string>((resolve) => {
    let said = ''
    const listen = (piece: Buffer): void => {
      said += piece.toString()
      const [, json] = /memory (\{.*\})/.exec(said) ?? []
      if (json === undefined) return
      server.stderr?.off('data', listen)
      resolve(json)
    }
    server.stderr?.on('data', listen)
  })
  server.kill('SIGUSR2')
  const { heapUsed, external, rss } = JSON.parse(await told) as NodeJS.MemoryUsage
  const inMegabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10
  return { 'MB held': inMegabytes(heapUsed + external), 'MB resident': inMegabytes(rss) }
}

/** `npm run measure:nodes`: what several nodes ask of Postgres and Redis, for the arithmetic in docs/scaling.md. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { createClient } from '@redis/client'
import { boardOf } from '@samklang/shared/documents/board'
import type { RoomId } from '@samklang/shared/domain/ids'
import { createBoard, documentName, packUpdates, unpackUpdates } from '@samklang/server/src/storage/documentLog'
import { openPostgres } from '@samklang/server/src/storage/postgres'
import * as Y from 'yjs'
import { decodeNews, encodeNews } from '@samklang/server/src/nodes/news'
import { startCluster } from '../support/cluster'
import { note } from '../support/notes'
import { Visitor } from '../support/people'
import { hasPostgres, startPostgres } from '../support/postgres'
import { hasRedis, startRedis } from '../support/redis'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const SECONDS = 5
/** Bytes of a window's updates: what one note or a few words are. */
const UPDATE = 150
const p95 = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0
const round = (value: number): number => Math.round(value * 100) / 100

/** Seconds of processor that a program we have started has used, those it has started and those that have ended included. */
function processorOf(name: string): number {
  const all = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const [, comm = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
        const fields = rest.split(' ')
        return [{ pid: Number(pid), comm, parent: Number(fields[1]), fields }]
      } catch {
        // reason: it has ended while we looked.
        return []
      }
    })
  const own = all.find(({ comm, parent }) => comm === name && parent === process.pid)
  // In hundredths of a second, user and system, its own and of children that have ended: see proc(5).
  const used = ({ fields }: (typeof all)[number]): number =>
    fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / 100
  return all.reduce((sum, one) => (one.pid === own?.pid || one.parent === own?.pid ? sum + used(one) : sum), 0)
}

/** Each document's next window is appended when its last is on disk, as a board does. */
async function log(): Promise<void> {
  const postgres = await startPostgres({ durable: true })
  const db = await openPostgres({ url: await postgres.newDatabase() })
  say('| documents written at once | windows a second | p95 ms | Postgres processor µs a window |')
  say('| ---: | ---: | ---: | ---: |')
  for (const documents of [1, 10, 100, 1000]) {
    const names: { name: string; room: string }[] = []
    for (let at = 0; at < documents; at++) {
      const room = `room-${documents}-${at}` as RoomId
      const epoch = await db.transaction((tx) => createBoard(tx, room, randomBytes), room)
      names.push({ name: documentName(room, epoch), room })
    }
    const took: number[] = []
    const before = processorOf('postgres')
    const end = performance.now() + SECONDS * 1_000
    await Promise.all(
      names.map(async ({ name, room }) => {
        for (let count = 0; performance.now() < end; count++) {
          const began = performance.now()
          const updates = packUpdates([randomBytes(UPDATE)])
          await db.appendLog({ document: name, room, batch: `${count}`, updates, clients: [] })
          took.push(performance.now() - began)
        }
      }),
    )
    const used = (1e6 * (processorOf('postgres') - before)) / took.length
    say(`| ${documents} | ${Math.round(took.length / SECONDS)} | ${round(p95(took))} | ${Math.round(used)} |`)
  }
  await db.close()
  await postgres.stop()
}

/** Ballots of people in one room, by way of two nodes, as fast as they are answered. */
async function ballots(people: number): Promise<void> {
  const cluster = await startCluster()
  const nodes = await cluster.renew(2)
  const [first] = nodes
  if (!first) throw new Error('There is no node.')
  const facilitator = new Visitor(first)
  const situation = { size: 'many', dependent: false } as const
  const { room, links } = await facilitator.ask('createRoom', { title: 'Mange', language: 'nb', situation })
  facilitator.room = room
  const link = links.find(({ role }) => role === 'participant')?.url ?? ''
  const everyone: Visitor[] = []
  for (let at = 0; at < people; at++) {
    const visitor = new Visitor(nodes[at % nodes.length] ?? first)
    await visitor.opens(link)
    await visitor.joins()
    everyone.push(visitor)
  }
  const { id } = await facilitator.opensRound({ kind: 'field', field: 'equality' })
  const hashes = await Promise.all(everyone.map((visitor) => visitor.sheet(id)))
  const began = performance.now()
  const took = await Promise.all(
    everyone.map(async (visitor, at) => {
      await visitor.ask('answer', { answers: { '1-1': 7 }, hash: hashes[at]?.hash ?? '' }, { round: id })
      return performance.now() - began
    }),
  )
  const reading = performance.now()
  for (let at = 0; at < 200; at++) await facilitator.session()
  say(`A session read from Postgres, whole: ${round((performance.now() - reading) / 200)} ms`)
  say(
    `${people} ballots in one room by way of two nodes, all sent at once: ${Math.round(Math.max(...took))} ms for the last`,
  )
  await cluster.stop()
}

/** What it costs a node to follow another's window: read it, and take it into a board of a thousand notes. */
function hearing(): void {
  const [theirs, ours] = [new Y.Doc(), new Y.Doc()]
  for (let at = 0; at < 1_000; at++) boardOf(theirs).addNote(note(`note-number-${at}`, 'en tanke om noe'), null)
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs))
  const said: Buffer[] = []
  theirs.on('update', (update: Uint8Array) => {
    const updates = packUpdates([update])
    said.push(encodeNews('another', { is: 'log', document: 'room/epoch', head: said.length, updates, clients: [] }))
  })
  for (let at = 0; at < 5_000; at++) boardOf(theirs).setText(`note-number-${at % 1_000}`, `en annen tanke ${at}`, null)
  const began = performance.now()
  for (const bytes of said) {
    const news = decodeNews('this', bytes)
    if (news?.is === 'log') for (const update of unpackUpdates(news.updates)) Y.applyUpdate(ours, update)
  }
  const each = (1_000 * (performance.now() - began)) / said.length
  say(`Following another node: ${Math.round(each)} µs a window on a board of 1,000 notes`)
}

async function redis(): Promise<void> {
  const server = await startRedis()
  const speaker = createClient({ url: server.url })
  const listeners = [1, 2].map(() => createClient({ url: server.url }))
  await Promise.all([speaker, ...listeners].map((client) => client.connect()))
  const count = 50_000
  const heard = { count: 0 }
  for (const listener of listeners) await listener.subscribe('room', () => void heard.count++, true)
  const bytes = randomBytes(UPDATE + 100)
  const before = await processor()
  const began = performance.now()
  for (let sent = 0; sent < count; sent += 1_000) {
    await Promise.all(Array.from({ length: 1_000 }, () => speaker.publish('room', bytes)))
  }
  while (heard.count < 2 * count) await new Promise(setImmediate)
  const seconds = (performance.now() - began) / 1_000
  const used = (1e6 * ((await processor()) - before)) / count
  say(
    `Redis: ${Math.round(count / seconds)} messages of ${bytes.length} bytes a second to two nodes, ${round(used)} µs of its processor each`,
  )
  for (const client of [speaker, ...listeners]) client.destroy()
  await server.stop()

  async function processor(): Promise<number> {
    const info = await speaker.info('cpu')
    const [, system = '0'] = /used_cpu_sys:([\d.]+)/.exec(info) ?? []
    const [, user = '0'] = /used_cpu_user:([\d.]+)/.exec(info) ?? []
    return Number(system) + Number(user)
  }
}

if (!hasPostgres || !hasRedis) process.exit(1)
say(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}; Postgres with fsync`)
await log()
await ballots(300)
await redis()
hearing()
process.exit(0)

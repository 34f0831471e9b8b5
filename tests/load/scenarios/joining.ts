/** Many come into a large board at once while somebody writes there, and what another room notices of it. */
import * as Y from 'yjs'
import { history, typing, type Written } from '../boards'
import { Client } from '../Client'
import { fill, gather, reader, textsOf, updateIn } from '../crowd'
import { atRate, Latencies, now, sleep } from '../latencies'
import { eachMark } from '../marks'
import { Meter, ownFigures } from '../Meter'
import { atLeast, atMost, type Figures, type Measure, type Scenario, told } from '../Scenario'
import { type Room, type Seat, type Target, targetNames } from '../targets/Target'

export interface Herd {
  readonly notes: number
  readonly edits: number
  readonly joiners: number
  readonly seconds: number
  /** Seconds that the other room is watched before. */
  readonly before: number
}

const AUTHORS = 20
/** Notes that are left for whoever writes meanwhile: a board takes no more than its ten thousand. */
const WRITERS_OWN = 10
/** Milliseconds after the last edit in which Hocuspocus has written everything to its disk. */
const STORED = 12_000
/** Milliseconds a herd gets to be let in. */
const PATIENCE = 120_000
/** Times a second that somebody in the other room writes. */
const BYSTANDER = 10

export async function measureJoining(target: Target, herd: Herd, seed: number): Promise<Figures> {
  const { joiners } = herd
  const [room] = await target.rooms({ rooms: 1, people: joiners + AUTHORS })
  const [other] = await target.rooms({ rooms: 1, people: 2 })
  if (!room || !other) throw new Error('No room was made.')
  const written = history(seed, herd.notes - WRITERS_OWN, herd.edits, AUTHORS)
  const board = docOf(written)
  await fill(room.seats.slice(0, AUTHORS), written, board)
  if (target.name === 'hocuspocus') await sleep(STORED)
  await target.restart()
  const { cold, bytes } = await coldOpen(last(room), textsOf(board))

  // Somebody is in the room and writes, so that no answer stands for long.
  const [writer] = await gather(room.seats.slice(0, 1))
  if (!writer) throw new Error('Nobody writes.')
  const frames = typing(seed + 500, 0, PATIENCE / 500).map((update) => writer.update(update))
  let sent = 0
  const writing = setInterval(() => {
    const frame = frames[sent++]
    if (frame) writer.wire.send(frame)
  }, 500)
  await sleep(1000)

  const bystander = await Bystander.enter(other, seed)
  await bystander.watch(herd.before)
  const quietly = bystander.taken.quantile(0.95)
  const meter = new Meter(target.pid)
  const watching = bystander.watch(herd.seconds)
  const taken = await join(room.seats.slice(AUTHORS, AUTHORS + joiners), herd.seconds)
  const reading = meter.read()
  await watching
  clearInterval(writing)
  const same = await agree(room, sent)
  writer.close()
  bystander.leave()
  return {
    bytes: bytes / 1e6,
    cold,
    p50: taken.quantile(0.5),
    p95: taken.quantile(0.95),
    cpu: (reading.cpu / joiners) * 1000,
    joined: (100 * taken.count) / joiners,
    same,
    quietly,
    noticed: bystander.taken.quantile(0.95),
    ...ownFigures(reading),
  }
}

function docOf(written: readonly Written[]): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const { update } of written) Y.applyUpdate(doc, update)
  })
  return doc
}

const last = ({ seats }: Room): Seat => {
  const seat = seats.at(-1)
  if (!seat) throw new Error('A room without seats.')
  return seat
}

/** Milliseconds until the first after a start has everything; a server may call somebody synced long before. */
async function coldOpen(seat: Seat, wanted: string): Promise<{ cold: number; bytes: number }> {
  const began = now()
  const messages: { readonly message: Buffer; readonly at: number }[] = []
  const client = await Client.open(seat)
  client.onUpdate = (message) => messages.push({ message: Buffer.from(message), at: now() })
  await client.synced
  const doc = new Y.Doc()
  for (let next = 0; ; next++) {
    while (messages.length <= next) await sleep(20)
    const came = messages[next]
    if (!came) continue
    Y.applyUpdate(doc, updateIn(came.message))
    // Reading a large board takes as long as sending it: only looked at where nothing more waits.
    if (next < messages.length - 1 || textsOf(doc) !== wanted) continue
    client.close()
    return { cold: came.at - began, bytes: client.wire.bytes }
  }
}

/** Lets them in evenly over so many seconds; each counts from the moment of connecting. */
async function join(seats: readonly Seat[], seconds: number): Promise<Latencies> {
  const taken = new Latencies()
  const joined: Promise<void>[] = []
  await atRate(seats.length / seconds, seconds, (index) => {
    const seat = seats[index]
    if (!seat) return
    const began = now()
    joined.push(
      Client.open(seat).then(async (client) => {
        await client.synced
        taken.add((client.syncedAt ?? Number.NaN) - began)
        await sleep(1000)
        client.close()
      }),
    )
  })
  await Promise.allSettled(joined)
  return taken
}

/** Do two newcomers read the same, and everything that was typed meanwhile? In percent of what was typed. */
async function agree(room: Room, typed: number): Promise<number> {
  await sleep(1000)
  const docs = [new Y.Doc(), new Y.Doc()] as const
  const seat = last(room)
  for (const doc of docs) {
    const client = await reader(seat, doc)
    await client.synced
    await sleep(500)
    client.close()
  }
  const texts = textsOf(docs[0])
  if (texts !== textsOf(docs[1])) return 0
  let found = 0
  eachMark(Buffer.from(texts), () => found++)
  return (100 * found) / typed
}

/** One who writes and one who reads in a room where nothing else happens. */
class Bystander {
  taken = new Latencies()
  private sent = 0
  private constructor(
    private readonly writer: Client,
    private readonly reading: Client,
    private readonly frames: readonly Buffer[],
    private readonly sentAt: number[],
  ) {}

  static async enter(room: Room, seed: number): Promise<Bystander> {
    const [writer, reading] = await gather(room.seats)
    if (!writer || !reading) throw new Error('The other room is empty.')
    const frames = typing(seed + 700, 0, 1000).map((update) => writer.update(update))
    const bystander = new Bystander(writer, reading, frames, [])
    reading.onUpdate = (message) =>
      eachMark(message, (_, number) => {
        const at = bystander.sentAt[number]
        if (at !== undefined) bystander.taken.add(now() - at)
        delete bystander.sentAt[number]
      })
    return bystander
  }

  async watch(seconds: number): Promise<void> {
    this.taken = new Latencies()
    await atRate(BYSTANDER, seconds, () => {
      const frame = this.frames[this.sent]
      if (!frame) return
      this.sentAt[this.sent++] = now()
      this.writer.wire.send(frame)
    })
    await sleep(500)
  }

  leave(): void {
    this.writer.close()
    this.reading.close()
  }
}

function joining(name: string, herd: Herd, goals: readonly Measure[]): Scenario {
  const thousands = (count: number): string => count.toLocaleString('en')
  return {
    name,
    title: `Joining ${thousands(herd.notes)} notes after ${thousands(herd.edits)} edits: ${herd.joiners} in ${herd.seconds} s`,
    targets: targetNames,
    measures: [
      told('bytes', 'the first one is sent', 'MB'),
      ...goals,
      told('p50', 'half have joined within', 'ms'),
      atLeast('joined', 'joined', '%', 100),
      atLeast('same', 'what was typed meanwhile and is read back', '%', 100),
      told('quietly', 'another room before, 95 % within', 'ms'),
      told('noticed', 'another room meanwhile, 95 % within', 'ms'),
    ],
    run: (target, { seed, quick }) =>
      measureJoining(target, quick ? { ...herd, joiners: Math.ceil(herd.joiners / 4) } : herd, seed),
  }
}

export const joinings: readonly Scenario[] = [
  joining('joining', { notes: 10_000, edits: 200_000, joiners: 100, seconds: 2, before: 10 }, [
    atMost('cold', 'the first after a start has it within', 'ms', 1500),
    atMost('p95', '95 % have joined within', 'ms', 5000),
    atMost('cpu', 'server CPU a join', 'ms', 40),
  ]),
  joining('joining-1000', { notes: 1_000, edits: 20_000, joiners: 300, seconds: 10, before: 10 }, [
    told('cold', 'the first after a start has it within', 'ms'),
    atMost('p95', '95 % have joined within', 'ms', 1000),
    told('cpu', 'server CPU a join', 'ms'),
  ]),
]

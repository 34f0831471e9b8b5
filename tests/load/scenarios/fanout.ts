/** One room, a few who write and all who read: what a delivery costs, and how long it takes. */
import { gather, readBack, textsOf } from '../crowd'
import { atRate, Latencies, now, waitFor } from '../latencies'
import { eachMark } from '../marks'
import { Meter, ownFigures } from '../Meter'
import { typing } from '../boards'
import { atLeast, atMost, type Figures, type Scenario, told } from '../Scenario'
import { type Seat, type Target, targetNames } from '../targets/Target'

export interface Crowd {
  readonly people: number
  readonly writers: number
  readonly perSecond: number
}

/** Seconds before the clock runs, and seconds measured. */
const WARM_UP = 3
const MEASURED = { quick: 5, full: 20 }
/** Milliseconds the last delivery gets. */
const PATIENCE = 60_000

/** The marks every reader has seen of every writer, and how long they took. */
class Tally {
  readonly taken = new Latencies()
  delivered = 0
  twiceOrLate = 0
  private readonly next: Uint16Array

  constructor(
    private readonly writers: number,
    people: number,
    private readonly sentAt: readonly Float64Array[],
    private readonly measuredFrom: number,
  ) {
    this.next = new Uint16Array(writers * people)
  }

  read(reader: number, message: Buffer, at: number): void {
    eachMark(message, (writer, number) => {
      // A server may send people their own; that is no delivery.
      if (writer === reader || writer >= this.writers) return
      const index = reader * this.writers + writer
      const due = this.next[index] ?? 0
      // An edit that fills up a note comes with what was there: only what is new counts.
      if (number !== due) {
        if (number > due) this.twiceOrLate++
        return
      }
      this.next[index] = due + 1
      if (number < this.measuredFrom) return
      this.delivered++
      this.taken.add(at - (this.sentAt[writer]?.[number] ?? Number.NaN))
    })
  }
}

/** @param seconds how long it is measured, after as long as `WARM_UP`. */
export async function measureFanout(target: Target, crowd: Crowd, seed: number, seconds: number): Promise<Figures> {
  const { people, writers, perSecond } = crowd
  const [room] = await target.rooms({ rooms: 1, people })
  if (!room) throw new Error('No room was made.')
  const clients = await gather(room.seats)
  const each = Math.round((WARM_UP + seconds) * perSecond)
  const warm = Math.round(WARM_UP * perSecond)
  const frames = clients
    .slice(0, writers)
    .map((client, index) => typing(seed, index, each).map((u) => client.update(u)))
  const sentAt = frames.map(() => new Float64Array(each))
  const tally = new Tally(writers, people, sentAt, warm)
  clients.forEach((client, index) => (client.onUpdate = (message) => tally.read(index, message, now())))

  const write = (from: number) => (index: number) => {
    const writer = index % writers
    const number = from + Math.floor(index / writers)
    const frame = frames[writer]?.[number]
    if (!frame) return
    const times = sentAt[writer]
    if (times) times[number] = now()
    clients[writer]?.wire.send(frame)
  }
  await atRate(writers * perSecond, WARM_UP, write(0))
  await Promise.all(clients.slice(0, writers).map((client) => client.saved()))
  await waitFor(() => false, 500)

  const meter = new Meter(target.pid)
  const expected = writers * (each - warm) * (people - 1)
  await atRate(writers * perSecond, seconds, write(warm))
  const whole = await waitFor(() => tally.delivered >= expected, PATIENCE)
  const reading = meter.read()
  await Promise.all(clients.slice(0, writers).map((client) => client.saved()))
  const lost = clients.filter(({ wire }) => wire.closedWith !== null).length
  const stored = await marksStored(room.seats[0])
  for (const client of clients) client.close()
  if (!whole) console.error(`${target.name}: ${expected - tally.delivered} deliveries missing, ${lost} sockets lost`)
  return {
    cpu: (reading.cpu / tally.delivered) * 1e6,
    share: reading.cpu / reading.seconds,
    p50: tally.taken.quantile(0.5),
    p95: tally.taken.quantile(0.95),
    p99: tally.taken.quantile(0.99),
    delivered: (100 * tally.delivered) / expected,
    stored: (100 * stored) / (writers * each),
    ...ownFigures(reading),
  }
}

/** How many different marks a newcomer reads. */
async function marksStored(seat: Seat | undefined): Promise<number> {
  if (!seat) return 0
  const seen = new Set<number>()
  eachMark(Buffer.from(textsOf(await readBack(seat))), (writer, number) => seen.add(writer * 100_000 + number))
  return seen.size
}

function fanout(name: string, crowd: Crowd, goals: { readonly cpu: number | null; readonly p95: number }): Scenario {
  const { people, writers, perSecond } = crowd
  return {
    name,
    title: `Fan-out: ${people} people, ${writers} write ${perSecond} times a second`,
    targets: targetNames,
    measures: [
      goals.cpu === null
        ? told('cpu', 'server CPU a delivery', 'µs')
        : atMost('cpu', 'server CPU a delivery', 'µs', goals.cpu),
      told('p50', 'half arrive within', 'ms'),
      atMost('p95', '95 % arrive within', 'ms', goals.p95),
      told('p99', '99 % arrive within', 'ms'),
      atLeast('delivered', 'delivered', '%', 100),
      atLeast('stored', 'read back by a newcomer', '%', 100),
    ],
    run: (target, { seed, quick }) => measureFanout(target, crowd, seed, quick ? MEASURED.quick : MEASURED.full),
  }
}

export const fanouts: readonly Scenario[] = [
  fanout('fanout', { people: 500, writers: 50, perSecond: 2 }, { cpu: 5, p95: 60 }),
  fanout('fanout-50', { people: 50, writers: 10, perSecond: 2 }, { cpu: null, p95: 15 }),
]

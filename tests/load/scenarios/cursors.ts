/** Everybody points: what is told on of it, how late, and what it costs the server and each client. */
import { clientId } from '../boards'
import type { Client } from '../Client'
import { gather } from '../crowd'
import { atRate, Latencies, now, sleep } from '../latencies'
import { Meter, ownFigures } from '../Meter'
import { atLeast, atMost, type Figures, type Scenario, type Setting, told } from '../Scenario'
import { type Target, targetNames } from '../targets/Target'

const PEOPLE = 500
/** Those who lead: in a crowd only their pointers are told on by us. */
const LEADERS = 5
const PER_SECOND = 10
const WARM_UP = 3
const MEASURED = { quick: 5, full: 20 }
/** The position stands in the message letter by letter: `[who, which]`. */
const POSITION = Buffer.from('"cursor":[')

async function measure(target: Target, { seed, quick }: Setting): Promise<Figures> {
  const seconds = quick ? MEASURED.quick : MEASURED.full
  const [room] = await target.rooms({ rooms: 1, people: PEOPLE, leaders: LEADERS })
  if (!room) throw new Error('No room was made.')
  const clients = await gather(room.seats)
  const each = (WARM_UP + seconds + 1) * PER_SECOND
  const sentAt = Array.from({ length: LEADERS }, () => new Float64Array(each))
  const seen = new Uint16Array(PEOPLE * LEADERS)
  const taken = new Latencies()
  const reached = new Set<number>()
  let measuring = false
  clients.forEach((client, index) => {
    client.onAwareness = (message) =>
      eachPosition(message, (leader, number) => {
        const before = seen[index * LEADERS + leader] ?? 0
        if (leader === index || number <= before) return
        seen[index * LEADERS + leader] = number
        if (!measuring) return
        reached.add(index)
        taken.add(now() - (sentAt[leader]?.[number] ?? Number.NaN))
      })
  })
  const clocks = new Uint32Array(PEOPLE)
  const point = (index: number): void => {
    const who = index % PEOPLE
    const number = (clocks[who] ?? 0) + 1
    clocks[who] = number
    const times = sentAt[who]
    if (times) times[number] = now()
    clients[who]?.wire.send(entryOf(clients[who], clientId(seed, who), who, number))
  }
  await atRate(PEOPLE * PER_SECOND, WARM_UP, point)
  measuring = true
  const before = clients.map(({ wire }) => wire.bytes)
  const meter = new Meter(target.pid)
  await atRate(PEOPLE * PER_SECOND, seconds, point)
  const reading = meter.read()
  measuring = false
  const rates = clients.map(({ wire }, index) => (wire.bytes - (before[index] ?? 0)) / 1000 / reading.seconds)
  const lost = clients.filter(({ wire }) => wire.closedWith !== null).length
  await sleep(200)
  for (const client of clients) client.close()
  return {
    p50: taken.quantile(0.5),
    p95: taken.quantile(0.95),
    share: (100 * reading.cpu) / reading.seconds,
    most: Math.max(...rates),
    told: taken.count / PEOPLE / LEADERS / reading.seconds,
    reached: (100 * reached.size) / PEOPLE,
    connected: (100 * (PEOPLE - lost)) / PEOPLE,
    ...ownFigures(reading),
  }
}

function entryOf(client: Client, id: number, who: number, number: number): Buffer {
  return client.awareness(id, number, `{"page":"board","writing":null,"cursor":[${who},${number}]}`)
}

/** Positions of those who lead, and of nobody else. */
function eachPosition(message: Buffer, found: (leader: number, number: number) => void): void {
  for (let at = message.indexOf(POSITION); at !== -1; at = message.indexOf(POSITION, at + 1)) {
    const end = message.indexOf(']', at)
    const [who, number] = message
      .subarray(at + POSITION.length, end)
      .toString('latin1')
      .split(',')
      .map(Number)
    if (who !== undefined && number !== undefined && who < LEADERS) found(who, number)
  }
}

export const cursors: Scenario = {
  name: 'cursors',
  title: `Cursors: ${PEOPLE} connected, all point ${PER_SECOND} times a second, ${LEADERS} of them lead`,
  targets: targetNames,
  measures: [
    told('p50', 'half of the positions told arrive within', 'ms'),
    atMost('p95', '95 % of the positions told arrive within', 'ms', 150),
    atMost('share', "the server's share of a core", '%', 50),
    atMost('most', 'most that any client is sent', 'kB/s', 25),
    told('told', 'positions of each who leads that are told', '/s'),
    atLeast('reached', 'people who are told of somebody who leads', '%', 100),
    atLeast('connected', 'still connected at the end', '%', 100),
  ],
  run: measure,
}

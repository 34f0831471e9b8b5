/** A thousand rooms where little happens: what each keeps in memory, before and after work, and how fast a light edit is. */
import { typing } from '../boards'
import type { Client } from '../Client'
import { gather } from '../crowd'
import { heapOf, type Memory } from '../heapOf'
import { atRate, Latencies, now, sleep, waitFor } from '../latencies'
import { eachMark } from '../marks'
import { Meter, ownFigures } from '../Meter'
import { atLeast, atMost, type Figures, type Scenario, type Setting, told } from '../Scenario'
import { type Target, targetNames } from '../targets/Target'

const ROOMS = { quick: 100, full: 1000 }
const PEOPLE = 5
const NOTES = 100
/** Rooms that are written in at the same time before memory is looked at. */
const AT_WORK = 50
/** Milliseconds after the last edit: a board of ours leaves memory after a minute, and a thousand of them are folded one by one; at the peers' nothing happens with time. */
const LATER = { samklang: 90_000, peer: 20_000 }
/** Seconds in which every room is written in once: at ours the boards come back into memory with it. */
const WAKING = 5
/** Seconds in which every room is then written in four times. */
const LIGHT = { seconds: 20, perRoom: 4 }

async function measure(target: Target, { seed, quick }: Setting): Promise<Figures> {
  const later = target.name === 'samklang' ? LATER.samklang : LATER.peer
  const count = quick ? ROOMS.quick : ROOMS.full
  const rooms = await target.rooms({ rooms: count, people: PEOPLE })
  // Whatever the first of anything leaves behind is no room's.
  const [first] = rooms
  const warm = await gather(first?.seats ?? [])
  const before = await heapOf(target.inspector)
  const clients: Client[][] = [warm]
  for (const { seats } of rooms.slice(1)) clients.push(await gather(seats))
  await sleep(2000)
  const empty = await heapOf(target.inspector)

  // A hundred notes' worth of work in each room, by everybody in it.
  const [waking, light] = [new Latencies(), new Latencies()]
  const sentAt = new Map<number, number>()
  const frames = clients.map((room, index) =>
    typing(seed + (index % 900), index % 900, NOTES + 1 + LIGHT.perRoom, 1).map((update) => room[0]?.update(update)),
  )
  let delivered = 0
  clients.forEach((room, index) =>
    room.forEach((client, person) => {
      if (person === 0) return
      client.onUpdate = (message) =>
        eachMark(message, (_, number) => {
          const at = sentAt.get(index * 10_000 + number)
          if (at === undefined) return
          delivered++
          ;(number === NOTES ? waking : light).add(now() - at)
        })
    }),
  )
  const write = (room: number, number: number, timed: boolean): void => {
    const frame = frames[room]?.[number]
    if (!frame) return
    if (timed) sentAt.set(room * 10_000 + number, now())
    clients[room]?.[0]?.wire.send(frame)
  }
  for (let group = 0; group < count; group += AT_WORK) {
    const working = clients.slice(group, group + AT_WORK)
    for (let number = 0; number < NOTES; number++) {
      working.forEach((_, index) => write(group + index, number, false))
      if (number % 10 === 9) await Promise.all(working.map((room) => room[0]?.saved()))
    }
  }
  await sleep(later)
  const worked = await heapOf(target.inspector)

  const readers = count * (PEOPLE - 1)
  await atRate(count / WAKING, WAKING, (index) => write(index, NOTES, true))
  await waitFor(() => delivered >= readers, 30_000)
  const meter = new Meter(target.pid)
  await atRate((count * LIGHT.perRoom) / LIGHT.seconds, LIGHT.seconds, (index) =>
    write(index % count, NOTES + 1 + Math.floor(index / count), true),
  )
  const expected = (1 + LIGHT.perRoom) * readers
  await waitFor(() => delivered >= expected, 10_000)
  const reading = meter.read()
  for (const room of clients) for (const client of room) client.close()
  await sleep(later)
  const left = await heapOf(target.inspector)
  const each = (memory: Memory): number => (memory.held - before.held) / (count - 1) / 1000
  return {
    empty: each(empty),
    worked: each(worked),
    left: (left.held - before.held) / 1e6,
    emptyResident: (empty.resident - before.resident) / (count - 1) / 1000,
    leftResident: (left.resident - before.resident) / 1e6,
    workedResident: (worked.resident - before.resident) / (count - 1) / 1000,
    waking: waking.quantile(0.95),
    p95: light.quantile(0.95),
    delivered: (100 * delivered) / expected,
    share: (100 * reading.cpu) / reading.seconds,
    ...ownFigures(reading),
  }
}

export const quiet: Scenario = {
  name: 'quiet',
  title: `${ROOMS.full.toLocaleString('en')} quiet rooms of ${PEOPLE}`,
  targets: targetNames,
  measures: [
    atMost('empty', 'memory a room, nothing on its board', 'kB', 75),
    atMost('worked', `memory a room, a minute after ${NOTES} notes were written on it`, 'kB', 75),
    atMost('left', 'memory not returned after all have left', 'MB', 10),
    told('emptyResident', 'the same as the system counts it, nothing on its board', 'kB'),
    told('workedResident', `the same as the system counts it, a minute after ${NOTES} notes were written on it`, 'kB'),
    told('leftResident', 'the same as the system counts it, after all have left', 'MB'),
    told('waking', `the first edit in each after that minute, all within ${WAKING} s: 95 % arrive within`, 'ms'),
    atMost('p95', 'light edits in all: 95 % arrive within', 'ms', 50),
    atLeast('delivered', 'delivered', '%', 100),
    told('share', "the server's share of a core meanwhile", '%'),
  ],
  run: measure,
}

/** Chaos: three nodes, a crowd that writes, and one thing after the other that goes wrong; then the account of it. */
import { chanceFrom, type Chance } from '../support/seeded'
import { Crowd, type Passage } from './Crowd'
import { NodeProcesses, wait } from './NodeProcesses'

export interface ChaosSetting {
  readonly seconds: number
  readonly clients: number
  readonly seed: number
  readonly say: (line: string) => void
  /** Ends it early, with the account of what there was. */
  readonly enough?: AbortSignal
}

const faults = ['kill', 'redis', 'postgres', 'partition'] as const
export type FaultName = (typeof faults)[number]

export interface Fault {
  readonly name: FaultName
  /** Seconds after the writing began. */
  readonly at: number
  /** Seconds it lasted. */
  readonly lasted: number
  /** The worst p95 of a second while it lasted and in the ten seconds after, in milliseconds. */
  readonly worst: number
  /** Seconds from its beginning (of a cut Redis: from its end) until the pace was what it had been; null: it never was. */
  readonly recovered: number | null
}

export interface ChaosReport {
  readonly clients: number
  readonly rooms: number
  readonly notes: number
  readonly promised: number
  readonly lost: number
  readonly refused: number
  readonly different: number
  /** p95 in milliseconds from writing to being seen by another, before anything went wrong. */
  readonly quiet: number
  readonly faults: readonly Fault[]
}

const NODES = 3
/** Seconds of writing before it counts, before the first fault, and for one that is mended by itself. */
const [WARM, QUIET, AWAY] = [5, 8, 5]
/** Seconds between the end of one fault and the next: those it has to recover in, and one more. */
const PAUSE = 11
/** Milliseconds; above it, and above three times the quiet pace, people notice. */
const NOTICED = 400
/** Milliseconds of writing that are judged together. */
const SLICE = 1_000

export async function runChaos({ seconds, clients, seed, say, enough }: ChaosSetting): Promise<ChaosReport> {
  const chance = chanceFrom(seed)
  const nodes = await NodeProcesses.start(NODES)
  const crowd = new Crowd(nodes.origin, chance, seconds >= 120)
  try {
    await crowd.come(clients)
    const { people, rooms } = crowd.size
    say(`${people} people in ${rooms} rooms on ${NODES} nodes; seed ${seed}, ${seconds} seconds`)
    crowd.begin()
    await wait(WARM * 1_000)
    const began = Date.now()
    await wait(QUIET * 1_000)
    const done: { name: FaultName; from: number; to: number }[] = []
    // All four in turn first, however long they take, then whatever chance will have.
    const goesOn = (turn: number): boolean =>
      !enough?.aborted && (turn < faults.length || Date.now() - began < (seconds - PAUSE) * 1_000)
    for (let turn = 0; goesOn(turn); turn++) {
      const name = faults[turn] ?? chance.of(faults)
      const from = Date.now()
      say(`${Math.round((from - began) / 1_000)} s: ${name}`)
      await happens(name, nodes, chance)
      done.push({ name, from, to: Date.now() })
      await wait(PAUSE * 1_000)
    }
    if (!enough?.aborted) await wait(Math.max(0, began + seconds * 1_000 - Date.now()))
    crowd.stopWriting()
    await crowd.settle()
    const fresh = await crowd.fresh()
    // What is on its way to the last of them is let arrive.
    for (let tries = 0; crowd.judge(fresh).different > 0 && tries < 50; tries++) await wait(100)
    const { different, lost } = crowd.judge(fresh)
    for (const id of lost.slice(0, 10)) say(`lost: ${id}`)
    const passages = [...crowd.passages.values()]
    const quiet = p95(passages.filter(({ at }) => at >= began && at < began + (QUIET - 1) * 1_000))
    const { written: notes, promised } = crowd.size
    const account = done.map(({ name, from, to }) => accountOf(name, passages, { began, from, to, quiet }))
    return {
      clients: people,
      rooms,
      notes,
      promised,
      lost: lost.length,
      refused: crowd.refused,
      different,
      quiet,
      faults: account,
    }
  } finally {
    crowd.leave()
    await nodes.stop()
  }
}

async function happens(name: FaultName, nodes: NodeProcesses, chance: Chance): Promise<void> {
  switch (name) {
    case 'kill':
      return nodes.kill(chance.number(nodes.count), 2_000)
    case 'partition':
      return nodes.partition(chance.number(nodes.count), AWAY * 1_000)
    case 'postgres':
      return nodes.postgres.restart()
    case 'redis':
      await nodes.redis.kill()
      await wait(AWAY * 1_000)
      await nodes.redis.start()
  }
}

function accountOf(
  name: FaultName,
  passages: readonly Passage[],
  { began, from, to, quiet }: { began: number; from: number; to: number; quiet: number },
): Fault {
  // Whole slices only: one that reached into the next fault would tell of that.
  const slices = [...Array(Math.floor((to - from) / SLICE) + PAUSE).keys()].map((at) => {
    const start = from + at * SLICE
    return { at: start, pace: p95(passages.filter((one) => one.at >= start && one.at < start + SLICE)) }
  })
  // While Redis is away nodes look every two seconds: that it gets slower is how it is meant to be.
  const since = name === 'redis' ? to : from
  const isSlow = ({ pace }: { pace: number }): boolean => pace > Math.max(NOTICED, 3 * quiet)
  const lastSlow = slices.findLast(isSlow)
  const never = lastSlow !== undefined && lastSlow === slices.at(-1)
  const recovered = lastSlow === undefined ? 0 : Math.max(0, (lastSlow.at + SLICE - since) / 1_000)
  return {
    name,
    at: Math.round((from - began) / 1_000),
    lasted: Math.round((to - from) / 100) / 10,
    worst: Math.max(...slices.map(({ pace }) => pace)),
    recovered: never ? null : Math.round(recovered * 10) / 10,
  }
}

/** Milliseconds; what nobody else has seen counts as endless. */
function p95(passages: readonly Passage[]): number {
  const sorted = passages.map(({ seenAfter }) => seenAfter ?? Infinity).toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0
}

/** The account as lines of a table. */
export function tableOf(report: ChaosReport): string[] {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  const name = {
    kill: 'kill -9 a node',
    redis: 'Redis gone',
    postgres: 'Postgres restarted',
    partition: 'a node cut off',
  }
  return [
    row(['what happened', 'at s', 'lasted s', 'worst p95 ms', 'p95 as before after s']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...report.faults.map(({ name: fault, at, lasted, worst, recovered }) =>
      row([name[fault], at, lasted, worst, recovered ?? 'never']),
    ),
    '',
    `${report.clients} clients, ${report.rooms} rooms, ${report.notes} notes; p95 in quiet ${report.quiet} ms`,
    `seen or called saved ${report.promised}, lost ${report.lost}; boards that differ ${report.different}; sockets refused for good ${report.refused}`,
  ]
}

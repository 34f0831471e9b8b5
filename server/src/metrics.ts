/** What this server counts about itself, for Prometheus: no room, person, text or address is ever a label. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** What is looked at when somebody asks, rather than counted as it happens. */
export interface Looks {
  /** Every limit and what it is here. */
  limits(): readonly (readonly [name: string, limit: number])[]
  sockets(): number
  rooms(): number
  boards(place: 'here' | 'away'): number
}

/** Seconds. The bound for anything on the serving loop is 0.05. */
const JUDGING = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30]
/** Nanoseconds in a second. */
const NANO = 1e9

/** A registry of its own for each server; nothing is global. */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
    new Counter({ name: `samklang_${name}`, help, labelNames: [...labelNames], registers })
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[], look: (g: Gauge<L>) => void) =>
    new Gauge({
      name: `samklang_${name}`,
      help,
      labelNames: [...labelNames],
      registers,
      collect() {
        look(this)
      },
    })

  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  gauge('loop_delay_seconds', 'Delay of the loop that serves sockets since it was last asked.', ['quantile'], (it) => {
    for (const quantile of [50, 95, 99]) it.set({ quantile: String(quantile / 100) }, delay.percentile(quantile) / NANO)
    it.set({ quantile: '1' }, delay.max / NANO)
    delay.reset()
  })

  return {
    registry,
    refusals: counter('refusals_total', 'Updates the gate refused, by its reason.', ['reason']),
    closings: counter('closings_total', 'Sockets the server closed, by the reason it gave.', ['reason']),
    turnedAway: counter('turned_away_total', 'Sockets refused before they were let in, by HTTP status.', ['status']),
    messages: counter('messages_total', 'Messages taken from sockets, by kind.', ['kind']),
    heldBack: counter('held_back_total', 'Times a socket was not read for a while because its budget was spent.'),
    updates: counter('updates_total', 'Updates that changed a board.'),
    answers: counter('answers_total', 'Answers to sync step 1.'),
    answersMade: counter('answers_made_total', 'Answers to sync step 1 that had to be made; the rest were at hand.'),
    judging: new Histogram({
      name: 'samklang_judging_seconds',
      help: 'Time an update took to judge and apply, on the serving loop (here) or in a thread (away).',
      labelNames: ['place'] as const,
      buckets: JUDGING,
      registers,
    }),
    /** Says where to look for what is not counted; called once by the live server. */
    watch(looks: Looks): void {
      gauge('limit', 'What each limit is here; docs/limits.md says of what.', ['name'], (it) => {
        for (const [name, limit] of looks.limits()) it.set({ name }, limit)
      })
      gauge('sockets', 'Open sockets.', [], (it) => it.set(looks.sockets()))
      gauge('rooms', 'Rooms in memory.', [], (it) => it.set(looks.rooms()))
      gauge('boards', 'Boards in memory, by where they are judged.', ['place'], (it) => {
        for (const place of ['here', 'away'] as const) it.set({ place }, looks.boards(place))
      })
    },
    close: () => void delay.disable(),
  }
}

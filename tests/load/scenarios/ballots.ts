/** A workshop on phones: everybody answers within seconds, the round closes, and everybody sees the result. */
import { sessionAddress } from '@samklang/shared/documents/names'
import { message as wire } from '@samklang/shared/wire/messages'
import type { SessionView } from '@samklang/shared/wire/session'
import { itemsOf, samson } from '@samklang/shared/domain/scorecard'
import { chanceFrom } from '../../support/seeded'
import { atRate, Latencies, now, sleep, waitFor } from '../latencies'
import { Meter, ownFigures } from '../Meter'
import { atLeast, atMost, type Figures, type Scenario, type Setting, told } from '../Scenario'
import type { Ours } from '../targets/samklang'
import type { Target } from '../targets/Target'
import { frameOf, Wire } from '../Wire'

const PEOPLE = 300
const SECONDS = 5
/** Milliseconds: the ten seconds of Undo, and some. */
const CLOSING = 20_000

async function measure(given: Target, { seed }: Setting): Promise<Figures> {
  const target = given as Ours // reason: this scenario is run on our server only
  const [room] = await target.rooms({ rooms: 1, people: PEOPLE + 1, leaders: 1 })
  const [leader, ...people] = room ? target.visitors(room) : []
  if (!room || !leader) throw new Error('No room was made.')
  for (const person of people) await person.joins()
  const phones = await Promise.all(
    room.seats.slice(1).map(async ({ address }) => {
      const phone = new Phone(await Wire.open({ ...address, path: `/${sessionAddress(leader.room)}` }))
      return phone
    }),
  )
  const items = itemsOf(samson, { kind: 'all' }).slice(0, 1)
  const { id } = await leader.opensRound({ kind: 'chosen', items })
  await waitFor(() => phones.every((phone) => phone.shows(id)), 10_000)

  const chance = chanceFrom(seed)
  const taken = new Latencies()
  const sent: Promise<void>[] = []
  const meter = new Meter(target.pid)
  await atRate(PEOPLE / SECONDS, SECONDS, (index) => {
    const person = people[index]
    const [item] = items
    if (!person || item === undefined) return
    const began = now()
    const given = person.answers(id, { [item]: 1 + chance.number(10) })
    sent.push(given.then(() => taken.add(now() - began)))
  })
  const answered = (await Promise.allSettled(sent)).filter(({ status }) => status === 'fulfilled').length
  const reading = meter.read()

  await leader.closes(id)
  await waitFor(() => phones.some((phone) => phone.stateOf(id) === 'closed'), CLOSING)
  const closed = now()
  await leader.publishes(id)
  await waitFor(() => phones.every((phone) => phone.resultAt(id) !== null), CLOSING)
  const shown = phones.map((phone) => phone.resultAt(id)).filter((at) => at !== null)
  const result = (await leader.session()).results.find(({ round }) => round === id)
  const counted = Object.values(result?.items ?? {})[0]
  await sleep(100)
  for (const phone of phones) phone.hangUp()
  return {
    p95: taken.quantile(0.95),
    answered,
    result: shown.length === PEOPLE ? Math.max(...shown) - closed : Number.NaN,
    counted: counted?.state === 'shown' ? counted.n : 0,
    cpu: (reading.cpu / PEOPLE) * 1000,
    ...ownFigures(reading),
  }
}

/** A page without a board: it is pushed the session and reads nothing else. */
class Phone {
  private session: SessionView | null = null
  private shownAt: number | null = null

  constructor(private readonly socket: Wire) {
    socket.onMessage = (message) => {
      if (message[0] !== wire.session) return
      const at = message.indexOf('{')
      this.session = JSON.parse(message.subarray(at).toString()) as SessionView // reason: our own server's push
      if (this.session.results.length > 0) this.shownAt ??= now()
    }
    socket.send(frameOf(new Uint8Array([wire.saved, 0])))
  }

  shows(round: string): boolean {
    return this.stateOf(round) !== null
  }

  stateOf(round: string): string | null {
    return this.session?.rounds.find(({ id }) => id === round)?.state ?? null
  }

  resultAt(round: string): number | null {
    return this.session?.results.some((result) => result.round === round) ? this.shownAt : null
  }

  hangUp(): void {
    this.socket.close()
  }
}

export const ballots: Scenario = {
  name: 'ballots',
  title: `A workshop on ${PEOPLE} phones: all answer within ${SECONDS} s`,
  targets: ['samklang'],
  measures: [
    atMost('p95', '95 % of the answers are stored within', 'ms', 1000),
    atLeast('answered', 'answers stored', '', PEOPLE),
    atMost('result', 'the result is on the last phone after closing', 'ms', 1000),
    atLeast('counted', 'answers in the result', '', PEOPLE),
    told('cpu', 'server CPU an answer, its reading included', 'ms'),
  ],
  run: measure,
}

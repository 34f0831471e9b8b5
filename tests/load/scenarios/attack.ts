/** One room is sent as much as a socket can carry, and what another room notices of it. */
import { forged, gone } from '@samklang/server/src/live/forged'
import { typing } from '../boards'
import type { Client } from '../Client'
import { gather } from '../crowd'
import { atRate, Latencies, now, sleep } from '../latencies'
import { Meter, ownFigures } from '../Meter'
import { atLeast, atMost, type Figures, type Scenario, type Setting, told } from '../Scenario'
import type { Target } from '../targets/Target'

/** Updates a second that are sent, so many every so many milliseconds. */
const ATTACK = { perSecond: 10_000, at: 100, every: 10 }
/** Times a second that somebody in the other room writes and waits until it is called saved. */
const BYSTANDER = 50
const MEASURED = { quick: 3, full: 10 }
/** A client id that is nobody's yet. */
const ATTACKER = 88_000

async function measure(target: Target, { seed, quick }: Setting): Promise<Figures> {
  const seconds = quick ? MEASURED.quick : MEASURED.full
  const [attacked, other] = await target.rooms({ rooms: 2, people: 1 })
  const [attacker] = await gather(attacked?.seats ?? [])
  const [writer] = await gather(other?.seats ?? [])
  if (!attacker || !writer) throw new Error('Nobody is there.')
  const frames = typing(seed, 0, 4 * seconds * BYSTANDER).map((update) => writer.update(update))

  await savedWithin(writer, frames, seconds)
  const before = await savedWithin(writer, frames, seconds)
  const meter = new Meter(target.pid)
  const state = { over: false, sent: 0 }
  const attacking = flood(attacker, state)
  const meanwhile = await savedWithin(writer, frames, seconds)
  const reading = meter.read()
  state.over = true
  await attacking
  attacker.close()
  await sleep(1000)
  const after = await savedWithin(writer, frames, seconds)
  writer.close()
  // The machine is not equally quiet at all times.
  const quietly = Math.max(before.quantile(0.95), after.quantile(0.95))
  return {
    quietly,
    meanwhile: meanwhile.quantile(0.95),
    times: meanwhile.quantile(0.95) / quietly,
    saved: (100 * meanwhile.count) / (seconds * BYSTANDER),
    share: (100 * reading.cpu) / reading.seconds,
    ...ownFigures(reading),
  }
}

/** Writes the next frames evenly over so many seconds. */
async function savedWithin(writer: Client, frames: Buffer[], seconds: number): Promise<Latencies> {
  const taken = new Latencies()
  const saved: Promise<void>[] = []
  await atRate(BYSTANDER, seconds, () => {
    const frame = frames.shift()
    if (!frame) return
    const began = now()
    writer.wire.send(frame)
    saved.push(writer.saved().then(() => taken.add(now() - began)))
  })
  await Promise.all(saved)
  return taken
}

async function flood(attacker: Client, state: { over: boolean; sent: number }): Promise<void> {
  await sleep(0)
  while (!state.over) {
    for (let i = 0; i < ATTACK.at; i++) {
      const update = forged([{ client: ATTACKER, clock: state.sent++, structs: [gone(1)] }])
      attacker.wire.send(attacker.update(update))
    }
    await sleep(ATTACK.every)
  }
}

export const attack: Scenario = {
  name: 'attack',
  title: `One socket sends ${ATTACK.perSecond.toLocaleString('en')} updates a second, and another room`,
  targets: ['samklang'],
  measures: [
    told('quietly', 'the other room before and after, 95 % called saved within', 'ms'),
    told('meanwhile', 'meanwhile, 95 % within', 'ms'),
    atMost('times', 'that is so many times', '', 2),
    atLeast('saved', 'saved meanwhile', '%', 100),
    told('share', "the server's share of a core meanwhile", '%'),
  ],
  run: measure,
}

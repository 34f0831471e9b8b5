/** The answer sheet: nothing chosen is lost, whoever else answers on another device. */
import type { RoundId } from '@samklang/shared/domain/ids'
import type { GivenAnswer } from '@samklang/shared/domain/round'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterChangedElsewhere, answersOf, emptySheet, nextUnanswered, withAnswer } from './sheet'
import { type KeeperWorld, type Reply, SheetKeeper } from './SheetKeeper'

const round = 'round-one-1' as RoundId // reason: a branded id in a test
const items = ['3-1', '3-2', '3-3', '3-4']

/** A round on a server as the wire describes it: a hash per version, a stale one refused with what is stored. */
class Server {
  answers: Record<string, GivenAnswer> = {}
  version = 0
  open = true
  reachable = true
  /** Stores, but the reply never arrives. */
  swallowReply = false
  sheet = () => ({ answers: { ...this.answers }, hash: `h${this.version}` })
  put(changes: Readonly<Record<string, GivenAnswer | null | undefined>>, hash: string): Reply {
    if (!this.reachable) return { kind: 'unreachable' }
    if (!this.open) return { kind: 'refused', reply: { refusal: 'round-closed' } }
    if (hash !== `h${this.version}`) {
      return { kind: 'refused', reply: { refusal: 'answers-changed', stored: this.sheet() } }
    }
    for (const [item, answer] of Object.entries(changes)) {
      if (answer === null || answer === undefined) delete this.answers[item]
      else this.answers[item] = answer
    }
    this.version++
    return this.swallowReply ? { kind: 'unreachable' } : { kind: 'stored', sheet: this.sheet() }
  }
}

function device(server: Server) {
  const waiting: (() => void)[] = []
  const kept: unknown[] = []
  const world: KeeperWorld = {
    send: async (changes, hash) => server.put(changes, hash),
    fetch: async () => (server.reachable ? { kind: 'stored', sheet: server.sheet() } : { kind: 'unreachable' }),
    keep: async (sheet) => void kept.push(sheet),
    later: (act) => {
      waiting.push(act)
      return () => void waiting.splice(waiting.indexOf(act), 1)
    },
  }
  const keeper = new SheetKeeper(emptySheet(round), world)
  return { keeper, kept, timePasses: () => waiting.splice(0).forEach((act) => act()) }
}

/** Lets every promise that can settle do so. */
const settle = async () => {
  for (let i = 0; i < 40; i++) await Promise.resolve()
}

describe('the answer sheet', () => {
  test('[C40] saved is said only when the server has stored every answer', async () => {
    const server = new Server()
    const { keeper } = device(server)
    await keeper.begin()
    keeper.answer('3-1', 7)
    expect(keeper.read().saving).toBe('sending')
    await settle()
    expect(server.answers).toEqual({ '3-1': 7 })
    expect(keeper.read().saving).toBe('stored')
  })

  test('[C41] without a network every answer is kept here and sent when the network is back', async () => {
    const server = new Server()
    const { keeper, kept, timePasses } = device(server)
    server.reachable = false
    await keeper.begin()
    items.forEach((item, index) => keeper.answer(item, index + 1))
    await settle()
    expect(keeper.read().saving).toBe('kept')
    expect(kept.at(-1)).toMatchObject({ unsent: { '3-1': 1, '3-2': 2, '3-3': 3, '3-4': 4 } })
    server.reachable = true
    timePasses()
    await settle()
    expect(server.answers).toEqual({ '3-1': 1, '3-2': 2, '3-3': 3, '3-4': 4 })
    expect(keeper.read().saving).toBe('stored')
  })

  test('[C42] answers given on two devices are merged, and the last one given here wins its own statement', async () => {
    const server = new Server()
    const [phone, laptop] = [device(server), device(server)]
    await Promise.all([phone.keeper.begin(), laptop.keeper.begin()])
    laptop.keeper.answer('3-1', 2)
    laptop.keeper.answer('3-2', 'dk')
    await settle()
    phone.keeper.answer('3-2', 9)
    await settle()
    expect(server.answers).toEqual({ '3-1': 2, '3-2': 9 })
    expect(answersOf(phone.keeper.read().sheet)).toEqual({ '3-1': 2, '3-2': 9 })
  })

  test('[C43] answers that arrive after closing are set aside and named', async () => {
    const server = new Server()
    const { keeper } = device(server)
    await keeper.begin()
    keeper.answer('3-1', 4)
    await settle()
    server.open = false
    keeper.answer('3-2', 5)
    await settle()
    expect(keeper.read().sheet.missed).toEqual({ '3-2': 5 })
    expect(answersOf(keeper.read().sheet)).toEqual({ '3-1': 4 })
    keeper.forgetMissed()
    expect(keeper.read().sheet.missed).toEqual({})
  })

  test('[C41] an answer whose reply was lost is sent again without harm', async () => {
    const server = new Server()
    const { keeper, timePasses } = device(server)
    await keeper.begin()
    server.swallowReply = true
    keeper.answer('3-1', 6)
    await settle()
    server.swallowReply = false
    timePasses()
    await settle()
    expect(server.answers).toEqual({ '3-1': 6 })
    expect(keeper.read().saving).toBe('stored')
  })

  test('[C42] whatever is tapped where and however the network comes and goes, the server ends with the last taps', async () => {
    const tap = fc.record({
      item: fc.constantFrom(...items),
      answer: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('dk' as const), fc.constant(null)),
      network: fc.constantFrom('up', 'down', 'lossy'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(tap, { maxLength: 30 }), async (taps) => {
        const server = new Server()
        const { keeper, timePasses } = device(server)
        await keeper.begin()
        const wanted: Record<string, GivenAnswer> = {}
        for (const { item, answer, network } of taps) {
          server.reachable = network !== 'down'
          server.swallowReply = network === 'lossy'
          keeper.answer(item, answer)
          if (answer === null) delete wanted[item]
          else wanted[item] = answer
          await settle()
        }
        Object.assign(server, { reachable: true, swallowReply: false })
        timePasses()
        await settle()
        expect(server.answers).toEqual(wanted)
        expect(keeper.read().saving).toBe('stored')
      }),
      { numRuns: 60 },
    )
  })

  test('[C44] the next statement is the first unanswered one after this, then from the start', () => {
    expect(nextUnanswered(items, {})).toBe('3-1')
    expect(nextUnanswered(items, { '3-1': 1, '3-2': 'dk' })).toBe('3-3')
    expect(nextUnanswered(items, { '3-2': 3, '3-3': 3, '3-4': 3 }, '3-3')).toBe('3-1')
    expect(nextUnanswered(items, { '3-1': 1, '3-2': 2, '3-3': 3, '3-4': 4 }, '3-4')).toBeNull()
  })

  test('[C42] what another device stored is kept where nothing was chosen here', () => {
    const sheet = withAnswer(withAnswer(emptySheet(round), '3-1', 5), '3-4', null)
    const merged = afterChangedElsewhere(sheet, { answers: { '3-1': 5, '3-2': 8, '3-4': 1 }, hash: 'h9' })
    expect(merged.unsent).toEqual({ '3-4': null })
    expect(answersOf(merged)).toEqual({ '3-1': 5, '3-2': 8 })
  })
})

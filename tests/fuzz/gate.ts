/** The mass of the fuzzing: mutated updates against the board that judges, while honest people go on writing. */
import { JudgedBoard, docOf } from '@samklang/server/src/live/JudgedBoard'
import { defaultLimits } from '@samklang/server/src/live/limits'
import { boardOf } from '@samklang/shared/documents/board'
import * as Y from 'yjs'
import { workedSoFar } from '../support/loopWatch'
import { chanceFrom, type Chance } from '../support/seeded'
import { type Honest, honest } from './honest'
import { type Material, mutated } from './mutate'

export interface GateReport {
  readonly messages: number
  readonly honest: number
  /** What became of the mutated ones, and of which kind those were that got through. */
  readonly became: Readonly<Record<string, number>>
  readonly passed: Readonly<Record<string, number>>
  /** Milliseconds of CPU the longest of those took that the serving loop would have judged, and what was done to it. */
  readonly longest: number
  readonly longestHow: string
}

/** Messages after which people begin on a new board. */
const BOARD = 2_000
/** An honest edit for so many mutated messages. */
const HONEST_EVERY = 8
/** Messages that mutations are made of. */
const REMEMBERED = 300

const KARI = 110_001
const OLA = 120_002
const TROND = 130_003
/** From here on each page the attacker loads has an id of its own. */
const PAGES = 500_000

/**
 * Every finding can be had again by the same seed.
 * @throws Error at the first thing that must not be: thrown, left waiting, harmed, an honest edit refused, boards that differ.
 */
export function fuzzGate(seed: number, count: number, tell: (done: number) => void = () => undefined): GateReport {
  const chance = chanceFrom(seed)
  const became: Record<string, number> = {}
  const passed: Record<string, number> = {}
  let [honestOnes, longest, longestHow] = [0, 0, 'none']
  for (let done = 0; done < count;) {
    const table = new Table(chance)
    const end = Math.min(count, done + BOARD)
    for (; done < end; done++) {
      if (done % HONEST_EVERY === 0) honestOnes += table.honestly()
      const fresh = done % 4 === 0 ? table.unsent() : undefined
      const { how, message } = mutated(chance, table.material, fresh)
      const began = workedSoFar()
      const is = table.attack(message)
      const took = workedSoFar() - began
      // What is larger is judged in a thread.
      if (message.length <= defaultLimits.messageHere && took > longest) [longest, longestHow] = [took, how]
      became[is] = (became[is] ?? 0) + 1
      if (is === 'applied') passed[how] = (passed[how] ?? 0) + 1
      if (fresh) table.sendAfterAll(fresh)
    }
    table.close()
    tell(done)
  }
  return { messages: count, honest: honestOnes, became, passed, longest, longestHow }
}

/** One board, two honest people and one who is not. */
class Table {
  readonly material: Material & { sent: Uint8Array[]; clocks: { client: number; clock: number }[] }
  private readonly log: Uint8Array[] = []
  private readonly people: { who: Honest; heard: number }[]
  private readonly board: JudgedBoard
  /** What all have been told. */
  private readonly mirror = new Y.Doc()
  /** The attacker's own page, which writes like anybody's: what it sends is mutated before it is sent as it is. */
  private page: { who: Honest; heard: number } | null = null
  private pages = 0

  constructor(private readonly chance: Chance) {
    const owners = new Map([KARI, OLA, TROND].map((id, at) => [id, ['kari', 'ola', 'trond'][at] ?? '']))
    this.board = new JudgedBoard({ updates: [], owners, limits: defaultLimits })
    this.people = [honest('kari', KARI, null), honest('ola', OLA, null)].map((who) => ({ who, heard: 0 }))
    this.material = { sent: [], clocks: [{ client: KARI, clock: 0 }], own: [TROND, TROND + 1, TROND + 2] }
    for (let i = 0; i < 20; i++) this.honestly()
  }

  /** One honest person does something; all of it has to be taken. */
  honestly(): number {
    const person = this.chance.of(this.people)
    // They hear of others late, and in order.
    const upTo = person.heard + this.chance.number(this.log.length - person.heard + 1)
    for (const change of this.log.slice(person.heard, upTo)) person.who.hear(change)
    person.heard = upTo
    const updates = person.who.act(this.chance)
    for (const update of updates) {
      const is = this.receive(update, person.who.name)
      if (is !== 'applied' && is !== 'nothing') throw new Error(`An honest edit of ${person.who.name} was ${is}.`)
    }
    return updates.length
  }

  /** Something the attacker's page would send, before it has. */
  unsent(): Uint8Array | undefined {
    this.page ??= {
      who: honest('trond', PAGES + this.pages++, Y.encodeStateAsUpdate(this.mirror)),
      heard: this.log.length,
    }
    for (const change of this.log.slice(this.page.heard)) this.page.who.hear(change)
    this.page.heard = this.log.length
    return this.page.who.act(this.chance)[0]
  }

  /** As it was written. When it is not taken the page has lost touch, and is loaded anew. */
  sendAfterAll(update: Uint8Array): void {
    const is = this.receive(update, 'trond')
    // Not each time: loading costs more than all the rest.
    if (is !== 'applied' && is !== 'nothing' && this.chance.number(8) === 0) this.page = null
  }

  attack(message: Uint8Array): string {
    // Some come from somebody who may only look; nothing of theirs may pass.
    const observing = this.chance.number(5) === 0
    const is = this.receive(message, 'trond', !observing, this.chance.number(4) === 0 ? 'step-two' : 'update')
    if (observing && is === 'applied') throw new Error('Somebody who may only look has written.')
    return is
  }

  /** Nothing waits, the board opens again from its log, and everybody has the same. */
  close(): void {
    for (const { who, heard } of this.people) for (const change of this.log.slice(heard)) who.hear(change)
    const opened = docOf(this.log)
    const { pendingStructs, pendingDs } = opened.store
    if (pendingStructs !== null || pendingDs !== null) throw new Error('Something waits in the board for ever.')
    const expected = seen(opened)
    const held = this.board.read({ work: seen })
    if (!('value' in held) || held.value !== expected) throw new Error('The server holds another board than its log.')
    for (const { who } of this.people) {
      if (seen(who.doc) !== expected) throw new Error(`${who.name} holds another board.`)
    }
    this.board.leave()
  }

  private receive(update: Uint8Array, name: string, mayWrite = true, kind: 'update' | 'step-two' = 'update'): string {
    // Read by nobody else: what the server holds on to is its own.
    const copy = update.slice()
    if (copy.length > (kind === 'update' ? defaultLimits.update : defaultLimits.stepTwo)) return 'too large'
    const writer = { participant: name, mayWrite, authors: [], newIds: 5, locks: null, now: 0 }
    const judgement = this.board.receive({ update: copy, kind, writer, full: null })
    if (judgement.is === 'harmed') throw new Error(`The board was harmed: ${judgement.fault}`)
    if (judgement.is === 'applied') {
      this.log.push(judgement.change)
      Y.applyUpdate(this.mirror, judgement.change)
      this.remember(update)
      const vector = Y.decodeStateVector(this.board.vector())
      this.material.clocks.splice(0, Infinity, ...[...vector].map(([client, clock]) => ({ client, clock })))
    }
    return judgement.is === 'refused' ? 'refused' : judgement.is
  }

  private remember(update: Uint8Array): void {
    this.material.sent.push(update)
    if (this.material.sent.length > REMEMBERED) this.material.sent.shift()
  }
}

/** Everything anybody can see of a board. */
export function seen(doc: Y.Doc): string {
  const board = boardOf(doc)
  const ink = board.ink().sort((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify([board.notes(), ink, board.inkSchema() ?? null])
}

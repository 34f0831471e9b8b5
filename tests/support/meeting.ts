/** A meeting that goes on while its server is killed: who answered what, which rounds came how far, and what was shown. */
import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import type { Round } from '@samklang/shared/domain/round'
import type { RoundId } from '@samklang/shared/domain/ids'
import { samson, itemsOf, type ItemId } from '@samklang/shared/domain/scorecard'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'
import type { SessionView } from '@samklang/shared/wire/session'
import type { Visitor } from './people'
import { RefusedReply } from './people'
import type { Chance } from './seeded'

/** Taps in a round before it is closed. */
const TAPS = 8
/** Taps of one person, and looks of the facilitator, in one life of a server: more would be called too often. */
const MOST = 150
const rank = { drafted: 0, open: 1, closed: 2, published: 3, cancelled: 3 } as const satisfies Record<
  Round['state'],
  number
>

/** What somebody was told is stored, and a tap whose answer the server took to its grave. */
interface Told {
  sheet: AnswerSheet
  unclear: { readonly item: ItemId; readonly score: number } | null
}

export class Meeting {
  private last: SessionView | null = null
  private readonly shown = new Map<RoundId, unknown>()
  private readonly told = new Map<RoundId, Map<Visitor, Told>>()
  private asked = 0
  private taps = 0

  constructor(
    private readonly facilitator: Visitor,
    private readonly people: readonly Visitor[],
    private readonly chance: Chance,
  ) {}

  /** How much there was to lose. */
  get extent(): { readonly taps: number; readonly published: number } {
    return { taps: this.taps, published: this.shown.size }
  }

  /** Opens a round, answers, closes, publishes what has closed, until the server is gone. */
  async goesOn(): Promise<void> {
    try {
      const items = itemsOf(samson, { kind: 'all' }).slice(2 * this.asked, 2 * this.asked + 2)
      this.asked++
      const { id } = await this.facilitator.opensRound({ kind: 'chosen', items })
      this.told.set(id, new Map())
      const taps = this.taps
      await Promise.all([
        ...this.people.map((person) => this.answers(person, id, items)),
        this.leads(id, () => this.taps - taps >= TAPS),
      ])
    } catch (error) {
      if (!isLost(error)) throw error
    }
  }

  /** Everything anybody had seen or was told is there. */
  async isWhole(): Promise<void> {
    const session = await this.facilitator.session()
    assert.ok(session.revision >= (this.last?.revision ?? 0), 'The revision has gone back.')
    for (const before of this.last?.rounds ?? []) {
      const now = session.rounds.find(({ id }) => id === before.id)
      assert.ok(now && rank[now.state] >= rank[before.state], 'A round has gone back, or is gone.')
    }
    for (const [id, items] of this.shown)
      assert.deepEqual(session.results.find(({ round }) => round === id)?.items, items)
    for (const round of session.rounds) if (round.state === 'open') await this.sheetsOf(round.id)
    this.see(session)
  }

  private async leads(id: RoundId, enough: () => boolean): Promise<void> {
    let closes = true
    for (let looks = 0; looks < MOST; looks++) {
      await this.publishesWhatHasClosed()
      if (closes && enough()) {
        closes = false
        await this.facilitator.closes(id)
      }
    }
  }

  /** True once something has been published. */
  async publishesWhatHasClosed(): Promise<boolean> {
    const session = await this.facilitator.session()
    this.see(session)
    const due = session.rounds.find(({ state }) => state === 'closed')
    if (due) await this.facilitator.publishes(due.id)
    return this.shown.size > 0
  }

  private async answers(person: Visitor, id: RoundId, items: readonly ItemId[]): Promise<void> {
    const told: Told = { sheet: await person.sheet(id), unclear: null }
    this.told.get(id)?.set(person, told)
    for (let taps = 0; taps < MOST; taps++) {
      const item = this.chance.of(items)
      const score = 1 + this.chance.number(10)
      told.unclear = { item, score }
      try {
        told.sheet = await person.ask('answer', { answers: { [item]: score }, hash: told.sheet.hash }, { round: id })
        this.taps++
      } catch (error) {
        // The ten seconds of a closing are longer than a server lives here, but not by much.
        if (error instanceof RefusedReply && error.reply.refusal === 'round-closed') return
        throw error
      }
      told.unclear = null
    }
  }

  /** What is stored is what its owner was told, or that with the tap on top whose answer was lost. */
  private async sheetsOf(id: RoundId): Promise<void> {
    for (const [person, told] of this.told.get(id) ?? []) {
      const { sheet, unclear } = told
      let stored: AnswerSheet
      try {
        stored = await person.sheet(id)
      } catch (error) {
        if (error instanceof RefusedReply && error.reply.refusal === 'round-closed') return
        throw error
      }
      const withTap = unclear && { ...sheet.answers, [unclear.item]: unclear.score }
      const fits = [sheet.answers, withTap].some((known) => isDeepStrictEqual(known, stored.answers))
      assert.ok(fits, 'An answer that its owner was told is stored has gone, or another has come.')
      told.sheet = stored
      told.unclear = null
    }
  }

  private see(session: SessionView): void {
    this.last = session
    for (const { round, items } of session.results) {
      if (!this.shown.has(round)) this.countsAddUp(round, items)
      this.shown.set(round, items)
    }
  }

  /** A result counts everybody who was told that their answer is stored, once. */
  private countsAddUp(id: RoundId, items: SessionView['results'][number]['items']): void {
    for (const [item, result] of Object.entries(items)) {
      const told = [...(this.told.get(id)?.values() ?? [])]
      const certain = told.filter(({ sheet }) => sheet.answers[item] !== undefined).length
      const perhaps = told.filter(
        ({ unclear, sheet }) => unclear?.item === item && sheet.answers[item] === undefined,
      ).length
      if (result.state === 'shown') {
        assert.ok(result.n >= certain && result.n <= certain + perhaps, 'A result has counted somebody twice, or not.')
      } else assert.ok(certain < 3, 'Three answers that were stored are withheld.')
    }
  }
}

/** The server is gone: fetch has nobody to talk to. */
const isLost = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.name === 'SyntaxError')

/** Keeps one sheet on this device, sends what is unsent, and says truly whether the server has it. */
import type { GivenAnswer } from '@samklang/shared/domain/round'
import type { RefusalReply } from '@samklang/shared/wire/rest'
import type { AnswerSheet } from '@samklang/shared/wire/roundRoutes'
import {
  afterChangedElsewhere,
  afterClosed,
  afterStored,
  type Changes,
  hasUnsent,
  type Sheet,
  withAnswer,
} from './sheet'

/** `stored` only when the server has everything; `kept` when something waits here for the network. */
export type Saving = 'stored' | 'sending' | 'kept' | 'refused'

export type Reply =
  | { readonly kind: 'stored'; readonly sheet: AnswerSheet }
  | { readonly kind: 'refused'; readonly reply: RefusalReply }
  | { readonly kind: 'unreachable' }

/** What a keeper needs of its surroundings; a test hands in its own. */
export interface KeeperWorld {
  readonly send: (changes: Changes, hash: string) => Promise<Reply>
  readonly fetch: () => Promise<Reply>
  readonly keep: (sheet: Sheet) => Promise<void>
  /** Runs `act` after so many milliseconds; returns how to call it off. */
  readonly later: (act: () => void, ms: number) => () => void
}

export interface KeeperView {
  readonly sheet: Sheet
  readonly saving: Saving
  readonly refusal: RefusalReply['refusal'] | null
}

/** Milliseconds before trying again: quick at first, then with patience. */
const WAITS = [1000, 2000, 4000, 8000, 15_000]

export class SheetKeeper {
  #view: KeeperView
  #underWay: Changes | null = null
  #failures = 0
  #callOff: (() => void) | null = null
  readonly #listeners = new Set<() => void>()
  readonly #world: KeeperWorld

  constructor(sheet: Sheet, world: KeeperWorld) {
    this.#world = world
    this.#view = { sheet, saving: hasUnsent(sheet) ? 'sending' : 'stored', refusal: null }
  }

  readonly read = (): KeeperView => this.#view

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Asks the server what it has, and sends what waits here. */
  async begin(): Promise<void> {
    if (hasUnsent(this.#view.sheet)) return this.flush()
    this.#take(await this.#world.fetch(), {})
  }

  /** The person chose; kept on the device at once, sent at once. */
  answer(item: string, answer: GivenAnswer | null): void {
    this.#show({ sheet: withAnswer(this.#view.sheet, item, answer), saving: 'sending', refusal: null })
    void this.flush()
  }

  /** The person has read which answers did not arrive in time. */
  forgetMissed(): void {
    this.#show({ ...this.#view, sheet: { ...this.#view.sheet, missed: {} } })
  }

  /** Sends what is unsent, one sending at a time. Also called when the network comes back. */
  async flush(): Promise<void> {
    if (this.#underWay !== null || !hasUnsent(this.#view.sheet)) return
    this.#callOff?.()
    this.#callOff = null
    const sent = this.#view.sheet.unsent
    this.#underWay = sent
    const reply = await this.#world.send(sent, this.#view.sheet.hash)
    this.#underWay = null
    this.#take(reply, sent)
  }

  stop(): void {
    this.#callOff?.()
    this.#callOff = null
  }

  #take(reply: Reply, sent: Changes): void {
    const { sheet } = this.#view
    if (reply.kind === 'stored') {
      this.#failures = 0
      this.#settle(afterStored(sheet, sent, reply.sheet))
    } else if (reply.kind === 'unreachable') {
      this.#waitAndTryAgain()
    } else if (reply.reply.refusal === 'answers-changed' && reply.reply.stored) {
      this.#settle(afterChangedElsewhere(sheet, reply.reply.stored))
    } else if (reply.reply.refusal === 'round-closed' || reply.reply.refusal === 'round-not-open') {
      this.#show({ sheet: afterClosed(sheet), saving: 'stored', refusal: null })
    } else if (reply.reply.refusal === 'too-often' || reply.reply.refusal === 'not-saved') {
      this.#waitAndTryAgain()
    } else {
      this.#show({ ...this.#view, saving: 'refused', refusal: reply.reply.refusal })
    }
  }

  #settle(sheet: Sheet): void {
    this.#show({ sheet, saving: hasUnsent(sheet) ? 'sending' : 'stored', refusal: null })
    void this.flush()
  }

  #waitAndTryAgain(): void {
    const wait = WAITS[Math.min(this.#failures, WAITS.length - 1)] ?? 1000
    this.#failures++
    this.#show({ ...this.#view, saving: hasUnsent(this.#view.sheet) ? 'kept' : this.#view.saving })
    this.#callOff = this.#world.later(() => void this.begin(), wait)
  }

  #show(view: KeeperView): void {
    const changed = view.sheet !== this.#view.sheet
    this.#view = view
    if (changed) void this.#world.keep(view.sheet)
    for (const listener of this.#listeners) listener()
  }
}

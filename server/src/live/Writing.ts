/** What one socket writes: in order, waiting where something before it is still to come, and called saved when it is. */
import type { Locks } from '@samklang/shared/domain/locks'
import { mayAct } from '@samklang/shared/domain/role'
import { closing, type Closing } from '@samklang/shared/wire/closing'
import type { Clock } from '../clock'
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import { authorsOf } from '../names'
import type { Person } from '../person'
import { WRITING } from './access'
import type { Sent } from './JudgedBoard'
import { savedFrame } from './frames'
import type { LiveDocument } from './LiveDocument'
import { cost, type Limits } from './limits'

/** The socket, as far as writing is concerned. */
export interface Pen {
  readonly person: Person
  /** Nothing of theirs is taken until somebody has looked at what they put away; it stays on their device. */
  readonly paused: boolean
  /** What is locked for them; null where nothing is. */
  readonly locks: Locks | null
  /** Is storage able to write, as far as is known? */
  readonly storageWorks: boolean
  spend(bytes: number): void
  say(frame: Buffer): void
  close(why: Closing): void
}

export interface WritingParts {
  /** Null on a session socket, where there is nothing to write on. */
  readonly document: LiveDocument | null
  readonly limits: Limits
  readonly log: Log
  readonly metrics: Metrics
  readonly clock: Clock
  readonly pen: Pen
}

export class Writing {
  /** The last number it asked about. */
  private asked = 0
  /** The number of its last update that is on its way to disk. */
  private written = 0
  /** Has answered our step 1: from then on every update of its lies on top of what we have. */
  private answered = false
  /**
   * A stock client that comes back sends what is typed in that moment before what was typed while it was away: its
   * first updates wait for the step 2 that closes the gap, and questions about them wait behind them.
   */
  private early: (() => Promise<void> | void)[] = []
  private earlyBytes = 0
  /** The version of the document that its last step 2 left. */
  private broughtTo: number | null = null
  private over = false
  /** Something was passed over while their writing waited: what follows would have gaps, until they come back anew. */
  private passedOver = false

  constructor(private readonly parts: WritingParts) {}

  async write(update: Uint8Array, kind: 'step-two' | 'update'): Promise<void> {
    const { limits } = this.parts
    if (update.length > this.mostOf(kind, limits)) return this.refuse('too large')
    if (kind === 'update' && this.early.length > 0) return this.keepForLater(update)
    await this.submit(update, kind === 'update' && !this.answered ? 'early-update' : kind)
    if (kind !== 'step-two') return
    this.broughtTo = this.parts.document?.version ?? null
    if (this.answered) return
    this.answered = true
    for (const next of this.early.splice(0)) if (!this.over) await next()
  }

  /** Answers `[100, n]` when all that was written before is on disk. */
  askSaved(n: number): void {
    if (this.early.length > 0) return this.keep(0, () => this.askSaved(n))
    const { document, pen } = this.parts
    this.asked = n
    if (this.passedOver) return pen.say(savedFrame(false, n))
    const kept = (): void => void (pen.storageWorks && pen.say(savedFrame(true, n)))
    // Also where there is nothing to keep: a page says so before anything is written on it.
    if (!pen.storageWorks || document?.failing) pen.say(savedFrame(false, n))
    if (!document) return kept()
    // When storage fails later everybody is told at once: see `tellSaving`.
    document.wait(this.written, kept, () => undefined)
  }

  /** Storage fails, or works again: then only what is on disk is called saved. */
  tellSaving(works: boolean): void {
    const { document, pen } = this.parts
    if (!works) pen.say(savedFrame(false, this.asked))
    else if (!this.passedOver && pen.storageWorks && (document?.isKeptUpTo(this.written) ?? true))
      pen.say(savedFrame(true, this.asked))
  }

  end(): void {
    this.over = true
    this.early = []
  }

  private async submit(update: Uint8Array, kind: Sent): Promise<void> {
    const { document, pen, clock } = this.parts
    if (!document) return
    if (pen.paused) this.passedOver = true
    if (this.passedOver) return
    const writer = {
      participant: pen.person.id,
      mayWrite: mayAct(pen.person.role, WRITING),
      authors: authorsOf(pen.person),
      newIds: document.newIdsOf(pen.person.id),
      locks: pen.locks,
      now: clock.now(),
    }
    pen.spend(cost.update)
    const received = await document.receive(update, kind, writer, pen)
    switch (received.is) {
      case 'applied':
        pen.spend(received.structs * cost.struct)
        this.written = received.number
        return
      case 'early':
        return this.keepForLater(update)
      case 'refused':
        return this.refuse(received.why)
      case 'full':
        return pen.close(closing.tryLater)
      case 'nothing':
    }
  }

  /** What somebody wrote offline may be long, once for each version of the document they bring it to. */
  private mostOf(kind: 'step-two' | 'update', limits: Limits): number {
    const version = this.parts.document?.version ?? 0
    return kind === 'update' || version === this.broughtTo ? limits.update : limits.stepTwo
  }

  private refuse(why: string): void {
    const { pen, log, metrics } = this.parts
    log.warn('the gate refused an update', { fault: why })
    metrics.refusals.inc({ reason: why })
    pen.close(closing.refused)
  }

  private keepForLater(update: Uint8Array): void {
    this.keep(update.length, () => this.submit(update, 'update'))
  }

  private keep(bytes: number, act: () => Promise<void> | void): void {
    const { limits, pen } = this.parts
    this.earlyBytes += bytes
    if (this.early.length >= limits.early || this.earlyBytes > limits.stepTwo) return pen.close(closing.tryLater)
    this.early.push(act)
  }
}

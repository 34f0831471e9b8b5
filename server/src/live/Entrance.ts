/** The way in for what a socket has written: compared, judged where the board is, and queued for the disk. */
import type { Log } from '../log'
import type { Metrics } from '../metrics'
import { sameBytes } from '../storage/documentLog'
import type { DocumentMemory } from './DocumentMemory'
import type { Writer } from './gate'
import type { IdAllowance } from './idAllowance'
import type { Incoming, Judgement, Sent } from './JudgedBoard'
import type { Limits } from './limits'
import { CannotBeJudged } from './seats'
import type { Window } from './window'

/** What became of an update that was sent in. */
export type Received =
  | { readonly is: 'nothing' }
  /** On its way to disk; `number` is what to wait for, `structs` how much it was. */
  | { readonly is: 'applied'; readonly number: number; readonly structs: number }
  | { readonly is: 'refused'; readonly why: string }
  /** Something before it is missing, which the socket has yet to send. */
  | { readonly is: 'early' }
  /** Storage is behind by more than may be kept in memory. */
  | { readonly is: 'full' }

export interface EntranceParts {
  readonly log: Log
  readonly limits: Limits
  readonly memory: DocumentMemory
  readonly window: Window
  readonly metrics: Metrics
  readonly allowance: IdAllowance
  /** Somebody has put these notes away. */
  onPutAway(participant: string, notes: readonly string[]): void
  /** Reads what others have put in the log. */
  catchUp(): Promise<void>
}

export class Entrance {
  constructor(private readonly parts: EntranceParts) {}

  async receive(update: Uint8Array, kind: Sent, writer: Writer, source: object): Promise<Received> {
    const { quiet } = this.parts.memory
    if (kind === 'step-two' && quiet && sameBytes(update, quiet.nothing)) return { is: 'nothing' }
    const received = await this.judged(update, kind, writer, source)
    if (received.is !== 'missing') return received
    if (kind === 'early-update') return { is: 'early' }
    await this.parts.catchUp()
    const again = await this.judged(update, kind, writer, source)
    return again.is === 'missing' ? { is: 'refused', why: 'something before it is missing' } : again
  }

  private async judged(
    update: Uint8Array,
    kind: Sent,
    writer: Writer,
    source: object,
  ): Promise<Received | { readonly is: 'missing' }> {
    const { memory, limits } = this.parts
    const incoming = (): Incoming => ({ update, kind, writer, full: this.whyFull(update.length) })
    const where = update.length > limits.messageHere ? 'away' : 'anywhere'
    try {
      return await memory.ask('receive', incoming, (judgement) => this.keep(judgement, writer, source), where)
    } catch (error) {
      if (error instanceof CannotBeJudged) return { is: 'refused', why: 'it could not be judged' }
      throw error
    }
  }

  /** In the same breath as the board's answer, and in the order of its answers. */
  private keep(judgement: Judgement, { participant }: Writer, source: object): Received | { readonly is: 'missing' } {
    const { memory, window, log, metrics, allowance } = this.parts
    switch (judgement.is) {
      case 'applied': {
        const { change, structs, putAway } = judgement
        const claims = judgement.claims.map((id) => ({ id, participant }))
        memory.changed(claims)
        allowance.spend(participant, claims.length)
        metrics.updates.inc()
        if (putAway.length > 0) this.parts.onPutAway(participant, putAway)
        return { is: 'applied', number: window.add(change, source, claims), structs }
      }
      case 'harmed':
        log.error('an update passed the gate and harmed a document', { fault: judgement.fault })
        memory.distrust()
        return { is: 'refused', why: 'it harmed the document' }
      default:
        return judgement
    }
  }

  private whyFull(bytes: number): Incoming['full'] {
    const { memory, window, limits } = this.parts
    const { unkeptBytes } = window
    if (memory.size + unkeptBytes >= limits.document) return 'board'
    // What comes alone is always taken: the gate has bounded it.
    return unkeptBytes > 0 && unkeptBytes + bytes > limits.unsaved ? 'unsaved' : null
  }
}

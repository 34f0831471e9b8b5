/** Is storage able to write now? Tried again and again while anybody is here, so that a fault is told though nobody writes. */
import type { Clock } from '../clock'

/** Milliseconds between two tries. */
const TRY_EVERY = 1_000
/** Milliseconds a try may take: together with the wait before it less than the five seconds in which everybody is told. */
const PATIENCE = 2_500

export interface StorageWatchParts {
  readonly clock: Clock
  /** Writes something that changes nothing; does not throw. */
  canWrite(): Promise<boolean>
  /** It has turned out otherwise than it was. */
  tell(works: boolean): void
}

export class StorageWatch {
  /** As far as is known. */
  works = true
  private trying: Promise<boolean> | null = null
  private triedAt = -Infinity
  private stopWaiting: (() => void) | null = null

  constructor(private readonly parts: StorageWatchParts) {}

  /** Goes on trying for as long as `needed` says so. */
  begin(needed: () => boolean): void {
    this.stopWaiting ??= this.parts.clock.after(TRY_EVERY, () => {
      this.stopWaiting = null
      void this.now().then(() => {
        if (needed()) this.begin(needed)
      })
    })
  }

  stop(): void {
    this.stopWaiting?.()
  }

  /** The answer, at most a second old; those who ask together share one, for each try costs a write. */
  async now(): Promise<boolean> {
    if (this.trying === null) {
      if (this.works && Math.abs(this.parts.clock.now() - this.triedAt) < TRY_EVERY) return true
      this.trying = this.parts.canWrite().finally(() => {
        this.trying = null
        this.triedAt = this.parts.clock.now()
      })
    }
    const { trying } = this
    const works = await withPatience(trying)
    this.learn(works)
    // What did not answer in time is listened to for as long as it takes.
    if (!works) void trying.then((late) => this.learn(late))
    return works
  }

  private learn(works: boolean): void {
    if (works === this.works) return
    this.works = works
    this.parts.tell(works)
  }
}

/** False when it takes too long. Real time, whatever clock the rest goes by: this is about the machine. */
function withPatience(answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE)
    void answer.then((works) => {
      clearTimeout(timer)
      resolve(works)
    })
  })
}

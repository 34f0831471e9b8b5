/** Times that were taken, and what share of them lies below what. */

export class Latencies {
  private readonly taken: number[] = []

  add(milliseconds: number): void {
    this.taken.push(milliseconds)
  }

  get count(): number {
    return this.taken.length
  }

  /** The time that this share of all lies at or below (nearest rank); NaN where none was taken. */
  quantile(share: number): number {
    const sorted = Float64Array.from(this.taken).sort()
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  }
}

/** Milliseconds on a clock that never steps. */
export const now = (): number => performance.now()

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until it is so, or until the time is up; tells which. */
export async function waitFor(isSo: () => boolean, milliseconds: number): Promise<boolean> {
  const end = now() + milliseconds
  while (!isSo()) {
    if (now() > end) return false
    await sleep(5)
  }
  return true
}

/** Does something so many times a second for so many seconds, never falling behind its own timetable. */
export async function atRate(perSecond: number, seconds: number, act: (index: number) => void): Promise<void> {
  const total = Math.round(perSecond * seconds)
  const began = now()
  for (let done = 0; done < total;) {
    const due = Math.min(total, Math.floor(((now() - began) / 1000) * perSecond) + 1)
    for (; done < due; done++) act(done)
    if (done < total) await sleep(Math.max(0, began + (done / perSecond) * 1000 - now()))
  }
}

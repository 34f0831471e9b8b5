/** Waiting lines by name: in each, one after the other in the order they came; different lines do not wait for each other. */

export class Lines {
  private readonly last = new Map<string, Promise<unknown>>()

  /** How many lines somebody stands in. */
  get size(): number {
    return this.last.size
  }

  in<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    this.last.set(name, mine)
    const leave = (): void => {
      if (this.last.get(name) === mine) this.last.delete(name)
    }
    mine.then(leave, leave)
    return mine
  }
}

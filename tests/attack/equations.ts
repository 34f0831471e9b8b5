/** Whole numbers from 0 up, sums of them that are known, and a search for an explanation. */

/** The sum of these unknowns lies between. */
export interface Sum {
  readonly of: readonly number[]
  readonly low: number
  readonly high: number
}

interface Bound {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Most steps of one search; what takes longer is given up and counted. */
const PATIENCE = 3_000

class GaveUp extends Error {}

export class Equations {
  private readonly most: number[] = []
  private readonly sums: Sum[] = []
  private readonly bounds = new Map<string, { readonly between: Bound[]; readonly most: number }>()
  /** Solutions found so far: often one of them answers the next question. */
  private readonly known: Int16Array[] = []
  gaveUp = 0

  /** Another unknown, from 0 to `most`. */
  unknown(most: number): number {
    return this.most.push(most) - 1
  }

  add(sum: Sum): void {
    this.sums.push(sum)
  }

  /** What goes from one row to less in the other is at most `most`, over all rows bound under this name. */
  bound(name: string, from: readonly number[], to: readonly number[], most: number): void {
    const bound = this.bounds.get(name) ?? { between: [], most }
    bound.between.push({ from, to })
    this.bounds.set(name, bound)
  }

  /** An explanation that is known from elsewhere, if it is one. */
  suggest(values: readonly number[]): void {
    const solution = Int16Array.from(values)
    const fits = this.sums.every((sum) => holds(sum, solution)) && this.fewEnough(solution, solution)
    if (fits) this.known.push(solution)
  }

  /** Is there an explanation in which these hold too? Where the search was given up: perhaps, which is yes. */
  exists(more: readonly Sum[]): boolean {
    if (this.known.some((solution) => more.every((sum) => holds(sum, solution)))) return true
    try {
      return this.solution(more) !== null
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error
      this.gaveUp++
      return true
    }
  }

  /** @throws GaveUp */
  solution(more: readonly Sum[]): Int16Array | null {
    const known = this.known.find((solution) => more.every((sum) => holds(sum, solution)))
    if (known !== undefined) return known
    const sums = [...this.sums, ...more]
    const within: number[][] = this.most.map(() => [])
    for (const [at, { of }] of sums.entries()) for (const one of of) within[one]?.push(at)
    let steps = 0
    const search = (low: Int16Array, high: Int16Array, touched: number[]): Int16Array | null => {
      if (++steps > PATIENCE) throw new GaveUp()
      if (!narrow(low, high, sums, within, touched) || !this.fewEnough(low, high)) return null
      let [at, least] = [-1, Infinity]
      for (let one = 0; one < low.length; one++) {
        const open = (high[one] ?? 0) - (low[one] ?? 0)
        if (open > 0 && open < least) [at, least] = [one, open]
      }
      if (at === -1) return low
      const middle = ((low[at] ?? 0) + (high[at] ?? 0)) >> 1
      for (const upper of [steps % 2 === 0, steps % 2 !== 0]) {
        const [from, to] = [low.slice(), high.slice()]
        if (upper) from[at] = middle + 1
        else to[at] = middle
        const found = search(from, to, within[at] ?? [])
        if (found !== null) return found
      }
      return null
    }
    const found = search(new Int16Array(this.most.length), Int16Array.from(this.most), [...sums.keys()])
    if (found !== null) this.known.push(found)
    return found
  }

  private fewEnough(low: Int16Array, high: Int16Array): boolean {
    for (const { between, most } of this.bounds.values()) {
      let gone = 0
      for (const { from, to } of between) {
        for (const [at, one] of from.entries()) gone += Math.max(0, (low[one] ?? 0) - (high[to[at] ?? 0] ?? 0))
      }
      if (gone > most) return false
    }
    return true
  }
}

/** Bounds follow from bounds until nothing moves; false where they contradict each other. */
function narrow(
  low: Int16Array,
  high: Int16Array,
  sums: readonly Sum[],
  within: readonly (readonly number[])[],
  touched: readonly number[],
): boolean {
  const queue = [...touched]
  const waits = new Set(queue)
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    waits.delete(at)
    const sum = sums[at]
    if (sum === undefined) continue
    let [least, most] = [0, 0]
    for (const one of sum.of) {
      least += low[one] ?? 0
      most += high[one] ?? 0
    }
    if (least > sum.high || most < sum.low) return false
    for (const one of sum.of) {
      const [from, to] = [low[one] ?? 0, high[one] ?? 0]
      const up = Math.max(from, sum.low - (most - to))
      const down = Math.min(to, sum.high - (least - from))
      if (up > down) return false
      if (up === from && down === to) continue
      least += up - from
      most += down - to
      low[one] = up
      high[one] = down
      for (const other of within[one] ?? []) {
        if (!waits.has(other)) {
          waits.add(other)
          queue.push(other)
        }
      }
    }
  }
  return true
}

function holds({ of, low, high }: Sum, solution: Int16Array): boolean {
  let sum = 0
  for (const one of of) sum += solution[one] ?? 0
  return sum >= low && sum <= high
}

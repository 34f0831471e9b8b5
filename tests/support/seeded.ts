/** Chance that comes out the same for the same seed. */

export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  number(below: number): number
  /** One of these. */
  of<T>(choices: readonly T[]): T
  /** From 0 up to, and without, 1. */
  share(): number
}

/** Mulberry32: thirty-two bits of state, good enough to shuffle edits with. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number): number => Math.floor(next() * below)
  return {
    share: next,
    number,
    of<T>(choices: readonly T[]): T {
      const choice = choices[number(choices.length)]
      if (choice === undefined) throw new Error('There is nothing to choose from.')
      return choice
    },
  }
}

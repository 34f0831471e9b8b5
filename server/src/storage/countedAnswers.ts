/** Answers that the database has counted, as tallies: how many stand at each step, and nothing of whose they are. */
import { Score } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { tallyItem, type ItemTally } from '@samklang/shared/domain/tally'

/** A row of GROUP BY: an answer as it is stored, and how many gave it. */
export interface Counted {
  readonly item: ItemId
  readonly answer: string
  readonly n: number
}

/** By item, in the order they come. */
export function talliesFrom(rows: readonly Counted[]): Map<ItemId, ItemTally> {
  const tallies = new Map<ItemId, ItemTally>()
  for (const { item, answer, n } of rows) {
    const tally = tallies.get(item) ?? tallyItem([])
    tallies.set(item, tally)
    if (answer === 'dk') tally.dontKnow = n
    else tally.counts[Score.parse(JSON.parse(answer)) - 1] = n
  }
  return tallies
}

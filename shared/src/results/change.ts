/** How the answers moved between two takes, in words. */
import { scheibeChange } from '../domain/consensus'
import type { ItemResult } from '../domain/tally'

export type ChangeWord = 'none' | 'little' | 'some' | 'much'

/**
 * The word for a change of 0..100 in shares. Under 15 a group counts as settled, the limit of the authors of the
 * measure: Scheibe, Skutsch and Schofer, in Linstone and Turoff (eds.), "The Delphi Method", 1975. The other limit is ours.
 */
export function changeWord(change: number): ChangeWord {
  if (change === 0) return 'none'
  if (change < 15) return 'little'
  return change < 40 ? 'some' : 'much'
}

/** Null unless both takes show answers. */
export function changeBetween(
  before: ItemResult,
  after: ItemResult,
): { word: ChangeWord; before: number; after: number } | null {
  if (before.state !== 'shown' || after.state !== 'shown') return null
  const change = scheibeChange(before.counts, after.counts)
  return change === null ? null : { word: changeWord(change), before: before.median, after: after.median }
}

/** Groups compared: which sectors' answers to one item may be shown, so that the rest cannot be worked out. */
import { z } from 'zod'
import { answersIn } from './consensus'
import { Sector } from './sector'
import { figuresOf, type ItemTally } from './tally'

/** Fewest scale answers in a group that is shown, and in all groups that are not shown taken together. */
export const GROUP_THRESHOLD = 5

/** Steps between two groups' middles from which they are said to see a statement differently. */
const APART = 3

/** A sector that may be shown as a group: "prefer not to say" is none. */
export const GroupSector = Sector.exclude(['unsaid'])
export type GroupSector = z.infer<typeof GroupSector>

export const GroupResult = z.object({
  sector: GroupSector,
  n: z.number().int().nonnegative(),
  counts: z.array(z.number().int().nonnegative()).min(2),
  dontKnow: z.number().int().nonnegative(),
  median: z.number(),
  consensus: z.number(),
})
export type GroupResult = z.infer<typeof GroupResult>

/** Tallies of one item by sector; a sector nobody belongs to may be left out. */
export type TallyBySector = Partial<Record<Sector, ItemTally>>

/** Fewest scale answers in a group of a round with this threshold. */
export const fewestInGroup = (threshold: number): number => Math.max(GROUP_THRESHOLD, threshold)

/**
 * The groups of one item that may be shown beside its whole; empty where none may.
 *
 * A group needs five scale answers, or the round's threshold where that is higher. Whoever is in no shown group can be
 * worked out from the whole as one lump. It must have nobody in it; or two sectors and as many answers as a group needs,
 * more than any one step of the whole has, so that they cannot all have said the same. Until that holds the smallest
 * group goes into it (of equal ones the last in the list of sectors). "Prefer not to say" is never a group.
 *
 * Judged by sizes and by the whole, which is shown: that a group is missing tells nothing of what it answered. Groups
 * are shown once for a statement (docs/decisions/019-suppression.md).
 */
export function breakdown(bySector: TallyBySector, { threshold }: { threshold: number }): GroupResult[] {
  const needed = fewestInGroup(threshold)
  const present = Sector.options.flatMap((sector) => {
    const tally = bySector[sector]
    if (tally === undefined) return []
    const n = answersIn(tally.counts)
    // Who said nothing but don't know is somebody too: the whole's don't-knows less the groups' would name them.
    return n + tally.dontKnow === 0 ? [] : [{ sector, tally, n }]
  })
  const steps = present[0]?.tally.counts.map((_, step) =>
    present.reduce((sum, { tally }) => sum + (tally.counts[step] ?? 0), 0),
  )
  const mostAlike = Math.max(0, ...(steps ?? []))
  const mayShow = present.filter(({ sector, n }) => sector !== 'unsaid' && n >= needed).toSorted((a, b) => b.n - a.n)
  for (;;) {
    const lump = present.filter((group) => !mayShow.includes(group))
    const answers = lump.reduce((total, { n }) => total + n, 0)
    if (lump.length === 0 || (lump.length > 1 && answers >= needed && answers > mostAlike)) break
    if (mayShow.pop() === undefined) break
  }
  return asGroups(Object.fromEntries(mayShow.map(({ sector, tally }) => [sector, tally])))
}

/** The numbers of groups that `breakdown` has let through, in the order of the list of sectors; it judges nothing. */
export function asGroups(bySector: TallyBySector): GroupResult[] {
  return GroupSector.options.flatMap((sector) => {
    const tally = bySector[sector]
    const figures = tally === undefined ? null : figuresOf(tally)
    return figures === null ? [] : [{ sector, ...figures }]
  })
}

/**
 * The groups whose middle lies three steps or more from another's, in the order they came: none, or two and more.
 * Whoever lies higher is not told from whoever lies lower.
 */
export function seenApart<Group extends Pick<GroupResult, 'median'>>(groups: readonly Group[]): Group[] {
  return groups.filter(({ median }) => groups.some((other) => Math.abs(other.median - median) >= APART))
}

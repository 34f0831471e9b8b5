/** Ideas without a name: how many people it takes before what waits is shown together. */

/** Different people with an idea that waits, outside any private writing, before an hour that turns lets them all go. */
export const FEWEST_TOGETHER = 5

/** How many more people it takes; 0 when they are shown at the next full hour. */
export function peopleLacking(people: number): number {
  return Math.max(0, FEWEST_TOGETHER - people)
}

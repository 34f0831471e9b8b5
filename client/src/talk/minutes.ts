/** How long talks take. */

/** Minutes a group needs for one statement. */
const MINUTES_A_TALK = 6

export function minutesFor(talks: number): number {
  return talks * MINUTES_A_TALK
}

/** What kind of room this is: how many, and is anyone dependent on another; it decides how rounds are asked. */
import { z } from 'zod'
import type { Refusal } from './refusal'
import type { Mode } from './round'

export const Situation = z.object({
  /** Two to four, five to twelve, thirteen and more. */
  size: z.enum(['few', 'some', 'many']),
  /** Is anyone here dependent on another: user and caseworker, employee and manager? */
  dependent: z.boolean(),
})
export type Situation = z.infer<typeof Situation>

/** Under three answers a middle points at people. */
export const LOWEST_THRESHOLD = 3
/** As high as a round's threshold goes. */
export const HIGHEST_THRESHOLD = 50

/** What a room starts with; only mode and threshold may be changed by its facilitator. */
export interface SituationDefaults {
  readonly mode: Extract<Mode, 'together' | 'secret'>
  readonly threshold: 3 | 5
  /** May secret answers be compared by sector? */
  readonly breakdown: boolean
  readonly namedAllowed: boolean
  readonly liveAllowed: boolean
  /** Is the consensus shown as a number without anyone asking for it? */
  readonly showsNumber: boolean
}

export function defaultsOf(situation: Situation): SituationDefaults {
  const many = situation.size === 'many'
  return {
    mode: situation.size === 'few' ? 'together' : 'secret',
    threshold: situation.dependent || many ? 5 : LOWEST_THRESHOLD,
    breakdown: many,
    namedAllowed: !situation.dependent,
    liveAllowed: !situation.dependent,
    showsNumber: many,
  }
}

/** The situation's size for this many people. */
export function sizeOf(people: number): Situation['size'] {
  if (people <= 4) return 'few'
  return people <= 12 ? 'some' : 'many'
}

/**
 * The threshold may rise at any time, and falls only for rounds nobody has answered yet: whoever answered was promised
 * the one that held.
 */
export function whyNotThreshold(current: number, next: number, answered: boolean): Refusal | null {
  if (!Number.isInteger(next) || next < LOWEST_THRESHOLD || next > HIGHEST_THRESHOLD) return 'bad-request'
  return next < current && answered ? 'threshold-cannot-fall' : null
}

/** Warns when a round is opened among more or fewer people than the room was made for. One device may stand for a few. */
export function presentDoesNotFit(situation: Situation, present: number): boolean {
  return sizeOf(present) !== situation.size
}

/** The ways of answering: who sees what while a round is open and after it, and which of them a room may use. */
import { z } from 'zod'
import type { Refusal } from './refusal'
import type { Mode } from './round'
import { defaultsOf, type Situation } from './situation'

/** Votes on notes and placements are given in secret, or as one ballot for the group. */
export const VoteMode = z.enum(['together', 'secret'])
export type VoteMode = z.infer<typeof VoteMode>

/** In the order they are offered: from the one that tells least about anybody to the one that tells most. */
const inOrder = ['secret', 'together', 'live', 'named'] as const satisfies readonly Mode[]

/**
 * The panel asks this to offer a way of answering; the server asks it again when a round is made and when it opens.
 * Where anyone depends on another nobody is asked to be seen answering, whatever the group says it wants.
 */
export function whyNotMode(situation: Situation, mode: Mode): Refusal | null {
  const { liveAllowed, namedAllowed } = defaultsOf(situation)
  if (mode === 'live' && !liveAllowed) return 'mode-not-allowed'
  if (mode === 'named' && !namedAllowed) return 'mode-not-allowed'
  return null
}

/** The ways of answering a room may use, the one that tells least first. */
export function modesFor(situation: Situation): Mode[] {
  return inOrder.filter((mode) => whyNotMode(situation, mode) === null)
}

/** Are the answers ballots under a seal, which nobody can trace once the round has closed? */
export function isSealed(mode: Mode): boolean {
  return mode === 'secret' || mode === 'live'
}

/** Does each person answer, so that turnout is how many have? */
export function isAnsweredAlone(mode: Mode): boolean {
  return mode !== 'together'
}

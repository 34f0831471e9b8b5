/** The registry of kinds of votes: a new kind is a file beside this one, and a line here. */
import { z } from 'zod'
import { consent } from './consent'
import { dots } from './dots'
import { placement } from './placement'
import { ranking } from './ranking'
import type { VoteKind } from './VoteKind'

export const voteKinds = { dots, consent, placement, ranking } as const
export type VoteKindName = keyof typeof voteKinds

/** How a vote was set up by whoever leads. */
export const Setup = z.union([dots.setup, consent.setup, placement.setup, ranking.setup])
export type Setup = z.infer<typeof Setup>

/** What one person says about one item, in whatever kind of vote. */
export const VoteAnswer = z.union([dots.answer, consent.answer, placement.answer, ranking.answer])
export type VoteAnswer = z.infer<typeof VoteAnswer>

export const VoteResult = z.union([dots.result, consent.result, placement.result, ranking.result])
export type VoteResult = z.infer<typeof VoteResult>

/** The kind behind a setup, for whoever treats all of them alike. */
export function kindOf(setup: Setup): VoteKind<Setup, VoteAnswer, VoteResult> {
  // reason: a kind is only ever handed ways, answers and results of its own; TypeScript cannot follow the pairs.
  return voteKinds[setup.kind] as unknown as VoteKind<Setup, VoteAnswer, VoteResult>
}

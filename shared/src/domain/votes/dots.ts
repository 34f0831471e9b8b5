/** Dots: everybody has a few and lays them on the notes that matter most, several on one if that is allowed. */
import { z } from 'zod'
import type { VoteKind } from './VoteKind'

/** Most dots one person may be given. */
export const DOTS_MAX = 20

const Dots = z.number().int().min(1).max(DOTS_MAX)

const Setup = z.object({ kind: z.literal('dots'), perPerson: Dots, perNote: Dots })
const Result = z.object({ kind: z.literal('dots'), dots: z.number().int().nonnegative() })

export const dots: VoteKind<z.infer<typeof Setup>, number, z.infer<typeof Result>> = {
  setup: Setup,
  answer: Dots,
  result: Result,
  ownOrder: true,
  fewest: 2,

  whyNotBallot({ perPerson, perNote }, ballot) {
    const laid = Object.values(ballot)
    if (laid.some((dots) => dots > perNote)) return 'too-many-dots'
    return laid.reduce((sum, dots) => sum + dots, 0) > perPerson ? 'too-many-dots' : null
  },

  /**
   * No dot on a note is also a word about it, from everybody who voted: so it is voters that the threshold counts, and
   * under it the sums of all notes are withheld, those without dots too.
   */
  count(_, answers, { threshold, voters }) {
    if (voters === 0) return { state: 'unanswered' }
    if (voters < threshold) return { state: 'withheld' }
    return { state: 'shown', said: [], result: { kind: 'dots', dots: answers.reduce((sum, dots) => sum + dots, 0) } }
  },

  join: (results) => ({ kind: 'dots', dots: results.reduce((sum, { dots }) => sum + dots, 0) }),

  rank: (result) => [result.dots],
}

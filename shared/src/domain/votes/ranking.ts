/** A ranking: everybody puts the values in order by themselves, and the order that comes of all of them is shown. */
import { z } from 'zod'
import type { VoteKind } from './VoteKind'

/** As `ValueId` in the scorecard, which is not asked here: a vote knows no scorecard. */
const Value = z.string().regex(/^[a-z][a-z0-9]{0,23}$/)
/** Most values a scorecard has, and a person can put in order. */
const MOST_VALUES = 9

const Answer = z.object({ order: z.array(Value).min(2).max(MOST_VALUES) })
export type RankingAnswer = z.infer<typeof Answer>

const Setup = z.object({ kind: z.literal('ranking'), values: z.array(Value).min(2).max(MOST_VALUES) })
const Result = z.object({
  kind: z.literal('ranking'),
  /** The first in front; values that came out alike stand together. */
  order: z.array(z.array(Value).min(1)).min(1),
})
export type RankingResult = z.infer<typeof Result>

/** Only the order is told and not the sums, which would tell more of how single people ranked. */
export const ranking: VoteKind<z.infer<typeof Setup>, RankingAnswer, RankingResult> = {
  setup: Setup,
  answer: Answer,
  result: Result,
  ownOrder: false,
  fewest: 1,

  whyNotBallot({ values }, ballot) {
    const whole = Object.values(ballot).every(
      ({ order }) =>
        order.length === values.length && values.every((value) => order.filter((one) => one === value).length === 1),
    )
    return whole ? null : 'bad-request'
  },

  /** Places are added up (Borda, "Mémoire sur les élections au scrutin", 1781): the lowest sum stands first. */
  count({ values }, answers, { threshold, voters }) {
    if (answers.length === 0 && (voters === 0 || voters >= threshold)) return { state: 'unanswered' }
    if (answers.length < threshold) return { state: 'withheld' }
    const sums = new Map(
      values.map((value) => [value, answers.reduce((sum, { order }) => sum + order.indexOf(value), 0)]),
    )
    const places = [...new Set(sums.values())].toSorted((a, b) => a - b)
    const order = places.map((place) => values.filter((value) => sums.get(value) === place))
    return { state: 'shown', said: [], result: { kind: 'ranking', order } }
  },

  rank: () => [0],
}

/** The one thing a ranking asks. */
export const RANKING_ITEM = 'ranking-values'

/** Consent: each proposal is agreed to, lived with in spite of a concern, or objected to with a reason and a day to look at it again. */
import { z } from 'zod'
import { Day } from '../note'
import type { VoteKind } from './VoteKind'

export const Stand = z.enum(['agree', 'concern', 'objection'])
export type Stand = z.infer<typeof Stand>

/** Most characters in a reason: a few sentences, for it is read aloud. */
export const REASON_MAX = 500

const Answer = z.object({
  stand: Stand,
  /** Empty until it has been written. */
  reason: z.string().max(REASON_MAX),
  /** When this person would like it looked at again. */
  review: Day.nullable(),
})
export type ConsentAnswer = z.infer<typeof Answer>

const Count = z.number().int().nonnegative()

const Setup = z.object({ kind: z.literal('consent') })
const Result = z.object({
  kind: z.literal('consent'),
  agree: Count,
  concern: Count,
  objection: Count,
  /** The first of the days that were asked for. */
  review: Day.nullable(),
})

export const consent: VoteKind<z.infer<typeof Setup>, ConsentAnswer, z.infer<typeof Result>> = {
  setup: Setup,
  answer: Answer,
  result: Result,
  ownOrder: false,
  fewest: 1,

  whyNotBallot(_, ballot) {
    const agreed = Object.values(ballot).filter(({ stand }) => stand === 'agree')
    // Whoever agrees gives no reason: one left behind from an earlier choice would be read out as theirs.
    return agreed.some(({ reason, review }) => reason !== '' || review !== null) ? 'bad-request' : null
  },

  /** Reasons come in the order of the alphabet, which is nobody's: neither that of arrival nor that of another item. */
  count(_, answers, { threshold, voters }) {
    const enoughTookPart = voters >= threshold
    if (answers.length === 0 && (enoughTookPart || voters === 0)) return { state: 'unanswered' }
    if (answers.length < threshold) return { state: 'withheld' }
    const standing = (stand: Stand) => answers.filter((answer) => answer.stand === stand).length
    const said = answers.flatMap(({ stand, reason }) =>
      stand === 'agree' || reason.trim() === '' ? [] : [{ about: stand, text: reason.trim() }],
    )
    return {
      state: 'shown',
      said: said.toSorted((a, b) => inOrder(a.about, b.about) || inOrder(a.text, b.text)),
      result: {
        kind: 'consent',
        agree: standing('agree'),
        concern: standing('concern'),
        objection: standing('objection'),
        review: answers.flatMap(({ review }) => review ?? []).toSorted(inOrder)[0] ?? null,
      },
    }
  },

  rank: ({ objection, concern, agree }) => [-objection, -concern, agree],
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A placement: everybody puts themselves on a template by themselves, and all of it is shown together as dots. */
import { z } from 'zod'
import {
  isPlacementAnswer,
  PlacementAnswer,
  placementOf,
  PlacementTally,
  publishPlacement,
  tallyPlacements,
} from '../placement'
import { TemplateId } from '../template'
import type { VoteKind } from './VoteKind'

const Setup = z.object({ kind: z.literal('placement'), template: TemplateId })
const Result = z.object({ kind: z.literal('placement'), ...PlacementTally.shape })

export const placement: VoteKind<z.infer<typeof Setup>, PlacementAnswer, z.infer<typeof Result>> = {
  setup: Setup,
  answer: PlacementAnswer,
  result: Result,
  ownOrder: false,
  fewest: 1,

  whyNotBallot({ template }, ballot) {
    const exercise = placementOf(template)
    if (exercise === null) return 'item-unknown'
    return Object.values(ballot).every((answer) => isPlacementAnswer(exercise, answer)) ? null : 'bad-request'
  },

  count({ template }, answers, { threshold, voters }) {
    const exercise = placementOf(template)
    if (exercise === null) return { state: 'unanswered' }
    const published = publishPlacement(tallyPlacements(exercise, answers), { threshold, turnout: voters })
    if (published.state !== 'shown') return { state: published.state }
    const { counts, n, dontKnow } = published
    return { state: 'shown', said: [], result: { kind: 'placement', counts, n, dontKnow } }
  },

  rank: ({ n }) => [n],
}

/** The one thing a placement asks. */
export const placementItem = (template: TemplateId): string => `placement-${template}`

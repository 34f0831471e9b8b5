/** How thick a group's co-creation is: where each places it, where they place it together, and which statements tell of it. */
import { z } from 'zod'
import { AssessmentId } from './ids'
import { isPlacementAnswer, PlacementAnswer, placementOf } from './placement'
import type { Refusal } from './refusal'
import type { Round } from './round'
import type { StatementId } from './scorecard'

/** The models a group places its work on: along the thin-thick line, and by who plans and who delivers. */
export const ThicknessModel = z.enum(['thin-thick', 'plan-deliver'])
export type ThicknessModel = z.infer<typeof ThicknessModel>

/** What the talk about a placement ended in; seeing it differently is worth as much as agreeing. */
export const NewPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreed'), answer: PlacementAnswer }),
  z.object({ kind: z.literal('differ') }),
])
export type NewPlace = z.infer<typeof NewPlace>

/** Where a group has placed its work in one assessment. `at` is milliseconds since 1970. */
export const Place = z.object({
  assessment: AssessmentId,
  model: ThicknessModel,
  place: NewPlace,
  at: z.number().int().nonnegative(),
})
export type Place = z.infer<typeof Place>

/** Is this round a private placement on the model? */
export function placesOn(model: ThicknessModel, { selection }: Round): boolean {
  return selection.kind === 'vote' && selection.setup.kind === 'placement' && selection.setup.template === model
}

/**
 * Each by themselves first, then together: the group's place is entered when a placement on the model has been shown in
 * this assessment, hidden again or not.
 */
export function whyNotPlace(
  model: ThicknessModel,
  place: NewPlace | null,
  rounds: readonly Round[],
  assessment: AssessmentId,
): Refusal | null {
  const exercise = placementOf(model)
  if (exercise === null) return 'bad-request'
  if (place?.kind === 'agreed' && (place.answer === 'dk' || !isPlacementAnswer(exercise, place.answer))) {
    return 'bad-request'
  }
  const shown = rounds.some(
    (round) => round.state === 'published' && round.assessment === assessment && placesOn(model, round),
  )
  return shown || place === null ? null : 'not-published-yet'
}

/** The statements that tell of thick co-creation, in the order of the scorecard. */
export function thickStatements<
  One extends { readonly id: StatementId; readonly thick?: boolean | undefined },
>(scorecard: { readonly statements: readonly One[] }): One[] {
  return scorecard.statements.filter(({ thick }) => thick === true)
}

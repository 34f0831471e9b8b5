/** One pass over the scorecard at a time in the partnership's life, and when the next one may be started. */
import { z } from 'zod'
import { AssessmentId } from './ids'
import type { Refusal } from './refusal'
import type { Round } from './round'
import { placesOn, ThicknessModel } from './thickness'
import { isVoteRound } from './vote'

/** Most assessments of a room, those that were brought as files included: four a year for a generation. */
export const ASSESSMENTS_MAX = 100

/** "Spring 2027": read above every result of it. */
export const AssessmentTitle = z.string().trim().min(1).max(120)

/** An assessment as everybody in the room knows of it. Times are milliseconds since 1970, by the server's clock. */
export const AssessmentInfo = z.object({
  id: AssessmentId,
  title: z.string(),
  startedAt: z.number(),
  /** When the next one was started; null for the present one. */
  finishedAt: z.number().nullable().default(null),
  /** The version of the scorecard it was made with, as a session names it. */
  scorecard: z.string().default(''),
})
export type AssessmentInfo = z.infer<typeof AssessmentInfo>

/** Rounds of the scorecard belong to their assessment; votes on notes belong to the board, which goes on. */
export function belongsTo(assessment: AssessmentId, round: Round): boolean {
  return !isVoteRound(round) && round.assessment === assessment
}

/** Has anything of it been shown? Cancelled and merely prepared rounds leave nothing behind. */
export function hasResults(ofAssessment: readonly Round[]): boolean {
  return ofAssessment.some(({ state }) => state === 'published')
}

/**
 * Why the next assessment may not be started: something waits for answers or to be shown, a number is before the group,
 * sides have met and not shown what they say, or there is nothing yet to come back to. `ofAssessment` are the rounds of
 * the present one; the page asks this to tell why, the server to refuse.
 */
export function whyNotStart(
  ofAssessment: readonly Round[],
  { proposalRuns, sidesRun }: { readonly proposalRuns: boolean; readonly sidesRun: boolean },
): Refusal | null {
  if (ofAssessment.some(({ state }) => state === 'open' || state === 'closed')) return 'rounds-unfinished'
  if (proposalRuns) return 'proposal-running'
  if (sidesRun) return 'sides-running'
  return hasResults(ofAssessment) ? null : 'assessment-empty'
}

/**
 * The assessment that was finished when the present one, the last of them, was started. Undefined for a room's first,
 * also where an older one has been brought in from a file.
 */
export function finishedFor(assessments: readonly AssessmentInfo[]): AssessmentInfo | undefined {
  const before = assessments.at(-2)
  return before?.finishedAt === assessments.at(-1)?.startedAt ? before : undefined
}

/** Why starting it may not be taken back: something of it has been asked or said. `rounds` are all of the room's. */
export function whyNotTakeBack(id: AssessmentId, rounds: readonly Round[], somethingSaid: boolean): Refusal | null {
  const asked = rounds.some(
    (round) =>
      (belongsTo(id, round) || isVoteOf(id, round)) &&
      (round.state === 'open' || round.state === 'closed' || round.state === 'published'),
  )
  return asked || somethingSaid ? 'assessment-begun' : null
}

/** Votes that tell of the assessment itself: what order the values have, and where the work lies. */
function isVoteOf(id: AssessmentId, round: Round): boolean {
  if (round.assessment !== id || !isVoteRound(round)) return false
  return round.selection.setup.kind === 'ranking' || ThicknessModel.options.some((model) => placesOn(model, round))
}

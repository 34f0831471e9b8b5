/** The routes of a room's assessments: the next one, its undo, names, and what any of them has published. */
import { z } from 'zod'
import { AssessmentInfo, AssessmentTitle } from '../domain/assessment'
import { StatementId } from '../domain/scorecard'
import { command, Done, get, Nothing } from './route'
import { SessionView } from './session'

/** What a session tells of its present assessment, of any: the same results under the same thresholds. */
export const AssessmentView = SessionView.pick({
  rounds: true,
  results: true,
  outcomes: true,
  talked: true,
  talkList: true,
}).extend({
  assessment: AssessmentInfo,
  /** How many answered anything, by published round; rounds asked together have none. */
  turnout: z.record(z.string(), z.number().int().nonnegative()),
})
export type AssessmentView = z.infer<typeof AssessmentView>

export const assessmentRoutes = {
  /** The present one is finished; refused while a question is open or waits to be shown. */
  startAssessment: command(
    '/api/rooms/:room/assessments',
    'facilitator',
    z.object({ title: AssessmentTitle }),
    z.object({ assessment: AssessmentInfo, revision: z.number().int() }),
  ),
  /** The undo, while nothing of it has been asked: the one before goes on. */
  takeBackAssessment: command('/api/rooms/:room/assessments/:assessment/take-back', 'facilitator', Nothing, Done),
  nameAssessment: command(
    '/api/rooms/:room/assessments/:assessment',
    'facilitator',
    z.object({ title: AssessmentTitle }),
    Done,
    'PATCH',
  ),
  /** Published results of any assessment, as the session tells the present one's. */
  assessment: get('/api/rooms/:room/assessments/:assessment', 'observer', AssessmentView),
  /** What was noted in its talks, to be read. */
  assessmentTalks: get(
    '/api/rooms/:room/assessments/:assessment/talks',
    'observer',
    z.array(z.object({ statement: StatementId, text: z.string() })),
  ),
} as const

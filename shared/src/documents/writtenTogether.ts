/** What the server lays out in a document for everybody to write in: their keys, beside a `text` each. */
import { z } from 'zod'
import { TurnNumber } from '../domain/cycle'
import { AssessmentId } from '../domain/ids'
import { StatementId } from '../domain/scorecard'

/** What a turn of the cycle leaves behind; `text` is what we did and what we learned. */
export const turnKeys = {
  kind: z.literal('turn'),
  number: TurnNumber,
} as const satisfies Record<string, z.ZodType>

/** Notes from the talk about a statement in one assessment. */
export const talkKeys = {
  kind: z.literal('talk'),
  assessment: AssessmentId,
  statement: StatementId,
} as const satisfies Record<string, z.ZodType>
/** Most of them in a document: every statement of a scorecard, in some thirty assessments. */
export const TALKS_MAX = 2000

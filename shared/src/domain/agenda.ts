/** The agenda of a meeting: steps with minutes and words, and what the room does by itself when a step begins. */
import { z } from 'zod'
import { QUESTION_MAX } from './round'
import { FieldId } from './scorecard'
import { TemplateId } from './template'

/** As many as a long day has. */
export const STEPS_MAX = 40
/** Minutes: a step is at least one and at most four hours. */
export const MINUTES_MAX = 240

export const StepId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** What happens in the room when the step begins. `slack` is room for what takes longer; it gives way first. */
export const StepDoes = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  /** Everybody writes by themselves. */
  z.object({ kind: z.literal('write'), question: z.string().trim().min(1).max(QUESTION_MAX) }),
  /** What was written by itself is shown, and everybody is on the board. */
  z.object({ kind: z.literal('share') }),
  z.object({ kind: z.literal('weigh') }),
  z.object({ kind: z.literal('field'), field: FieldId }),
  /** What is open at home is gone on with; where nothing is, the short form is opened. */
  z.object({ kind: z.literal('short') }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('profile') }),
  z.object({ kind: z.literal('talk') }),
  z.object({ kind: z.literal('board') }),
  /** A model is laid on the board, once. */
  z.object({ kind: z.literal('template'), template: TemplateId }),
  /** Everybody places the group on a model by themselves. */
  z.object({ kind: z.literal('placement'), template: TemplateId }),
  z.object({ kind: z.literal('measures') }),
  z.object({ kind: z.literal('break') }),
  z.object({ kind: z.literal('slack') }),
])
export type StepDoes = z.infer<typeof StepDoes>
export const stepKinds = StepDoes.options.map((one) => one.shape.kind.value)
export type StepKind = StepDoes['kind']

export const AgendaStep = z.object({
  id: StepId,
  title: z.string().trim().min(1).max(80),
  minutes: z.number().int().min(1).max(MINUTES_MAX),
  /** One or two sentences to everybody. */
  says: z.string().trim().max(400).default(''),
  /** A word to whoever leads; nobody else sees it. */
  prompt: z.string().trim().max(600).default(''),
  does: StepDoes,
})
export type AgendaStep = z.infer<typeof AgendaStep>

export const Agenda = z.object({
  steps: z
    .array(AgendaStep)
    .min(1)
    .max(STEPS_MAX)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'Two steps have the same id.'),
})
export type Agenda = z.infer<typeof Agenda>

/** What everybody in the room sees of a step: all but the word to whoever leads. */
export const ShownStep = AgendaStep.omit({ prompt: true })
export type ShownStep = z.infer<typeof ShownStep>

/** A meeting that follows an agenda. Times are milliseconds since 1970, by the server's clock. */
export const Meeting = z.object({
  startedAt: z.number(),
  /** When it was to end as it began. */
  plannedEnd: z.number(),
  /** Each step that was begun, in the order it happened; the last is the present one. */
  visits: z
    .array(z.object({ step: StepId, at: z.number() }))
    .min(1)
    .max(400),
  endedAt: z.number().nullable(),
})
export type Meeting = z.infer<typeof Meeting>

export const MINUTE = 60_000

/** Minutes that the steps take together. */
export function minutesOf(steps: readonly Pick<AgendaStep, 'minutes'>[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The step a meeting is on; undefined before it begins, after it has ended, and where the step was taken out. */
export function stepNow<Step extends Pick<AgendaStep, 'id'>>(
  steps: readonly Step[],
  meeting: Meeting | null,
): Step | undefined {
  if (meeting === null || meeting.endedAt !== null) return undefined
  const at = meeting.visits.at(-1)?.step
  return steps.find(({ id }) => id === at)
}

/** The step after the present one in the order of the agenda; the first where none is on. */
export function stepAfter<Step extends Pick<AgendaStep, 'id'>>(
  steps: readonly Step[],
  meeting: Meeting | null,
): Step | undefined {
  const now = stepNow(steps, meeting)
  return now === undefined ? steps[0] : steps[steps.indexOf(now) + 1]
}

/** A report: everything that was shown, said and agreed in one assessment, in numbers and texts, without a layout. */
import { z } from 'zod'
import { ASSESSMENTS_MAX } from './assessment'
import { GroupResult, GroupSector } from './breakdown'
import { SAID_MAX } from './cycle'
import type { AssessmentId, RoundId } from './ids'
import { Language } from './language'
import { Day, NAME_MAX, NOTE_TEXT_MAX } from './note'
import { MeasureStatus } from './phase'
import { Mode, type Round, Selection } from './round'
import { FieldId, ItemId, Scorecard, StatementId, ValueId } from './scorecard'
import { Sides, SIDES_MAX } from './sides'
import { Situation } from './situation'
import { TalkList } from './talkPlan'
import { ItemResult } from './tally'
import { NewPlace, ThicknessModel } from './thickness'
import { NoteVote } from './vote'

/** Times are milliseconds since 1970, by the server's clock. */
const Time = z.number().int().nonnegative()
const Count = z.number().int().nonnegative()
const Score = z.number().min(1).max(10)

/** Most characters in an introduction: a page. */
export const INTRODUCTION_MAX = 3000
/** Most characters in one answer of the mandate card. */
export const MANDATE_MAX = 600
/** Most measures in a report. */
export const MEASURES_MAX = 2000

/** Parts a facilitator may leave out; the front page is always there. */
export const SectionId = z.enum([
  'summary',
  'profile',
  'values',
  'fields',
  'groups',
  'sides',
  'thickness',
  'agreements',
  'measures',
  'changes',
  'turnout',
])
export type SectionId = z.infer<typeof SectionId>

/** What everybody is told before anything starts. An empty text has not been written. */
export const Mandate = z.object({
  /** Why are we here? */
  why: z.string().trim().max(MANDATE_MAX),
  /** What can we decide? */
  decide: z.string().trim().max(MANDATE_MAX),
  /** Who decides the rest? */
  rest: z.string().trim().max(MANDATE_MAX),
  /** How long does it take? */
  time: z.string().trim().max(MANDATE_MAX),
  /** What happens with the answers? */
  answers: z.string().trim().max(MANDATE_MAX),
})
export type Mandate = z.infer<typeof Mandate>
export const mandateParts = ['why', 'decide', 'rest', 'time', 'answers'] as const satisfies readonly (keyof Mandate)[]

/** How the facilitator wants the report of an assessment. */
export const ReportWishes = z.object({
  introduction: z.string().trim().max(INTRODUCTION_MAX),
  leftOut: z.array(SectionId).max(SectionId.options.length),
})
export type ReportWishes = z.infer<typeof ReportWishes>

/** A round that was shown and is not hidden. */
export const ReportRound = z.object({
  selection: Selection,
  items: z.array(ItemId).min(1).max(67),
  mode: Mode,
  threshold: z.number().int().min(3).max(50),
  take: z.number().int().min(1).max(99),
  openedAt: Time,
  closedAt: Time,
  publishedAt: Time,
  /** How many answered anything; null where the group gave joint answers. */
  turnout: Count.nullable(),
  results: z.record(ItemId, ItemResult),
  groups: z.record(ItemId, z.array(GroupResult)),
})
export type ReportRound = z.infer<typeof ReportRound>

/** How the talk about a statement ended. */
export const ReportOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreed'), score: z.number().int().min(1).max(10), at: Time }),
  z.object({ kind: z.literal('differ'), at: Time }),
  z.object({ kind: z.literal('set-aside'), at: Time }),
])

export const ReportMeasure = z.object({
  text: z.string().max(NOTE_TEXT_MAX * 2),
  field: FieldId.nullable(),
  statement: StatementId.nullable(),
  owner: z.string().max(NAME_MAX).nullable(),
  due: Day.nullable(),
  status: MeasureStatus,
  /** Why it was put aside. */
  why: z.string().max(SAID_MAX).nullable(),
  createdAt: Time,
})
export type ReportMeasure = z.infer<typeof ReportMeasure>

export const ReportSides = Sides.pick({ names: true, statements: true, people: true, says: true })

/** Where a group has placed its work on a model: by each as far as it is shown, and together. */
export const ReportThickness = z.object({
  model: ThicknessModel,
  vote: NoteVote.nullable(),
  place: NewPlace.nullable(),
})

const Named = { title: z.string().min(1).max(120), startedAt: Time, finishedAt: Time.nullable() }

/** An earlier assessment of the same room, as far as it can be compared: scores, never answers. */
export const EarlierAssessment = z.object({
  ...Named,
  /** The largest turnout of its rounds; null where nobody answered alone. */
  turnout: Count.nullable(),
  /** Sectors whose answers were shown by themselves then, with the most answers of each. */
  sectors: z.array(z.object({ sector: GroupSector, n: Count })).default([]),
  /** Of statements this assessment has too, word for word. */
  statements: z.record(StatementId, Score),
})
export type EarlierAssessment = z.infer<typeof EarlierAssessment>

export const REPORT_FORMAT = 'samklang-report'

/** The file format: docs/report.md explains every part of it. Additions need a default, so that older files are read. */
export const Report = z.object({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(1),
  room: z.object({
    title: z.string().min(1).max(120),
    language: Language,
    situation: Situation,
    /** People who have joined. */
    joined: Count,
  }),
  assessment: z.object(Named),
  /** When the last of what is in it was shown or agreed: the date of the report. */
  settledAt: Time,
  scorecard: Scorecard,
  wishes: ReportWishes,
  mandate: Mandate.nullable(),
  /** In the order they were shown. */
  rounds: z.array(ReportRound).max(500),
  /** Rounds that were shown and taken down again; nothing else of them is here. */
  hiddenRounds: Count,
  outcomes: z.record(StatementId, ReportOutcome),
  talked: z.array(StatementId).max(81),
  /** What the group chose to talk about, in its order; null where what is proposed stands. */
  talkList: TalkList.nullable().default(null),
  /** The values as the group put them in order, those that stand alike together; null where it has not. */
  ranking: z.array(z.array(ValueId)).max(9).nullable().default(null),
  /** What was noted in the talk about each statement. */
  talkNotes: z.record(StatementId, z.string().max(8000)).default({}),
  /** What sides that met by themselves have said, in the order they were shown. */
  sides: z.array(ReportSides).max(SIDES_MAX).default([]),
  /** Where the work has been placed between thin and thick. */
  thickness: z.array(ReportThickness).max(ThicknessModel.options.length).default([]),
  measures: z.array(ReportMeasure).max(MEASURES_MAX),
  /** When it was brought to the room as a file; null for what was asked there. */
  broughtAt: Time.nullable().default(null),
  /** Oldest first. */
  earlier: z.array(EarlierAssessment).max(ASSESSMENTS_MAX),
})
export type Report = z.infer<typeof Report>

/** A round as a session tells of it, under an id: in a report it has none. */
export function publishedRound(round: ReportRound, id: RoundId, assessment: AssessmentId): Round {
  const { selection, items, mode, threshold, take, openedAt, closedAt, publishedAt } = round
  const times = { openedAt, closedAt, publishedAt }
  return { state: 'published', id, assessment, selection, items, mode, threshold, take, ...times, hidden: false }
}

/** When the last of this was shown or agreed; the start of the assessment where nothing has been. */
export function settledAt(report: {
  readonly assessment: { readonly startedAt: number }
  readonly rounds: readonly { readonly publishedAt: number }[]
  readonly outcomes: Readonly<Record<string, { readonly at: number } | undefined>>
}): number {
  const moments = [
    ...report.rounds.map(({ publishedAt }) => publishedAt),
    ...Object.values(report.outcomes).map((outcome) => outcome?.at ?? 0),
  ]
  return Math.max(report.assessment.startedAt, ...moments)
}

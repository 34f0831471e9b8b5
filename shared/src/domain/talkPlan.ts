/** What the group is to talk about, in which order and why: what is proposed, or what the group has chosen itself. */
import { z } from 'zod'
import { profileOf, type Answered } from './profile'
import { StatementId } from './scorecard'
import { reasonFor, talkAbout, TALKS_IN_A_MEETING, type TalkReason } from './talkAbout'

/** As many as a scorecard may hold. */
const MOST_STATEMENTS = 63

/** What the group has chosen to talk about, each once, in the order it wants. */
export const TalkList = z
  .array(StatementId)
  .max(MOST_STATEMENTS)
  .refine((statements) => new Set(statements).size === statements.length, 'a statement twice')
export type TalkList = z.infer<typeof TalkList>

export interface PlannedTalk {
  readonly statement: StatementId
  /** Null where only the group's own wish speaks for it. */
  readonly reason: TalkReason | null
  readonly talked: boolean
}

export interface TalkPlan {
  /** The four values weigh alike, within a step. */
  readonly everythingImportant: boolean
  /** The group has chosen or put them in order itself. */
  readonly own: boolean
  readonly talks: readonly PlannedTalk[]
  /** Answered, and neither among the talks nor talked about; in the order of the scorecard. */
  readonly notTalked: readonly StatementId[]
}

/**
 * The plan of an assessment's talks. `chosen` is the group's own list, null where it has none and what is proposed stands.
 * A chosen statement that has no result yet stays in the list: it may be asked later.
 */
export function talkPlan(answered: Answered, chosen: TalkList | null): TalkPlan {
  const { everythingImportant } = talkAbout(answered)
  const { statements } = profileOf(answered)
  const talkedAbout = new Set(answered.talked)
  for (const { statement, talked } of statements) if (talked) talkedAbout.add(statement)
  const known = new Set(answered.scorecard.statements.map(({ id }) => id))
  const talks: PlannedTalk[] =
    chosen === null
      ? proposed(answered)
      : chosen
          .filter((statement) => known.has(statement))
          .map((statement) => ({
            statement,
            reason: reasonFor(answered, statement),
            talked: talkedAbout.has(statement),
          }))
  const planned = new Set(talks.map(({ statement }) => statement))
  return {
    everythingImportant,
    own: chosen !== null,
    talks,
    notTalked: statements
      .map(({ statement }) => statement)
      .filter((statement) => !planned.has(statement) && !talkedAbout.has(statement)),
  }
}

/**
 * What has been talked about, and then what is proposed of the rest, so many that it makes a meeting: what a talk ends in
 * brings no new ones up.
 */
function proposed(answered: Answered): PlannedTalk[] {
  const { scorecard, outcomes } = answered
  const isDone = (statement: StatementId) =>
    answered.talked.includes(statement) ||
    (outcomes[statement] !== undefined && outcomes[statement].kind !== 'set-aside')
  const done = profileOf(answered).statements.flatMap(({ statement }) => (isDone(statement) ? [statement] : []))
  const left = TALKS_IN_A_MEETING - done.length
  const rest = {
    ...answered,
    scorecard: { ...scorecard, statements: scorecard.statements.filter(({ id }) => !isDone(id)) },
  }
  // Two or more are asked for, so that one of them may be something to be proud of.
  const { proposals } = talkAbout(rest, Math.max(2, left))
  return [
    ...done.map((statement) => ({ statement, reason: reasonFor(answered, statement), talked: true })),
    ...proposals.slice(0, Math.max(0, left)),
  ]
}

/** The list with one of it moved by so many places, negative towards the front; it stops at the ends. */
export function movedBy<One>(list: readonly One[], moved: One, places: number): One[] {
  const at = list.indexOf(moved)
  if (at === -1) return [...list]
  const without = list.filter((one) => one !== moved)
  const to = Math.max(0, Math.min(without.length, at + places))
  return [...without.slice(0, to), moved, ...without.slice(to)]
}

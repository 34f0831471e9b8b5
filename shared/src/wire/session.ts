/** The session as it is pushed: agenda of the moment, rounds, published results, timer; whole, with its revision. */
import { z } from 'zod'
import { GroupResult } from '../domain/breakdown'
import { AssessmentId, ProposalId, RoomId, RoundId } from '../domain/ids'
import { Language } from '../domain/language'
import { Phase } from '../domain/phase'
import { Round, Score } from '../domain/round'
import { FieldId, ItemId, StatementId } from '../domain/scorecard'
import { Situation } from '../domain/situation'
import { ItemResult } from '../domain/tally'

/** What everybody is on now. */
export const Focus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('round'), round: RoundId }),
  z.object({ kind: z.literal('result'), round: RoundId }),
  z.object({ kind: z.literal('talk'), statement: StatementId }),
  z.object({ kind: z.literal('ideas') }),
  z.object({ kind: z.literal('measures') }),
  z.object({ kind: z.literal('board') }),
  z.object({ kind: z.literal('profile'), field: FieldId.nullable() }),
  z.object({ kind: z.literal('break') }),
])
export type Focus = z.infer<typeof Focus>

/** A number put to the group; how many are lower, fine or higher comes with the turnout. */
export const Proposal = z.object({ id: ProposalId, statement: StatementId, score: Score, threshold: z.number().int() })
export type Proposal = z.infer<typeof Proposal>

/** How the talk about a statement ended; seeing it differently is worth as much as agreeing. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agreed'), score: Score, at: z.number() }),
  z.object({ kind: z.literal('differ'), at: z.number() }),
  z.object({ kind: z.literal('set-aside'), at: z.number() }),
])
export type Outcome = z.infer<typeof Outcome>

/** What a published round showed, item by item, and by sector where groups may be shown; other items have no entry. */
export const RoundResults = z.object({
  round: RoundId,
  items: z.record(ItemId, ItemResult),
  groups: z.record(ItemId, z.array(GroupResult)),
})
export type RoundResults = z.infer<typeof RoundResults>

export const SessionView = z.object({
  revision: z.number().int().nonnegative(),
  room: z.object({
    id: RoomId,
    title: z.string(),
    language: Language,
    situation: Situation,
    threshold: z.number().int(),
    /** The board document's epoch, part of its socket address and of its name in the browser. */
    epoch: z.string(),
    scorecard: z.string(),
  }),
  assessment: z.object({ id: AssessmentId, title: z.string(), startedAt: z.number() }),
  focus: Focus,
  /** Raised each time the facilitator brings everyone to the focus. */
  gathered: z.number().int(),
  phase: Phase,
  turn: z.number().int().min(1),
  timer: z.object({ startedAt: z.number(), endsAt: z.number() }).nullable(),
  rounds: z.array(Round),
  /** Joint scores of `together` rounds as they are entered, by round and item; open to all. */
  joint: z.record(z.string(), z.record(z.string(), z.union([Score, z.literal('dk')]))),
  /** Of published rounds that are not hidden. */
  results: z.array(RoundResults),
  outcomes: z.record(StatementId, Outcome),
  talked: z.array(StatementId),
  proposal: Proposal.nullable(),
})
export type SessionView = z.infer<typeof SessionView>

/** How many are here and how many have answered: counts, never who. */
export const Turnout = z.object({
  present: z.number().int().nonnegative(),
  /** People who have joined the room, here or not. */
  joined: z.number().int().nonnegative(),
  answered: z.record(z.string(), z.number().int().nonnegative()),
  proposal: z
    .object({
      id: ProposalId,
      answered: z.number().int().nonnegative(),
      /** Null below the proposal's threshold. */
      counts: z.object({ lower: z.number().int(), fine: z.number().int(), higher: z.number().int() }).nullable(),
    })
    .nullable(),
})
export type Turnout = z.infer<typeof Turnout>

/** The session as it is pushed: agenda of the moment, rounds, published results, timer; whole, with its revision. */
import { z } from 'zod'
import { Meeting, ShownStep } from '../domain/agenda'
import { AssessmentInfo } from '../domain/assessment'
import { GroupResult } from '../domain/breakdown'
import { TurnNumber } from '../domain/cycle'
import { NoteId, ProposalId, RoomId, RoundId, WritingId } from '../domain/ids'
import { Language } from '../domain/language'
import { Locks, noLocks } from '../domain/locks'
import { Phase } from '../domain/phase'
import { GivenAnswer, Round, Score } from '../domain/round'
import { FieldId, ItemId, StatementId } from '../domain/scorecard'
import { Sides } from '../domain/sides'
import { Situation } from '../domain/situation'
import { Place } from '../domain/thickness'
import { ItemResult, ItemTally } from '../domain/tally'
import { NoteVote } from '../domain/vote'

/** What everybody is on now. */
export const Focus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('round'), round: RoundId }),
  z.object({ kind: z.literal('result'), round: RoundId }),
  z.object({ kind: z.literal('talk'), statement: StatementId }),
  z.object({ kind: z.literal('ideas') }),
  z.object({ kind: z.literal('measures') }),
  /** `note`: the one everybody is asked to look at. */
  z.object({ kind: z.literal('board'), note: NoteId.optional() }),
  z.object({ kind: z.literal('profile'), field: FieldId.nullable() }),
  z.object({ kind: z.literal('break') }),
  /** The sides that are under way, or were shown last. */
  z.object({ kind: z.literal('sides') }),
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

/** What a published vote came to, note by note; the reasons that were given are asked for with the vote. */
export const VoteResults = z.object({ round: RoundId, items: z.record(z.string(), NoteVote) })
export type VoteResults = z.infer<typeof VoteResults>

/** Everybody writes by themselves, and all of it is shown at once. */
export const Writing = z.object({
  id: WritingId,
  question: z.string(),
  /** Where on the board it will lie; null is wherever the meeting is then. */
  phase: Phase.nullable(),
  field: FieldId.nullable(),
})
export type Writing = z.infer<typeof Writing>

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
  assessment: AssessmentInfo,
  /** All of the room, oldest first; the last is the present one. */
  assessments: z.array(AssessmentInfo).default([]),
  focus: Focus,
  /** Raised each time the facilitator brings everyone to the focus. */
  gathered: z.number().int(),
  phase: Phase,
  turn: z.number().int().min(1),
  /** Turns that have ended and when, oldest first; only the last can be taken back. */
  turnsEnded: z.array(z.object({ number: TurnNumber, endedAt: z.number() })).default([]),
  /** What is locked on the board, and since when. */
  locks: Locks.extend({ at: z.number() }).default({ ...noLocks, at: 0 }),
  timer: z.object({ startedAt: z.number(), endsAt: z.number() }).nullable(),
  /** The agenda, and the meeting that follows it; null where the room has none. */
  agenda: z
    .object({ version: z.number().int(), steps: z.array(ShownStep), meeting: Meeting.nullable() })
    .nullable()
    .default(null),
  rounds: z.array(Round),
  /** Joint scores of `together` rounds as they are entered, by round and item; open to all. */
  joint: z.record(z.string(), z.record(z.string(), GivenAnswer)),
  /** Of published rounds that are not hidden. */
  results: z.array(RoundResults),
  /** Of published votes that are not hidden. */
  votes: z.array(VoteResults).default([]),
  /** Private writing that goes on now, and the last that was shown. */
  /** Sides of all the room's assessments, as far as they may be seen. */
  sides: z.array(Sides).default([]),
  writing: z
    .object({
      open: Writing.nullable(),
      shown: Writing.extend({ ideas: z.number().int(), hidden: z.boolean() }).nullable(),
      /** How many times ideas that waited outside any writing have been shown. */
      release: z.number().int().nonnegative(),
    })
    .default({ open: null, shown: null, release: 0 }),
  outcomes: z.record(StatementId, Outcome),
  talked: z.array(StatementId),
  /** What the group has chosen to talk about, in its order; null while what is proposed stands. */
  talkList: z.array(StatementId).nullable().default(null),
  proposal: Proposal.nullable(),
  /** Where the group has placed its work, in every assessment of the room. */
  places: z.array(Place).default([]),
})
export type SessionView = z.infer<typeof SessionView>

const Waiting = z.object({ ideas: z.number().int().nonnegative(), people: z.number().int().nonnegative() })
export type Waiting = z.infer<typeof Waiting>

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
  /** What waits to be shown together: in the private writing that is open, and outside any. Counts, never whose. */
  waiting: z
    .object({ writing: Waiting.nullable(), outside: Waiting })
    .default({ writing: null, outside: { ideas: 0, people: 0 } }),
  /** What may be seen of `live` rounds as they go, by round and item; items with too few answers are left out. */
  live: z.record(z.string(), z.record(ItemId, ItemTally)).default({}),
})
export type Turnout = z.infer<typeof Turnout>

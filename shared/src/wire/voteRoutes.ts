/** The routes of votes on notes, placements and private writing. */
import { z } from 'zod'
import { NoteId, WritingId } from '../domain/ids'
import { Phase } from '../domain/phase'
import { VoteMode } from '../domain/mode'
import { Round } from '../domain/round'
import { FieldId } from '../domain/scorecard'
import { TemplateId } from '../domain/template'
import { MOST_NOTES, Question, VoteTally } from '../domain/vote'
import { Setup } from '../domain/votes/kinds'
import { command, Done, get, Nothing, NoteText, put } from './route'

/** A note as it read when a vote on it was opened. Its number is the same for everybody; the order is one's own. */
export const AskedNote = z.object({
  note: NoteId,
  number: z.number().int().min(1),
  /** Null where a facilitator has since taken the note off the board. */
  text: z.string().nullable(),
})
export type AskedNote = z.infer<typeof AskedNote>

/** A text of one's own that waits to be shown together with others'. */
export const WaitingIdea = z.object({
  id: NoteId,
  /** Null: outside any private writing. */
  writing: WritingId.nullable(),
  text: z.string(),
})
export type WaitingIdea = z.infer<typeof WaitingIdea>

export const voteRoutes = {
  /** Opens a vote on these notes, in the order of their numbers, with the texts they have now. */
  openVote: command(
    '/api/rooms/:room/votes',
    'facilitator',
    z.object({ question: Question, setup: Setup, mode: VoteMode, notes: z.array(NoteId).min(1).max(MOST_NOTES) }),
    z.object({ round: Round }),
  ),
  /** Opens a placement on a template: everybody puts themselves there by themselves, and it is shown as dots. */
  openPlacement: command(
    '/api/rooms/:room/placements',
    'facilitator',
    z.object({ template: TemplateId, mode: VoteMode }),
    z.object({ round: Round }),
  ),
  /** What a vote asks, in an order of one's own; what it came to for everyone once shown, before that for facilitators. */
  vote: get(
    '/api/rooms/:room/rounds/:round/vote',
    'observer',
    z.object({ notes: z.array(AskedNote), tally: VoteTally.nullable() }),
  ),

  /** Everybody writes by themselves until it is shown; one at a time in a room. */
  openWriting: command(
    '/api/rooms/:room/writings',
    'facilitator',
    z.object({ question: Question, phase: Phase.nullable(), field: FieldId.nullable() }),
    z.object({ writing: WritingId }),
  ),
  /** Taken back before anybody has written. */
  cancelWriting: command('/api/rooms/:room/writings/:writing/cancel', 'facilitator', Nothing, Done),
  /** Puts everything that was written on the board at once, in no order. */
  revealWriting: command('/api/rooms/:room/writings/:writing/reveal', 'facilitator', Nothing, Done),
  /** Takes what was shown off the board again; it has been seen. */
  hideWriting: command('/api/rooms/:room/writings/:writing/hide', 'facilitator', Nothing, Done),
  showWriting: command('/api/rooms/:room/writings/:writing/show', 'facilitator', Nothing, Done),
  /** One's own texts that wait. */
  waiting: get('/api/rooms/:room/waiting', 'participant', z.array(WaitingIdea)),
  /**
   * Keeps, changes or (null) withdraws one text. `request` is chosen by whoever writes and names the text, on another
   * device its id; `writing` and `release` say where it was meant for when it was first sent.
   */
  wait: put(
    '/api/rooms/:room/waiting',
    'participant',
    z.object({
      request: NoteId,
      writing: WritingId.nullable(),
      release: z.number().int().nonnegative(),
      text: NoteText.nullable(),
    }),
    z.array(WaitingIdea),
  ),
} as const

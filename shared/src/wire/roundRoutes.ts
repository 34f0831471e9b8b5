/** The routes of rounds: preparing, opening, closing and showing them, and answering. */
import { z } from 'zod'
import { AskedItem, GivenAnswer, Mode, Round, Selection } from '../domain/round'
import { ItemId } from '../domain/scorecard'
import { ItemResult } from '../domain/tally'
import { command, Done, get, Nothing, put } from './route'

/** One person's answers in a round; `hash` names them. */
export const AnswerSheet = z.object({ answers: z.record(AskedItem, GivenAnswer), hash: z.string() })
export type AnswerSheet = z.infer<typeof AnswerSheet>

export const roundRoutes = {
  draftRound: command(
    '/api/rooms/:room/rounds',
    'facilitator',
    z.object({
      selection: Selection,
      mode: Mode,
      open: z.boolean(),
      /** When it closes by itself, where it is opened now: for answering at home, days ahead. */
      until: z.number().int().positive().optional(),
    }),
    z.object({ round: Round }),
  ),
  openRound: command('/api/rooms/:room/rounds/:round/open', 'facilitator', Nothing, Done),
  closeRound: command('/api/rooms/:room/rounds/:round/close', 'facilitator', Nothing, Done),
  /** Undo, within ten seconds of closing. */
  reopenRound: command('/api/rooms/:room/rounds/:round/reopen', 'facilitator', Nothing, Done),
  publishRound: command('/api/rooms/:room/rounds/:round/publish', 'facilitator', Nothing, Done),
  hideRound: command('/api/rooms/:room/rounds/:round/hide', 'facilitator', Nothing, Done),
  showRound: command('/api/rooms/:room/rounds/:round/show', 'facilitator', Nothing, Done),
  cancelRound: command('/api/rooms/:room/rounds/:round/cancel', 'facilitator', Nothing, Done),
  /** A new round with the same items, or a few of them: the next take. */
  askAgain: command(
    '/api/rooms/:room/rounds/:round/again',
    'facilitator',
    z.object({ items: z.array(AskedItem).min(1).optional(), open: z.boolean() }),
    z.object({ round: Round }),
  ),
  /** The thresholded result, before it is published. */
  results: get('/api/rooms/:room/rounds/:round/results', 'facilitator', z.record(ItemId, ItemResult)),

  /** `hash` names the stored answers; the next `answer` is based on it. */
  answers: get('/api/rooms/:room/rounds/:round/answers', 'participant', AnswerSheet),
  /** `hash` is that of the stored answers these were based on; a stale one returns `answers-changed` with the stored sheet. Null clears. */
  answer: put(
    '/api/rooms/:room/rounds/:round/answers',
    'participant',
    z.object({ answers: z.record(AskedItem, GivenAnswer.nullable()), hash: z.string().max(64) }),
    AnswerSheet,
  ),
  joint: put(
    '/api/rooms/:room/rounds/:round/joint',
    'participant',
    z.object({ item: AskedItem, answer: GivenAnswer.nullable() }),
    Done,
  ),
} as const

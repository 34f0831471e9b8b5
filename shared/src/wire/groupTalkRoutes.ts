/** Routes for the group's talk about its statements: what to talk about, in which order, and what was noted. */
import { z } from 'zod'
import { Round } from '../domain/round'
import { StatementId } from '../domain/scorecard'
import { TALK_TEXT_MAX } from '../domain/talkNote'
import { TalkList } from '../domain/talkPlan'
import { command, Done, get, put } from './route'

const Text = z.string().max(TALK_TEXT_MAX)

export const groupTalkRoutes = {
  /** What the group talks about, in its order; null goes back to what is proposed. */
  setTalkList: command(
    '/api/rooms/:room/talk-list',
    'facilitator',
    z.object({ statements: TalkList.nullable() }).strict(),
    Done,
  ),
  /** Everybody puts the values in order by themselves, or the group does it aloud. */
  openRanking: command(
    '/api/rooms/:room/rankings',
    'facilitator',
    z.object({ mode: z.enum(['secret', 'together']) }).strict(),
    z.object({ round: Round }),
  ),
  /** What has been noted in the talks of this assessment. */
  talkNotes: get('/api/rooms/:room/talks', 'observer', z.array(z.object({ statement: StatementId, text: z.string() }))),
  /**
   * Makes ready for it to be written on the board; with a text, what has been changed from `before` is written here, and
   * what others have written meanwhile stays.
   */
  writeTalkNote: put(
    '/api/rooms/:room/talks/:statement',
    'participant',
    z.object({ write: z.object({ before: z.string().max(2 * TALK_TEXT_MAX), text: Text }).optional() }).strict(),
    z.object({ text: z.string() }),
  ),
} as const

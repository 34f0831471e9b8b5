/** Routes for the talk about notes: what has been said and linked, and saying something. */
import { z } from 'zod'
import { Comment, COMMENT_TEXT_MAX, CommentId } from '../domain/comment'
import { NoteId } from '../domain/ids'
import { NoteLink } from '../domain/noteLink'
import { get, put } from './route'

export const NewComment = z
  .object({
    id: CommentId,
    note: NoteId,
    replyTo: CommentId.nullable().optional(),
    text: z.string().trim().min(1).max(COMMENT_TEXT_MAX),
  })
  .strict()

export const talkRoutes = {
  /** What is put away is left out, and what is about a note that one may not see. */
  talk: get('/api/rooms/:room/talk', 'observer', z.object({ comments: z.array(Comment), links: z.array(NoteLink) })),
  /** Said under one's name or pseudonym; the same id again is a repeat. */
  addComment: put('/api/rooms/:room/comments', 'participant', NewComment, z.object({ comment: Comment })),
} as const

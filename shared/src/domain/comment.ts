/** What somebody says about a note, and what others answer. */
import { z } from 'zod'
import { NoteId } from './ids'
import { NAME_MAX } from './note'

export const CommentId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,40}$/)
  .brand<'CommentId'>()
export type CommentId = z.infer<typeof CommentId>

/** Most characters in one comment. */
export const COMMENT_TEXT_MAX = 1000
/** Most comments a board holds. */
export const COMMENTS_MAX = 10_000

export const Comment = z.object({
  id: CommentId,
  note: NoteId,
  /** The comment it answers; null for the first word in a talk. */
  replyTo: CommentId.nullable().default(null),
  text: z.string().max(COMMENT_TEXT_MAX * 2),
  author: z.string().max(NAME_MAX).nullable().default(null),
  createdAt: z.number().int().nonnegative().default(0),
  archived: z.boolean().default(false),
})
export type Comment = z.infer<typeof Comment>
export type CommentGiven = z.input<typeof Comment>

/** A first word about a note, with its answers, oldest first. */
export interface Thread {
  readonly first: Comment
  readonly replies: readonly Comment[]
}

/**
 * The talk about one note, oldest first. An answer to an answer stands in the same thread; one whose question has been
 * put away, or cannot be found, begins a thread of its own, so that nothing said disappears with it.
 */
export function threadsOf(comments: readonly Comment[], note: NoteId): Thread[] {
  const here = comments.filter((one) => one.note === note && !one.archived).sort(byAge)
  const known = new Map(here.map((one) => [one.id, one]))
  const threads = new Map<CommentId, Comment[]>()
  const root = (comment: Comment): Comment => {
    const seen = new Set<CommentId>()
    let at = comment
    for (;;) {
      const above = at.replyTo === null ? undefined : known.get(at.replyTo)
      // Answers that answer each other in a ring can only have been made by a broken client.
      if (!above || seen.has(above.id)) return at
      seen.add(above.id)
      at = above
    }
  }
  for (const comment of here) {
    const first = root(comment)
    const replies = threads.get(first.id) ?? []
    if (first.id !== comment.id) replies.push(comment)
    threads.set(first.id, replies)
  }
  return here.flatMap((first) => {
    const replies = threads.get(first.id)
    return replies && root(first).id === first.id ? [{ first, replies }] : []
  })
}

function byAge(a: Comment, b: Comment): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

/** The talk about the room's notes by REST: asked for when the page opens, when the session moves, and now and then while seen. */
import type { Comment, CommentId } from '@samklang/shared/domain/comment'
import type { NoteId } from '@samklang/shared/domain/ids'
import { useCallback, useEffect, useState } from 'react'
import { call, newId } from '../api'
import { useRoomSession } from '../session/RoomSession'

export interface TalkByRest {
  readonly comments: readonly Comment[]
  /** Throws what `problemText` can put into words; the words are then still with whoever wrote them. */
  readonly say: (note: NoteId, replyTo: CommentId | null, text: string) => Promise<void>
}

/** Milliseconds; talk is slower than notes. */
const EVERY = 10_000

export function useTalk(): TalkByRest {
  const { room, session } = useRoomSession()
  const { revision } = session
  const [comments, setComments] = useState<readonly Comment[]>([])
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      // What is shown stays until there is an answer.
      call('talk', { params: { room } }).then(
        (talk) => setComments(talk.comments),
        () => undefined,
      )
    }
    ask()
    const timer = setInterval(ask, EVERY)
    return () => clearInterval(timer)
    // reason: a new revision may mean a new comment
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [room, revision])
  const say = useCallback(
    async (note: NoteId, replyTo: CommentId | null, text: string) => {
      const body = { id: newId<CommentId>(), note, replyTo, text }
      const { comment } = await call('addComment', { params: { room }, body })
      setComments((before) => [...before.filter(({ id }) => id !== comment.id), comment])
    },
    [room],
  )
  return { comments, say }
}

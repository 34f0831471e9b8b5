/** A comment with its answers, and a way to answer. */
import { Button } from '@digdir/designsystemet-react'
import type { Comment, Thread as ThreadOf } from '@samklang/shared/domain/comment'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { SayForm } from './SayForm'

/** `onAnswer` is null for those who only read. */
export function Thread(props: {
  thread: ThreadOf
  answering: boolean
  onAnswer: ((open: boolean) => void) | null
  onSay: (text: string) => void | Promise<boolean>
}): ReactNode {
  const { thread, answering, onAnswer, onSay } = props
  const say = useText()
  return (
    <div className="thread">
      <Said comment={thread.first} />
      {thread.replies.length > 0 ? (
        <ul>
          {thread.replies.map((comment) => (
            <li key={comment.id}>
              <Said comment={comment} />
            </li>
          ))}
        </ul>
      ) : null}
      {onAnswer === null ? null : answering ? (
        <SayForm label={say('board.note.replyText')} onSay={onSay} onCancel={() => onAnswer(false)} />
      ) : (
        <Button data-size="sm" variant="tertiary" onClick={() => onAnswer(true)}>
          {say('board.about.answer')}
        </Button>
      )}
    </div>
  )
}

function Said({ comment }: { comment: Comment }): ReactNode {
  const say = useText()
  return (
    <>
      <p className="thread-by">
        {comment.author ?? say('board.about.nameless')}
        {comment.createdAt === 0 ? null : ` · ${say('board.about.at', { at: new Date(comment.createdAt) })}`}
      </p>
      <p className="thread-text">{comment.text}</p>
    </>
  )
}

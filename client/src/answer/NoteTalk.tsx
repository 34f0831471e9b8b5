/** What has been said about a note and what was merged into it, folded away under its card, with a field to say something. */
import { Details } from '@digdir/designsystemet-react'
import { threadsOf, type CommentId } from '@samklang/shared/domain/comment'
import type { Note } from '@samklang/shared/domain/note'
import { partsOf } from '@samklang/shared/domain/piles'
import { useMemo, useState, type ReactNode } from 'react'
import { SayForm } from '../list/SayForm'
import { Thread } from '../list/Thread'
import { useDoing } from '../problem'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import type { TalkByRest } from './useTalk'
import '../list/about.css'

/** `everything` holds the notes that were put away too: merged ones are among them. */
export function NoteTalk(props: {
  note: Note
  everything: readonly Note[]
  talk: TalkByRest
  mayWrite: boolean
}): ReactNode {
  const { note, everything, talk, mayWrite } = props
  const say = useText()
  const { problem, run } = useDoing()
  const [answering, setAnswering] = useState<CommentId | null>(null)
  const threads = threadsOf(talk.comments, note.id)
  const count = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
  const parts = useMemo(() => partsOf(everything).get(note.id) ?? [], [everything, note.id])
  if (count + parts.length === 0 && !mayWrite) return null
  const tell = (replyTo: CommentId | null) => async (text: string) => {
    const done = await run(async () => {
      await talk.say(note.id, replyTo, text)
      return true
    })
    if (done === null) return false
    setAnswering(null)
    announce(say(replyTo === null ? 'list.commented' : 'list.replied'))
    return true
  }
  const told = [
    say(count === 0 ? 'board.note.comment' : 'board.about.badge', { count }),
    ...(parts.length > 0 ? [say('board.about.partsBadge', { count: parts.length })] : []),
  ]
  return (
    <Details className="note-talk" data-size="sm">
      <Details.Summary>{told.join(' · ')}</Details.Summary>
      <Details.Content>
        <div className="about">
          {parts.length > 0 ? (
            <ul className="about-notes">
              {parts.map((part) => (
                <li key={part.id}>
                  <p>{part.text}</p>
                  {part.author === null ? null : <p className="about-by">{say('list.by', { name: part.author })}</p>}
                </li>
              ))}
            </ul>
          ) : null}
          {threads.map((thread) => (
            <Thread
              key={thread.first.id}
              thread={thread}
              answering={answering === thread.first.id}
              onAnswer={mayWrite ? (open) => setAnswering(open ? thread.first.id : null) : null}
              onSay={tell(thread.first.id)}
            />
          ))}
          {mayWrite ? <SayForm label={say('board.note.commentText')} onSay={tell(null)} /> : null}
          <Problem text={problem} />
        </div>
      </Details.Content>
    </Details>
  )
}

/** All there is about one note, to be read and answered: its way, its pile, its parts, its links, and the talk about it. */
import { Button, Heading } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { useState, type ReactNode } from 'react'
import { shortOf } from '../commands/shortOf'
import { WayList } from '../cycle/WayList'
import type { BoardEdits } from '../live/edits'
import { useText } from '../text'
import { announce } from '../ui/announce'
import type { About } from './about'
import { SayForm } from './SayForm'
import { Thread } from './Thread'
import './about.css'

export function NoteAbout(props: {
  note: Note
  about: About
  edits: BoardEdits
  author: string | null
  mayWrite: boolean
  /** Goes to another note. */
  onShow: (id: string) => void
}): ReactNode {
  const { note, about, edits, author, mayWrite, onShow } = props
  const say = useText()
  const [answering, setAnswering] = useState<string | null>(null)
  const comment = (text: string, replyTo: About['threads'][number]['first']['id'] | null) => {
    edits.comment({ note: note.id, replyTo, text, author })
    announce(say(replyTo === null ? 'list.commented' : 'list.replied'))
    setAnswering(null)
  }
  return (
    <div className="about">
      <WayList note={note} />
      {about.pile.length > 0 ? <Notes title={say('board.about.pile')} notes={about.pile} /> : null}
      {about.parts.length > 0 ? <Notes title={say('board.about.parts')} notes={about.parts} /> : null}
      {about.links.length > 0 ? (
        <section>
          <Heading level={3} data-size="2xs">
            {say('board.about.links')}
          </Heading>
          <ul className="about-links">
            {about.links.map(({ link, other }) => (
              <li key={link.id}>
                {link.label === '' ? null : <span className="about-label">{link.label} </span>}
                <Button data-size="sm" variant="tertiary" onClick={() => onShow(other.id)}>
                  {shortOf(other.text) || say('board.note.empty')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <Heading level={3} data-size="2xs">
          {say('board.about.comments', { count: about.said })}
        </Heading>
        {about.threads.map((thread) => (
          <Thread
            key={thread.first.id}
            thread={thread}
            answering={answering === thread.first.id}
            onAnswer={mayWrite ? (open) => setAnswering(open ? thread.first.id : null) : null}
            onSay={(text) => comment(text, thread.first.id)}
          />
        ))}
        {mayWrite ? <SayForm label={say('board.note.commentText')} onSay={(text) => comment(text, null)} /> : null}
      </section>
    </div>
  )
}

function Notes({ title, notes }: { title: string; notes: readonly Note[] }): ReactNode {
  const say = useText()
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {title}
      </Heading>
      <ol className="about-notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p>{note.text === '' ? <em>{say('board.note.empty')}</em> : note.text}</p>
            {note.author === null ? null : <p className="about-by">{say('list.by', { name: note.author })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

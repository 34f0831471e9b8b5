/** Ideas by phone: write one, see one's own and everybody's, without the canvas. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { phases } from '@samklang/shared/domain/phase'
import { PosterByRest } from '../poster/PosterByRest'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { PhaseMark } from '../theme/phases'
import { IdeaForm } from './IdeaForm'
import { NoteCard } from './NoteCard'
import { useNoteBox } from './noteBoxes'
import { useNotes } from './useNotes'
import { NoteTalk } from './NoteTalk'
import { useTalk, type TalkByRest } from './useTalk'
import { useSheets } from './useSheets'
import { WaitingNotes } from './WaitingNotes'
import { PrivateWriting } from '../writing/PrivateWriting'
import { Nameless } from '../writing/Nameless'
import { VoteRecords } from '../votes/VoteRecords'
import './notes.css'

export function IdeasPage() {
  const say = useText()
  const { me, role, session } = useRoomSession()
  const { notes, everything, stale, put } = useNotes()
  const talk = useTalk()
  const { box, waiting } = useNoteBox(put)
  useSheets()
  const ideas = (notes ?? []).filter(({ kind }) => kind === 'idea').toSorted((a, b) => b.createdAt - a.createdAt)
  const mine = ideas.filter(({ author }) => me.joined && author === nameOf(say, me))
  const mayWrite = me.joined && role !== 'observer'
  return (
    <div className="notes-page">
      <Heading level={1} data-size="md">
        {say('notes.ideas.title')}
      </Heading>
      <PosterByRest />
      {session.writing.open !== null ? (
        <PrivateWriting />
      ) : mayWrite ? (
        <IdeaForm onPost={(note) => void box.post(note)} />
      ) : (
        <Paragraph>{say(role === 'observer' ? 'notes.ideas.observer' : 'notes.ideas.cannot')}</Paragraph>
      )}
      {mayWrite && <Nameless onPost={(note) => void box.post(note)} />}
      <WaitingNotes box={box} waiting={waiting} />
      {stale && <Paragraph>{say(notes === null ? 'notes.unreachable' : 'notes.stale')}</Paragraph>}
      {notes === null && !stale && <Loading text={say('notes.loading')} />}
      {notes !== null && ideas.length === 0 && waiting.length === 0 && (
        <section className="notes-empty">
          <Heading level={2} data-size="xs">
            {say('notes.ideas.emptyHeading')}
          </Heading>
          <Paragraph>{say('notes.ideas.emptyBody')}</Paragraph>
        </section>
      )}
      {mine.length > 0 && (
        <section aria-labelledby="ideas-mine">
          <Heading level={2} data-size="xs" id="ideas-mine">
            {say('notes.ideas.mine')}
          </Heading>
          <Cards notes={mine} {...{ everything, talk, mayWrite }} />
        </section>
      )}
      {ideas.length > mine.length && (
        <section aria-labelledby="ideas-all">
          <Heading level={2} data-size="xs" id="ideas-all">
            {say('notes.ideas.all')}
          </Heading>
          {phases
            .map((phase) => ({ phase, here: ideas.filter((idea) => idea.phase === phase) }))
            .filter(({ here }) => here.length > 0)
            .map(({ phase, here }) => (
              <section key={phase} className="notes-phase">
                <Heading level={3} data-size="2xs">
                  <PhaseMark phase={phase} />
                </Heading>
                <Cards notes={here} {...{ everything, talk, mayWrite }} />
              </section>
            ))}
        </section>
      )}
      <VoteRecords />
    </div>
  )
}

function Cards(props: {
  notes: readonly Note[]
  everything: readonly Note[] | null
  talk: TalkByRest
  mayWrite: boolean
}) {
  const { notes, everything, talk, mayWrite } = props
  return (
    <ul className="note-cards">
      {notes.map((note) => (
        <li key={note.id}>
          <NoteCard note={note}>
            <NoteTalk note={note} everything={everything ?? notes} talk={talk} mayWrite={mayWrite} />
          </NoteCard>
        </li>
      ))}
    </ul>
  )
}

/** All measures to follow up: by phase, one's own, and those past their date. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useNoteBox } from '../answer/noteBoxes'
import { useNotes } from '../answer/useNotes'
import { useSheets } from '../answer/useSheets'
import { WaitingNotes } from '../answer/WaitingNotes'
import { EarlierTurn } from '../cycle/EarlierTurn'
import { TurnSelect } from '../cycle/TurnSelect'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { PhaseMark } from '../theme/phases'
import { MeasureCard } from './MeasureCard'
import { NewMeasure } from './NewMeasure'
import { byPhase, dayOf, type Filter, isLate, isMine } from './overdue'
import '../answer/notes.css'
import './measures.css'
import { OneOf } from '../ui/OneOf'

const filters = ['byPhase', 'mine', 'late'] as const

export function MeasuresPage() {
  const say = useText()
  const { me, now, session } = useRoomSession()
  const { notes, everything, stale, put } = useNotes()
  const [picked, setTurn] = useState<number | null>(null)
  const turn = Math.min(picked ?? session.turn, session.turn)
  const { box, waiting } = useNoteBox(put)
  useSheets()
  const [filter, setFilter] = useState<Filter>('byPhase')
  const measures = (turn === session.turn ? (notes ?? []) : []).filter(({ kind }) => kind === 'measure')
  const today = dayOf(now())
  const shown = measures.filter(
    (note) => filter === 'byPhase' || (filter === 'mine' ? isMine(note, nameOf(say, me)) : isLate(note, today)),
  )
  return (
    <div className="notes-page">
      <div className="measures-head">
        <Heading level={1} data-size="md">
          {say('notes.measures.title')}
        </Heading>
        <NewMeasure />
      </div>
      <OneOf
        label={say('notes.measures.filter')}
        ways={filters}
        way={filter}
        name={(one) => say(`notes.measures.${one}`)}
        onWay={setFilter}
      />
      {session.turn > 1 ? (
        <TurnSelect notes={everything ?? []} turn={session.turn} chosen={turn} onChoose={setTurn} />
      ) : null}
      <WaitingNotes box={box} waiting={waiting} />
      {turn === session.turn ? null : <EarlierTurn notes={everything ?? []} turn={turn} />}
      {stale && <Paragraph>{say(notes === null ? 'notes.unreachable' : 'notes.stale')}</Paragraph>}
      {notes === null && !stale && <Loading text={say('notes.loading')} />}
      {notes !== null && turn === session.turn && shown.length === 0 && (
        <NoMeasures filter={measures.length === 0 ? 'byPhase' : filter} />
      )}
      {byPhase(shown).map(({ phase, notes: here }) => (
        <section key={phase} className="notes-phase">
          <Heading level={2} data-size="2xs">
            <PhaseMark phase={phase} />
          </Heading>
          <ul className="note-cards">
            {here.map((note) => (
              <li key={note.id}>
                <MeasureCard note={note} onChanged={put} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function NoMeasures({ filter }: { filter: Filter }) {
  const say = useText()
  if (filter === 'mine') return <Paragraph>{say('notes.measures.emptyMine')}</Paragraph>
  if (filter === 'late') return <Paragraph>{say('notes.measures.emptyLate')}</Paragraph>
  return (
    <section className="notes-empty">
      <Heading level={2} data-size="xs">
        {say('notes.measures.emptyHeading')}
      </Heading>
      <Paragraph>{say('notes.measures.emptyBody')}</Paragraph>
    </section>
  )
}

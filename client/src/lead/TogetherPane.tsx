/** The middle while everyone is on something together: ideas as they come, measures, the board by phase, what to talk about, the break. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { MeasureStatus, phases } from '@samklang/shared/domain/phase'
import type { Focus } from '@samklang/shared/wire/session'
import type { ReactNode } from 'react'
import { NoteCard } from '../answer/NoteCard'
import { useNotes } from '../answer/useNotes'
import { dayOf, isLate } from '../measures/overdue'
import { minutesAndSeconds } from '../session/clock'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { SidesLead } from '../sides/SidesLead'
import { TalkList } from '../talk/TalkList'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { PhaseMark } from '../theme/phases'
import type { Lead } from './useLead'
import { WayIn } from './WayIn'

type Together = Exclude<Focus['kind'], 'round' | 'result' | 'talk'>

/** As many as are taken in at a glance from the side of a room. */
const NEWEST = 4

export function TogetherPane({ kind, lead }: { kind: Together; lead: Lead }): ReactNode {
  const say = useText()
  return (
    <>
      <Heading level={2} data-size="md">
        {say(`lead.focus.${kind}`)}
      </Heading>
      <Paragraph>{say(`lead.now.${kind}`)}</Paragraph>
      {kind === 'welcome' ? <WayIn /> : null}
      {kind === 'break' ? <TimeLeft /> : null}
      {kind === 'sides' ? <SidesLead lead={lead} /> : null}
      {kind === 'profile' ? <TalkList lead={lead} /> : null}
      {kind === 'ideas' || kind === 'measures' || kind === 'board' ? <OnTheBoard kind={kind} /> : null}
    </>
  )
}

function OnTheBoard({ kind }: { kind: 'ideas' | 'measures' | 'board' }): ReactNode {
  const say = useText()
  const { notes, stale } = useNotes()
  if (notes === null) return stale ? <p>{say('notes.unreachable')}</p> : <Loading text={say('notes.loading')} />
  if (kind === 'ideas') return <Ideas ideas={notes.filter((note) => note.kind === 'idea')} />
  if (kind === 'measures') return <Measures measures={notes.filter((note) => note.kind === 'measure')} />
  return <ByPhase notes={notes.filter((note) => note.kind !== 'result')} />
}

function Ideas({ ideas }: { ideas: readonly Note[] }): ReactNode {
  const say = useText()
  const newest = ideas.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, NEWEST)
  return (
    <>
      <p className="pane__count" aria-live="polite">
        {say('lead.now.ideasSoFar', { count: ideas.length })}
      </p>
      {newest.length === 0 ? null : (
        <section className="ui-stack" aria-labelledby="newest-ideas">
          <Heading level={3} data-size="2xs" id="newest-ideas">
            {say('lead.now.newest')}
          </Heading>
          <ul className="note-cards">
            {newest.map((idea) => (
              <li key={idea.id}>
                <NoteCard note={idea} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Measures({ measures }: { measures: readonly Note[] }): ReactNode {
  const say = useText()
  const { now } = useRoomSession()
  const late = measures.filter((note) => isLate(note, dayOf(now()))).length
  const nobodys = measures.filter(({ owner, status }) => owner === null && status !== 'done').length
  const counted = MeasureStatus.options
    .map((status) => ({ status, count: measures.filter((note) => note.status === status).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <p className="pane__count">{say('lead.now.measuresSoFar', { count: measures.length })}</p>
      {counted.length === 0 ? null : (
        <ul className="pane__tally">
          {counted.map(({ status, count }) => (
            <li key={status}>
              <span>{say(`domain.status.${status}`)}</span> <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
      {nobodys > 0 ? <p>{say('lead.now.nobodys', { count: nobodys })}</p> : null}
      {late > 0 ? <p>{say('lead.now.late', { count: late })}</p> : null}
    </>
  )
}

function ByPhase({ notes }: { notes: readonly Note[] }): ReactNode {
  const say = useText()
  return (
    <>
      <p className="pane__count">{say('lead.now.notesSoFar', { count: notes.length })}</p>
      <ul className="pane__tally">
        {phases.map((phase) => (
          <li key={phase}>
            <PhaseMark phase={phase} /> <b>{notes.filter((note) => note.phase === phase).length}</b>
          </li>
        ))}
      </ul>
    </>
  )
}

function TimeLeft(): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const left = useCountdown(session.timer?.endsAt ?? null)
  if (left === null) return <p>{say('lead.now.breakNoTime')}</p>
  if (left === 0) return <p className="pane__count">{say('room.timeUp')}</p>
  return (
    <p className="pane__time sk-num" role="timer">
      {minutesAndSeconds(left)}
    </p>
  )
}

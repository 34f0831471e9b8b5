/** One measure to follow up: what, who, by when, how far; each can be changed here. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { CalendarIcon, PersonIcon } from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { MeasureStatus } from '@samklang/shared/domain/phase'
import type { BodyOf } from '@samklang/shared/wire/rest'
import { useState } from 'react'
import { NoteCard } from '../answer/NoteCard'
import { call, newId } from '../api'
import { PhaseQuestion } from '../cycle/PhaseQuestion'
import { WayList } from '../cycle/WayList'
import { WhyAside } from '../cycle/WhyAside'
import { useDoing } from '../problem'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { Problem } from '../ui/Problem'
import { MeasureForm } from './MeasureForm'
import { dayOf, isLate } from './overdue'

export function MeasureCard({ note, onChanged }: { note: Note; onChanged: (note: Note) => void }) {
  const say = useText()
  const { room, me, role, now } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const [editing, setEditing] = useState(false)
  const mayChange = role !== 'observer' && (me.joined || role === 'facilitator')
  const late = isLate(note, dayOf(now()))

  const change = async (patch: BodyOf<'changeNote'>) => {
    const done = await run(() => call('changeNote', { params: { room, note: note.id }, body: patch }))
    if (done === null) return false
    onChanged(done.note)
    announce(say('notes.measures.saved'))
    return true
  }
  const answer = async (step: string, text: string) => {
    const body = { id: newId<string>(), step, text }
    const done = await run(() => call('answerStep', { params: { room, note: note.id }, body }))
    if (done === null) return false
    onChanged(done.note)
    announce(say(text === '' ? 'cycle.skippedNow' : 'cycle.answered'))
    return true
  }
  return (
    <NoteCard note={note}>
      <p className="measure-fact">
        <PersonIcon aria-hidden /> {note.owner ?? say('notes.measures.ownerNone')}
      </p>
      <p className="measure-fact" data-late={late || undefined}>
        <CalendarIcon aria-hidden />{' '}
        {note.due === null
          ? say('notes.measures.dueNone')
          : say(late ? 'notes.measures.dueLate' : 'notes.measures.dueOn', { date: new Date(`${note.due}T12:00:00`) })}
      </p>
      {mayChange ? (
        <Field data-size="sm">
          <Label>{say('notes.measures.status')}</Label>
          <Select
            value={note.status}
            disabled={busy}
            onChange={(event) => void change({ status: MeasureStatus.parse(event.target.value) })}
          >
            {MeasureStatus.options.map((status) => (
              <Select.Option key={status} value={status}>
                {say(`domain.status.${status}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ) : (
        <p className="note-about">{say(`domain.status.${note.status}`)}</p>
      )}
      {mayChange && note.status === 'put-aside' ? (
        <WhyAside note={note} onKeep={(why) => void change({ why })} />
      ) : null}
      {mayChange ? <PhaseQuestion note={note} onAnswer={answer} /> : null}
      <WayList note={note} />
      <Problem text={problem} />
      {mayChange && !editing && (
        <div className="note-acts">
          {note.owner === null && me.joined && (
            <Button
              data-size="sm"
              variant="secondary"
              disabled={busy}
              onClick={() => void change({ owner: nameOf(say, me) })}
            >
              {say('notes.measures.ownerMe')}
            </Button>
          )}
          <Button data-size="sm" variant="tertiary" onClick={() => setEditing(true)}>
            {say('notes.measures.edit')}
          </Button>
        </div>
      )}
      {editing && (
        <MeasureForm
          note={note}
          busy={busy}
          onCancel={() => setEditing(false)}
          onSave={(patch) => void change(patch).then((done) => done && setEditing(false))}
        />
      )}
    </NoteCard>
  )
}

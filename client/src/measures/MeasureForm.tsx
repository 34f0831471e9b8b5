/** Changes a measure's text, owner, date and phase. */
import { Button, Field, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react'
import { NAME_MAX, type Note, NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Phase, phases } from '@samklang/shared/domain/phase'
import type { BodyOf } from '@samklang/shared/wire/rest'
import { type FormEvent, useState } from 'react'
import { useText } from '../text'

export function MeasureForm(props: {
  note: Note
  busy: boolean
  onSave: (patch: BodyOf<'changeNote'>) => void
  onCancel: () => void
}) {
  const { note, busy, onSave, onCancel } = props
  const say = useText()
  const [text, setText] = useState(note.text)
  const [owner, setOwner] = useState(note.owner ?? '')
  const [due, setDue] = useState(note.due ?? '')
  const [phase, setPhase] = useState(note.phase)

  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = { text: text.trim(), owner: owner.trim() || null, due: due || null, phase }
    // Only what was changed here is sent, so that what somebody else changes meanwhile is left alone.
    onSave({
      ...(wanted.text !== note.text && wanted.text !== '' && { text: wanted.text }),
      ...(wanted.owner !== note.owner && { owner: wanted.owner }),
      ...(wanted.due !== note.due && { due: wanted.due }),
      ...(wanted.phase !== note.phase && { phase: wanted.phase }),
    })
  }
  return (
    <form className="measure-form" onSubmit={save} data-size="sm">
      <Field>
        <Label>{say('notes.make.stepOne')}</Label>
        <Textarea rows={3} maxLength={NOTE_TEXT_MAX} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Textfield
        label={say('notes.measures.owner')}
        maxLength={NAME_MAX}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
      />
      <Textfield
        label={say('notes.measures.due')}
        type="date"
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <Field>
        <Label>{say('notes.measures.phase')}</Label>
        <Select value={phase} onChange={(event) => setPhase(Phase.parse(event.target.value))}>
          {phases.map((one) => (
            <Select.Option key={one} value={one}>
              {say(`domain.phase.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <div className="note-acts">
        <Button type="submit" disabled={busy}>
          {say('notes.measures.save')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {say('notes.measures.cancel')}
        </Button>
      </div>
    </form>
  )
}

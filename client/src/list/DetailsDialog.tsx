/** Who has it, by when, how far it has come and its colour; only what was changed here is written. */
import { Button, Dialog, Field, Fieldset, Heading, Label, Radio, Select, Textfield } from '@digdir/designsystemet-react'
import { Colour, NAME_MAX, type Note } from '@samklang/shared/domain/note'
import { MeasureStatus } from '@samklang/shared/domain/phase'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../text'
import { paperColour } from './paper'
import type { NoteDeeds } from './useNoteDeeds'
import './list.css'

export function DetailsDialog({
  note,
  deeds,
  onClose,
}: {
  note: Note
  deeds: NoteDeeds
  onClose: () => void
}): ReactNode {
  const say = useText()
  const name = useId()
  const [owner, setOwner] = useState(note.owner ?? '')
  const [due, setDue] = useState(note.due ?? '')
  const [status, setStatus] = useState(note.status)
  const [colour, setColour] = useState(note.colour)

  const save = (event: FormEvent) => {
    event.preventDefault()
    const wanted = { owner: owner.trim() || null, due: due || null, status, colour }
    const changed = Object.entries(wanted).filter(([key, value]) => value !== note[key as keyof typeof wanted])
    if (changed.length > 0) deeds.details(note.id, Object.fromEntries(changed))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} closeButton={say('common.close')}>
      <form className="list-details" onSubmit={save} data-size="sm">
        <Heading level={2} data-size="xs">
          {say('board.note.details')}
        </Heading>
        <Textfield
          label={say('board.note.owner')}
          maxLength={NAME_MAX}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <Textfield
          label={say('board.note.due')}
          type="date"
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
        <Field>
          <Label>{say('board.note.status')}</Label>
          <Select value={status} onChange={(event) => setStatus(MeasureStatus.parse(event.target.value))}>
            {MeasureStatus.options.map((one) => (
              <Select.Option key={one} value={one}>
                {say(`domain.status.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Fieldset>
          <Fieldset.Legend>{say('board.note.colour')}</Fieldset.Legend>
          <div className="list-colours">
            {Colour.options.map((one) => (
              <Radio
                key={one}
                name={name}
                value={one}
                label={
                  <span className="list-colour">
                    <span className="list-swatch" data-color={paperColour[one]} aria-hidden />
                    {say(`domain.colour.${one}`)}
                  </span>
                }
                checked={colour === one}
                onChange={() => setColour(one)}
              />
            ))}
          </div>
        </Fieldset>
        <div className="list-acts">
          <Button type="submit">{say('common.save')}</Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('common.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

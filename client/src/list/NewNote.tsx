/** Writes a new note into a phase, by keyboard as quickly as by mouse. */
import { Button, Field, Label, Select, Textarea, ToggleGroup } from '@digdir/designsystemet-react'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Phase, phases } from '@samklang/shared/domain/phase'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { readPasted, type Pasted } from '@samklang/shared/files/pasted'
import { notesOfPaste } from '../commands/notesOfPaste'
import { PasteAsk } from '../commands/PasteAsk'
import { pasteWords } from '../commands/pasteWords'
import { isPostKey } from '../ui/postKey'
import type { RoomBoard } from '../live/WithBoard'
import { zonesOn } from '../templates/zonesOn'
import { useLanguage, useText } from '../text'
import { announce } from '../ui/announce'

export function NewNote({
  edits,
  author,
  now,
}: {
  edits: RoomBoard['edits']
  author: string | null
  now: Phase
}): ReactNode {
  const say = useText()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<'idea' | 'measure'>('idea')
  /** Where the room is, until somebody chooses another. */
  const [chosen, setChosen] = useState<string | null>(null)
  const { language } = useLanguage()
  const [pasted, setPasted] = useState<{ whole: string; read: Pasted } | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const zones = zonesOn({ edits, language })
  const zone = zones.find(({ key }) => key === chosen)
  const phase = Phase.safeParse(chosen).data ?? now
  const where = zone?.text ?? say(`domain.phase.${phase}`)

  const post = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') {
      field.current?.focus()
      return
    }
    // The words stay in the field; why is told above the list.
    if (!edits.mayTouch({ phase, zone: zone?.key ?? null })) return
    edits.undo.pause()
    edits.add({ kind, phase, zone: zone?.key ?? null, author, text: text.trim() })
    setText('')
    field.current?.focus()
    announce(say('list.posted', { phase: where }))
  }
  return (
    <form className="list-new" onSubmit={post} data-size="sm" aria-label={say('list.add')}>
      <Field>
        <Label>{say('list.what')}</Label>
        <Textarea
          ref={field}
          rows={2}
          maxLength={NOTE_TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const read = readPasted(event.clipboardData.getData('text/plain'), pasteWords())
            if (text !== '' || read.notes.length < 2) return
            event.preventDefault()
            setPasted({ whole: event.clipboardData.getData('text/plain'), read })
          }}
          onKeyDown={(event) => {
            if (isPostKey(event)) post(event)
          }}
        />
      </Field>
      <p className="list-hint">{say('list.enter')}</p>
      {pasted ? (
        <PasteAsk
          pasted={pasted.read}
          onMany={() => {
            const made = edits.addMany(notesOfPaste(pasted.read.notes, phase, author))
            announce(say('list.pasted', { count: made.length }))
            setPasted(null)
          }}
          onOne={
            pasted.whole.trim().length > NOTE_TEXT_MAX
              ? null
              : () => {
                  setText(pasted.whole.trim())
                  setPasted(null)
                  field.current?.focus()
                }
          }
          onClose={() => setPasted(null)}
        />
      ) : null}
      <div className="list-new-row">
        <ToggleGroup
          value={kind}
          onChange={(value) => setKind(value === 'measure' ? 'measure' : 'idea')}
          aria-label={say('list.kind')}
        >
          <ToggleGroup.Item value="idea">{say('domain.kind.idea')}</ToggleGroup.Item>
          <ToggleGroup.Item value="measure">{say('domain.kind.measure')}</ToggleGroup.Item>
        </ToggleGroup>
        <Field>
          <Label className="sk-hidden">{say('list.phase')}</Label>
          <Select value={zone?.key ?? phase} onChange={(event) => setChosen(event.target.value)}>
            {phases.map((one) => (
              <Select.Option key={one} value={one}>
                {say(`domain.phase.${one}`)}
              </Select.Option>
            ))}
            {zones.map(({ key, text }) => (
              <Select.Option key={key} value={key}>
                {text}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button type="submit">{say('list.post')}</Button>
      </div>
    </form>
  )
}

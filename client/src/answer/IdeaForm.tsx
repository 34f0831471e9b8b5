/** Writes an idea and puts it on the board under one's own name: two acts, and the draft outlives a reload. */
import { Button, Field, Label, Select, Textarea } from '@digdir/designsystemet-react'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { Phase, phases } from '@samklang/shared/domain/phase'
import type { NoteId } from '@samklang/shared/domain/ids'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../api'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { remember, remembered } from '../ui/memory'
import type { NewNote } from './NoteBox'

/** From here on the number of characters left is said. */
const NEAR = 200

export function IdeaForm({ onPost }: { onPost: (note: NewNote) => void }) {
  const say = useText()
  const { room, me, session } = useRoomSession()
  const draftKey = `samklang.idea.${room}`
  const [text, setText] = useState(() => remembered(draftKey) ?? '')
  const [picked, setPicked] = useState<Phase | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const phase = picked ?? session.phase
  const left = NOTE_TEXT_MAX - text.length

  const write = (next: string) => {
    setText(next)
    remember(draftKey, next === '' ? null : next)
  }
  const post = (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (text.trim() === '' || left < 0) return
    onPost({ id: newId<NoteId>(), kind: 'idea', text: text.trim(), phase })
    write('')
    announce(say('notes.ideas.sending'))
  }
  return (
    <form className="idea-form" onSubmit={post}>
      <Field>
        <Label>{say('notes.ideas.write')}</Label>
        <Field.Description>{say('notes.ideas.hint')}</Field.Description>
        <Textarea ref={field} rows={3} value={text} onChange={(event) => write(event.target.value)} />
      </Field>
      {left < NEAR && (
        <p className="note-about" aria-live="polite">
          {left < 0 ? say('notes.ideas.tooLong', { count: -left }) : say('notes.ideas.left', { count: left })}
        </p>
      )}
      <div className="idea-row">
        <Field>
          <Label>{say('notes.ideas.phase')}</Label>
          <Select value={phase} onChange={(event) => setPicked(Phase.parse(event.target.value))}>
            {phases.map((one) => (
              <Select.Option key={one} value={one}>
                {say(`domain.phase.${one}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Button type="submit" disabled={left < 0}>
          {say('notes.ideas.post')}
        </Button>
      </div>
      <p className="note-about">{say('notes.ideas.signed', { name: nameOf(say, me) })}</p>
    </form>
  )
}

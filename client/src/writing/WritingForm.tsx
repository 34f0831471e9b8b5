/** Writing without a name: a text that waits, and one's own that wait already, to change or take back until all is shown. */
import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { remember, remembered } from '../ui/memory'
import type { OwnText, WaitingTexts } from './waitingBox'

/** From here on the number of characters left is said. */
const NEAR = 200

/** `writing` is the private writing it is for; null waits outside any. `draft` names what is remembered of a text begun. */
export function WritingForm(props: { waiting: WaitingTexts; writing: string | null; label: string; button: string }) {
  const { waiting, writing, label, button } = props
  const say = useText()
  const { room } = useRoomSession()
  const draftKey = `samklang.writing.${room}.${writing ?? 'outside'}`
  const [text, setText] = useState(() => remembered(draftKey) ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const left = NOTE_TEXT_MAX - text.length
  const write = (next: string) => {
    setText(next)
    remember(draftKey, next === '' ? null : next)
  }
  const post = (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (text.trim() === '' || left < 0) return
    waiting.add(text.trim(), writing)
    write('')
    announce(say('votes.writing.added'))
  }
  return (
    <form className="writing-form" onSubmit={post}>
      <Field>
        <Label>{label}</Label>
        <Field.Description>{say('votes.writing.hint')}</Field.Description>
        <Textarea
          ref={field}
          rows={3}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) post(event)
          }}
        />
      </Field>
      {left < NEAR ? (
        <p className="writing-hint" aria-live="polite">
          {left < 0 ? say('notes.ideas.tooLong', { count: -left }) : say('notes.ideas.left', { count: left })}
        </p>
      ) : null}
      <Button type="submit" disabled={left < 0}>
        {button}
      </Button>
    </form>
  )
}

/** `renderMore` puts further acts on each text. */
export function OwnTexts(props: {
  waiting: WaitingTexts
  texts: readonly OwnText[]
  heading: string
  writing: string | null
  renderMore?: (text: OwnText) => ReactNode
}): ReactNode {
  const { waiting, texts, heading, writing, renderMore } = props
  const say = useText()
  if (texts.length === 0) return null
  return (
    <section className="writing-mine" aria-label={heading}>
      <h3>{heading}</h3>
      <p className="writing-hint">{say('votes.writing.mineHint')}</p>
      <ul className="writing-texts">
        {texts.map((text) => (
          <li key={text.request}>
            <Own text={text} waiting={waiting} writing={writing} more={renderMore?.(text) ?? null} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Own(props: { text: OwnText; waiting: WaitingTexts; writing: string | null; more: ReactNode }): ReactNode {
  const { text, waiting, writing, more } = props
  const say = useText()
  const [editing, setEditing] = useState<string | null>(null)
  if (editing !== null) {
    return (
      <form
        className="writing-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (editing.trim() === '') return
          if (editing.trim() !== text.text) waiting.change(text, editing.trim())
          setEditing(null)
        }}
      >
        <Textarea
          aria-label={say('votes.writing.label')}
          rows={3}
          maxLength={NOTE_TEXT_MAX}
          value={editing}
          onChange={(event) => setEditing(event.target.value)}
        />
        <div className="writing-acts">
          <Button type="submit" data-size="sm">
            {say('votes.writing.save')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => setEditing(null)}>
            {say('votes.writing.cancel')}
          </Button>
        </div>
      </form>
    )
  }
  return (
    <article className="writing-text" data-state={text.state}>
      <p>{text.text}</p>
      {text.state === 'unsent' ? <p className="writing-hint">{say('votes.writing.kept')}</p> : null}
      {text.refusal === null ? null : (
        <p className="writing-hint" role="alert">
          {say(`refusals.${text.refusal}`)}
        </p>
      )}
      <div className="writing-acts">
        {text.state === 'refused' ? (
          <>
            <Button data-size="sm" variant="secondary" onClick={() => waiting.again(text, writing)}>
              {say('notes.ideas.again')}
            </Button>
            <Button data-size="sm" variant="tertiary" onClick={() => waiting.discard(text)}>
              {say('notes.ideas.discard')}
            </Button>
          </>
        ) : (
          <>
            <Button data-size="sm" variant="tertiary" onClick={() => setEditing(text.text)}>
              {say('votes.writing.edit')}
            </Button>
            <Button
              data-size="sm"
              variant="tertiary"
              onClick={() => {
                waiting.change(text, null)
                announce(say('votes.writing.withdrawn'))
              }}
            >
              {say('votes.writing.withdraw')}
            </Button>
          </>
        )}
        {more}
      </div>
    </article>
  )
}

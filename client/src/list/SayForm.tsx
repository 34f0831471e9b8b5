/** A field to say something in; Enter sends it, Shift and Enter begins a new line. */
import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { COMMENT_TEXT_MAX } from '@samklang/shared/domain/comment'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { isPostKey } from '../ui/postKey'
import { useText } from '../text'

/** `onSay` answers false when it could not be said: the words then stay in the field. */
export function SayForm(props: {
  label: string
  onSay: (text: string) => void | Promise<boolean>
  onCancel?: () => void
}): ReactNode {
  const { label, onSay, onCancel } = props
  const say = useText()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const answers = onCancel !== undefined
  useEffect(() => {
    // It came because somebody asked to answer.
    if (answers) field.current?.focus()
  }, [answers])
  const post = async (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (text.trim() === '') return
    if ((await onSay(text.trim())) !== false) setText('')
  }
  return (
    <form className="say-form" onSubmit={(event) => void post(event)} data-size="sm">
      <Field>
        <Label>{label}</Label>
        <Textarea
          ref={field}
          rows={2}
          maxLength={COMMENT_TEXT_MAX}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (isPostKey(event)) void post(event)
          }}
        />
      </Field>
      <div className="say-acts">
        <Button type="submit" variant="secondary" data-size="sm">
          {say('board.about.send')}
        </Button>
        {onCancel ? (
          <Button type="button" variant="tertiary" data-size="sm" onClick={onCancel}>
            {say('common.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

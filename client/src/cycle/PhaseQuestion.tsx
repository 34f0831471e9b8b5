/** The one question a phase asks of a measure that has just come into it: answered here, or let be; it is asked once. */
import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react'
import { openQuestion, SAID_MAX } from '@samklang/shared/domain/cycle'
import type { Note } from '@samklang/shared/domain/note'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../text'
import { phaseColour, PhaseIcon } from '../theme/phases'
import './cycle.css'

/** It came because somebody asked to answer. */
function focusOnce(area: HTMLTextAreaElement | null): void {
  area?.focus()
}

/** What comes after the question on its card or panel: it is still there when the question has gone. */
function restAfter(form: HTMLFormElement | null): Element[] {
  const siblings = [...(form?.parentElement?.children ?? [])]
  return form === null ? [] : siblings.slice(siblings.indexOf(form) + 1)
}

/** Goes on to the first thing there, so that whoever answered by keyboard is not thrown to the top of the page. */
function focusFirst(rest: readonly Element[]): void {
  for (const one of rest) {
    const stop = one.querySelector<HTMLElement>('u-summary, summary, button:not([disabled]), a[href]')
    if (stop !== null) return stop.focus()
  }
}

/** `onAnswer` gets the step it answers; an empty text says that it was skipped. False: it could not be kept. */
export function PhaseQuestion(props: {
  note: Note
  onAnswer: (step: string, text: string) => void | Promise<boolean>
}): ReactNode {
  const { note, onAnswer } = props
  const say = useText()
  const [text, setText] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const step = openQuestion(note, note.way)
  if (!step) return null
  const question = say(`domain.phaseQuestion.${step.to}`)
  const keep = async (told: string) => {
    const rest = form.current?.contains(document.activeElement) ? restAfter(form.current) : []
    // What could not be kept stays where it was written.
    if ((await onAnswer(step.id, told)) === false) return
    setText(null)
    focusFirst(rest)
  }
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (text !== null && text.trim() !== '') void keep(text.trim())
  }
  return (
    <form ref={form} className="cycle-question" data-color={phaseColour[step.to]} data-size="sm" onSubmit={answer}>
      {text === null ? (
        <p>
          <PhaseIcon phase={step.to} /> {question}
        </p>
      ) : (
        <Field>
          <Label>{question}</Label>
          <Textarea
            ref={focusOnce}
            rows={2}
            maxLength={SAID_MAX}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      )}
      <div className="cycle-question-acts">
        {text === null ? (
          <Button type="button" data-size="sm" variant="secondary" onClick={() => setText('')}>
            {say('cycle.answer')}
            <span className="sk-hidden"> {question}</span>
          </Button>
        ) : (
          <Button type="submit" data-size="sm" disabled={text.trim() === ''}>
            {say('cycle.answerKeep')}
          </Button>
        )}
        <Button type="button" data-size="sm" variant="tertiary" onClick={() => void keep('')}>
          {say('cycle.skip')}
          <span className="sk-hidden"> {question}</span>
        </Button>
      </div>
    </form>
  )
}

/** A measure made from a statement's result, or from nothing, in two steps: what, then who and when. */
import { Button, Dialog, Field, Heading, Label, Textarea, Textfield } from '@digdir/designsystemet-react'
import type { NoteId } from '@samklang/shared/domain/ids'
import { NAME_MAX, NOTE_TEXT_MAX } from '@samklang/shared/domain/note'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNoteBox } from '../answer/noteBoxes'
import { newId } from '../api'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { StatementNumber } from '../scorecard/StatementNumber'
import { useText } from '../text'
import { announce } from '../ui/announce'
import './measures.css'
import { useScorecard } from '../scorecard/scorecard'

const nowhere = () => undefined

/** The button, and the dialog it opens. Nothing for those who may not write. */
export function NewMeasure({ statement = null, quiet = false }: { statement?: StatementId | null; quiet?: boolean }) {
  const say = useText()
  const { me, role } = useRoomSession()
  const [open, setOpen] = useState(false)
  if (role === 'observer' || (!me.joined && role !== 'facilitator')) return null
  return (
    <>
      <Button
        variant={quiet ? 'tertiary' : 'secondary'}
        data-size="sm"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {say(statement === null ? 'notes.measures.add' : 'results.makeMeasure')}
        {statement !== null && quiet && (
          <span className="sk-hidden">
            <StatementNumber of={statement} before=": " />
          </span>
        )}
      </Button>
      {open && <MeasureDialog statement={statement} onClose={() => setOpen(false)} />}
    </>
  )
}

function MeasureDialog({ statement, onClose }: { statement: StatementId | null; onClose: () => void }) {
  const say = useText()
  const scorecard = useScorecard()
  const { box } = useNoteBox(nowhere)
  const [step, setStep] = useState<1 | 2>(1)
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (step === 2) title.current?.focus()
    else field.current?.focus()
  }, [step])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    if (step === 1) return setStep(2)
    void box.post({
      id: newId<NoteId>(),
      kind: 'measure',
      text: text.trim(),
      statement,
      owner: owner.trim() || null,
      due: due || null,
    })
    announce(say('notes.make.done'))
    onClose()
  }
  const words = statement === null ? null : itemWords(statement, scorecard, say)
  return (
    <Dialog open onClose={onClose} closeButton={say('common.close')}>
      <form className="measure-form" onSubmit={submit}>
        <p className="note-about">{say('notes.make.step', { at: step })}</p>
        <Heading level={2} data-size="sm" ref={title} tabIndex={-1}>
          {say(step === 1 ? 'notes.make.heading' : 'notes.make.stepTwo')}
        </Heading>
        {words !== null && (
          <p className="note-about">{say('notes.make.from', { number: words.name, statement: words.text })}</p>
        )}
        {step === 1 ? (
          <Field>
            <Label>{say('notes.make.stepOne')}</Label>
            <Field.Description>{say('notes.make.stepOneHint')}</Field.Description>
            <Textarea
              ref={field}
              rows={4}
              maxLength={NOTE_TEXT_MAX}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
        ) : (
          <>
            <p className="note-text">{text}</p>
            <Textfield
              label={say('notes.measures.owner')}
              description={say('notes.make.stepTwoHint')}
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
          </>
        )}
        <div className="note-acts">
          {step === 2 && (
            <Button type="button" variant="tertiary" onClick={() => setStep(1)}>
              {say('notes.make.back')}
            </Button>
          )}
          <Button type="submit" disabled={text.trim() === ''}>
            {say(step === 1 ? 'notes.make.next' : 'notes.make.finish')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

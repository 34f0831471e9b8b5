/** Consent to proposals: agree, concerned or an objection; a reason and a day for whoever does not simply agree. */
import { Button, Field, Input, Label, Textarea } from '@digdir/designsystemet-react'
import { consent, REASON_MAX, Stand, type ConsentAnswer } from '@samklang/shared/domain/votes/consent'
import type { AskedNote } from '@samklang/shared/wire/voteRoutes'
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../text'
import type { BallotProps } from './ballot'

/** Milliseconds without a key before what is being written is sent. */
const PAUSE = 700
/** From here on the number of characters left is said. */
const NEAR = 80

export function ConsentBallot({ notes, answers, disabled, onAnswer }: BallotProps) {
  const say = useText()
  const done = notes.filter(({ note }) => answers[note] !== undefined).length
  return (
    <div className="vote-ballot">
      <p className="vote-how">{say('votes.consent.how')}</p>
      <ol className="vote-notes">
        {notes.map((asked) => {
          const stored = consent.answer.safeParse(answers[asked.note])
          return (
            <li key={asked.note}>
              <Proposal
                asked={asked}
                answer={stored.success ? stored.data : null}
                disabled={disabled}
                onAnswer={(answer) => onAnswer(asked.note, answer)}
              />
            </li>
          )
        })}
      </ol>
      <div className="vote-left">
        <output aria-live="polite">{say('votes.consent.done', { done, of: notes.length })}</output>
      </div>
    </div>
  )
}

function Proposal(props: {
  asked: AskedNote
  answer: ConsentAnswer | null
  disabled: boolean
  onAnswer: (answer: ConsentAnswer | null) => void
}) {
  const { asked, answer, disabled, onAnswer } = props
  const say = useText()
  const id = useId()
  const { reason, write, flush } = useReason(answer, onAnswer)
  const choose = (stand: Stand) =>
    // The words stay on the page: whoever agrees after all and changes their mind again finds them there.
    onAnswer(
      stand === 'agree' ? { stand, reason: '', review: null } : { stand, reason, review: answer?.review ?? null },
    )
  const objects = answer?.stand === 'objection'
  const left = REASON_MAX - reason.length
  return (
    <article className="vote-note vote-proposal" aria-labelledby={id}>
      <h3 id={id} className="vote-text">
        <span className="vote-number">{asked.number}</span> {asked.text ?? <em>{say('votes.gone')}</em>}
      </h3>
      <div className="vote-stands" role="radiogroup" aria-labelledby={id}>
        {Stand.options.map((stand) => (
          <label key={stand} className="vote-stand" data-stand={stand}>
            <input
              type="radio"
              name={id}
              checked={answer?.stand === stand}
              disabled={disabled}
              onChange={() => choose(stand)}
            />
            <span className="vote-stand-face">
              {say(`votes.consent.${stand}`)}
              <small>{say(`votes.consent.${stand}Hint`)}</small>
            </span>
          </label>
        ))}
      </div>
      {answer !== null && answer.stand !== 'agree' ? (
        <div className="vote-reason">
          <Field>
            <Label>{say(objects ? 'votes.consent.reasonObjection' : 'votes.consent.reasonConcern')}</Label>
            <Field.Description>{say('votes.consent.reasonHint')}</Field.Description>
            <Textarea
              rows={3}
              maxLength={REASON_MAX}
              value={reason}
              disabled={disabled}
              onChange={(event) => write(event.target.value)}
              onBlur={flush}
            />
          </Field>
          {left < NEAR ? <p className="vote-hint">{say('votes.consent.reasonLeft', { count: left })}</p> : null}
          <Field>
            <Label>{say('votes.consent.review')}</Label>
            <Field.Description>{say('votes.consent.reviewHint')}</Field.Description>
            <Input
              type="date"
              value={answer.review ?? ''}
              disabled={disabled}
              onChange={(event) => onAnswer({ ...answer, reason, review: event.target.value || null })}
            />
          </Field>
        </div>
      ) : null}
      {answer !== null ? (
        <Button variant="tertiary" data-size="sm" disabled={disabled} onClick={() => onAnswer(null)}>
          {say('votes.consent.clear')}
        </Button>
      ) : null}
    </article>
  )
}

/** What is written stays on the page, and is sent when the writer pauses, leaves the field or leaves the page. */
function useReason(answer: ConsentAnswer | null, onAnswer: (answer: ConsentAnswer) => void) {
  /** Null until something is written here: then what is stored is shown, also when it comes from another device. */
  const [written, setWritten] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const reason = written ?? answer?.reason ?? ''
  const flush = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    if (answer !== null && answer.stand !== 'agree' && answer.reason !== reason) onAnswer({ ...answer, reason })
  }
  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  })
  useEffect(
    () => () => {
      if (timer.current !== null) latest.current()
    },
    [],
  )
  const write = (text: string) => {
    setWritten(text)
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), PAUSE)
  }
  return { reason, write, flush }
}

/** A note's way through the phases, oldest first, with what was answered on entering each. */
import type { Note } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { PhaseMark } from '../theme/phases'
import './cycle.css'

/** Nothing for a note that has neither moved nor been put aside with a reason. */
export function WayList({ note }: { note: Note }): ReactNode {
  const say = useText()
  const { steps } = note.way
  if (steps.length === 0 && note.why === null) return null
  return (
    <div className="cycle-way">
      {note.status === 'put-aside' && note.why !== null ? <p>{say('cycle.whyShown', { why: note.why })}</p> : null}
      {steps.length === 0 ? null : (
        <>
          <p className="cycle-way-title">{say('cycle.way')}</p>
          <ol>
            {steps.map((step) => (
              <li key={step.id}>
                {step.from === step.to ? (
                  say('cycle.carried', { date: new Date(step.at), turn: step.turn, next: step.turn + 1 })
                ) : (
                  <>
                    <PhaseMark phase={step.to} />
                    <span className="cycle-way-when">
                      {say('cycle.step', {
                        date: new Date(step.at),
                        from: say(`domain.phase.${step.from}`),
                        to: say(`domain.phase.${step.to}`),
                      })}
                    </span>
                    {step.answers.map((answer) => (
                      <span key={answer} className="cycle-way-answer">
                        {say(`domain.phaseQuestion.${step.to}`)} <b>{answer}</b>
                      </span>
                    ))}
                    {step.skipped ? <span className="cycle-way-when">{say('cycle.skipped')}</span> : null}
                  </>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** One line for everybody: which step the meeting is on, what to do in it, and for who came late what has been. */
import { stepNow } from '@samklang/shared/domain/agenda'
import { useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import './agenda.css'

export function WhereWeAre(): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const { agenda } = session
  const current = agenda === null ? undefined : stepNow(agenda.steps, agenda.meeting)
  // Whoever opens the room in the middle of a meeting is told what has been, until the next step begins.
  const [cameAt] = useState(current?.id)
  if (agenda === null || agenda.meeting === null || current === undefined) return null
  const been = agenda.meeting.visits.flatMap(({ step }) => {
    const one = agenda.steps.find(({ id }) => id === step)
    return one === undefined || one === current ? [] : [one.title]
  })
  const cameLate = cameAt === current.id && been.length > 0
  return (
    <section className="where" aria-label={say('agenda.line.label')}>
      <p>
        <span className="where__at">
          {say('agenda.line.at', { at: agenda.steps.indexOf(current) + 1, of: agenda.steps.length })}
        </span>
        <strong>{current.title}</strong>
        {current.says === '' ? null : <span className="where__says">{current.says}</span>}
      </p>
      {cameLate ? (
        <p className="where__been">{say('agenda.line.soFar', { steps: [...new Set(been)].join(', ') })}</p>
      ) : null}
    </section>
  )
}

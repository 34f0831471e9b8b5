/** The agenda in the facilitator's rail: when each step begins, what comes now and next, and when it all ends. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { stepNow, type AgendaStep } from '@samklang/shared/domain/agenda'
import type { StepTime } from '@samklang/shared/domain/timeline'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Lead } from '../lead/useLead'
import { pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { timeOfDay } from './clock'
import { useAgenda } from './useAgenda'
import './agenda.css'

const MORE = 5

export function StepsRail({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { room } = useRoomSession()
  const agenda = useAgenda()
  const heading = (
    <Heading level={2} data-size="2xs">
      {say('agenda.title')}
    </Heading>
  )
  const toPage = (
    <Link className="rail__item rail__edit" href={pathOf(room, 'agenda')}>
      {say(agenda === null ? 'agenda.make' : 'agenda.edit')}
    </Link>
  )
  if (agenda === null) {
    return (
      <section className="steps" aria-label={say('agenda.title')}>
        {heading}
        <p className="steps__none">{say('agenda.none')}</p>
        {toPage}
      </section>
    )
  }
  const { steps, meeting, timeline } = agenda
  const current = stepNow(steps, meeting)
  const runs = meeting !== null && meeting.endedAt === null
  return (
    <section className="steps" aria-label={say('agenda.title')}>
      {heading}
      <p className="steps__end">
        {say('agenda.ends', { time: timeOfDay(timeline.end, language) })}
        {runs ? (
          <span data-late={timeline.late > 0 || undefined}>
            {timeline.late > 0 ? say('agenda.late', { minutes: timeline.late }) : say('agenda.onTime')}
          </span>
        ) : null}
      </p>
      <ol>
        {steps.map((step, at) => (
          <li key={step.id}>
            <StepLine step={step} time={timeline.steps[at]} lead={lead} />
            {step === current ? <Current step={step} lead={lead} /> : null}
          </li>
        ))}
      </ol>
      {runs ? (
        <Button variant="tertiary" data-size="sm" title={say('agenda.endHint')} onClick={() => void lead.endMeeting()}>
          {say('agenda.end')}
        </Button>
      ) : null}
      {toPage}
    </section>
  )
}

function StepLine({ step, time, lead }: { step: AgendaStep; time: StepTime | undefined; lead: Lead }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const state = time?.state ?? 'ahead'
  return (
    <button
      type="button"
      className="rail__item steps__step"
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
      aria-label={`${say('agenda.beginHint', { title: step.title })}, ${say('agenda.minutes', { minutes: step.minutes })}${
        state === 'ahead' ? '' : `, ${say(`agenda.${state}`)}`
      }`}
      // The step that is on is not begun again by a slip of the hand.
      onClick={() => (state === 'now' ? undefined : void lead.goToStep(step))}
    >
      <span className="steps__time sk-num">{time === undefined ? '' : timeOfDay(time.from, language)}</span>
      <span className="rail__name">{step.title}</span>
      {state === 'done' ? <CheckmarkIcon aria-hidden /> : null}
      {state === 'done' ? null : <small className="sk-num">{say('agenda.minutes', { minutes: step.minutes })}</small>}
    </button>
  )
}

function Current({ step, lead }: { step: AgendaStep; lead: Lead }): ReactNode {
  const say = useText()
  return (
    <div className="steps__current">
      {step.prompt === '' ? null : <p>{step.prompt}</p>}
      <Button variant="secondary" data-size="sm" onClick={() => void lead.extendStep(MORE)}>
        <span aria-hidden>{say('agenda.more', { minutes: MORE })}</span>
        <span className="sk-hidden">{say('agenda.moreHint')}</span>
      </Button>
    </div>
  )
}

/** Where whoever leads makes the agenda: from a ready-made one, from a file, or step by step. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { minutesOf, type AgendaStep } from '@samklang/shared/domain/agenda'
import { timelineOf } from '@samklang/shared/domain/timeline'
import { useState, type ReactNode } from 'react'
import { newId } from '../api'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { announce } from '../ui/announce'
import { AgendaBar } from './AgendaBar'
import { AgendaFiles } from './AgendaFiles'
import { timeOfDay } from './clock'
import { ReadyAgendas } from './ReadyAgendas'
import { StepList } from './StepList'
import { useAgendaDraft } from './useAgendaDraft'
import './agenda.css'

export function AgendaPage(): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { now } = useRoomSession()
  const draft = useAgendaDraft()
  const [open, setOpen] = useState<string | null>(null)
  if (draft === null) return <Loading />
  const { steps, change } = draft
  const add = () => {
    const step: AgendaStep = {
      id: newId<string>(),
      title: say('agenda.steps.newTitle'),
      minutes: 10,
      says: '',
      prompt: '',
      does: { kind: 'board' },
    }
    change([...steps, step])
    setOpen(step.id)
  }
  const remove = (step: AgendaStep) => {
    change(steps.filter((one) => one !== step))
    announce(say('agenda.steps.removed', { title: step.title }))
  }
  return (
    <div className="agenda">
      <Heading level={1} data-size="lg">
        {say('agenda.title')}
      </Heading>
      <Paragraph>{say('agenda.lead')}</Paragraph>
      {steps.length === 0 ? null : (
        <section aria-labelledby="agenda-steps">
          <Heading level={2} data-size="sm" id="agenda-steps">
            {say('agenda.steps.title')}
          </Heading>
          <Paragraph data-size="sm">
            {say('agenda.total', {
              minutes: minutesOf(steps),
              time: timeOfDay(timelineOf(steps, null, now()).end, language),
            })}
          </Paragraph>
          <StepList steps={steps} open={open} onOpen={setOpen} onChange={change} onRemove={remove} />
        </section>
      )}
      <div className="ui-row">
        <Button variant="secondary" data-size="sm" onClick={add}>
          <PlusIcon aria-hidden />
          {say(steps.length === 0 ? 'agenda.ready.own' : 'agenda.steps.add')}
        </Button>
      </div>
      <AgendaBar draft={draft} />
      <ReadyAgendas draft={draft} />
      <AgendaFiles draft={draft} />
    </div>
  )
}

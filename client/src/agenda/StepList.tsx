/** The steps of an agenda as lines one moves by keyboard or by dragging, and opens to change. */
import { Button } from '@digdir/designsystemet-react'
import { DragVerticalIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons'
import type { AgendaStep } from '@samklang/shared/domain/agenda'
import { movedBy } from '@samklang/shared/domain/talkPlan'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { MoveButtons, moveKeepingFocus } from '../ui/MoveButtons'
import { StepForm } from './StepForm'

export function StepList(props: {
  steps: readonly AgendaStep[]
  open: string | null
  onOpen: (id: string | null) => void
  onChange: (steps: readonly AgendaStep[]) => void
  onRemove: (step: AgendaStep) => void
}): ReactNode {
  const say = useText()
  const { steps, open, onOpen, onChange, onRemove } = props
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const tell = (all: readonly AgendaStep[], id: string) => {
    const at = all.findIndex((step) => step.id === id)
    announce(say('agenda.steps.moved', { title: all[at]?.title ?? '', at: at + 1 }))
  }
  const go = (step: AgendaStep, by: -1 | 1) => {
    const next = movedBy(steps, step, by)
    if (next[steps.indexOf(step)] === step) return
    moveKeepingFocus(step.id, by, () => onChange(next))
    tell(next, step.id)
  }
  const drop = (before: string) => {
    const one = steps.find(({ id }) => id === dragged)
    setDragged(null)
    setOver(null)
    if (one === undefined || one.id === before) return
    const next = movedBy(steps, one, steps.findIndex(({ id }) => id === before) - steps.indexOf(one))
    onChange(next)
    tell(next, one.id)
  }
  return (
    <ol className="agenda__steps">
      {steps.map((step, at) => (
        // reason: dragging is for those who use a mouse; the buttons do the same by keyboard
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li
          key={step.id}
          data-over={over === step.id || undefined}
          onDragOver={(event) => {
            if (dragged === null) return
            event.preventDefault()
            setOver(step.id)
          }}
          onDrop={() => drop(step.id)}
        >
          {open === step.id ? (
            <StepForm
              step={step}
              onChange={(next) => onChange(steps.map((one) => (one.id === next.id ? next : one)))}
              onDone={() => onOpen(null)}
            />
          ) : (
            <div className="agenda__line">
              <span
                className="agenda__grip"
                draggable
                title={say('agenda.steps.drag')}
                onDragStart={(event) => {
                  event.dataTransfer.setData('text/plain', step.title)
                  setDragged(step.id)
                }}
                onDragEnd={() => {
                  setDragged(null)
                  setOver(null)
                }}
              >
                <DragVerticalIcon aria-hidden fontSize="1.5rem" />
              </span>
              <span className="agenda__words">
                {at + 1}. {step.title}
                <small>{say(`agenda.does.${step.does.kind}`)}</small>
              </span>
              <span className="agenda__minutes sk-num">{say('agenda.minutes', { minutes: step.minutes })}</span>
              <span className="agenda__acts">
                <MoveButtons
                  id={step.id}
                  first={at === 0}
                  last={at === steps.length - 1}
                  label={(by) => `${say(by === -1 ? 'agenda.steps.up' : 'agenda.steps.down')}: ${step.title}`}
                  onMove={(by) => go(step, by)}
                />
                <Button
                  icon
                  data-size="sm"
                  variant="tertiary"
                  aria-label={`${say('agenda.steps.change')}: ${step.title}`}
                  onClick={() => onOpen(step.id)}
                >
                  <PencilIcon aria-hidden />
                </Button>
                <Button
                  icon
                  data-size="sm"
                  variant="tertiary"
                  aria-label={`${say('agenda.steps.remove')}: ${step.title}`}
                  onClick={() => onRemove(step)}
                >
                  <TrashIcon aria-hidden />
                </Button>
              </span>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

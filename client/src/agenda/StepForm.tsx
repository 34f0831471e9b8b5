/** A step of the agenda while it is changed: its name, minutes and words, and what happens when it begins. */
import { Button, Field, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react'
import { MINUTES_MAX, stepKinds, type AgendaStep, type StepDoes, type StepKind } from '@samklang/shared/domain/agenda'
import { exercisesIn } from '@samklang/shared/domain/placement'
import { QUESTION_MAX } from '@samklang/shared/domain/round'
import { allTemplates, TemplateId } from '@samklang/shared/domain/template'
import { useEffect, useRef, type ReactNode } from 'react'
import { useScorecard } from '../scorecard/scorecard'
import { useLanguage, useText } from '../text'

const placements = exercisesIn(allTemplates)

export function StepForm(props: {
  step: AgendaStep
  onChange: (step: AgendaStep) => void
  onDone: () => void
}): ReactNode {
  const say = useText()
  const { step, onChange, onDone } = props
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.select(), [])
  return (
    <form
      className="agenda__form"
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      <Textfield
        ref={first}
        label={say('agenda.field.title')}
        maxLength={80}
        value={step.title}
        onChange={({ target }) => onChange({ ...step, title: target.value })}
      />
      <Textfield
        label={say('agenda.field.minutes')}
        type="number"
        inputMode="numeric"
        min={1}
        max={MINUTES_MAX}
        value={step.minutes === 0 ? '' : step.minutes}
        onChange={({ target }) => onChange({ ...step, minutes: Math.trunc(Number(target.value)) })}
      />
      <Does step={step} onChange={onChange} />
      <Field>
        <Label>{say('agenda.field.says')}</Label>
        <Textarea
          rows={2}
          maxLength={400}
          value={step.says}
          onChange={({ target }) => onChange({ ...step, says: target.value })}
        />
      </Field>
      <Field>
        <Label>{say('agenda.field.prompt')}</Label>
        <Textarea
          rows={3}
          maxLength={600}
          value={step.prompt}
          onChange={({ target }) => onChange({ ...step, prompt: target.value })}
        />
      </Field>
      <div className="ui-row">
        <Button type="submit" data-size="sm" variant="secondary">
          {say('agenda.steps.done')}
        </Button>
      </div>
    </form>
  )
}

function Does({ step, onChange }: { step: AgendaStep; onChange: (step: AgendaStep) => void }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { fields } = useScorecard()
  const { does } = step
  const put = (next: StepDoes) => onChange({ ...step, does: next })
  const pick = (kind: StepKind) => {
    const [template] = kind === 'placement' ? placements : allTemplates
    const [field] = fields
    if (kind === 'write') return put({ kind, question: say('votes.writing.questionStart') })
    if (kind === 'field') return field && put({ kind, field: field.id })
    if (kind === 'template' || kind === 'placement') return template && put({ kind, template: template.id })
    return put({ kind })
  }
  return (
    <>
      <Field>
        <Label>{say('agenda.field.does')}</Label>
        <Select
          value={does.kind}
          onChange={({ target }) => {
            const kind = stepKinds.find((one) => one === target.value)
            if (kind !== undefined) pick(kind)
          }}
        >
          {stepKinds.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {say(`agenda.does.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {does.kind === 'write' ? (
        <Textfield
          label={say('agenda.field.question')}
          maxLength={QUESTION_MAX}
          value={does.question}
          onChange={({ target }) => put({ kind: 'write', question: target.value })}
        />
      ) : null}
      {does.kind === 'field' ? (
        <Field>
          <Label>{say('agenda.field.field')}</Label>
          <Select value={does.field} onChange={({ target }) => put({ kind: 'field', field: target.value })}>
            {fields.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name.text}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ) : null}
      {does.kind === 'template' || does.kind === 'placement' ? (
        <Field>
          <Label>{say('agenda.field.template')}</Label>
          <Select
            value={does.template}
            onChange={({ target }) => put({ kind: does.kind, template: TemplateId.parse(target.value) })}
          >
            {(does.kind === 'placement' ? placements : allTemplates).map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name[language]}
              </Select.Option>
            ))}
          </Select>
        </Field>
      ) : null}
    </>
  )
}

/** A choice among assessments, the newest first. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import type { AssessmentInfo } from '@samklang/shared/domain/assessment'
import type { ReactNode } from 'react'
import { useText } from '../text'

export function AssessmentSelect(props: {
  label: string
  value: string
  offered: readonly AssessmentInfo[]
  onChange: (id: string) => void
}): ReactNode {
  const say = useText()
  return (
    <Field data-size="sm">
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.offered.toReversed().map(({ id, title, finishedAt }) => (
          <Select.Option key={id} value={id}>
            {finishedAt === null ? say('time.present', { title }) : title}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

/** Chooses one of the values or fields by name. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import type { ScorecardPart } from '@samklang/shared/domain/scorecardTexts'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { calledIn, useEditor } from './editorContext'

export function ChoosePart(props: {
  label: string
  list: 'values' | 'fields'
  parts: readonly ScorecardPart[]
  chosen: string
  /** Those that cannot be chosen, with what they are called then. */
  closed?: ReadonlyMap<string, string>
  onChoose: (id: string) => void
}): ReactNode {
  const say = useText()
  const { language } = useEditor()
  const { label, list, parts, chosen, closed, onChoose } = props
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {parts.map((part) => (
          <Select.Option key={part.id} value={part.id} disabled={closed?.has(part.id) === true}>
            {closed?.get(part.id) ?? (calledIn(part, list, language) || say('editor.noWords'))}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

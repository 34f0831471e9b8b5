/** One thing a command must be told, as a field that every keyboard, finger and screen reader knows. */
import { Checkbox, Field, Fieldset, Label, Radio, Select, Textarea, Textfield } from '@digdir/designsystemet-react'
import { useId, useState, type ReactNode } from 'react'
import { useText } from '../text'
import { Swatch } from './ChoiceMenu'
import type { Ask, Option } from './Command'
import { shortOf } from './shortOf'

type Answer = string | readonly string[]
/** More choices than this stand in a list that folds up. */
const MOST_RADIOS = 8

export function AskField(props: { ask: Ask; told: Answer; onTell: (answer: Answer) => void }): ReactNode {
  const { ask, told, onTell } = props
  const say = useText()
  switch (ask.kind) {
    case 'one':
      return ask.options.length > MOST_RADIOS ? (
        <Choose label={say(ask.name)} options={ask.options} told={told} onTell={onTell} />
      ) : (
        <Radios label={say(ask.name)} options={ask.options} told={told} onTell={onTell} />
      )
    case 'some':
      return <Checks label={say(ask.name)} options={ask.options} told={told} onTell={onTell} />
    case 'note':
      return <ChooseNote ask={ask} told={told} onTell={onTell} />
    case 'day':
      return (
        <Textfield
          label={say(ask.name)}
          type="date"
          value={String(told)}
          onChange={(event) => onTell(event.target.value)}
        />
      )
    case 'text':
      return ask.lines === 1 ? (
        <Textfield
          label={say(ask.name)}
          maxLength={ask.most}
          value={String(told)}
          onChange={(event) => onTell(event.target.value)}
        />
      ) : (
        <Field>
          <Label>{say(ask.name)}</Label>
          <Textarea
            rows={ask.lines}
            maxLength={ask.most}
            value={String(told)}
            onChange={(event) => onTell(event.target.value)}
          />
        </Field>
      )
  }
}

interface Choices {
  readonly label: string
  readonly options: readonly Option[]
  readonly told: Answer
  readonly onTell: (answer: Answer) => void
}

function Radios({ label, options, told, onTell }: Choices): ReactNode {
  const name = useId()
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <div className="command-choices">
        {options.map((option) => (
          <Radio
            key={option.value}
            name={name}
            value={option.value}
            label={<OptionText option={option} />}
            checked={told === option.value}
            onChange={() => onTell(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function Checks({ label, options, told, onTell }: Choices): ReactNode {
  const chosen = typeof told === 'string' ? [] : told
  return (
    <Fieldset>
      <Fieldset.Legend>{label}</Fieldset.Legend>
      <div className="command-choices">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={<OptionText option={option} />}
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onTell(
                event.target.checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value),
              )
            }
          />
        ))}
      </div>
    </Fieldset>
  )
}

function Choose({ label, options, told, onTell }: Choices): ReactNode {
  const say = useText()
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={String(told)} onChange={(event) => onTell(event.target.value)}>
        {told === '' ? (
          <Select.Option value="" disabled>
            {say('board.ask.choose')}
          </Select.Option>
        ) : null}
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

/** With many notes one writes some of the text first, and the list is as short as that makes it. */
function ChooseNote(props: { ask: Ask & { kind: 'note' }; told: Answer; onTell: (answer: Answer) => void }): ReactNode {
  const { ask, told, onTell } = props
  const say = useText()
  const [part, setPart] = useState('')
  const few = ask.among.length <= MOST_RADIOS
  const sought = part.trim().toLowerCase()
  const found = ask.among.filter((note) => note.text.toLowerCase().includes(sought))
  const options = found.map((note) => ({ value: note.id, text: shortOf(note.text) || say('board.note.empty') }))
  return (
    <>
      {few ? null : (
        <Textfield
          label={say('board.ask.part')}
          value={part}
          onChange={(event) => {
            setPart(event.target.value)
            onTell('')
          }}
        />
      )}
      {options.length === 0 ? <p>{say('board.ask.noNote')}</p> : null}
      {few ? (
        <Radios label={say(ask.name)} options={options} told={told} onTell={onTell} />
      ) : (
        <Choose label={say(ask.name)} options={options} told={told} onTell={onTell} />
      )}
    </>
  )
}

function OptionText({ option }: { option: Option }): ReactNode {
  const Icon = option.icon
  return (
    <span className="command-option">
      {Icon ? <Icon aria-hidden /> : <Swatch colour={option.colour} />}
      {option.text}
    </span>
  )
}

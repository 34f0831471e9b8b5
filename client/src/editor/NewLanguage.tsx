/** Adds a language that the scorecard does not carry yet: one of those that are common here, or any by its code. */
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react'
import { LanguageTag } from '@samklang/shared/domain/language'
import { useState, type ReactNode } from 'react'
import { nameOf } from '../scorecard/Words'
import { useText } from '../text'

/** Spoken by many in Norway, by what each calls itself. */
const common = 'nb nn en se uk ar so ti pl lt fa prs ckb tr ru ur th es fr de vi ta ro am sw zh-Hans'.split(' ')

export function NewLanguage(props: { taken: readonly LanguageTag[]; onAdd: (tag: LanguageTag) => void }): ReactNode {
  const say = useText()
  const { taken, onAdd } = props
  const [chosen, setChosen] = useState('')
  const [code, setCode] = useState('')
  const given = chosen === '' ? code.trim() : chosen
  const valid = LanguageTag.safeParse(given).success
  return (
    <form
      className="editor__new-language"
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) onAdd(given)
      }}
    >
      <Field>
        <Label>{say('editor.languages.other')}</Label>
        <Select value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <Select.Option value="">{say('editor.languages.none')}</Select.Option>
          {common
            .filter((tag) => !taken.includes(tag))
            .map((tag) => (
              <Select.Option key={tag} value={tag}>
                {nameOf(tag)}
              </Select.Option>
            ))}
        </Select>
      </Field>
      {chosen === '' ? (
        <Textfield
          label={say('editor.languages.code')}
          description={say('editor.languages.codeHint')}
          value={code}
          error={code.trim() === '' || valid ? undefined : say('editor.languages.codeWrong')}
          onChange={({ target }) => setCode(target.value)}
        />
      ) : null}
      <Button type="submit" data-size="sm" variant="secondary" disabled={!valid}>
        {say('editor.languages.add')}
      </Button>
    </form>
  )
}

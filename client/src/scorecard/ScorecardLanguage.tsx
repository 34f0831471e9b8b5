/** The reader's choice of the language the questions are read in, among those the scorecard carries. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { directionOf, Language } from '@samklang/shared/domain/language'
import { useId, type ReactNode } from 'react'
import { useText } from '../text'
import { useScorecard, useScorecardLanguage } from './scorecard'
import { nameOf } from './Words'
import './scorecard.css'

/**
 * On a page that is read it stands only where the scorecard carries more than the pages do themselves: else the
 * language of the page is the choice. `always` where one looks for settings.
 */
export function ScorecardLanguage({ always = false }: { always?: boolean }): ReactNode {
  const say = useText()
  const id = useId()
  const { languages } = useScorecard()
  const { chosen, choose } = useScorecardLanguage()
  const own: readonly string[] = Language.options
  const more = languages.some((tag) => !own.includes(tag))
  if (choose === null || languages.length < 2 || !(more || always)) return null
  return (
    <Field className="scorecard-language" data-size="sm">
      <Label htmlFor={id}>{say('editor.read.label')}</Label>
      <Select id={id} value={chosen ?? ''} onChange={({ target }) => choose(target.value === '' ? null : target.value)}>
        <Select.Option value="">{say('editor.read.page')}</Select.Option>
        {languages.map((tag) => (
          <Select.Option key={tag} value={tag} lang={tag} dir={directionOf(tag)}>
            {nameOf(tag)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

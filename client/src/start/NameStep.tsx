/** The first step: what the room is called, and its language. */
import { Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { Language } from '@samklang/shared/domain/language'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { ChooseScorecard, type ChosenScorecard } from './ChooseScorecard'

const TITLE_MAX = 120

export function NameStep(props: {
  title: string
  language: Language
  onTitle: (title: string) => void
  onLanguage: (language: Language) => void
  scorecard: ChosenScorecard | null
  onScorecard: (scorecard: ChosenScorecard | null) => void
  onNext: () => void
}): ReactNode {
  const say = useText()
  const [missing, setMissing] = useState(false)
  return (
    <form
      className="ui-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (props.title.trim() === '') return setMissing(true)
        props.onNext()
      }}
    >
      <Textfield
        label={say('start.make.name')}
        description={say('start.make.nameHint')}
        value={props.title}
        onChange={(event) => {
          setMissing(false)
          props.onTitle(event.target.value)
        }}
        maxLength={TITLE_MAX}
        required
        autoComplete="off"
        error={missing ? say('start.make.nameMissing') : undefined}
      />
      <Fieldset>
        <Fieldset.Legend>{say('start.make.language')}</Fieldset.Legend>
        <Fieldset.Description>{say('start.make.languageHint')}</Fieldset.Description>
        {Language.options.map((language) => (
          <Radio
            key={language}
            name="language"
            value={language}
            checked={props.language === language}
            onChange={() => props.onLanguage(language)}
            label={say(language === 'nb' ? 'common.languageNb' : 'common.languageEn')}
          />
        ))}
      </Fieldset>
      <ChooseScorecard language={props.language} chosen={props.scorecard} onChoose={props.onScorecard} />
      <div>
        <Button type="submit" data-size="lg">
          {say('common.next')}
        </Button>
      </div>
    </form>
  )
}

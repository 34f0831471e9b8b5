/** Which scorecard a new room begins with: the product's own, one kept from another room, or a file. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import type { Language } from '@samklang/shared/domain/language'
import { samson, type Scorecard } from '@samklang/shared/domain/scorecard'
import { faultsOf } from '@samklang/shared/domain/scorecardFaults'
import { useState, type ReactNode } from 'react'
import { keptScorecards } from '../scorecard/library'
import { ScorecardFileField } from '../scorecard/ScorecardFileField'
import { nameOf } from '../scorecard/Words'
import { useText } from '../text'
import { useFetched } from '../ui/useFetched'

/** `id` is the kept one's, or FROM_FILE. */
export interface ChosenScorecard {
  readonly id: string
  readonly name: string
  readonly scorecard: Scorecard
}

const FROM_FILE = 'file'

export function ChooseScorecard(props: {
  language: Language
  chosen: ChosenScorecard | null
  onChoose: (chosen: ChosenScorecard | null) => void
}): ReactNode {
  const say = useText()
  const { language, chosen, onChoose } = props
  const [asking, setAsking] = useState(false)
  const { found } = useFetched(keptScorecards, null)
  const kept = found ?? []
  const files =
    chosen?.id === FROM_FILE ? [{ ...chosen, name: say('editor.make.fromFile', { name: chosen.name }) }] : []
  const offered = [...kept, ...files]
  return (
    <>
      {offered.length === 0 ? null : (
        <Field>
          <Label>{say('editor.make.choose')}</Label>
          <Field.Description>{say('editor.make.hint')}</Field.Description>
          <Select
            value={chosen?.id ?? ''}
            onChange={({ target }) => onChoose(offered.find(({ id }) => id === target.value) ?? null)}
          >
            <Select.Option value="">{say('editor.make.samson')}</Select.Option>
            {offered.map(({ id, name, scorecard }) => {
              const fits = faultsOf(scorecard, language).length === 0
              return (
                <Select.Option key={id} value={id} disabled={!fits}>
                  {fits ? name : say('editor.make.notIn', { name, language: nameOf(language) })}
                </Select.Option>
              )
            })}
          </Select>
        </Field>
      )}
      {asking ? (
        <ScorecardFileField
          language={language}
          base={samson}
          description={say('editor.make.hint')}
          onRead={(scorecard, name) => onChoose({ id: FROM_FILE, name, scorecard })}
        />
      ) : (
        <div>
          <Button type="button" variant="tertiary" data-size="sm" onClick={() => setAsking(true)}>
            {say('editor.make.file')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The second step: how many, and is anyone dependent on another; what that means is said at once. */
import { Button, Fieldset, Radio } from '@digdir/designsystemet-react'
import { Situation } from '@samklang/shared/domain/situation'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { Problem } from '../ui/Problem'
import { SituationMeans } from './SituationMeans'

export function WhoStep(props: {
  onBack: () => void
  onMake: (situation: Situation) => void
  busy: boolean
  problem: string | null
}): ReactNode {
  const say = useText()
  const [size, setSize] = useState<Situation['size'] | null>(null)
  const [dependent, setDependent] = useState<boolean | null>(null)
  // The second question is asked of everybody; until it is answered the safer answer is shown.
  const situation = size === null ? null : { size, dependent: dependent ?? true }
  return (
    <form
      className="create__who"
      onSubmit={(event) => {
        event.preventDefault()
        if (size !== null && dependent !== null) props.onMake({ size, dependent })
      }}
    >
      <div className="ui-stack">
        <Fieldset>
          <Fieldset.Legend>{say('start.make.size')}</Fieldset.Legend>
          {Situation.shape.size.options.map((option) => (
            <Radio
              key={option}
              name="size"
              value={option}
              checked={size === option}
              onChange={() => setSize(option)}
              label={say(`start.make.${option}`)}
            />
          ))}
        </Fieldset>
        <Fieldset>
          <Fieldset.Legend>{say('start.make.dependent')}</Fieldset.Legend>
          <Fieldset.Description>{say('start.make.dependentHint')}</Fieldset.Description>
          {[false, true].map((option) => (
            <Radio
              key={String(option)}
              name="dependent"
              value={String(option)}
              checked={dependent === option}
              onChange={() => setDependent(option)}
              label={say(option ? 'common.yes' : 'common.no')}
            />
          ))}
        </Fieldset>
      </div>
      <SituationMeans situation={situation} />
      <div className="create__acts">
        <Problem text={props.problem} />
        <div className="ui-row">
          <Button type="submit" data-size="lg" loading={props.busy} disabled={size === null || dependent === null}>
            {say('start.make.button')}
          </Button>
          <Button variant="tertiary" data-size="lg" onClick={props.onBack}>
            {say('common.back')}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** How a question is answered: the ways this room may use, each with what participants will read before they answer. */
import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { modesFor } from '@samklang/shared/domain/mode'
import type { Mode } from '@samklang/shared/domain/round'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Notice } from '../ui/Notice'

export function ModePicker({ mode, onMode }: { mode: Mode; onMode: (mode: Mode) => void }): ReactNode {
  const say = useText()
  const { situation, threshold } = useRoomSession().session.room
  const shown = say('lead.pick.threshold', { threshold })
  const told = {
    secret: [say('lead.pick.secretText'), shown],
    together: [say('lead.pick.togetherText')],
    live: [say('lead.pick.liveText'), shown],
    named: [say('lead.pick.namedText')],
  } as const satisfies Record<Mode, readonly string[]>
  return (
    <>
      <Fieldset className="pick__modes">
        <Fieldset.Legend>{say('lead.pick.how')}</Fieldset.Legend>
        {situation.dependent ? <Fieldset.Description>{say('lead.pick.bound')}</Fieldset.Description> : null}
        {modesFor(situation).map((option) => (
          <Radio
            key={option}
            name="mode"
            value={option}
            checked={mode === option}
            onChange={() => onMode(option)}
            label={say(`lead.pick.${option}`)}
            description={told[option].join(' ')}
          />
        ))}
      </Fieldset>
      {mode === 'live' ? <Notice>{say('lead.pick.liveNotice')}</Notice> : null}
    </>
  )
}

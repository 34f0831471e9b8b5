/** Until when a question that is answered at home stays open: a day ahead, or until somebody closes it. */
import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { UNTIL_MAX } from '@samklang/shared/domain/round'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { dayOf, endOfDay } from './days'
import './talk.css'

/** A week, as people need to find the time at home. */
const A_WEEK = 7

export function UntilField(props: {
  until: number | undefined
  onUntil: (until: number | undefined) => void
}): ReactNode {
  const { until, onUntil } = props
  const say = useText()
  const { now } = useRoomSession()
  const ahead = (days: number): string => dayOf(now() + days * 24 * 60 * 60_000)
  return (
    <Fieldset className="pick__until">
      <Fieldset.Legend>{say('talk.until.label')}</Fieldset.Legend>
      <Radio
        name="until"
        value="closed"
        checked={until === undefined}
        onChange={() => onUntil(undefined)}
        label={say('talk.until.none')}
      />
      <Radio
        name="until"
        value="day"
        checked={until !== undefined}
        onChange={() => onUntil(endOfDay(ahead(A_WEEK)) ?? undefined)}
        label={say('talk.until.toDay')}
        description={say('talk.until.hint')}
      />
      {until === undefined ? null : (
        <Textfield
          label={say('talk.until.day')}
          type="date"
          value={dayOf(until)}
          min={ahead(0)}
          max={dayOf(now() + UNTIL_MAX)}
          error={until <= now() || until > now() + UNTIL_MAX ? say('talk.until.notAhead') : undefined}
          onChange={(event) => {
            // A day that is half typed is no day: the one before stands.
            const next = endOfDay(event.target.value)
            if (next !== null) onUntil(next)
          }}
        />
      )}
    </Fieldset>
  )
}

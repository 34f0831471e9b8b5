/** The timer everybody shares: start, a minute or five more, stop. */
import { Button, Dropdown, Textfield } from '@digdir/designsystemet-react'
import { TimerIcon } from '@navikt/aksel-icons'
import { useState, type ReactNode } from 'react'
import { minutesAndSeconds } from '../session/clock'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'
import type { Lead } from './useLead'

const LENGTHS = [2, 5, 10, 20] as const
const MORE = [1, 5] as const
const LONGEST = 600

export function TimerControl({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const left = useCountdown(session.timer?.endsAt ?? null)
  const [open, setOpen] = useState(false)
  const [own, setOwn] = useState('')
  const minutes = Number(own)
  const start = (length: number) => {
    setOpen(false)
    setOwn('')
    void lead.setTimer(length, false)
  }
  if (left !== null && left > 0) {
    return (
      <fieldset className="command__timer" aria-label={say('lead.timer.title')}>
        <span className="sk-num">{say('lead.timer.running', { time: minutesAndSeconds(left) })}</span>
        {MORE.map((more) => (
          <Button key={more} variant="tertiary" data-size="sm" onClick={() => void lead.setTimer(more, true)}>
            <span aria-hidden>{say('lead.timer.extend', { minutes: more })}</span>
            <span className="sk-hidden">{say('lead.timer.extendHint', { minutes: more })}</span>
          </Button>
        ))}
        <Button variant="tertiary" data-size="sm" onClick={() => void lead.setTimer(null, false)}>
          {say('lead.timer.stop')}
        </Button>
      </fieldset>
    )
  }
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger variant="tertiary" aria-expanded={open}>
        <TimerIcon aria-hidden />
        {say('lead.timer.title')}
      </Dropdown.Trigger>
      <Dropdown
        className="timer-menu"
        placement="bottom-end"
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
      >
        <p>{say('lead.timer.start')}</p>
        <div className="ui-row">
          {LENGTHS.map((length) => (
            <Button key={length} variant="secondary" data-size="sm" onClick={() => start(length)}>
              {say('lead.timer.minutes', { minutes: length })}
            </Button>
          ))}
        </div>
        <form
          className="timer-menu__own"
          onSubmit={(event) => {
            event.preventDefault()
            if (minutes > 0 && minutes <= LONGEST) start(minutes)
          }}
        >
          <Textfield
            data-size="sm"
            label={say('lead.timer.own')}
            type="number"
            inputMode="numeric"
            min={1}
            max={LONGEST}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
          <Button type="submit" data-size="sm" disabled={!(minutes > 0 && minutes <= LONGEST)}>
            {say('lead.timer.go')}
          </Button>
        </form>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

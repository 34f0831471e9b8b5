/** Two quiet choices: whether others see where one points, and whether one sees where they do. */
import { Dropdown, Switch } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { SelectIcon } from './icons'

interface Choice {
  readonly on: boolean
  readonly choose: (on: boolean) => void
}

/** `mine` is null for those who only look; `crowded` when theirs would not be told on. */
export function PointerMenu(props: { mine: Choice | null; others: Choice; crowded: boolean }): ReactNode {
  const { mine, others, crowded } = props
  const say = useText()
  const [open, setOpen] = useState(false)
  const shown = mine !== null && mine.on && !crowded
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        variant="secondary"
        data-size="sm"
        icon={!shown}
        aria-expanded={open}
        title={say('board.pointers.label')}
        {...(shown ? {} : { 'aria-label': say('board.pointers.label') })}
      >
        <SelectIcon aria-hidden />
        {shown ? say('board.pointers.shown') : null}
      </Dropdown.Trigger>
      <Dropdown
        className="pointer-menu"
        placement="bottom-end"
        data-size="sm"
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
      >
        {mine === null ? null : (
          <Switch
            label={say('board.pointers.mine')}
            {...(crowded ? { description: say('board.pointers.crowd') } : {})}
            checked={mine.on}
            onChange={(event) => mine.choose(event.target.checked)}
          />
        )}
        <Switch
          label={say('board.pointers.others')}
          checked={others.on}
          onChange={(event) => others.choose(event.target.checked)}
        />
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

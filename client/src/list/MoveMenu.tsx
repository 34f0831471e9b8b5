/** Moves notes to another phase, by name. */
import { Dropdown } from '@digdir/designsystemet-react'
import { ArrowRightIcon, CheckmarkIcon } from '@navikt/aksel-icons'
import { phases, type Phase } from '@samklang/shared/domain/phase'
import { useState, type ReactNode } from 'react'
import { useText } from '../text'
import { PhaseIcon, phaseColour } from '../theme/phases'

/** `current` is null where notes of several phases are chosen. */
export function MoveMenu(props: { current: Phase | null; onMove: (phase: Phase) => void; about: string }): ReactNode {
  const { current, onMove, about } = props
  const say = useText()
  const [open, setOpen] = useState(false)
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger data-size="sm" variant="secondary" onClick={() => setOpen(!open)}>
        <ArrowRightIcon aria-hidden />
        {say('board.note.move')}
        <span className="sk-hidden"> {about}</span>
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-start" data-size="sm">
        <Dropdown.Heading>{say('board.note.moveTo')}</Dropdown.Heading>
        <Dropdown.List>
          {phases.map((phase) => (
            <Dropdown.Item key={phase}>
              <Dropdown.Button
                data-color={phaseColour[phase]}
                aria-current={phase === current || undefined}
                onClick={() => {
                  setOpen(false)
                  onMove(phase)
                }}
              >
                <PhaseIcon phase={phase} />
                {say(`domain.phase.${phase}`)}
                {phase === current ? <CheckmarkIcon aria-hidden /> : null}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  )
}

/** Moves notes to another phase, by name. */
import { ArrowRightIcon } from '@navikt/aksel-icons'
import { phases, type Phase } from '@samklang/shared/domain/phase'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { PhaseIcon, phaseColour } from '../theme/phases'
import { Menu } from './Menu'

/** `current` is null where notes of several phases are chosen. */
export function MoveMenu(props: { current: Phase | null; onMove: (phase: Phase) => void; about: string }): ReactNode {
  const { current, onMove, about } = props
  const say = useText()
  return (
    <Menu
      label={say('board.note.move')}
      heading={say('board.note.moveTo')}
      icon={<ArrowRightIcon aria-hidden />}
      about={about}
      variant="secondary"
      items={phases.map((phase) => ({
        key: phase,
        icon: <PhaseIcon phase={phase} />,
        text: say(`domain.phase.${phase}`),
        current: phase === current,
        color: phaseColour[phase],
        act: () => onMove(phase),
      }))}
    />
  )
}

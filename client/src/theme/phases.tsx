/** The five phases as one sees them: a colour, an icon and a name, always together. */
import { CompassIcon, MegaphoneIcon, PersonGroupIcon, PlantIcon } from '@navikt/aksel-icons'
import type { Phase } from '@samklang/shared/domain/phase'
import type { ReactNode, SVGProps } from 'react'
import { useText } from '../text'
import { TargetIcon } from './TargetIcon'

/** The colour of each phase, as `data-color` on an element. */
export const phaseColour = {
  map: 'moss',
  focus: 'amber',
  people: 'coral',
  market: 'sky',
  grow: 'violet',
} as const satisfies Record<Phase, string>

/** The phase's sign; only beside its name. */
export const phaseIcons = {
  map: CompassIcon,
  focus: TargetIcon,
  people: PersonGroupIcon,
  market: MegaphoneIcon,
  grow: PlantIcon,
} satisfies Record<Phase, (props: SVGProps<SVGSVGElement>) => ReactNode>

/** The phase's icon alone; only beside its name. */
export function PhaseIcon({ phase, ...rest }: { phase: Phase } & SVGProps<SVGSVGElement>): ReactNode {
  const Icon = phaseIcons[phase]
  return <Icon aria-hidden focusable={false} width="1.25em" height="1.25em" {...rest} />
}

/** Icon and name in the phase's colour. */
export function PhaseMark({ phase }: { phase: Phase }): ReactNode {
  const say = useText()
  return (
    <span className="sk-phase" data-color={phaseColour[phase]}>
      <PhaseIcon phase={phase} />
      {say(`domain.phase.${phase}`)}
    </span>
  )
}

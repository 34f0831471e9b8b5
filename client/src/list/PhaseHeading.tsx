/** A phase as a heading in the list: its sign and name, whether the room is there now, and how many notes it has. */
import { Heading } from '@digdir/designsystemet-react'
import type { Phase } from '@samklang/shared/domain/phase'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { phaseColour, PhaseIcon } from '../theme/phases'

export function PhaseHeading({ phase, now, count }: { phase: Phase; now: boolean; count: number }): ReactNode {
  const say = useText()
  return (
    <Heading
      level={2}
      data-size="xs"
      className="list-phase"
      data-color={phaseColour[phase]}
      data-now={now || undefined}
    >
      <PhaseIcon phase={phase} />
      {say(`domain.phase.${phase}`)}
      {now ? <span className="list-now">{say('list.now')}</span> : null}
      <span className="list-count">{say('list.count', { count })}</span>
    </Heading>
  )
}

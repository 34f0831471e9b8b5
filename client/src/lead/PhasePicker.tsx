/** The phase of the cycle everyone is in; any jump is allowed. */
import { phases } from '@samklang/shared/domain/phase'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { PhaseIcon, phaseColour } from '../theme/phases'
import type { Lead } from './useLead'

export function PhasePicker({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  return (
    <section className="phase-picker" aria-labelledby="phase-picker">
      <h2 id="phase-picker">
        {say('lead.rail.phase')} <small>{say('lead.rail.turn', { turn: session.turn })}</small>
      </h2>
      <ul>
        {phases.map((phase) => (
          <li key={phase}>
            <button
              type="button"
              className="rail__item rail__phase"
              data-color={phaseColour[phase]}
              aria-pressed={session.phase === phase}
              onClick={() => void lead.setPhase(phase)}
            >
              <PhaseIcon phase={phase} />
              <span className="rail__name">{say(`domain.phase.${phase}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A score from 1 to 10, one step at a time. */
import { Button } from '@digdir/designsystemet-react'
import { MinusIcon, PlusIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useText } from '../text'

const [LOWEST, HIGHEST] = [1, 10]

export function NumberStepper({ score, onScore }: { score: number; onScore: (score: number) => void }): ReactNode {
  const say = useText()
  return (
    <fieldset className="stepper" aria-label={say('lead.proposal.score')}>
      <Button
        icon
        variant="secondary"
        aria-label={say('lead.proposal.lower')}
        disabled={score <= LOWEST}
        onClick={() => onScore(score - 1)}
      >
        <MinusIcon aria-hidden />
      </Button>
      <output aria-live="polite">{score}</output>
      <Button
        icon
        variant="secondary"
        aria-label={say('lead.proposal.higher')}
        disabled={score >= HIGHEST}
        onClick={() => onScore(score + 1)}
      >
        <PlusIcon aria-hidden />
      </Button>
    </fieldset>
  )
}

/** What has been answered and is not talked about, so that nobody believes it was; whoever leads may include it. */
import { Button } from '@digdir/designsystemet-react'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { itemWords } from '@samklang/shared/results/itemWords'
import type { ReactNode } from 'react'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'
import { Fold } from '../ui/Fold'
import './talk.css'
import { ItemText } from '../scorecard/ItemText'

export function NotTalked(props: {
  statements: readonly StatementId[]
  onAdd?: (statement: StatementId) => void
}): ReactNode {
  const { statements, onAdd } = props
  const say = useText()
  const scorecard = useScorecard()
  if (statements.length === 0) return null
  return (
    <Fold title={`${say('talk.rest.heading')}: ${say('talk.rest.count', { count: statements.length })}`}>
      <ul className="talk-rest">
        {statements.map((statement) => {
          const words = itemWords(statement, scorecard, say)
          return (
            <li key={statement}>
              <span>
                <b>{words.name}</b> <ItemText of={words} />
              </span>
              {onAdd === undefined ? null : (
                <Button variant="tertiary" data-size="sm" onClick={() => onAdd(statement)}>
                  {say('talk.list.add')}
                  <span className="sk-hidden">: {words.name}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Fold>
  )
}

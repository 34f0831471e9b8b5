/** A comparison as a figure, a table or sentences, with what the numbers rest on said beside it. */
import { Paragraph } from '@digdir/designsystemet-react'
import type { Comparison } from '@samklang/shared/domain/comparison'
import { profileOf } from '@samklang/shared/domain/profile'
import { fieldOf, numberOf, type ScorecardShape, type StatementId } from '@samklang/shared/domain/scorecard'
import { useState, type ReactNode } from 'react'
import { Radar } from '../charts/Radar'
import { useText } from '../text'
import { useMedia } from '../ui/useMedia'
import { ChangeTable } from './ChangeTable'
import { comparisonSentences } from './changeWords'
import { RadarKey } from './RadarKey'
import type { Seen } from './seen'
import { useScorecardOf } from './useScorecardOf'
import { OneOf } from '../ui/OneOf'

const ways = ['radar', 'table', 'words'] as const

/** `beside` is laid next to the figure where there is room, and under a table, which needs all of it. */
export function ComparisonView(props: { was: Seen; is: Seen; comparison: Comparison; beside: ReactNode }): ReactNode {
  const { was, is, comparison, beside } = props
  const say = useText()
  const scorecard = useScorecardOf(is)
  const [way, setWay] = useState<(typeof ways)[number]>('radar')
  const narrow = useMedia('(max-width: 34rem)')
  const weights = new Map(profileOf(is.assessed).fields.map(({ field, weight }) => [field, weight]))
  const axes = comparison.fields.map(({ field, before, after }) => {
    const known = fieldOf(scorecard, field)
    const label = narrow ? `${known?.number ?? ''}` : (known?.name.text ?? field)
    return { id: field, label, value: after, before, behind: weights.get(field) ?? null }
  })
  const sentences = comparisonSentences(comparison, scorecard, say)
  return (
    <div className="comparison">
      <OneOf
        label={say('results.show.as')}
        ways={ways}
        way={way}
        name={(one) => say(`results.show.${one}`)}
        onWay={setWay}
      />
      <div className="comparison__shown" data-way={way}>
        <div>
          {way === 'radar' && (
            <>
              <div className="profile-radar">
                <Radar axes={axes} />
              </div>
              {narrow && (
                <ol className="comparison__fields" aria-hidden="true">
                  {scorecard.fields.map(({ id, number, name }) => (
                    <li key={id}>
                      <span className="row-number">{number}</span> {name.text}
                    </li>
                  ))}
                </ol>
              )}
              <RadarKey
                before={was.info.title}
                after={is.info.title}
                weighted={axes.some(({ behind }) => behind !== null)}
              />
              <p className="sk-hidden">{sentences.join(' ')}</p>
            </>
          )}
          {way === 'table' && <ChangeTable was={was} is={is} comparison={comparison} />}
          {way === 'words' && (
            <ul className="result-sentences">
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <Paragraph>
            {say('time.basis', { counted: comparison.whole.counted })} {say('time.caution')}
          </Paragraph>
          <Differences was={was} is={is} comparison={comparison} />
          {beside}
        </div>
      </div>
    </div>
  )
}

/** What is not the same in the two scorecards. */
function Differences({ was, is, comparison }: { was: Seen; is: Seen; comparison: Comparison }): ReactNode {
  const say = useText()
  const reworded = comparison.statements.filter((one) => one.reworded).length
  const { onlyBefore, onlyAfter } = comparison
  const said = [
    ...(reworded > 0 ? [say('time.rewordedCount', { count: reworded })] : []),
    ...(onlyAfter.length > 0
      ? [say('time.added', { count: onlyAfter.length, numbers: numbersOf(is.scorecard, onlyAfter) })]
      : []),
    ...(onlyBefore.length > 0
      ? [say('time.removed', { count: onlyBefore.length, numbers: numbersOf(was.scorecard, onlyBefore) })]
      : []),
  ]
  return said.length === 0 ? null : <Paragraph>{said.join(' ')}</Paragraph>
}

function numbersOf(scorecard: ScorecardShape, statements: readonly StatementId[]): string {
  return statements.map((id) => numberOf(scorecard, id) ?? id).join(', ')
}

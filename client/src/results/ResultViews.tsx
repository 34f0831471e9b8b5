/** Some statements' results, to be read as rows of dots, as a table or as sentences. */
import { type ReactNode, useState } from 'react'
import { useText } from '../text'
import type { ItemView } from '@samklang/shared/results/itemView'
import { Legend } from './Legend'
import { ResultSentences } from './ResultSentences'
import { ResultTable } from './ResultTable'
import { RowOfDots, sharedScale } from './RowOfDots'
import { OneOf } from '../ui/OneOf'

const ways = ['rows', 'table', 'words'] as const
type Way = (typeof ways)[number]

/** `what` names the result in the table's caption. `renderAfter` puts something under each row, such as a button. */
export function ResultViews(props: {
  views: readonly ItemView[]
  what: string
  level?: 2 | 3 | 4
  renderAfter?: (view: ItemView) => ReactNode
}) {
  const { views, what, level = 3, renderAfter } = props
  const say = useText()
  const [way, setWay] = useState<Way>('rows')
  const scale = sharedScale(views)
  return (
    <div className="result-views">
      <OneOf
        className="result-ways"
        label={say('results.show.as')}
        ways={ways}
        way={way}
        name={(one) => say(`results.show.${one}`)}
        onWay={setWay}
      />
      {way === 'rows' && (
        <>
          <Legend views={views} scale={scale} />
          <div className="rows-of-dots">
            {views.map((view) => (
              <div key={view.item}>
                <RowOfDots view={view} scale={scale} level={level} />
                {renderAfter?.(view)}
              </div>
            ))}
          </div>
        </>
      )}
      {way === 'table' && <ResultTable views={views} what={what} />}
      {way === 'words' && <ResultSentences views={views} />}
    </div>
  )
}

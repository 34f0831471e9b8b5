/** The order the values came out in; those that came out alike share a place. */
import { coreValueOf } from '@samklang/shared/domain/scorecard'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'

export function RankedValues({ order }: { order: readonly (readonly string[])[] }) {
  const say = useText()
  const scorecard = useScorecard()
  const nameOf = (value: string): string => coreValueOf(scorecard, value)?.name.text ?? value
  const placeOf = (at: number): number => 1 + order.slice(0, at).reduce((sum, { length }) => sum + length, 0)
  return (
    <ol className="vote-ranked">
      {order.map((together, at) =>
        together.map((value) => (
          <li key={value} value={placeOf(at)}>
            <span className="vote-number" aria-hidden="true">
              {placeOf(at)}
            </span>
            <span className="vote-ranked-name">
              <b>{nameOf(value)}</b>
              {together.length > 1 ? <small>{say('talk.ranking.alike')}</small> : null}
            </span>
          </li>
        )),
      )}
    </ol>
  )
}

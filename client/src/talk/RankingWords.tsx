/** The order the group put its values in, as a sentence. */
import { coreValueOf, type ValueId } from '@samklang/shared/domain/scorecard'
import type { ReactNode } from 'react'
import { useScorecard } from '../scorecard/scorecard'
import { useText } from '../text'

export function RankingWords({ order }: { order: readonly (readonly ValueId[])[] }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const nameOf = (value: ValueId): string => coreValueOf(scorecard, value)?.name.text ?? value
  const told = order.map((together) =>
    together.length === 1
      ? together.map(nameOf).join('')
      : `${new Intl.ListFormat(scorecard.language).format(together.map(nameOf))} (${say('talk.ranking.alike')})`,
  )
  return <p>{say('talk.ranking.result', { order: told.join(', ') })}</p>
}

/** A result as sentences, one paragraph per statement. */
import { useText } from '../text'
import { GroupSentences } from './Groups'
import { itemWords } from '@samklang/shared/results/itemWords'
import type { ItemView } from '@samklang/shared/results/itemView'
import { allSentences } from '@samklang/shared/results/sentences'
import { useSpeaker } from './useSpeaker'
import { useScorecard } from '../scorecard/scorecard'

export function ResultSentences({ views }: { views: readonly ItemView[] }) {
  const say = useText()
  const scorecard = useScorecard()
  const speaker = useSpeaker()
  return (
    <ul className="result-sentences">
      {views.map((view) => {
        const words = itemWords(view.item, scorecard, say)
        return (
          <li key={view.item}>
            <strong>{words.number === null ? words.name : `${words.number} ${words.text}`}</strong>{' '}
            {allSentences(view, speaker).join(' ')}
            <GroupSentences view={view} />
          </li>
        )
      })}
    </ul>
  )
}

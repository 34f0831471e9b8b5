/** A result as sentences, one paragraph per statement. */
import { useText } from '../text'
import { GroupSentences } from './Groups'
import { itemWords } from './itemWords'
import type { ItemView } from './itemView'
import { allSentences } from './sentences'
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

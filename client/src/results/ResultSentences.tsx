/** A result as sentences, one paragraph per statement. */
import { useLanguage, useText } from '../text'
import { GroupSentences } from './Groups'
import { itemWords } from './itemWords'
import type { ItemView } from './itemView'
import { allSentences } from './sentences'
import { useSpeaker } from './useSpeaker'

export function ResultSentences({ views }: { views: readonly ItemView[] }) {
  const say = useText()
  const { language } = useLanguage()
  const speaker = useSpeaker()
  return (
    <ul className="result-sentences">
      {views.map((view) => {
        const words = itemWords(view.item, language, say)
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

/** One statement talked about now: its text large, its dots, and every sentence about it in view. */
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { GroupsFold } from './Groups'
import { itemWords } from './itemWords'
import { itemViews, standing } from './itemView'
import { DotsOf, sharedScale } from './RowOfDots'
import { allSentences } from './sentences'
import { useSpeaker } from './useSpeaker'
import './results.css'

export function ItemResultView({ item, level = 2 }: { item: ItemId; level?: 2 | 3 }) {
  const { session } = useRoomSession()
  const say = useText()
  const { language } = useLanguage()
  const speaker = useSpeaker()
  const [view] = itemViews(session, [item])
  if (view === undefined) return null
  const words = itemWords(item, language, say)
  const Title = `h${level}` as const
  const scale = sharedScale([view])
  const [first, ...rest] = standing(view) === null ? [] : allSentences(view, speaker)
  return (
    <article className="item-result">
      <p className="item-topic">
        {words.topic}
        {words.number !== null && ` · ${words.number}`}
      </p>
      <Title className="item-text">{words.text}</Title>
      <DotsOf view={view} scale={scale} />
      {first !== undefined && <p className="item-first">{first}</p>}
      {rest.length > 0 && <p className="item-rest">{rest.join(' ')}</p>}
      <GroupsFold view={view} scale={scale} />
      {words.prompt !== null && (
        <p className="item-prompt">
          <span className="item-prompt-name">{say('answer.prompt')}</span> {words.prompt}
        </p>
      )}
    </article>
  )
}

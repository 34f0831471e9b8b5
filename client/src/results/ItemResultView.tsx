/** One statement talked about now: its text large, its dots, and every sentence about it in view. */
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { GroupsFold } from './Groups'
import { itemWords } from '@samklang/shared/results/itemWords'
import { itemViews, standing } from '@samklang/shared/results/itemView'
import { NamedAnswers, namedRoundOf } from './NamedAnswers'
import { DotsOf, sharedScale } from './RowOfDots'
import { allSentences } from '@samklang/shared/results/sentences'
import { useSpeaker } from './useSpeaker'
import './results.css'
import { useScorecard } from '../scorecard/scorecard'
import { Words } from '../scorecard/Words'
import { ItemText } from '../scorecard/ItemText'

export function ItemResultView({ item, level = 2 }: { item: ItemId; level?: 2 | 3 }) {
  const { session } = useRoomSession()
  const say = useText()
  const scorecard = useScorecard()
  const speaker = useSpeaker()
  const [view] = itemViews(session, scorecard, [item])
  if (view === undefined) return null
  const words = itemWords(item, scorecard, say)
  const Title = `h${level}` as const
  const named = namedRoundOf(session, item)
  const scale = sharedScale([view])
  const [first, ...rest] = standing(view) === null ? [] : allSentences(view, speaker)
  return (
    <article className="item-result">
      <p className="item-topic">
        {words.topic}
        {words.number !== null && ` · ${words.number}`}
      </p>
      <Title className="item-text">
        <ItemText of={words} />
      </Title>
      <DotsOf view={view} scale={scale} />
      {first !== undefined && <p className="item-first">{first}</p>}
      {rest.length > 0 && <p className="item-rest">{rest.join(' ')}</p>}
      <GroupsFold view={view} scale={scale} />
      {named === null ? null : <NamedAnswers key={named.id} round={named.id} items={[item]} what={words.name} />}
      {words.prompt !== null && (
        <p className="item-prompt">
          <span className="item-prompt-name">{say('answer.prompt')}</span> <Words of={words.prompt} />
        </p>
      )}
    </article>
  )
}

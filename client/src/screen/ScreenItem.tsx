/** One statement on the wall: its text, its dots and the one thing to say; large when it is all there is. */
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { itemWords } from '@samklang/shared/results/itemWords'
import { itemViews, standing } from '@samklang/shared/results/itemView'
import { DotsOf, type SharedScale, sharedScale } from '../results/RowOfDots'
import { firstSentence, outcomeSentence } from '@samklang/shared/results/sentences'
import { useSpeaker } from '../results/useSpeaker'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useMedia } from '../ui/useMedia'
import { useScorecard } from '../scorecard/scorecard'
import { Words } from '../scorecard/Words'
import { ItemText } from '../scorecard/ItemText'

interface ScreenItemProps {
  readonly item: ItemId
  readonly scale?: SharedScale
  readonly size?: number
  readonly large?: boolean
}

export function ScreenItem({ item, scale, size, large = false }: ScreenItemProps) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const speaker = useSpeaker()
  const roomy = useMedia('(min-width: 70rem) and (min-height: 45rem)')
  const [view] = itemViews(session, scorecard, [item])
  if (view === undefined) return null
  const words = itemWords(item, scorecard, say)
  const now = standing(view)
  const said = [now === null ? null : firstSentence(now.result, speaker), outcomeSentence(view, say)].filter(Boolean)
  const Title = large ? 'h1' : 'h2'
  return (
    <article className="screen-item" data-large={large || undefined}>
      <Title className={large ? 'screen-title' : 'screen-item-title'}>
        <span className="row-number">{words.number ?? words.name}</span>{' '}
        {words.number === null ? '' : <ItemText of={words} />}
      </Title>
      <DotsOf view={view} scale={scale ?? sharedScale([view])} size={size ?? (roomy ? 2.4 : 1.6)} />
      {said.length > 0 && <p className="screen-said">{said.join(' ')}</p>}
      {large && words.prompt !== null && view.outcome === null && (
        <p className="screen-prompt">
          <Words of={words.prompt} />
        </p>
      )}
    </article>
  )
}

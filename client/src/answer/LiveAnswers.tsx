/** How the answers to one statement lie now, under one's own; nothing but how many it takes until there are enough. */
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { itemViews } from '@samklang/shared/results/itemView'
import { changeSentences, figureSentences, firstSentence } from '@samklang/shared/results/sentences'
import { DotsOf, sharedScale } from '../results/RowOfDots'
import { useSpeaker } from '../results/useSpeaker'
import { useScorecard } from '../scorecard/scorecard'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import '../results/results.css'
import './live.css'

/** Fewest dots a row is made room for, so that the page does not move under the thumb with the first of them. */
const ROOM_FOR = 3

/** Stands inside `Running`. Not announced as it moves: it would speak once a second; it is read where one goes to it. */
export function LiveAnswers({ item, threshold }: { item: ItemId; threshold: number }) {
  const say = useText()
  const scorecard = useScorecard()
  const speaker = useSpeaker()
  const { session } = useRoomSession()
  const [view] = itemViews(session, scorecard, [item])
  if (view === undefined) return null
  const running = view.takes.at(-1)?.result
  if (running === undefined) return null
  const enough = running.state === 'shown'
  const beside = running.state === 'withheld' && running.reason === 'with-before'
  const scale = sharedScale([view])
  const rest = [...figureSentences(running, speaker), ...changeSentences(view, say)]
  return (
    <section className="live-answers" aria-label={say('answer.live.now')}>
      <h3 className="live-title">{say('answer.live.now')}</h3>
      {enough ? null : <p>{say(beside ? 'answer.live.beside' : 'answer.live.few', { threshold })}</p>}
      <DotsOf view={view} scale={{ ...scale, tallest: Math.max(ROOM_FOR, scale.tallest) }} />
      {enough ? (
        <>
          <p className="live-first">{firstSentence(running, speaker)}</p>
          <p className="live-rest">{rest.join(' ')}</p>
        </>
      ) : null}
    </section>
  )
}

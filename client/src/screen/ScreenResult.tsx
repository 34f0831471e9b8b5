/** A result for the back of the room: a few rows of dots at a time, or one statement that is talked about. */
import { Button } from '@digdir/designsystemet-react'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useEffect, useState } from 'react'
import { itemWords } from '../results/itemWords'
import { itemViews, standing } from '../results/itemView'
import { DotsOf, type SharedScale, sharedScale } from '../results/RowOfDots'
import { firstSentence, outcomeSentence } from '../results/sentences'
import { useSpeaker } from '../results/useSpeaker'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { useMedia } from '../ui/useMedia'

const PAGE = 3

/** Rows of dots, three a page; the arrow keys turn it. */
export function ScreenResult({ items, title }: { items: readonly ItemId[]; title: string }) {
  const say = useText()
  const { session } = useRoomSession()
  const [page, setPage] = useState(0)
  const pages = Math.ceil(items.length / PAGE)
  const at = Math.min(page, pages - 1)
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') setPage((now) => Math.min(now + 1, pages - 1))
      if (key === 'ArrowLeft' || key === 'PageUp') setPage((now) => Math.max(Math.min(now, pages - 1) - 1, 0))
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [pages])
  const scale = sharedScale(itemViews(session, items))
  return (
    <>
      <div className="screen-result-head">
        <h1 className="screen-subtitle">{title}</h1>
        {pages > 1 && (
          <nav className="screen-pages" aria-label={title}>
            <Button variant="tertiary" disabled={at === 0} onClick={() => setPage(at - 1)}>
              {say('screen.previousPage')}
            </Button>
            <span>{say('screen.page', { at: at + 1, of: pages })}</span>
            <Button variant="tertiary" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
              {say('screen.nextPage')}
            </Button>
          </nav>
        )}
      </div>
      <div className="screen-rows">
        {items.slice(at * PAGE, (at + 1) * PAGE).map((item) => (
          <ScreenItem key={item} item={item} scale={scale} />
        ))}
      </div>
    </>
  )
}

/** One statement with its dots and the one thing to say; `large` when it is all there is on the screen. */
export function ScreenItem({ item, scale, large = false }: { item: ItemId; scale?: SharedScale; large?: boolean }) {
  const say = useText()
  const { language } = useLanguage()
  const { session } = useRoomSession()
  const speaker = useSpeaker()
  const roomy = useMedia('(min-width: 70rem)')
  const [view] = itemViews(session, [item])
  if (view === undefined) return null
  const words = itemWords(item, language, say)
  const now = standing(view)
  const outcome = outcomeSentence(view, say)
  const said = [now === null ? null : firstSentence(now.result, speaker), outcome].filter(Boolean)
  const Title = large ? 'h1' : 'h2'
  return (
    <article className="screen-item" data-large={large || undefined}>
      <Title className={large ? 'screen-title' : 'screen-item-title'}>
        <span className="row-number">{words.number ?? words.name}</span> {words.number === null ? '' : words.text}
      </Title>
      <DotsOf view={view} scale={scale ?? sharedScale([view])} size={large ? (roomy ? 2.4 : 1.7) : roomy ? 1.8 : 1.3} />
      {said.length > 0 && <p className="screen-said">{said.join(' ')}</p>}
      {large && words.prompt !== null && view.outcome === null && <p className="screen-prompt">{words.prompt}</p>}
    </article>
  )
}

/** A result for the back of the room: as many rows of dots as fit, and the arrow keys turn the page. */
import { Button } from '@digdir/designsystemet-react'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { useEffect, useState } from 'react'
import { itemViews, takeBefore } from '@samklang/shared/results/itemView'
import { sharedScale } from '../results/RowOfDots'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useFit } from './fit'
import { ScreenItem } from './ScreenItem'
import { useScorecard } from '../scorecard/scorecard'

export function ScreenResult({ items, title }: { items: readonly ItemId[]; title: string }) {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const views = itemViews(session, scorecard, items)
  const scale = sharedScale(views)
  const fit = useFit(scale, views.some((view) => takeBefore(view) !== null) ? 2 : 1)
  const perPage = fit.columns * fit.rows
  const pages = Math.max(1, Math.ceil(items.length / perPage))
  const [page, setPage] = useState(0)
  const at = Math.min(page, pages - 1)
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') setPage((now) => Math.min(now + 1, pages - 1))
      if (key === 'ArrowLeft' || key === 'PageUp') setPage((now) => Math.max(Math.min(now, pages - 1) - 1, 0))
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [pages])
  return (
    <>
      <div className="screen-result-head">
        <h1 className="screen-subtitle">{title}</h1>
        {pages > 1 && (
          <nav className="screen-pages" aria-label={title}>
            <Button variant="tertiary" data-size="sm" disabled={at === 0} onClick={() => setPage(at - 1)}>
              {say('screen.previousPage')}
            </Button>
            <span>{say('screen.page', { at: at + 1, of: pages })}</span>
            <Button variant="tertiary" data-size="sm" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
              {say('screen.nextPage')}
            </Button>
          </nav>
        )}
      </div>
      <div className="screen-rows" data-columns={fit.columns}>
        {items.slice(at * perPage, (at + 1) * perPage).map((item) => (
          <ScreenItem key={item} item={item} scale={scale} size={fit.size} />
        ))}
      </div>
    </>
  )
}

/** What stands around every page of a room: the slim bar, the ways to the other pages, and a word when we are moved. */
import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text'
import { Loading } from '../theme/motif/Motif'
import { useWide } from '../ui/useMedia'
import { WhereWeAre } from '../agenda/WhereWeAre'
import { GatherBar } from './GatherBar'
import type { PageName } from './pages'
import { RoomBar } from './RoomBar'
import { RoomTabs } from './RoomNav'
import { SavingStrip } from './Saving'
import { EarlierVersions } from '../versions/EarlierVersions'
import { PauseNotice } from '../versions/PauseNotice'
import './room.css'

export function RoomLayout({ page, children }: { page: PageName | null; children: ReactNode }): ReactNode {
  const say = useText()
  const wide = useWide()
  const main = useRef<HTMLElement>(null)
  const shown = useRef<PageName | null>(null)
  useEffect(() => {
    // A new page begins at its top and is read from there. The first one takes the focus only where nothing else has:
    // the page scrolls inside it, and the keys that scroll go where the focus is.
    const first = shown.current === null
    if (shown.current === page || (first && document.activeElement !== document.body)) return
    shown.current = page
    main.current?.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [page])
  return (
    <div className="room" data-page={page ?? 'none'}>
      <button type="button" className="room-skip sk-hidden" onClick={() => main.current?.focus()}>
        {say('common.skipToContent')}
      </button>
      <RoomBar page={page} wide={wide} />
      <SavingStrip />
      <PauseNotice />
      <GatherBar page={page} wide={wide} />
      {page === 'lead' || page === 'agenda' ? null : <WhereWeAre />}
      <main className="room-main" ref={main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </main>
      {wide ? null : <RoomTabs page={page} />}
      <EarlierVersions />
    </div>
  )
}

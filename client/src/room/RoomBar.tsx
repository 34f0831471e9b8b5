/** The slim bar: the room, the pages, saved or not, time left, sharing and the menu. */
import { Button } from '@digdir/designsystemet-react'
import { QrCodeIcon } from '@navikt/aksel-icons'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Arcs } from '../theme/motif/Motif'
import { pathOf, type PageName } from './pages'
import { RoomLinks } from './RoomNav'
import { RoomMenu } from './RoomMenu'
import { SavingWord } from './Saving'
import { ShareDialog } from './ShareDialog'
import { TimeLeft } from './TimeLeft'

export function RoomBar({ page, wide }: { page: PageName | null; wide: boolean }): ReactNode {
  const say = useText()
  const { room, session, role } = useRoomSession()
  const [sharing, setSharing] = useState(false)
  return (
    <header className="room-bar">
      <Link href={pathOf(room, role === 'facilitator' ? 'lead' : 'answer')} className="room-bar__title">
        <Arcs state="apart" />
        <span title={session.room.title}>{session.room.title}</span>
      </Link>
      {wide ? (
        <nav className="room-links" aria-label={say('room.navigation')}>
          <RoomLinks page={page} />
        </nav>
      ) : null}
      <div className="room-bar__end">
        <SavingWord />
        <TimeLeft />
        {role === 'facilitator' ? (
          <Button variant="tertiary" data-size="sm" onClick={() => setSharing(true)} className="room-bar__share">
            <QrCodeIcon aria-hidden />
            <span>{say('room.share')}</span>
          </Button>
        ) : null}
        <RoomMenu page={page} wide={wide} />
      </div>
      {sharing ? <ShareDialog onClose={() => setSharing(false)} /> : null}
    </header>
  )
}

/** Brings me along when the one who leads gathers everyone; asks first when I am in the middle of writing. */
import { Button } from '@digdir/designsystemet-react'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { isWriting } from '../ui/isWriting'
import { pageForFocus, pathOf, type PageName } from './pages'

export function GatherBar({ page, wide }: { page: PageName | null; wide: boolean }): ReactNode {
  const say = useText()
  const { room, session, role } = useRoomSession()
  const [, go] = useLocation()
  const { gathered } = session
  /** The last gathering this tab has followed or turned down; those before it came are none of its business. */
  const [settled, setSettled] = useState(gathered)
  const goal = pageForFocus(session.focus, wide)
  // Whoever leads stays at the panel.
  const wanted = gathered > settled && role !== 'facilitator'
  if (gathered > settled && (role === 'facilitator' || page === goal)) setSettled(gathered)

  const goalName = say(`room.page.${goal}`)
  const moves = wanted && page !== goal
  useLayoutEffect(() => {
    if (!moves || isWriting(document.activeElement)) return
    announce(say('room.gather.moved', { page: goalName }))
    go(pathOf(room, goal))
  }, [moves, goal, goalName, go, room, say])

  if (!moves) return null
  return (
    <div className="room-gather" role="alert">
      <span>{say('room.gather.offer', { page: goalName })}</span>
      <span className="ui-row">
        <Button data-size="sm" onClick={() => go(pathOf(room, goal))}>
          {say('room.gather.go')}
        </Button>
        <Button data-size="sm" variant="tertiary" onClick={() => setSettled(gathered)}>
          {say('room.gather.stay')}
        </Button>
      </span>
    </div>
  )
}

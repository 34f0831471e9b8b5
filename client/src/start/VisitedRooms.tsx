/** The way back to rooms this device has been in; nothing on the first visit. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { useSyncExternalStore, type ReactNode } from 'react'
import { Link } from 'wouter'
import { forgetRoom, onVisited, visitedRooms } from '../room/visited'
import { useText } from '../text'

export function VisitedRooms(): ReactNode {
  const say = useText()
  const rooms = useSyncExternalStore(onVisited, visitedRooms)
  if (rooms.length === 0) return null
  return (
    <section className="start-section start-rooms" aria-labelledby="visited">
      <Heading level={2} data-size="xs" id="visited">
        {say('start.rooms.title')}
      </Heading>
      <ul>
        {rooms.map(({ room, title, role }) => (
          <li key={room}>
            <Link href={`/rom/${room}`} className="ds-link">
              {title}
            </Link>
            <span>{say(`domain.role.${role}`)}</span>
            <Button variant="tertiary" data-size="sm" onClick={() => forgetRoom(room)}>
              <span aria-hidden>{say('start.rooms.forget')}</span>
              <span className="sk-hidden">{say('start.rooms.forgetRoom', { title })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stands where the canvas was when it could not be drawn: in our own words, and never offering to throw anything away. */
import { Alert, Button, Heading, Link } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { Link as RouteLink } from 'wouter'
import { pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

export function CanvasStopped(): ReactNode {
  const say = useText()
  const { room } = useRoomSession()
  return (
    <Alert data-color="warning" className="board-stopped">
      <Heading level={2} data-size="xs">
        {say('board.stopped.title')}
      </Heading>
      <p>{say('board.stopped.text')}</p>
      <p>
        <Button data-size="sm" onClick={() => window.location.reload()}>
          {say('board.stopped.again')}
        </Button>{' '}
        <Link asChild>
          <RouteLink href={pathOf(room, 'list')}>{say('board.tools.toList')}</RouteLink>
        </Link>
      </p>
    </Alert>
  )
}

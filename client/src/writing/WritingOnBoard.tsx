/** Private writing beside the board: a grey card with a count, and the box one writes in when a writing is open. */
import { Button } from '@digdir/designsystemet-react'
import { useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { PrivateWriting } from './PrivateWriting'
import { WaitingCount } from './WaitingCount'
import './writing.css'

/** Nothing while nothing is written and nothing waits. */
export function WritingOnBoard(): ReactNode {
  const say = useText()
  const { session, turnout } = useRoomSession()
  const [closed, setClosed] = useState<string | null>(null)
  const { open } = session.writing
  if (open === null) return turnout.waiting.outside.ideas > 0 ? <WaitingCount where="outside" /> : null
  const shut = closed === open.id
  return (
    <div className="writing-float">
      {shut ? (
        <WaitingCount where="writing" />
      ) : (
        <div className="writing-sheet">
          <PrivateWriting />
        </div>
      )}
      <Button variant="secondary" data-size="sm" aria-expanded={!shut} onClick={() => setClosed(shut ? null : open.id)}>
        {shut ? say('votes.writing.title') : say('common.close')}
      </Button>
    </div>
  )
}

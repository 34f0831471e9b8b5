/** Private writing beside the board: a grey card with a count, and the box one writes in when a writing is open. */
import { Button } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
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
        <>
          <WaitingCount where="writing" />
          <Button variant="secondary" data-size="sm" onClick={() => setClosed(null)}>
            {say('votes.writing.title')}
          </Button>
        </>
      ) : (
        <div className="writing-sheet">
          <Button
            icon
            variant="tertiary"
            data-size="sm"
            className="writing-shut"
            aria-label={say('common.close')}
            onClick={() => setClosed(open.id)}
          >
            <XMarkIcon aria-hidden />
          </Button>
          <PrivateWriting />
        </div>
      )}
    </div>
  )
}

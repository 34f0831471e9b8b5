/** What waits, as a grey card with a number on it: never what, never whose. */
import { LayersIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import './writing.css'

/** Nothing where nothing waits. */
export function WaitingCount({ where }: { where: 'writing' | 'outside' }): ReactNode {
  const say = useText()
  const { turnout } = useRoomSession()
  const waiting = turnout.waiting[where]
  if (waiting === null || waiting.ideas === 0) return null
  return (
    <p className="waiting-card">
      <LayersIcon aria-hidden />
      <span>
        <b>{say('votes.writing.card', { ideas: waiting.ideas })}</b>{' '}
        {where === 'writing' ? say('votes.writing.counted', { people: waiting.people }) : ''}
        <small>{say('votes.writing.cardHint')}</small>
      </span>
    </p>
  )
}

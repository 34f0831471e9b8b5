/** The right: who is here as counts, the phase, the names, the links, hidden notes, and the room itself. */
import { Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Assessments } from '../time/Assessments'
import { Fold } from '../ui/Fold'
import { HiddenNotes } from './HiddenNotes'
import { LinkList } from './LinkList'
import { PeopleList } from './PeopleList'
import { PhasePicker } from './PhasePicker'
import { RoomSettings } from './RoomSettings'
import type { Lead } from './useLead'

export function PeoplePane({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { turnout } = useRoomSession()
  return (
    <aside className="people" aria-label={say('lead.people.title')}>
      <Heading level={2} data-size="2xs">
        {say('lead.people.title')}
      </Heading>
      <p className="people__here">{say('lead.people.here', { count: turnout.present })}</p>
      <p className="people__joined">
        {say('lead.people.joined', { count: turnout.joined })}
        {turnout.joined === 0 ? ` ${say('lead.people.empty')}` : ''}
      </p>
      <PhasePicker lead={lead} />
      <Fold title={say('lead.people.names')}>
        <PeopleList />
      </Fold>
      <Fold title={say('lead.links.title')}>
        <LinkList />
      </Fold>
      <Fold title={say('lead.notes.title')}>
        <HiddenNotes />
      </Fold>
      <Fold title={say('time.lead.title')}>
        <Assessments />
      </Fold>
      <Fold title={say('lead.settings.title')}>
        <RoomSettings />
      </Fold>
    </aside>
  )
}

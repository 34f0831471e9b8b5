/** Private writing as whoever leads sees it: how much waits and from how many, and what was last shown. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { FillingDots } from '../ui/FillingDots'
import { Notice } from '../ui/Notice'
import type { Lead } from '../lead/useLead'
import { WaitingCount } from './WaitingCount'
import './writing.css'

/** Nothing where none is open and none has been shown. */
export function WritingLead({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { session, turnout } = useRoomSession()
  const { open, shown } = session.writing
  const { threshold } = session.room
  const waiting = turnout.waiting.writing
  if (open !== null) {
    const people = waiting?.people ?? 0
    return (
      <>
        <Heading level={2} data-size="md">
          {open.question}
        </Heading>
        <FillingDots filled={people} of={Math.max(people, turnout.present)} />
        <p className="pane__count" aria-live="polite">
          {say('votes.writing.people', { people })}
        </p>
        <WaitingCount where="writing" />
        <Paragraph>{say('votes.writing.prepare')}</Paragraph>
        {people > 0 && people < threshold ? <Notice>{say('votes.writing.few')}</Notice> : null}
      </>
    )
  }
  if (shown === null) return null
  return (
    <section className="ui-stack">
      <Heading level={3} data-size="2xs">
        {shown.question}
      </Heading>
      <p>{say(shown.hidden ? 'votes.writing.hidden' : 'votes.writing.shown', { ideas: shown.ideas })}</p>
      {shown.ideas === 0 ? null : (
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={lead.busy}
          onClick={() => void lead.hideWriting(shown.id, !shown.hidden)}
        >
          {say(shown.hidden ? 'votes.writing.show' : 'votes.writing.hide')}
        </Button>
      )}
    </section>
  )
}

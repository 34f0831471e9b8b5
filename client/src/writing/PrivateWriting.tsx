/** The private writing that is open: its question, who will read what, a place to write, and how much is waiting. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { ShieldLockIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useWaitingTexts } from './waitingBox'
import { WaitingCount } from './WaitingCount'
import { OwnTexts, WritingForm } from './WritingForm'
import './writing.css'

/** Nothing while no writing is open. */
export function PrivateWriting(): ReactNode {
  const { session, me, role } = useRoomSession()
  const { open } = session.writing
  if (open === null) return null
  return me.joined && role !== 'observer' ? (
    <Writing key={open.id} id={open.id} question={open.question} />
  ) : (
    <Watching question={open.question} />
  )
}

function Writing({ id, question }: { id: string; question: string }): ReactNode {
  const say = useText()
  const waiting = useWaitingTexts()
  const mine = waiting.texts.filter(({ writing }) => writing === id)
  return (
    <section className="writing" aria-labelledby={`writing-${id}`}>
      <p className="writing-kind">{say('votes.writing.title')}</p>
      <Heading level={2} data-size="md" id={`writing-${id}`}>
        {question}
      </Heading>
      <p className="writing-promise">
        <ShieldLockIcon aria-hidden />
        <span>
          {say('votes.writing.promise')} {say('votes.writing.promiseLead')}
        </span>
      </p>
      <WritingForm
        waiting={waiting}
        writing={id}
        label={say('votes.writing.label')}
        button={say('votes.writing.add')}
      />
      <OwnTexts waiting={waiting} texts={mine} heading={say('votes.writing.mine')} writing={id} />
      <WaitingCount where="writing" />
      <p className="writing-hint">{say('votes.writing.promiseServer')}</p>
    </section>
  )
}

function Watching({ question }: { question: string }): ReactNode {
  const say = useText()
  return (
    <section className="writing">
      <Heading level={2} data-size="md">
        {question}
      </Heading>
      <Paragraph>{say('votes.writing.observer')}</Paragraph>
      <WaitingCount where="writing" />
    </section>
  )
}

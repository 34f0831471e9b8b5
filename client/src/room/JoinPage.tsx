/** The door: what the room is, what happens with the answers, one button. */
import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { useState, type ReactNode } from 'react'
import { call } from '../api'
import { useDoing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { LanguageSwitch } from '../theme/Switches'
import { Arcs } from '../theme/motif/Motif'
import { Problem } from '../ui/Problem'
import { PersonForm, type PersonAnswers } from './PersonForm'
import './room.css'

export function JoinPage(): ReactNode {
  const say = useText()
  const { room, session, role, iAm, refresh } = useRoomSession()
  const { run, busy, problem } = useDoing()
  const [answers, setAnswers] = useState<PersonAnswers>({ name: '', sector: null })
  const join = async () => {
    const me = await run(() => call('join', { params: { room }, body: answers }))
    if (me === null) return
    iAm(me)
    void refresh()
  }
  const leads = role === 'facilitator'
  const Frame = leads ? 'div' : 'main'
  return (
    <Frame className="join">
      {leads ? null : (
        <div className="join__top">
          <LanguageSwitch />
        </div>
      )}
      <Arcs state="apart" className="join__mark" />
      <div className="join__head">
        <p>{say('room.join.invited')}</p>
        <Heading level={1} data-size="lg">
          {session.room.title}
        </Heading>
      </div>
      <Paragraph data-size="lg">{say(leads ? 'room.join.leads' : 'room.join.whatHappens')}</Paragraph>
      <form
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        <Button type="submit" data-size="lg" loading={busy} className="join__button">
          {say('room.join.button')}
        </Button>
        <Problem text={problem} />
        <Details data-color="neutral">
          <Details.Summary>{say('room.join.more')}</Details.Summary>
          <Details.Content>
            <div className="ui-stack">
              <PersonForm answers={answers} onChange={setAnswers} />
            </div>
          </Details.Content>
        </Details>
      </form>
      <section className="join__answers">
        <Heading level={2} data-size="xs">
          {say('room.join.answers')}
        </Heading>
        <AnswersTold />
      </section>
    </Frame>
  )
}

/** What is promised depends on the room's situation, and is said before anybody answers. */
function AnswersTold(): ReactNode {
  const say = useText()
  const { situation } = useRoomSession().session.room
  const { mode, namedAllowed, liveAllowed } = defaultsOf(situation)
  const otherWays = namedAllowed || liveAllowed ? <Paragraph>{say('room.join.otherWays')}</Paragraph> : null
  if (mode === 'together') {
    return (
      <>
        <Paragraph>{say('room.join.together')}</Paragraph>
        {otherWays}
      </>
    )
  }
  return (
    <>
      <Paragraph>{say('room.join.secret')}</Paragraph>
      {situation.size === 'many' ? null : <Paragraph>{say('room.join.smallGroup')}</Paragraph>}
      <Paragraph>{say('room.join.looksFirst')}</Paragraph>
      <Paragraph>{say('room.join.operator')}</Paragraph>
      {otherWays}
    </>
  )
}

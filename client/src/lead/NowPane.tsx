/** The middle: what participants see now, live, and the result as it comes. */
import { Button, Heading } from '@digdir/designsystemet-react'
import type { Round } from '@samklang/shared/domain/round'
import { numberOf } from '@samklang/shared/domain/scorecard'
import type { ReactNode } from 'react'
import { selectionWords } from '@samklang/shared/results/itemWords'
import { RoundResultView } from '../results/RoundResultView'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { VoteLead } from '../votes/VoteLead'
import { WritingLead } from '../writing/WritingLead'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { announce } from '../ui/announce'
import { ClosedPane } from './ClosedPane'
import { currentRound } from './nextAct'
import { OpenPane } from './OpenPane'
import { RoundTools } from './RoundTools'
import { TalkPane } from './TalkPane'
import { isWholeMeeting } from './toTalkAbout'
import { TogetherPane } from './TogetherPane'
import type { Lead } from './useLead'
import { useScorecard } from '../scorecard/scorecard'

export function NowPane({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  return (
    <section className="pane" aria-labelledby="now">
      <header className="pane__head">
        <p className="pane__kind" id="now">
          <span className="pane__live" aria-hidden="true" />
          {say('lead.now.title')}
        </p>
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() =>
            void lead.bring(session.focus).then((done) => {
              if (done) announce(say('lead.now.gathered'))
            })
          }
        >
          {say('lead.now.gather')}
        </Button>
      </header>
      <WhatIsOn lead={lead} />
      <OtherRounds lead={lead} />
    </section>
  )
}

function WhatIsOn({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const { focus } = session
  if (focus.kind === 'talk') return <TalkPane key={focus.statement} statement={focus.statement} lead={lead} />
  const round = currentRound(session)
  if (round !== null) {
    return (
      <>
        <Heading level={2} data-size="md">
          {selectionWords(round.selection, scorecard, say)}
        </Heading>
        <RoundNow round={round} lead={lead} />
        <RoundTools round={round} lead={lead} />
      </>
    )
  }
  if (focus.kind === 'round' || focus.kind === 'result') return null
  if (focus.kind === 'ideas' && session.writing.open !== null) return <WritingLead lead={lead} />
  return (
    <>
      <TogetherPane kind={focus.kind} lead={lead} />
      {focus.kind === 'ideas' || focus.kind === 'board' ? <WritingLead lead={lead} /> : null}
    </>
  )
}

function RoundNow({ round, lead }: { round: Round; lead: Lead }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  if (isVoteRound(round)) return <VoteLead round={round} />
  switch (round.state) {
    case 'drafted':
    case 'cancelled':
      return null
    case 'open':
      return <OpenPane round={round} />
    case 'closed':
      return <ClosedPane round={round} />
    case 'published':
      return (
        <>
          {isWholeMeeting(round) && !round.hidden ? (
            <Button
              variant="secondary"
              data-size="sm"
              disabled={lead.busy}
              onClick={() => void lead.bring({ kind: 'profile', field: null })}
            >
              {say('talk.list.show')}
            </Button>
          ) : null}
          <RoundResultView
            round={round.id}
            heading={false}
            renderAfter={({ item }) =>
              item.startsWith('weight-') ? null : (
                <Button variant="tertiary" data-size="sm" onClick={() => void lead.talkAbout(item)}>
                  {say('lead.now.pickToTalk')}
                  <span className="sk-hidden">: {numberOf(scorecard, item)}</span>
                </Button>
              )
            }
          />
        </>
      )
  }
}

/** Rounds that are open or wait to be shown while everyone is on something else. */
function OtherRounds({ lead }: { lead: Lead }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const current = currentRound(session)
  const others = session.rounds.filter(
    (round) => round.id !== current?.id && (round.state === 'open' || round.state === 'closed'),
  )
  if (others.length === 0) return null
  return (
    <section className="pane__others">
      <Heading level={3} data-size="2xs">
        {say('lead.now.others')}
      </Heading>
      <ul>
        {others.map((round) => (
          <li key={round.id}>
            {selectionWords(round.selection, scorecard, say)}
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => void lead.bring({ kind: 'round', round: round.id })}
            >
              {say('lead.now.goBack')}
              <span className="sk-hidden">: {selectionWords(round.selection, scorecard, say)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

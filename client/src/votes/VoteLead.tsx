/** A vote as whoever leads sees it: open with its turnout, closed before it is shown, and shown. */
import { Paragraph } from '@digdir/designsystemet-react'
import { EyeClosedIcon } from '@navikt/aksel-icons'
import { placesOn, ThicknessModel } from '@samklang/shared/domain/thickness'
import type { VoteRound } from '@samklang/shared/domain/vote'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { progress } from '../lead/nextActWords'
import { pathOf } from '../room/pages'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { AgreePlace } from '../thickness/AgreePlace'
import { thicknessView } from '@samklang/shared/results/thicknessView'
import { Loading } from '../theme/motif/Motif'
import { FillingDots } from '../ui/FillingDots'
import { Fold } from '../ui/Fold'
import { useVote } from './useVote'
import { VoteResultView } from './VoteResultView'
import { VoteRows } from './VoteRows'
import './votes.css'

export function VoteLead({ round }: { round: VoteRound }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const model = ThicknessModel.options.find((one) => placesOn(one, round))
  switch (round.state) {
    case 'drafted':
    case 'cancelled':
      return null
    case 'open':
      return <Open round={round} />
    case 'closed':
      return <Closed round={round} />
    case 'published':
      return (
        <>
          <VoteResultView round={round} heading={false} />
          {model === undefined ? null : (
            <AgreePlace model={model} place={thicknessView(session, session.assessment.id, model).place} />
          )}
          {round.selection.setup.kind !== 'dots' || round.hidden ? null : (
            <Paragraph>{say('votes.lead.talk')}</Paragraph>
          )}
        </>
      )
  }
}

function Open({ round }: { round: VoteRound }): ReactNode {
  const say = useText()
  const { room, session, turnout } = useRoomSession()
  const { vote } = useVote(round)
  const together = round.mode === 'together'
  const answered = together ? Object.keys(session.joint[round.id] ?? {}).length : (turnout.answered[round.id] ?? 0)
  const of = together ? round.items.length : Math.max(answered, turnout.present)
  const inOrder = (vote?.notes ?? []).toSorted((a, b) => a.number - b.number)
  const placing = round.selection.setup.kind === 'placement'
  return (
    <>
      <FillingDots filled={answered} of={of} />
      <p className="pane__count">{progress(round, session, turnout, say)}</p>
      <Paragraph>
        {round.state === 'open' && round.closesAt !== null
          ? say('lead.now.closing')
          : placing
            ? say('votes.lead.openPlacement')
            : round.selection.setup.kind === 'ranking'
              ? say('talk.ranking.leadOpen')
              : say('votes.lead.open', { count: round.items.length })}
      </Paragraph>
      <p>
        <Link href={pathOf(room, 'answer')} className="ds-link">
          {say('lead.now.answerToo')}
        </Link>
      </p>
      {inOrder.length === 0 ? null : (
        <Fold title={say('votes.lead.notes')}>
          <ol className="vote-notes">
            {inOrder.map(({ note, number, text }) => (
              <li key={note} className="vote-text">
                <span className="vote-number">{number}</span> {text ?? <em>{say('votes.gone')}</em>}
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </>
  )
}

function Closed({ round }: { round: VoteRound }): ReactNode {
  const say = useText()
  const { vote } = useVote(round)
  return (
    <>
      <Paragraph>{say('lead.now.closed')}</Paragraph>
      <p className="pane__private">
        <EyeClosedIcon aria-hidden />
        {say('lead.now.onlyYou')}
      </p>
      {vote?.tally == null ? (
        <Loading />
      ) : (
        <VoteRows round={round} items={vote.tally.items} notes={vote.notes} said={vote.tally.said} />
      )}
    </>
  )
}

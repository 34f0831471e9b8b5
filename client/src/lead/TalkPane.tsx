/** A statement that is talked about: its result, the way to an answer together, what is noted, and the measures born there. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { median } from '@samklang/shared/domain/consensus'
import { MOST_TAKES, nextTake } from '@samklang/shared/domain/round'
import type { StatementId } from '@samklang/shared/domain/scorecard'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useNotes } from '../answer/useNotes'
import { NewMeasure } from '../measures/NewMeasure'
import { ItemResultView } from '../results/ItemResultView'
import { itemViews, standing } from '@samklang/shared/results/itemView'
import { ProposalCounts } from '../results/ProposalCounts'
import { useRoomSession } from '../session/RoomSession'
import { AskReason } from '../talk/AskReason'
import { StatementMeasures } from '../talk/StatementMeasures'
import { useText } from '../text'
import { Differ, Loading, Samklang } from '../theme/motif/Motif'
import { shownRoundOf } from './nextAct'
import { NumberStepper } from './NumberStepper'
import type { Lead } from './useLead'
import { useScorecard } from '../scorecard/scorecard'

export function TalkPane({ statement, lead }: { statement: StatementId; lead: Lead }): ReactNode {
  const { session } = useRoomSession()
  const outcome = session.outcomes[statement]
  const running = session.proposal
  const { notes } = useNotes()
  return (
    <>
      <ItemResultView item={statement} />
      <AskReason statement={statement} />
      {running !== null && running.statement === statement ? (
        <Running key={running.id} score={running.score} lead={lead} />
      ) : outcome === undefined ? (
        <Propose statement={statement} lead={lead} />
      ) : (
        <Ended outcome={outcome} statement={statement} lead={lead} />
      )}
      <Suspense fallback={<Loading />}>
        <SharedNote statement={statement} />
      </Suspense>
      <StatementMeasures statement={statement} notes={notes} />
      <div className="ui-row">
        <NewMeasure statement={statement} />
        <AskOnce statement={statement} lead={lead} />
      </div>
    </>
  )
}

/** This one statement once more, for everybody by themselves; three times is enough. */
function AskOnce({ statement, lead }: { statement: StatementId; lead: Lead }): ReactNode {
  const say = useText()
  const { session } = useRoomSession()
  const round = shownRoundOf(session, statement)
  if (round === null || session.proposal !== null) return null
  if (nextTake([statement], session.rounds, session.assessment.id) > MOST_TAKES) {
    return <p className="talk-note-hint">{say('talk.again.enough')}</p>
  }
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      disabled={lead.busy}
      title={say('talk.again.hint')}
      onClick={() => void lead.askAgain(round, [statement])}
    >
      {say('talk.again.ask')}
    </Button>
  )
}

// The board's document is only fetched where something is written in it.
const SharedNote = lazy(() => import('../talk/SharedNote').then((part) => ({ default: part.SharedNote })))

/** Begins at the middle of what was answered. */
function Propose({ statement, lead }: { statement: StatementId; lead: Lead }): ReactNode {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const [view] = itemViews(session, scorecard, [statement])
  const result = view === undefined ? undefined : standing(view)?.result
  const middle = result?.state === 'shown' ? median(result.counts) : null
  const [score, setScore] = useState(() => Math.round(middle ?? 5))
  return (
    <section className="propose">
      <Heading level={3} data-size="xs">
        {say('lead.proposal.title')}
      </Heading>
      <Paragraph>{say('lead.proposal.text')}</Paragraph>
      <div className="ui-row">
        <NumberStepper score={score} onScore={setScore} />
        <Button variant="secondary" disabled={lead.busy} onClick={() => void lead.propose(statement, score)}>
          {say('lead.proposal.propose', { score })}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={lead.busy}
          title={say('lead.proposal.setAsideHint')}
          onClick={() => void lead.setOutcome(statement, 'set-aside')}
        >
          {say('lead.proposal.setAside')}
        </Button>
      </div>
    </section>
  )
}

function Running({ score: proposed, lead }: { score: number; lead: Lead }): ReactNode {
  const say = useText()
  const [score, setScore] = useState(proposed)
  return (
    <section className="propose propose--running">
      <Heading level={3} data-size="xs">
        {say('results.proposal.question', { score: proposed })}
      </Heading>
      <ProposalCounts />
      <div className="ui-row">
        <NumberStepper score={score} onScore={setScore} />
        <Button
          variant="secondary"
          disabled={lead.busy || score === proposed}
          title={say('lead.proposal.nudgeHint')}
          onClick={() => void lead.nudge(score)}
        >
          {say('lead.proposal.nudge', { score })}
        </Button>
      </div>
      <div className="ui-row">
        <Button variant="secondary" disabled={lead.busy} onClick={() => void lead.endProposal('differ')}>
          {say('lead.proposal.differ')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={lead.busy}
          onClick={() => void lead.endProposal('withdrawn')}
        >
          {say('lead.proposal.withdraw')}
        </Button>
      </div>
    </section>
  )
}

function Ended(props: {
  outcome: { kind: 'agreed'; score: number } | { kind: 'differ' } | { kind: 'set-aside' }
  statement: StatementId
  lead: Lead
}): ReactNode {
  const say = useText()
  const { outcome, statement, lead } = props
  return (
    <section className="propose propose--ended">
      {outcome.kind === 'agreed' ? <Samklang>{outcome.score}</Samklang> : null}
      {outcome.kind === 'differ' ? <Differ /> : null}
      <div>
        <p className="propose__said">
          {outcome.kind === 'agreed'
            ? say('lead.proposal.agreed', { score: outcome.score })
            : say(outcome.kind === 'differ' ? 'lead.proposal.differed' : 'lead.proposal.setAsideDone')}
        </p>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={lead.busy}
          onClick={() => void lead.setOutcome(statement, null)}
        >
          {say('lead.proposal.takeBack')}
        </Button>
      </div>
    </section>
  )
}
